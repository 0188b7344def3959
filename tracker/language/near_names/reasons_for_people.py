"""Why two names may be of one person."""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from tracker.language.near_names.affixes import SON_OF, TITLES_ELSEWHERE
from tracker.language.near_names.given_names import familiar, is_cut_off
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.people import Person
from tracker.language.near_names.unlisted_titles import may_be_title
from tracker.language.near_names.words import Word, is_slip

_BEFORE_FIRST_NAMES = frozenset(TITLES_ELSEWHERE.values())
_FEWEST_CONSONANTS = 3
_FEW_LETTERS = 2
_MOST_TITLED = 3
_CARRIED_OVER = str.maketrans("wyjeckzo", "viiikksu")  # Voronin is Woronin, and Khaled is Khalid
_SHORTEST_FAMILY_NAME = 4
_LONGEST_FAMILY_NAME = 7  # letters, in which one makes a family of its own


def why_near(first: Person, second: Person) -> Nearness | None:
    """Why two names may be of one person."""
    if not first.words or not second.words:
        return None
    if first.generation and second.generation and first.generation != second.generation:
        return None
    ways = (_same_words, _like_words, _by_cut_or_title, _by_unlisted_title, _by_first_name, _by_whole_name)
    reason = next((reason for why in ways if (reason := why(first, second))), None)
    if reason is Nearness.SPELLING and first.is_foreign != second.is_foreign:
        return Nearness.SCRIPT
    is_only_of_one = first.generation != second.generation
    return Nearness.SHORTER if reason and is_only_of_one else reason


def _same_words(first: Person, second: Person) -> Nearness | None:
    if _plain(first.words) == _plain(second.words):
        if first.is_foreign != second.is_foreign:
            return Nearness.SCRIPT
        return Nearness.ORDER if first.is_inverted != second.is_inverted else Nearness.TITLE
    if _plain(first.bare) == _plain(second.bare):
        return Nearness.SMALL_WORD
    return Nearness.SPACING if first.joined.plain == second.joined.plain else None


def _by_cut_or_title(first: Person, second: Person) -> Nearness | None:
    """“Anna H.” for Anna Holm; “M. Macron”, where the letter is Monsieur; “Pope Franziskus”."""
    for short, long in ((first.bare, second.bare), (second.bare, first.bare)):
        if len(short) != 2:
            continue
        # “Anna H.” stands there turned round, as “Petrov I.” is I. Petrov.
        is_same_first = len(long) == 2 and short[0].is_initial and short[1].plain == long[0].plain
        if is_same_first and long[1].plain.startswith(short[0].plain):
            return Nearness.INITIALS
        if short[0].plain == "m" and len(long) > 1 and short[1].plain == long[-1].plain:
            return Nearness.SHORTER
        is_titled = len(long) == 2 and short[0].plain == long[0].plain and short[0].plain in _BEFORE_FIRST_NAMES
        if is_titled and _why_alike(short[1], long[1]) is Nearness.FAMILIAR:
            return Nearness.FAMILIAR
    return None


def _by_unlisted_title(first: Person, second: Person) -> Nearness | None:
    """“Bishop Holm” and “Coach Holm” for whoever of that family is there."""
    is_titled = _is_titled(first, second) or _is_titled(second, first)
    return Nearness.SHORTER if is_titled else None


def _is_titled(titled: Person, whole: Person) -> bool:
    # Other scripts have no capitals; “Crown Prince Holm” has two words before the name.
    if len(titled.bare) < 2 or len(whole.bare) < 2 or titled.is_foreign:
        return False
    before = titled.bare[-2]
    is_of_family = _why_alike(titled.bare[-1], whole.bare[-1]) in _SPELLED
    if titled.has_letters:
        return is_of_family
    return (
        is_of_family
        and len(titled.bare) <= _MOST_TITLED
        and not before.is_initial
        and may_be_title(before, titled.abbreviated)
    )


