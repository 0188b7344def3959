"""Why two names may be of one paper, body, authority or document."""

from collections.abc import Iterator

from tracker.language.near_names import matters
from tracker.language.near_names.affixes import CLIPPED_ALONE, OFFICE_WORDS
from tracker.language.near_names.bodies import Body
from tracker.language.near_names.countries import is_country
from tracker.language.near_names.left_out_words import is_cut_short, with_one_left_out
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.stripped_words import joined
from tracker.language.near_names.words import Word, is_slip

_SHORTEST_CLIP = 3
_MOST_CLIPPED = 4  # words of a name in which one may be clipped


def why_near(first: Body, second: Body) -> Nearness | None:
    """Why two names may be of one body."""
    if first.labels or second.labels:
        return _by_address(first, second)
    # Guinea and Guinea-Bissau, Niger and Nigeria: of names of countries the list alone says whether they are one.
    if first.country and second.country:
        return Nearness.COUNTRY if first.country == second.country else None
    if _are_of_two_countries(first, second):
        return None
    if first.numbers != second.numbers or not first.words or not second.words:
        return None
    reason = next((reason for why in _WAYS if (reason := why(first, second))), None)
    if reason in {Nearness.SPACING, Nearness.SPELLING} and first.is_foreign != second.is_foreign:
        return Nearness.SCRIPT
    is_shortened = reason is Nearness.SPACING and first.is_shortened != second.is_shortened
    return Nearness.SHORTENED if is_shortened else reason


def _are_of_two_countries(first: Body, second: Body) -> bool:
    """“Nigerian police” and “Nigerien police”, however alike they sound."""
    are_apart = bool(first.countries and second.countries) and not first.countries & second.countries
    return are_apart and not first.elsewhere & second.elsewhere


def _by_address(first: Body, second: Body) -> Nearness | None:
    left, right = (body.labels or body.written | body.short_forms | body.parts for body in (first, second))
    return Nearness.ADDRESS if left & right or first.elsewhere & second.elsewhere else None


def _same_words(first: Body, second: Body) -> Nearness | None:
    stages = (
        (first.words, second.words, Nearness.SPACING),
        (first.without_small_words, second.without_small_words, Nearness.SMALL_WORD),
        (first.without_legal_form, second.without_legal_form, Nearness.LEGAL_FORM),
        (first.core, second.core, Nearness.KIND_WORD),
    )
    for left, right, reason in stages:
        if joined(left) == joined(right):
            return reason
    if first.names & second.names - {""}:
        return Nearness.KIND_WORD
    if first.bags & second.bags:
        return Nearness.ORDER
    # “US Department of State” and “State Department”; those of two countries are two.
    is_bare = not first.place or not second.place or first.place == second.place
    return Nearness.SHORTER if is_bare and first.bare_bag and first.bare_bag == second.bare_bag else None


def _by_letters(first: Body, second: Body) -> Nearness | None:
    pairs = ((first, second), (second, first))
    is_short = any(
        left.written & right.short_forms or left.letters_beside & right.letters_of_rest for left, right in pairs
    )
    return Nearness.ACRONYM if is_short else None


def _by_language(first: Body, second: Body) -> Nearness | None:
    return Nearness.LANGUAGE if first.elsewhere & second.elsewhere else None


def _by_sound(first: Body, second: Body) -> Nearness | None:
    is_alike = first.sound.is_like(second.sound) and _words_alike(first.core, second.core)
    return Nearness.SPELLING if is_alike or _has_slip(first.core, second.core) else None


