"""Names of people: the words that name somebody, and whether two names may be of one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nicknames import NickNamer

from tracker.language.near_names.affixes import (
    GENERATIONS,
    GIVEN_OR_PARTICLE,
    LETTERS_AFTER,
    PARTICLES,
    TITLES,
    TITLES_AND_NAMES,
)
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.sounds import Sound, sound_of
from tracker.language.near_names.words import Word, is_foreign, is_slip, shown, words_of
from tracker.language.near_names.words import word as word_of

_NICKNAMES = NickNamer()


@dataclass(frozen=True)
class Person:
    """A name of somebody: its words, the same without particles, and which of that name it is (“Jr.”, “II”)."""

    words: tuple[Word, ...]
    bare: tuple[Word, ...]
    generation: str
    is_inverted: bool
    is_foreign: bool

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
    text, is_inverted = _turned(re.sub(r"\(.*?\)|'s?(?!\w)", " ", shown(name)))
    words = _without_honours(words_of(_without_place(_from_the_name_on(text))))
    generation = words[-1].plain if len(words) > 1 and _is_generation(words[-1]) else ""
    words = _without_titles(words[:-1] if generation else words)
    words = _initials_before(words)
    bare = tuple(word for place, word in enumerate(words) if not _is_particle(words, place))
    return Person(words, bare or words, generation.replace("junior", "jr"), is_inverted, is_foreign(name))


def _turned(text: str) -> tuple[str, bool]:
    """“Moe, Jean-Luc” the other way round; what a comma sets apart is left out where it tells who that is."""
    before, comma, after = (part.strip() for part in text.partition(","))
    words = [word.plain for word in words_of(after)]
    if not comma or not words or not before:
        return before or text, False
    if set(words) <= GENERATIONS | LETTERS_AFTER:
        return f"{before} {after}", False
    is_told = not after[0].isupper() or bool(TITLES & set(words)) or "," in after or len(words) > 3
    return (before, False) if is_told else (f"{after} {before}", True)


def _from_the_name_on(text: str) -> str:
    """From the last small word on that is no particle: “opposition politician Per Dahl” names Per Dahl."""
    if not re.search(r"[^\W\d_]", text) or text.islower():
        return text
    parts = text.split()
    roles = [place for place, part in enumerate(parts[:-1]) if _is_role(part)]
    return " ".join(parts[roles[-1] + 1 :]) if roles and not parts[-1].islower() else text


def _is_role(part: str) -> bool:
    return part.isalpha() and part.islower() and len(part) > 3 and part not in PARTICLES


def _without_place(text: str) -> str:
    return re.sub(r"(?<=\w) of [A-Z].*$", "", text)


def _without_honours(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 2 and words[-1].plain in LETTERS_AFTER:
        words = words[:-1]
    return words


def _is_generation(word: Word) -> bool:
    return word.plain in GENERATIONS and (word.printed.isupper() or len(word.plain) > 1)


def _without_titles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    for place in range(len(words) - 2, -1, -1):
        behind = len(words) - place - 1
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


def _is_particle(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.plain not in PARTICLES or place == len(words) - 1:
        return False
    return place > 0 or word.printed.islower() or word.plain not in GIVEN_OR_PARTICLE


def why_near(first: Person, second: Person) -> Nearness | None:
    """Why two names may be of one person."""
    if first.generation and second.generation and first.generation != second.generation:
        return None
    reason = _same_words(first, second) or _like_words(first, second)
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


def _plain(words: tuple[Word, ...]) -> list[str]:
    return [word.plain for word in words]


def _like_words(first: Person, second: Person) -> Nearness | None:
    short, long = sorted((first.bare, second.bare), key=lambda words: (len(words), _plain(words)))
    if len(short) == 1 and len(long) > 1:
        return _alone(short[0], long) or _by_initials(first, second)
    return _in_order(short, long) or _turned_round(short, long) or _joined_alike(first, second)


def _joined_alike(first: Person, second: Person) -> Nearness | None:
    """“Xi Jin Ping” and “Hsi Chin-ping” where the words are parted in two ways; else it is for the words to say."""
    is_parted = len(first.words) != len(second.words)
    return Nearness.SPELLING if is_parted and first.joined.sound.is_like(second.joined.sound) else None


def _alone(lone: Word, words: tuple[Word, ...]) -> Nearness | None:
    """Somebody named by one word, and the whole name that it is from."""
    if lone.is_initial:
        return None
    reasons = [_why_alike(lone, word) for word in words if not word.is_initial]
    return Nearness.SHORTER if {Nearness.EQUAL, Nearness.SPELLING} & set(reasons) else None


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
    if not reasons or reasons[0] not in _SPELLED:
        return None
    more = len(long) - len(short)
    if more:
        reasons.append(Nearness.INITIALS if more <= sum(word.is_initial for word in long) else Nearness.SHORTER)
    return max(reasons, key=lambda reason: reason.place)


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
    return Nearness.FAMILIAR if right.plain in _familiar(left.plain) or left.plain in _familiar(right.plain) else None


@lru_cache(maxsize=4096)
def _familiar(given: str) -> frozenset[str]:
    return frozenset(_NICKNAMES.nicknames_of(given))


def marks_of(person: Person) -> Iterator[str]:
    """What two near names of people share one of."""
    for word in person.bare:
        if not word.is_initial:
            yield f"plain {word.plain}"
            yield from (f"sound {consonants}" for consonants in word.sound.readings if len(consonants) > 1)
    yield f"plain {person.joined.plain}"
    yield from (f"sound {consonants}" for consonants in person.joined.sound.readings)
    yield from (f"initials {letters}" for letters in person.initials)