def _by_first_name(first: Person, second: Person) -> Nearness | None:
    """“Crown Prince Hamad” for Hamad bin Khalid, who has no family name but that of his father."""
    is_called_so = _is_called_by_first_name(first, second) or _is_called_by_first_name(second, first)
    return Nearness.SHORTER if is_called_so else None


def _is_called_by_first_name(titled: Person, whole: Person) -> bool:
    *titles, name = titled.bare
    has_father = len(whole.words) > 2 and whole.words[1].plain in SON_OF
    if not has_father or not titles or len(titles) >= _MOST_TITLED or not _is_of_throne(titles[-1]):
        return False
    is_titled = all(may_be_title(word, titled.abbreviated) for word in titles[:-1])
    return is_titled and _why_alike(name, whole.bare[0]) in _SPELLED


def _is_of_throne(title: Word) -> bool:
    """“Prince”, and “Kronprinz” as one word."""
    return title.plain in _BEFORE_FIRST_NAMES or title.plain.endswith(tuple(TITLES_ELSEWHERE))


def _by_whole_name(first: Person, second: Person) -> Nearness | None:
    """“Ashraf Ghani” in “Mohammad Ashraf Ghani Ahmadzai”: names before it and a name of the clan behind."""
    short, long = (_plain(words) for words in sorted((first.bare, second.bare), key=len))
    places = range(1, len(long) - len(short)) if len(short) > 1 else ()
    return Nearness.SHORTER if any(long[at : at + len(short)] == short for at in places) else None


def _plain(words: tuple[Word, ...]) -> list[str]:
    return [word.plain for word in words]


def _like_words(first: Person, second: Person) -> Nearness | None:
    short, long = sorted((first.bare, second.bare), key=lambda words: (len(words), _plain(words)))
    if len(short) == 1 and len(long) > 1:
        return _alone(short[0], long) or _by_initials(first, second) or _by_particle(first, second)
    return _in_order(short, long) or _turned_round(short, long) or _joined_alike(first, second)


def _joined_alike(first: Person, second: Person) -> Nearness | None:
    """“Xi Jin Ping” and “Hsi Chin-ping” where the words are parted in two ways; else it is for the words to say."""
    is_parted = len(first.words) != len(second.words)
    return Nearness.SPELLING if is_parted and first.joined.sound.is_like(second.joined.sound) else None


def _alone(lone: Word, words: tuple[Word, ...]) -> Nearness | None:
    """Somebody named by one word, and the whole name that it is from."""
    if lone.is_initial:
        return None
    reasons = [_why_alike(lone, word) for word in words if not word.is_initial and _says_enough(lone, word)]
    return Nearness.SHORTER if {Nearness.EQUAL, Nearness.SPELLING} & set(reasons) else None


def _says_enough(left: Word, right: Word) -> bool:
    """Two consonants without vowels are those of half the names there are."""
    common = left.sound.readings.keys() & right.sound.readings.keys()
    has_vowels = left.sound.has_vowels and right.sound.has_vowels
    return has_vowels or left.plain == right.plain or max(map(len, common), default=0) >= _FEWEST_CONSONANTS


def _by_particle(first: Person, second: Person) -> Nearness | None:
    """“@vonderleyen” has no spaces."""
    lone, whole = sorted((first, second), key=lambda person: len(person.words))
    is_written_so = len(lone.words) == 1 and lone.words[0].plain == whole.particle_on
    return Nearness.SHORTER if is_written_so else None


def _by_initials(first: Person, second: Person) -> Nearness | None:
    lone = first if len(first.words) == 1 else second
    is_short = bool(lone.initials) and bool(first.initials & second.initials)
    return Nearness.INITIALS if is_short else None


def _turned_round(short: tuple[Word, ...], long: tuple[Word, ...]) -> Nearness | None:
    """“Orbán Viktor” and “Viktor Orbán”."""
    if len(short) != len(long) or len(short) < 2:
        return None
    turned = (short[1:] + short[:1], short[-1:] + short[:-1])
    reasons = [reason for words in turned if (reason := _in_order(words, long)) in _SPELLED]
    return Nearness.ORDER if reasons else None