def _has_slip(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """One letter is wrong in one word; a country is always another one, Niger and Nigeria too."""
    unlike = [pair for pair in zip(left, right, strict=False) if pair[0].plain != pair[1].plain]
    is_bound = len(left) == len(right) and len(unlike) == 1 and is_slip(*unlike[0])
    return is_bound and not all(is_country(word.plain) for word in unlike[0])


def _by_shortening(first: Body, second: Body) -> Nearness | None:
    """One name without the place that the other has, or only the first or last word of the other."""
    short, long = sorted((first, second), key=lambda body: len(body.core))
    has_place_more = len(short.core) < len(long.core) and joined(short.core) == joined(long.placeless)
    # “Berliner Zeitung” is no part of “Berliner Morgenpost”, but “TASS news agency” may be of “ITAR-TASS”.
    is_a_name = len(short.without_legal_form) == 1 or short.core[0].printed.isupper()
    is_part = len(short.core) == 1 and is_a_name and short.core[0].plain in long.parts
    is_of_office = _is_matter_of_office(short, long) or _is_matter_of_office(long, short)
    is_part = is_part or _is_parted_part(first, second) or _is_parted_part(second, first)
    is_behind_number = joined(short.core) in long.parts and long.core[0].plain.isdigit()
    return Nearness.SHORTER if has_place_more or is_part or is_behind_number or is_of_office else None


def _is_parted_part(parted: Body, whole: Body) -> bool:
    """“JP Morgan” and “JPMorgan Chase”."""
    return len(parted.core) > 1 and joined(parted.core) in whole.parts


def _is_matter_of_office(matter: Body, office: Body) -> bool:
    """“US Treasury” and “Department of the Treasury”, not of another country."""
    is_bare = not matter.place or not office.place or matter.place == office.place
    is_named_so = len(matter.placeless) == 1 and joined(matter.placeless) in office.parts
    return is_bare and is_named_so and len(office.placeless) > 1 and office.placeless[0].plain in OFFICE_WORDS


def _by_clipping(first: Body, second: Body) -> Nearness | None:
    """“Met Police” and “Metropolitan Police”; alone stand only words that are known to: “the Fed”."""
    short, long = sorted((first, second), key=lambda body: len(body.core))
    if len(short.without_small_words) == 1 and short.core[0].plain in CLIPPED_ALONE:
        ends = (long.placeless[0], long.placeless[-1]) if 1 < len(long.placeless) <= _MOST_CLIPPED else ()
        if any(is_cut_short(short.core[0], word, ()) for word in ends):
            return Nearness.SHORTENED
    pairs = (
        (first.core, second.core),
        (first.without_legal_form, second.without_legal_form),
        (first.as_printed, second.without_legal_form),
        (first.without_legal_form, second.as_printed),
    )
    stops = first.abbreviated | second.abbreviated
    return Nearness.SHORTENED if any(_are_cut_short(*pair, stops) for pair in pairs) else None


def _are_cut_short(left: tuple[Word, ...], right: tuple[Word, ...], stops: frozenset[str]) -> bool:
    if not 1 < len(left) == len(right) <= _MOST_CLIPPED:
        return False
    unlike = [pair for pair in zip(left, right, strict=True) if pair[0].plain != pair[1].plain]
    if not 0 < len(unlike) < len(left):
        return False
    return any(all(is_cut_short(*pair, stops) for pair in way) for way in (unlike, [pair[::-1] for pair in unlike]))


def _words_alike(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Word by word where there are as many; read as one word long names would bear too much."""
    if len(left) != len(right) or len(left) == 1:
        return True
    return all(a.plain == b.plain or a.sound.is_like(b.sound) for a, b in zip(left, right, strict=True))


def _by_matter(first: Body, second: Body) -> Nearness | None:
    """“Ukraine” and “Ukrainian government”, “Orla Fire Brigade” and “Orla Fire Department”."""
    if matters.are_one_state(first.matter, second.matter):
        return Nearness.COUNTRY
    return Nearness.SHORTER if matters.may_be_one(first.matter, second.matter) else None


def _by_word_left_out(first: Body, second: Body) -> Nearness | None:
    """“International Atomic Agency” for the one of atomic energy."""
    short, long = sorted((first.row, second.row), key=len)
    return Nearness.SHORTER if len(short) + 1 == len(long) and " ".join(short) in with_one_left_out(long) else None


_WAYS = (_same_words, _by_letters, _by_language, _by_clipping, _by_shortening, _by_sound, _by_matter, _by_word_left_out)


def marks_of(body: Body) -> Iterator[str]:
    """What two near names of bodies share one of."""
    yield from matters.marks_of(body.matter)
    if body.country:
        yield f"country {body.country}"
    yield from (f"bag {bag}" for bag in {*body.bags, body.bare_bag} if bag)
    yield from (f"name {name}" for name in body.names if name)
    yield from (f"elsewhere {number}" for number in body.elsewhere)
    yield from (f"clip {clip}" for clip in _clips(body))
    yield from (f"row {row}" for row in (" ".join(body.row), *with_one_left_out(body.row)) if " " in row)
    yield from (f"beside {letters}" for letters in body.letters_beside | body.letters_of_rest)
    yield from (f"half {half}" for half in _halves(joined(body.core)))
    yield from (f"sound {consonants}" for consonants in body.sound.readings)
    yield from (f"letters {letters}" for letters in body.written | body.short_forms | body.parts)


def _clips(body: Body) -> Iterator[str]:
    if len(body.without_small_words) == 1 and body.core[0].plain in CLIPPED_ALONE:
        yield body.core[0].plain
    for row in {body.core, body.without_legal_form}:
        words = [word.plain for word in row] if 1 < len(row) <= _MOST_CLIPPED else []
        for place, word in enumerate(words):
            yield " ".join((*words[:place], word[:_SHORTEST_CLIP], *words[place + 1 :]))
    if 1 < len(body.placeless) <= _MOST_CLIPPED:
        ends = (body.placeless[0].plain, body.placeless[-1].plain)
        yield from {clip for clip in CLIPPED_ALONE for word in ends if word.startswith(clip)}


def _halves(plain: str) -> set[str]:
    """One slip of a letter leaves one half of a name as it was; which letter is in the middle depends on the length."""
    sizes = {len(plain) // 2, (len(plain) - 1) // 2} if len(plain) > 5 else set[int]()
    return {f"first {plain[:size]}" for size in sizes} | {f"last {plain[-size:]}" for size in sizes}
