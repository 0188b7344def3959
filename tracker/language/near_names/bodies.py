"""Names of papers, bodies, authorities and documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.language.comparing.countries import country
from tracker.language.near_names.addresses import labels
from tracker.language.near_names.affixes import (
    ABBREVIATIONS,
    KIND_WORDS,
    LEGAL_FORMS,
    MOST_WORDS_OF_A_FORM,
    SMALL_WORDS,
)
from tracker.language.near_names.places import is_country, place_in
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.words import Word, is_foreign, shown, words_of
from tracker.language.near_names.words import word as word_of

_SHORTEST_PART = 6  # letters of a word of a name that may be the whole name of a site: “wyborcza”
_MOST_LETTERS = 60
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")  # S.A., U.S., s.r.o
_SLASHED = re.compile(r"\b([^\W\d_])/([^\W\d_])\b")  # A/S, S/A
# “Ministry of Finance of the Federal Republic of Orla” is that of Orla, and the United States are one word.
_STATE_OF = re.compile(
    r"\b(?:the )?(?:(?:federal|islamic|people's|democratic|socialist|united) )*(?:republic|kingdom|state) of (?=[A-Z])"
    r"|(?<=\w) federation\b",
    re.IGNORECASE,
)
_UNITED = {"united states of america": "US", "united states": "US", "united kingdom": "UK", "united nations": "UN"}
_UNITED_WORDS = re.compile("|".join(_UNITED), re.IGNORECASE)
# How British and American print spell one word: defence, labour, organise, centre.
_SPELLINGS = ((re.compile("(?<=en)se$"), "ce"), (re.compile("our$"), "or"), (re.compile("is(?=e$|ation$)"), "iz"),
              (re.compile("tre$"), "ter"))  # fmt: skip
_PLACE_BESIDE = re.compile(r"(?<=\S)\s*\(.*?\)")


@dataclass(frozen=True)
class Body:
    """A name of a body: all its words, and what is left when one sort of words after the other is taken off."""

    words: tuple[Word, ...]
    without_small_words: tuple[Word, ...]
    without_legal_form: tuple[Word, ...]
    core: tuple[Word, ...]
    placeless: tuple[Word, ...]
    unhyphenated: tuple[Word, ...]
    labels: frozenset[str]
    is_foreign: bool
    is_shortened: bool
    place: frozenset[str] = frozenset()

    @cached_property
    def sound(self) -> Sound:
        """How the core sounds, read as one word, or all words."""
        has_vowels = all(word.sound.has_vowels for word in self.core)
        habits = "".join(word.habit for word in self.core)
        # An Arabic article is a part of the word in its own script.
        spellings = dict.fromkeys((joined(self.core), habits, joined(self.words)))
        return sound_of(*(spelling[:_MOST_LETTERS] for spelling in spellings), has_vowels=has_vowels)

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
    def bare_bag(self) -> str:
        """The words without place, order and words like “affairs”; nothing where only one is left."""
        telling = [_one_spelling(word.plain) for word in self.placeless if word.plain not in KIND_WORDS | {"federal"}]
        return " ".join(sorted(telling)) if len(telling) > 1 else ""

    @cached_property
    def written(self) -> frozenset[str]:
        """The name as one word: how sites are called, and how short forms are written."""
        return frozenset(map(joined, self._stages)) | self.labels

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """What may be made from the letters: “nyt”, “nytimes”, “latimes”, “mod”, “wapo”."""
        placeless = tuple(word for word in self.words if word in self.placeless or word.plain in SMALL_WORDS)
        rows = (*self._stages, _trimmed(placeless), self.unhyphenated)
        forms = {form for words in rows for form in _short_forms(words)}
        return frozenset(form for form in forms if len(form) > 1)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Words that it may be called by alone, the first and the last: “Corriere”, “wyborcza.example”."""
        ends = (*self.placeless[:1], *self.placeless[-1:])
        return frozenset(word.plain for word in ends if _stands_alone(word) and not is_country(word.plain))

    @property
    def _stages(self) -> tuple[tuple[Word, ...], ...]:
        return self.words, self.without_small_words, self.without_legal_form, self.core, self.placeless


def joined(words: tuple[Word, ...]) -> str:
    """The words as one, without spaces."""
    return "".join(word.plain for word in words)


def _country_or_word(word: Word) -> str:
    number = country(word.plain)
    return _one_spelling(word.plain) if number is None else f"country {number}"


def _one_spelling(plain: str) -> str:
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return plain


def _stands_alone(word: Word) -> bool:
    return len(word.plain) >= _SHORTEST_PART or (len(word.plain) > 2 and word.printed.isupper())


def _trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without small words at the ends, that belonged to a word which is gone."""
    while words and words[-1].plain in SMALL_WORDS:
        words = words[:-1]
    while words and words[0].plain in SMALL_WORDS:
        words = words[1:]
    return words


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
    written = _UNITED_WORDS.sub(lambda words: _UNITED[words[0].lower()], _SLASHED.sub(r"\1\2", shown(name)))
    text = re.sub(r"(?<=\w)'s\b", "", _PLACE_BESIDE.sub(" ", _STATE_OF.sub("", written) or written))
    printed = words_of(_DOTTED.sub(lambda letters: letters[0].replace(".", ""), text))
    words = tuple(map(_in_full, printed)) if len(printed) > 1 else printed
    bare = _without_small_words(words)
    formless = _without_forms(bare)
    core = _without_kind(formless)
    places = frozenset(word.plain for word in words_of(place_in(shown(name))))
    placeless = tuple(word for word in core if word.plain not in places and not is_country(word.plain))
    unhyphenated = _without_small_words(words_of(re.sub(r"(?<=\w)-(?=\w)", "", text)))
    return Body(
        words,
        bare,
        formless,
        core,
        placeless or core,
        unhyphenated,
        labels(shown(name)),
        is_foreign(name),
        printed != words,
        places | frozenset(f"country {country(word.plain)}" for word in core if is_country(word.plain)),
    )


def _in_full(word: Word) -> Word:
    full = ABBREVIATIONS.get(word.plain)
    return word_of(full, full) if full else word


def _without_small_words(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(word for word in words if not _is_small(word, words)) or words


def _is_small(word: Word, words: tuple[Word, ...]) -> bool:
    """Whether it is an article or the like; in “V&D” single letters are names."""
    has_letters = any(sign.plain == "and" for sign in words) and len(word.plain) == 1 and word.printed.isupper()
    return word.plain in SMALL_WORDS and not has_letters


def _without_forms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    for size in range(min(MOST_WORDS_OF_A_FORM, len(words) - 1), 0, -1):
        if joined(words[-size:]) in LEGAL_FORMS:
            return _without_forms(words[:-size])
    is_before = len(words) > 1 and words[0].plain in LEGAL_FORMS and words[0].printed.isupper()
    return words[1:] if is_before else words


def _without_kind(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and words[-1].plain in KIND_WORDS:
        words = words[:-1]
    return words
