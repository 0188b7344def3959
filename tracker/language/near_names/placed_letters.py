"""Short forms with a place beside them: “Varn MFA” for the Ministry of Foreign Affairs of Varn, “Lisk PD”."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.authorities import is_authority
from tracker.language.near_names.countries import with_countries
from tracker.language.near_names.matters import BY_TURNS
from tracker.language.near_names.short_forms import turned_round
from tracker.language.near_names.stripped_words import trimmed
from tracker.language.near_names.words import Word

_LETTERS = re.compile("(?=.*[A-Z].*[A-Z])[A-Za-z]{2,6}")
_MOST_WORDS_OF_A_PLACE = 2
_FIRST_LETTERS = frozenset(word[0] for word in BY_TURNS)


def letters_beside(words: tuple[Word, ...]) -> frozenset[str]:
    """The place and the letters of a name that consists of them; nothing for another name."""
    bare = [word for word in words if word.plain not in SMALL_WORDS or _LETTERS.fullmatch(word.printed)]
    tokens = with_countries([word.plain for word in bare])
    if len(bare) < 2 or all(word.printed.isupper() for word in bare) or len(bare) > _MOST_WORDS_OF_A_PLACE + 1:
        return frozenset()
    forms = [word.plain for word in bare if _LETTERS.fullmatch(word.printed) and (word.plain, 1) in tokens]
    places = [token for token, _ in tokens if token not in forms]
    if len(forms) != 1 or not places:
        return frozenset()
    return frozenset(_beside(places, (forms[0], *_without_sort(forms[0]))))


def letters_of_rest(words: tuple[Word, ...]) -> frozenset[str]:
    """Each place that may be in front or at the end of a name with the letters of what is left."""
    return frozenset(form for place, rest in _parted(words) for form in _beside(place, _letters_of(rest)))


def _beside(place: Sequence[str], forms: Sequence[str] | Iterator[str]) -> Iterator[str]:
    yield from (f"{' '.join(place)} {form}" for form in forms)


def _without_sort(letters: str) -> Iterator[str]:
    """“PD” without its department, “MFA” without its ministry: bodies of one matter are called either by turns."""
    if letters[-1] in _FIRST_LETTERS:
        yield f"{letters[:-1]}-"
    if letters[0] in _FIRST_LETTERS and len(letters) > 2:
        yield f"{letters[1:]}-"


def _parted(words: tuple[Word, ...]) -> Iterator[tuple[list[str], tuple[Word, ...]]]:
    tokens = with_countries([word.plain for word in words])
    for count in range(1, _MOST_WORDS_OF_A_PLACE + 1):
        front, end = tokens[:count], tokens[-count:]
        size_front, size_end = (sum(size for _, size in part) for part in (front, end))
        for place, rest in ((front, words[size_front:]), (end, words[:-size_end])):
            if SMALL_WORDS.isdisjoint(token for token, _ in place):
                yield [token for token, _ in place], trimmed(rest)


def _letters_of(words: tuple[Word, ...]) -> Iterator[str]:
    telling = tuple(word for word in words if word.plain not in SMALL_WORDS)
    if len(telling) > 1:
        yield "".join(word.plain[0] for word in words)
        yield "".join(word.plain[0] for word in telling)
    yield from turned_round(words)
    matter = [word.plain for word in telling if word.plain not in BY_TURNS]
    # One letter stands for too much, if it is not that of what every place has, as it has a police.
    if 1 < len(matter) < len(telling) or (matter and all(map(is_authority, matter))):
        yield "".join(word[0] for word in matter) + "-"
