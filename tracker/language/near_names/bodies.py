"""Names of papers, bodies, authorities and documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.language.english import CARDINALS, TENS
from tracker.language.near_names.addresses import labels
from tracker.language.near_names.affixes import ABBREVIATIONS, KIND_WORDS, SMALL_WORDS
from tracker.language.near_names.authorities import as_authority
from tracker.language.near_names.countries import codes_in, country_named, is_country, with_countries
from tracker.language.near_names.matters import Matter, matter
from tracker.language.near_names.ministries import ministry_bag, ministry_in_english
from tracker.language.near_names.names_elsewhere import numbers_of
from tracker.language.near_names.placed_letters import letters_beside, letters_of_rest
from tracker.language.near_names.places import place_in
from tracker.language.near_names.short_forms import short_forms
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.stripped_words import (
    beside_kind,
    joined,
    trimmed,
    without_forms,
    without_kind,
    without_small_words,
)
from tracker.language.near_names.unlisted_titles import abbreviated_in
from tracker.language.near_names.words import Word, is_foreign, shown, words_of
from tracker.language.near_names.words import word as word_of

_SHORTEST_FAMILY_NAME = 4  # letters of the last word of “Robert Bosch GmbH”
_SHORTEST_PART = 6  # letters of a word of a name that may be the whole name of a site: “wyborcza”
# “Orla Post: World”, “Orla Post | World”, “Orla Post/Reuters” and “Orla Post, via Reuters”.
_SECTION = re.compile(r"\s*:\s+|\s+[|·•]\s+|(?<=\w{3})\s?/\s?(?=\w{3})|,? via ")
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(CARDINALS, 1)} | {
    word: f"{tens}0" for tens, word in enumerate(TENS, 2)
}
_PAPERS_DAYS = ("sunday", "sonntag")
_MOST_LETTERS = 60
_PEOPLE = re.compile(r"(?<=\w{3}[in])s$")  # “Houthis”, “Talibans”
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")  # S.A., U.S., s.r.o
_SLASHED = re.compile(r"\b([^\W\d_])/([^\W\d_])\b")  # A/S, S/A
# “Ministry of Finance of the Federal Republic of Orla” is that of Orla, and the United States are one word.
_STATE_OF = re.compile(
    r"\b(?!(?:the )?republic of china)(?:the )?(?:(?:federal|islamic|people's|democratic|socialist|united) )*"
    r"(?:republic|kingdom|state) of (?=[A-Z])(?!Korea|Congo)"
    r"|(?<=russian) federation\b",
    re.IGNORECASE,
)
_UNITED = {"united states of america": "US", "united states": "US", "united kingdom": "UK", "united nations": "UN"}
_UNITED_WORDS = re.compile("|".join(_UNITED), re.IGNORECASE)
# How British and American print spell one word: defence, labour, organise, centre.
_SPELLINGS = ((re.compile("(?<=en)se$"), "ce"), (re.compile("our$"), "or"), (re.compile("is(?=e$|ation$)"), "iz"),
              (re.compile("tre$"), "ter"))  # fmt: skip
# “No 10” is where somebody sits; what is behind the number has no part in the name.
_HOUSE = re.compile(r"(?:the )?(?:no|nr|number)[. ]*(\d+|ten|eleven)", re.IGNORECASE)
_HOUSE_NUMBERS = {"ten": "10", "eleven": "11"}
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
    beside_kind: tuple[Word, ...]
    labels: frozenset[str]
    is_foreign: bool
    is_shortened: bool
    place: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()
    country: str = ""
    as_printed: tuple[Word, ...] = ()
    abbreviated: frozenset[str] = frozenset()

    @cached_property
    def sound(self) -> Sound:
        """How the core sounds, read as one word, or all words."""
        has_vowels = all(word.sound.has_vowels for word in self.core)
        habits = "".join(word.habit for word in self.core)
        # An Arabic article is a part of the word in its own script.
        singular = _PEOPLE.sub("", joined(self.core)) if len(self.core) == 1 else joined(self.core)
        spellings = dict.fromkeys((joined(self.core), habits, joined(self.words), joined(self.beside_kind), singular))
        sound = sound_of(*(spelling[:_MOST_LETTERS] for spelling in spellings), has_vowels=has_vowels)
        if has_vowels or len(self.beside_kind) != 1:
            return sound
        return Sound(self.beside_kind[0].sound.readings | sound.readings, has_vowels)

    @cached_property
    def numbers(self) -> list[str]:
        """Channel 4 is not Channel 5; the number of a house, in front, may be left out."""
        if self.words and self.words[0].plain[0].isdigit():
            return []
        return re.findall(r"\d+", " ".join(word.plain for word in self.words))

    @cached_property
    def bags(self) -> frozenset[str]:
        """The words without their order, a people for its country; the same without words like “affairs”."""
        telling = tuple(word for word in self.without_legal_form if word.plain not in KIND_WORDS)
        bags = (sorted(_as_in_bag(words)) for words in (self.without_legal_form, telling))
        plain = [word.plain for word in self.without_legal_form]
        ministries = (ministry_bag(plain), ministry_in_english(plain))
        return frozenset({*(" ".join(words) for words in bags if len(words) > 1), *ministries} - {""})

    @cached_property
    def bare_bag(self) -> str:
        """The words without place, order and words like “affairs”; nothing where only one is left."""
        telling = [_one_spelling(word.plain) for word in self.placeless if word.plain not in KIND_WORDS | {"federal"}]
        return " ".join(sorted(telling)) if len(telling) > 1 else ""

    @cached_property
    def names(self) -> frozenset[str]:
        """As one word, without legal form and words for what it is, at its end or in front; without “on Sunday”."""
        # “Three M” and “3M”
        number = _NUMBER_WORDS.get(self.core[0].plain, "") if len(self.core) > 1 else ""
        numbered = number + joined(self.core[1:]) if number else ""
        weekday = self.core[:-1] if len(self.core) > 1 and self.core[-1].plain in _PAPERS_DAYS else ()
        return frozenset(
            (joined(self.core), joined(self.beside_kind), joined(without_kind(weekday)), numbered, *self.segments)
        ) - {""}

    @cached_property
    def written(self) -> frozenset[str]:
        """The name as one word: how sites are called, and how short forms are written."""
        habits = ("".join(word.habit for word in words) for words in self._stages)
        return frozenset((*map(joined, self._stages), *habits, *self.names)) | self.labels

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """What may be made from the letters: “nyt”, “nytimes”, “latimes”, “mod”, “wapo”."""
        placeless = tuple(word for word in self.words if word in self.placeless or word.plain in SMALL_WORDS)
        rows = (*self._stages[:-1], trimmed(placeless), self.unhyphenated)
        return short_forms(rows, self.placeless)

    @cached_property
    def letters_beside(self) -> frozenset[str]:
        """The place and the letters that it consists of: “Varn MFA”."""
        return letters_beside(self.without_small_words)  # “Dorn FA” looks like a company

    @cached_property
    def letters_of_rest(self) -> frozenset[str]:
        """What it would be called by its place and the letters of all other words."""
        return letters_of_rest(self.words)

    @cached_property
    def row(self) -> tuple[str, ...]:
        """The words in their order, in one spelling."""
        return tuple(_one_spelling(word.plain) for word in self.without_legal_form)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Words that it may be called by alone, the first and the last: “Corriere”, “wyborcza.example”, “Bosch”."""
        ends = (*self.placeless[:1], *self.placeless[-1:])
        parts = {form for word in ends if _stands_alone(word) for form in (word.plain, word.habit)}
        if len(self.without_legal_form) < len(self.without_small_words) and len(self.core) > 1:
            parts |= {word.plain for word in self.core[-1:] if len(word.plain) >= _SHORTEST_FAMILY_NAME}
        if self.core and self.core[0].plain.isdigit():
            parts |= {self.core[0].plain, joined(self.core[1:])} - {""}
        return frozenset(part for part in parts if not is_country(part))

    @cached_property
    def elsewhere(self) -> frozenset[int]:
        """The numbers of bodies that are called so in some language, or by the address of their site."""
        return numbers_of({*map(joined, self._stages), *self.names, *self.labels})

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries in the name, by their names, their people or their capitals."""
        return frozenset(place for place in self.place if place.startswith("country "))

    @cached_property
    def matter(self) -> Matter:
        """What it is about, and of what sort it is."""
        return matter(tuple(word.plain for word in self.words))

    @property
    def _stages(self) -> tuple[tuple[Word, ...], ...]:
        return self.words, self.without_small_words, self.without_legal_form, self.core, self.placeless


def _as_in_bag(words: tuple[Word, ...]) -> list[str]:
    tokens = with_countries([word.plain for word in words])
    return as_authority([token if token.startswith("country ") else _one_spelling(token) for token, _ in tokens])


def _one_spelling(plain: str) -> str:
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return plain


def _stands_alone(word: Word) -> bool:
    return len(word.plain) >= _SHORTEST_PART or (len(word.plain) > 2 and word.printed.isupper())


@lru_cache(maxsize=8192)
def body(name: str) -> Body:
    """What a name says of the body that bears it."""
    written = _UNITED_WORDS.sub(lambda words: _UNITED[words[0].lower()], _SLASHED.sub(r"\1\2", shown(name)))
    text = re.sub(r"(?<=\w)'s\b", "", _PLACE_BESIDE.sub(" ", _STATE_OF.sub("", written) or written))
    if house := _HOUSE.fullmatch(text.strip()):
        text = _HOUSE_NUMBERS.get(house[1].lower(), house[1])
    printed = words_of(_DOTTED.sub(lambda letters: letters[0].replace(".", ""), text))
    # “the Fed” is a name as it stands
    words = _with_digits(tuple(map(_in_full, printed))) if len(without_small_words(printed)) > 1 else printed
    bare = without_small_words(words)
    formless = without_forms(bare)
    core = without_kind(formless)
    places = frozenset(word.plain for word in words_of(place_in(written)))
    tokens = with_countries([word.plain for word in core])
    placeless = tuple(word for word in _without_countries(core, tokens) if word.plain not in places)
    unhyphenated = without_small_words(words_of(re.sub(r"(?<=\w)-(?=\w)", "", text)))
    return Body(
        words,
        bare,
        formless,
        core,
        placeless or core,
        unhyphenated,
        beside_kind(text) or core,
        labels(shown(name)),
        is_foreign(name),
        printed != words,
        places | codes_in(tokens),
        _segments(text),
        country_named(name),
        without_forms(without_small_words(printed)),
        abbreviated_in(written),
    )


def _without_countries(words: tuple[Word, ...], tokens: list[tuple[str, int]]) -> Iterator[Word]:
    place = 0
    for token, size in tokens:
        if not token.startswith("country "):
            yield words[place]
        place += size


def _segments(text: str) -> frozenset[str]:
    """The name without the section or the agency beside it: the first part, of several words if not before “via”."""
    first, *others = _SECTION.split(text, maxsplit=1)
    words = without_small_words(words_of(first)) if others and not labels(text) else ()
    is_enough = len(words) > 1 or (words and " via " in text)
    return frozenset({joined(without_kind(without_forms(words)))} if is_enough else ())


def _with_digits(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """“Channel Four” as “Channel 4”; in front a number is a word like others."""
    numbered = (_NUMBER_WORDS.get(word.plain, "") for word in words[1:])
    return words[:1] + tuple(
        word_of(digits, digits) if digits else word for digits, word in zip(numbered, words[1:], strict=True)
    )


def _in_full(word: Word) -> Word:
    full = ABBREVIATIONS.get(word.plain)
    return word_of(full, full) if full else word
