"""Names of papers, bodies, authorities and documents, and whether two names may be of one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.language.comparing.countries import country
from tracker.language.near_names.addresses import labels
from tracker.language.near_names.affixes import ABBREVIATIONS, KIND_WORDS, LEGAL_FORMS, SMALL_WORDS
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.words import Word, is_foreign, is_slip, shown, words_of
from tracker.language.near_names.words import word as word_of

_SHORTEST_PART = 6  # letters of a word of a name that may be the whole name of a site: “wyborcza”
_MOST_LETTERS = 60
# A court is of a place; a ministry is of what it cares for, and then of a place.
_OF_A_PLACE = "government|parliament|senate|court|council|police|army|navy|embassy|cabinet|assembly|party|union"
_OF_A_MATTER = "ministry|department|office|commission|agency|bank|committee|service|federation|academy|institute"
_OF_PLACE = re.compile(
    rf"(?i:\b(?:{_OF_A_PLACE})\b|\b(?:{_OF_A_MATTER}) (?:of|for)\b|\w (?:{_OF_A_MATTER})\b).* (?:of|in) (?:the )?"
    r"(?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})$"
)
_PLACES_OWN = re.compile(rf"(?P<place>[^']{{2,60}}?)'s? (?=.*\b(?i:{_OF_A_PLACE}|{_OF_A_MATTER})\b)")
_PLACE_BESIDE = re.compile(r"(?<=\S)\s*\(.*?\)")


@dataclass(frozen=True)
class Body:
    """A name of a body: all its words, and what is left when one sort of words after the other is taken off."""

    words: tuple[Word, ...]
    without_small_words: tuple[Word, ...]
    without_legal_form: tuple[Word, ...]
    core: tuple[Word, ...]
    placeless: tuple[Word, ...]
    labels: frozenset[str]
    is_foreign: bool
    is_shortened: bool

    @cached_property
    def sound(self) -> Sound:
        """How the core sounds, read as one word."""
        has_vowels = all(word.sound.has_vowels for word in self.core)
        habits = "".join(word.habit for word in self.core)[:_MOST_LETTERS]
        return sound_of(_joined(self.core)[:_MOST_LETTERS], habits, has_vowels=has_vowels)

    @cached_property
    def numbers(self) -> list[str]:
        """Channel 4 is not Channel 5."""
        return re.findall(r"\d+", " ".join(word.plain for word in self.words))

    @cached_property
    def bags(self) -> frozenset[str]:
        """The words without their order, a people for its country; the same without words like “affairs”."""
        telling = tuple(word for word in self.without_legal_form if word.plain not in KIND_WORDS)
        bags = (sorted(map(_country_or_word, words)) for words in (self.without_legal_form, telling) if len(words) > 1)
        return frozenset(map(" ".join, bags))

    @cached_property
    def written(self) -> frozenset[str]:
        """The name as one word: how sites are called, and how short forms are written."""
        return frozenset(map(_joined, self._stages)) | self.labels

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """What may be made from the letters: “nyt”, “nytimes”, “latimes”, “mod”, “wapo”."""
        kept = tuple(word for word in self.words if word in self.placeless or word.plain in SMALL_WORDS)
        forms = {form for words in (*self._stages, _trimmed(kept)) for form in _short_forms(words)}
        return frozenset(form for form in forms if len(form) > 1)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Words that it may be called by alone, the first and the last: “Corriere”, “wyborcza.example”."""
        ends = (*self.placeless[:1], *self.placeless[-1:])
        return frozenset(word.plain for word in ends if _stands_alone(word) and country(word.plain) is None)

    @property
    def _stages(self) -> tuple[tuple[Word, ...], ...]:
        return self.words, self.without_small_words, self.without_legal_form, self.core, self.placeless


def _joined(words: tuple[Word, ...]) -> str:
    return "".join(word.plain for word in words)


def _country_or_word(word: Word) -> str:
    number = country(word.plain)
    return word.plain if number is None else f"country {number}"


def _stands_alone(word: Word) -> bool:
    return len(word.plain) >= _SHORTEST_PART or (len(word.plain) > 2 and word.printed.isupper())