_SPELLED = {Nearness.EQUAL, Nearness.SPELLING}


def _in_order(short: tuple[Word, ...], long: tuple[Word, ...]) -> Nearness | None:
    """Every word of the shorter name is in the longer one, in the same order; both begin or both end alike."""
    reasons = _reasons_from_the_end(short, long) or (_slip(short, long) if len(short) == len(long) else None)
    if not reasons or reasons[0] not in _SPELLED or _is_chance(short, long, reasons):
        return None
    surplus = len(long) - len(short)
    if surplus:
        reasons.append(Nearness.INITIALS if surplus <= sum(word.is_initial for word in long) else Nearness.SHORTER)
    return max(reasons, key=lambda reason: reason.place)


def _is_chance(short: tuple[Word, ...], long: tuple[Word, ...], reasons: list[Nearness]) -> bool:
    """Whether short family names are only one letter apart and the first names do not speak for one person.

    Anna Hansen is not Hanna Jansen, and G. Brown not Gerd Braun; Mohammed Khaled may be Muhammad Khalid.
    """
    left, right = short[-1].plain, long[-1].plain
    if reasons[0] is Nearness.EQUAL or (len(short) > 1 and set(reasons[1:]) == {Nearness.EQUAL}):
        return False
    if not _is_other_family(left, right):
        return False
    return Nearness.INITIALS in reasons or {left[0], right[0]} == {"h", "j"}


def _is_other_family(left: str, right: str) -> bool:
    """Whether two short names differ in a letter or two, and not only in how one letter is carried over."""
    is_short = all(_SHORTEST_FAMILY_NAME <= len(name) <= _LONGEST_FAMILY_NAME for name in (left, right))
    return is_short and 0 < OSA.distance(left.translate(_CARRIED_OVER), right.translate(_CARRIED_OVER)) <= _FEW_LETTERS


def _reasons_from_the_end(short: tuple[Word, ...], long: tuple[Word, ...]) -> list[Nearness]:
    """How the words are alike, the family name first; nothing where one of them is not in the longer name."""
    words, reasons = list(enumerate(long)), list[Nearness]()
    places: list[int] = []
    for word in reversed(short):
        while words and not (reason := _why_alike(word, words[-1][1])):
            words.pop()
        if not words or not reason:
            return []
        places.append(words.pop()[0])
        reasons.append(reason)
    return reasons if places[0] == len(long) - 1 or (places[-1] == 0 and len(short) > 1) else []


def _slip(short: tuple[Word, ...], long: tuple[Word, ...]) -> list[Nearness]:
    """One letter more, less or other in one long word where all the others are the same."""
    unlike = [pair for pair in zip(short, long, strict=True) if pair[0].plain != pair[1].plain]
    return [Nearness.SPELLING] if len(short) > 1 and len(unlike) == 1 and is_slip(*unlike[0]) else []


@lru_cache(maxsize=16384)
def _why_alike(left: Word, right: Word) -> Nearness | None:
    if left.plain == right.plain:
        return Nearness.EQUAL
    if left.is_initial or right.is_initial:
        return Nearness.INITIALS if left.plain[:1] == right.plain[:1] else None
    if left.sound.is_like(right.sound):
        return Nearness.SPELLING
    short, long = sorted((left.plain, right.plain), key=len)
    is_familiar = long in familiar(short) or short in familiar(long) or is_cut_off(short, long)
    return Nearness.FAMILIAR if is_familiar else None


def marks_of(person: Person) -> Iterator[str]:
    """What two near names of people share one of."""
    for word in person.bare:
        if not word.is_initial:
            yield f"plain {word.plain}"
            yield from (f"sound {consonants}" for consonants in word.sound.readings if len(consonants) > 1)
    yield f"plain {person.joined.plain}"
    if person.particle_on:
        yield f"plain {person.particle_on}"
    yield from (f"sound {consonants}" for consonants in person.joined.sound.readings)
    yield from (f"initials {letters}" for letters in person.initials)
