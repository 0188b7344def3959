"""Names of people: the words that name somebody."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.near_names.affixes import (
    GENERATIONS,
    GIVEN_OR_PARTICLE,
    LETTERS_AFTER,
    PARTICLES,
    SMALL_WORDS,
    TITLES,
    TITLES_AND_NAMES,
    TITLES_ELSEWHERE,
)
from tracker.language.near_names.handles import is_handle, without_handle
from tracker.language.near_names.scripts import article_apart
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.unlisted_titles import abbreviated_in, are_letters_of_office
from tracker.language.near_names.words import Word, is_foreign, shown, words_of
from tracker.language.near_names.words import word as word_of


@dataclass(frozen=True)
class Person:
    """A name of somebody: its words, the same without particles, and which of that name it is (“Jr.”, “II”).

    `has_letters` if capitals stand before it that are initials (“JR Holm”) or an office (“VP Holm”).
    """

    words: tuple[Word, ...]
    bare: tuple[Word, ...]
    generation: str
    is_inverted: bool
    is_foreign: bool
    abbreviated: frozenset[str] = frozenset()
    has_letters: bool = False

    @property
    def particle_on(self) -> str:
        """The words from the first particle on as one: “vonderleyen”."""
        places = (place for place in range(len(self.words)) if _is_particle(self.words, place))
        first = next(places, len(self.words))
        return "".join(word.plain for word in self.words[first:])

    @property
    def joined(self) -> Word:
        """All words as one, as “Xi Jin-ping” and “Abdelfattah” differ in hyphens only."""
        plain = "".join(word.plain for word in self.words)
        return Word(plain, plain, plain, _sound_of_all(self.words))

    @property
    def initials(self) -> set[str]:
        """“jfk”, with and without particles, of a name of several words; the letters of a name that is such."""
        if len(self.words) == 1 and re.fullmatch(r"[A-Z]{2,4}", self.words[0].printed):
            return {self.words[0].plain}
        rows = (self.words, self.bare)
        return {"".join(word.plain[0] for word in row) for row in rows if len(row) > 1}


@lru_cache(maxsize=4096)
def _sound_of_all(words: tuple[Word, ...]) -> Sound:
    has_vowels = all(word.sound.has_vowels for word in words)
    return sound_of("".join(word.plain for word in words), has_vowels=has_vowels)


@lru_cache(maxsize=8192)
def person(name: str) -> Person:
    """What a name says of who it is, without titles, offices, honours and what is told beside it."""
    visible = article_apart(shown(name))
    visible = without_handle(visible) if is_handle(visible) else visible
    text, is_inverted = _turned(re.sub(r"\(.*?\)|'s?(?!\w)", " ", visible))
    words, generation = _name_and_generation(_from_the_name_on(text))
    title = TITLES_ELSEWHERE.get(words[0].plain, "") if len(words) > 1 else ""
    words = (word_of(title, title.capitalize()), *words[1:]) if title else words
    unparticled = (word for place, word in enumerate(words) if not _is_particle(words, place))
    bare = tuple(part for word in unparticled for part in _servant(word))
    generation = generation.replace("junior", "jr")
    has_letters = are_letters_of_office(text.split(" ", 1)[0], words[-1].printed) if words else False
    return Person(words, bare or words, generation, is_inverted, is_foreign(name), abbreviated_in(visible), has_letters)


def _turned(text: str) -> tuple[str, bool]:
    """“Moe, Jean-Luc” the other way round; what a comma sets apart is left out where it tells who that is."""
    before, comma, after = (part.strip() for part in text.partition(","))
    words = [word.plain for word in words_of(after)]
    if not comma or not words or not before:
        return before or text, False
    if set(words) <= GENERATIONS | LETTERS_AFTER:
        return f"{before} {after}", False
    behind_titles = [word for word in words if word not in TITLES]
    is_told = not after[0].isupper() or not behind_titles or words[-1] != behind_titles[-1] or len(behind_titles) > 3
    return (before, False) if is_told or "," in after or " of " in after else (f"{after} {before}", True)


def _from_the_name_on(text: str) -> str:
    """From the last small word on that is no particle: “opposition politician Per Dahl” names Per Dahl."""
    if not re.search(r"[^\W\d_]", text) or text.islower():
        return text
    parts = text.split()
    roles = [place for place, part in enumerate(parts[:-1]) if _is_role(part)]
    return " ".join(parts[roles[-1] + 1 :]) if roles and not parts[-1].islower() else text


def _is_role(part: str) -> bool:
    return part.isalpha() and part.islower() and len(part) > 3 and part not in PARTICLES


def _name_and_generation(text: str) -> tuple[tuple[Word, ...], str]:
    """“Lena Voss of Orla” is Lena Voss, but “Minister of Finance” is who has that office, and no other minister."""
    name = re.sub(r"(?<=\w) (?:of|for) [A-Z].*$", "", text)
    words = words_of(name)
    if name != text and _is_office(words):
        return tuple(word for word in words_of(text) if word.plain not in SMALL_WORDS) or words, ""
    words = _without_honours(words)
    generation = words[-1].plain if len(words) > 1 and _is_generation(*words[-2:]) else ""
    return _initials_before(_without_titles(words[:-1] if generation else words)), generation


def _is_office(words: tuple[Word, ...]) -> bool:
    last = words[-1].plain if words else ""
    return last in TITLES - LETTERS_AFTER or (len(words) == 1 and last in TITLES_AND_NAMES)


def _without_honours(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 2 and words[-1].plain in LETTERS_AFTER:
        words = words[:-1]
    return words


def _is_generation(before: Word, word: Word) -> bool:
    is_one = word.plain in GENERATIONS and (word.printed.isupper() or len(word.plain) > 1)
    return is_one and not before.is_initial  # “Petrov I. I.”


def _without_titles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    for place in range(len(words) - 2, -1, -1):
        behind = len(words) - place - 1
        if not words[place].sound.has_vowels:
            continue  # عمر is Omar and no “Mr”
        if words[place].plain in TITLES or (words[place].plain in TITLES_AND_NAMES and place < 2 and behind > 1):
            return words[place + 1 :]
    return words


def _initials_before(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """“Petrov I. I.” as “I. I. Petrov”, and “JR Holm” as “J. R. Holm”."""
    family = tuple(word for word in words if not word.is_initial)
    if len(family) == 1 and words[:1] == family:
        return words[1:] + family
    first = words[0].printed if len(words) == 2 else ""
    if 1 < len(first) < 4 and first.isupper() and not words[1].printed.isupper():
        return (*(word_of(letter, letter) for letter in first), words[1])
    return words


def _servant(word: Word) -> tuple[Word, ...]:
    """“Abdel”, “Abdul” and “Abd al-” are one word, “servant of the”; “Abdurrahman” is Abd al-Rahman."""
    if re.fullmatch("abd[aeou]{1,2}[lrnsz]", word.plain):
        return (word_of("abd", "Abd"),)
    match = re.fullmatch(r"abd[aeou](?:l|([rsnzdt])(?=\1))([^l].{3,})", word.plain)
    return (word_of("abd", "Abd"), word_of(match[2], match[2].capitalize())) if match else (word,)


def _is_particle(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.plain not in PARTICLES or place == len(words) - 1:
        return False
    return place > 0 or word.printed.islower() or word.plain not in GIVEN_OR_PARTICLE