def _trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without small words at the ends, that belonged to a word which is gone."""
    while words and words[-1].plain in SMALL_WORDS:
        words = words[:-1]
    while words and words[0].plain in SMALL_WORDS:
        words = words[1:]
    return words


def _halves(plain: str) -> set[str]:
    """One slip of a letter leaves one half of a name as it was; which letter is in the middle depends on the length."""
    sizes = {len(plain) // 2, (len(plain) - 1) // 2} if len(plain) > 5 else set[int]()
    return {f"first {plain[:size]}" for size in sizes} | {f"last {plain[-size:]}" for size in sizes}


def _short_forms(words: tuple[Word, ...]) -> Iterator[str]:
    plain = [word.plain for word in words]
    for size in range(2, len(plain) + 1):
        yield "".join(word[0] for word in plain[:size]) + "".join(plain[size:])
    yield "".join(word.plain if 1 < len(word.plain) < 4 and word.printed.isupper() else word.plain[0] for word in words)
    if len(plain) in {2, 3}:
        yield "".join(word[:2] for word in plain)


@lru_cache(maxsize=8192)
def body(name: str) -> Body:
    """What a name says of the body that bears it."""
    text = re.sub(r"(?<=\w)'s\b", "", _PLACE_BESIDE.sub(" ", shown(name)))
    printed = words_of(text)
    words = tuple(map(_in_full, printed)) if len(printed) > 1 else printed
    bare = _or(tuple(word for word in words if word.plain not in SMALL_WORDS), words)
    formless = _without_forms(bare)
    core = _without_kind(formless)
    places = _places(shown(name))
    placeless = tuple(word for word in core if not _is_place(word, places))
    return Body(words, bare, formless, core, placeless or core, labels(shown(name)), is_foreign(name), printed != words)


def _is_place(word: Word, places: frozenset[str]) -> bool:
    return word.plain in places or country(word.plain) is not None


def _places(text: str) -> frozenset[str]:
    """The words of a place that an authority is of: “Ministry of Defence of Orla”, “Orla's Ministry of Defence”."""
    first, _, behind = re.sub(r"^(?i:the) ", "", text).partition(" ")
    match = _PLACES_OWN.match(text) or _OF_PLACE.search(text if country(first.lower()) is None else behind)
    return frozenset(word.plain for word in words_of(match["place"])) if match else frozenset()


def _in_full(word: Word) -> Word:
    full = ABBREVIATIONS.get(word.plain)
    return word_of(full, full) if full else word


def _or(words: tuple[Word, ...], otherwise: tuple[Word, ...]) -> tuple[Word, ...]:
    return words or otherwise


def _without_forms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and words[-1].plain in LEGAL_FORMS:
        words = words[:-1]
    is_before = len(words) > 1 and words[0].plain in LEGAL_FORMS and words[0].printed.isupper()
    return words[1:] if is_before else words


def _without_kind(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and words[-1].plain in KIND_WORDS:
        words = words[:-1]
    return words


def why_near(first: Body, second: Body) -> Nearness | None:
    """Why two names may be of one body."""
    if first.labels or second.labels:
        return _by_address(first, second)
    if first.numbers != second.numbers:
        return None
    reason = next((reason for why in _WAYS if (reason := why(first, second))), None)
    if reason in {Nearness.SPACING, Nearness.SPELLING} and first.is_foreign != second.is_foreign:
        return Nearness.SCRIPT
    is_shortened = reason is Nearness.SPACING and first.is_shortened != second.is_shortened
    return Nearness.SHORTENED if is_shortened else reason


def _by_address(first: Body, second: Body) -> Nearness | None:
    left, right = (body.labels or body.written | body.short_forms | body.parts for body in (first, second))
    return Nearness.ADDRESS if left & right else None


def _same_words(first: Body, second: Body) -> Nearness | None:
    stages = (
        (first.words, second.words, Nearness.SPACING),
        (first.without_small_words, second.without_small_words, Nearness.SMALL_WORD),
        (first.without_legal_form, second.without_legal_form, Nearness.LEGAL_FORM),
        (first.core, second.core, Nearness.KIND_WORD),
    )
    for left, right, reason in stages:
        if _joined(left) == _joined(right):
            return reason
    return Nearness.ORDER if first.bags & second.bags else None


def _by_letters(first: Body, second: Body) -> Nearness | None:
    is_short = first.written & second.short_forms or second.written & first.short_forms
    return Nearness.ACRONYM if is_short else None


def _by_sound(first: Body, second: Body) -> Nearness | None:
    is_alike = first.sound.is_like(second.sound) and _words_alike(first.core, second.core)
    return Nearness.SPELLING if is_alike or _has_slip(first.core, second.core) else None


def _has_slip(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """One letter is wrong in one word; a country is always another one, Niger and Nigeria too."""
    unlike = [pair for pair in zip(left, right, strict=False) if pair[0].plain != pair[1].plain]
    is_bound = len(left) == len(right) and len(unlike) == 1 and is_slip(*unlike[0])
    return is_bound and not all(country(word.plain) is not None for word in unlike[0])


def _by_shortening(first: Body, second: Body) -> Nearness | None:
    """One name without the place that the other has, or only the first or last word of the other."""
    short, long = sorted((first, second), key=lambda body: len(body.core))
    has_place_more = len(short.core) < len(long.core) and _joined(short.core) == _joined(long.placeless)
    is_part = len(short.core) == 1 and short.core[0].plain in long.parts
    return Nearness.SHORTER if has_place_more or is_part else None


def _words_alike(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Word by word where there are as many; read as one word long names would bear too much."""
    pairs = zip(left, right, strict=False)
    return len(left) != len(right) or all(a.plain == b.plain or a.sound.is_like(b.sound) for a, b in pairs)


_WAYS = (_same_words, _by_letters, _by_shortening, _by_sound)


def marks_of(body: Body) -> Iterator[str]:
    """What two near names of bodies share one of."""
    yield from (f"bag {bag}" for bag in body.bags)
    yield from (f"half {half}" for half in _halves(_joined(body.core)))
    yield from (f"sound {consonants}" for consonants in body.sound.readings)
    yield from (f"letters {letters}" for letters in body.written | body.short_forms | body.parts)
