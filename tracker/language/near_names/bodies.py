"""Names of papers, bodies, authorities and documents, and whether two names may be of one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.language.comparing.countries import country
from tracker.language.near_names.affixes import KIND_WORDS, LEGAL_FORMS, SMALL_WORDS, labels
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.words import Word, is_foreign, shown, words_of

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
    def bag(self) -> str:
        """The words of the core without their order, a people for its country."""
        telling = tuple(word for word in self.without_legal_form if word.plain not in KIND_WORDS) or self.core
        return " ".join(sorted(_country_or_word(word) for word in telling))

    @cached_property
    def written(self) -> frozenset[str]:
        """The name as one word: how sites are called, and how short forms are written."""
        return frozenset(map(_joined, self._stages)) | self.labels

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """What may be made from the letters: “nyt”, “nytimes”, “latimes”, “mod”, “wapo”."""
        forms = {form for words in self._stages for form in _short_forms(words)}
        return frozenset(form for form in forms if len(form) > 1)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Words that it may be called by alone, the first and the last: “Corriere”, “wyborcza.example”."""
        ends = {word.plain for word in (self.placeless[:1] + self.placeless[-1:])}
        return frozenset(word for word in ends if len(word) >= _SHORTEST_PART and country(word) is None)

    @property
    def _stages(self) -> tuple[tuple[Word, ...], ...]:
        return self.words, self.without_small_words, self.without_legal_form, self.core, self.placeless


def _joined(words: tuple[Word, ...]) -> str:
    return "".join(word.plain for word in words)


def _country_or_word(word: Word) -> str:
    number = country(word.plain)
    return word.plain if number is None else f"country {number}"


def _short_forms(words: tuple[Word, ...]) -> Iterator[str]:
    plain = [word.plain for word in words]
    for size in range(2, len(plain) + 1):
        yield "".join(word[0] for word in plain[:size]) + "".join(plain[size:])
    if len(plain) in {2, 3}:
        yield "".join(word[:2] for word in plain)


@lru_cache(maxsize=8192)
def body(name: str) -> Body:
    """What a name says of the body that bears it."""
    text = re.sub(r"(?<=\w)'s\b", "", _PLACE_BESIDE.sub(" ", shown(name)))
    words = words_of(text)
    bare = _or(tuple(word for word in words if word.plain not in SMALL_WORDS), words)
    formless = _without_forms(bare)
    core = _without_kind(formless)
    placeless = tuple(word for word in core if country(word.plain) is None and word.plain not in _places(shown(name)))
    return Body(words, bare, formless, core, placeless or core, labels(shown(name)), is_foreign(name))


def _places(text: str) -> frozenset[str]:
    """The words of a place that an authority is of: “Ministry of Defence of Orla”, “Orla's Ministry of Defence”."""
    match = _OF_PLACE.search(text) or _PLACES_OWN.match(text)
    return frozenset(word.plain for word in words_of(match["place"])) if match else frozenset()


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
    return (
        _same_words(first, second)
        or _by_letters(first, second)
        or _by_sound(first, second)
        or _by_shortening(first, second)
    )


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
    is_turned = first.bag == second.bag and " " in first.bag
    return Nearness.ORDER if is_turned else None


def _by_letters(first: Body, second: Body) -> Nearness | None:
    is_short = first.written & second.short_forms or second.written & first.short_forms
    return Nearness.ACRONYM if is_short else None


def _by_sound(first: Body, second: Body) -> Nearness | None:
    if not first.sound.is_like(second.sound) or not _words_alike(first.core, second.core):
        return None
    return Nearness.SCRIPT if first.is_foreign != second.is_foreign else Nearness.SPELLING


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


def marks_of(body: Body) -> Iterator[str]:
    """What two near names of bodies share one of."""
    yield f"bag {body.bag}"
    yield from (f"sound {consonants}" for consonants in body.sound.readings)
    yield from (f"letters {letters}" for letters in body.written | body.short_forms | body.parts)
