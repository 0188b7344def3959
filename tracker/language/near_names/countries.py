"""Countries by all their names: short, official, former, in several languages, by letters, by people and capital.

What they are called says `territories`; here a name is one plain word in Latin letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.words import plain_words_of
from tracker.language.territories import facts, of_one, people, printed_names, seats

_LANGUAGES = "en fr de es ru uk ar zh"  # each costs time and memory; countryinfo has what a country calls itself
_EUROPEAN_UNION = ("eu", "european", "europeanunion")
_FEWEST_LETTERS = 3  # two letters are the code of a country and much else; “US” and “UK” are united ones
_MOST_WORDS = 7


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """The codes of countries by their names; by their names, the words for their people and their seats."""
    states = facts()
    printed = list(printed_names(states, _LANGUAGES))
    sure = of_one((plain, code) for code, name in printed for plain in _as_ones(name))
    unsure = of_one(_also_called(states, printed))
    of_people = of_one((_as_one(word), code) for code, word in people(states))
    of_seats = of_one((_as_one(name), code) for code, name in seats(states))
    return unsure | sure, of_seats | dict.fromkeys(_EUROPEAN_UNION, "EU") | of_people | sure


def _also_called(states: dict[str, dict[str, Any]], printed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Names that are another country's if that bears them by itself: in brackets, by capital, by letters."""
    for code, name in printed:
        yield from ((plain, code) for plain in _in_brackets(name))
    for code, fact in states.items():
        yield from ((re.sub("dc$", "", plain), code) for plain in _as_ones(fact.get("capital") or ""))
    yield from _letters(states)


def _letters(states: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """“DPRK” and “UAE”: the letters of a name of three words or more; “US” and “UK” of two."""
    for code, fact in states.items():
        for name in (fact["name"], *(fact.get("altSpellings") or ())):
            printed = re.findall(r"[^\W\d_]+", _turned(name))
            rows = (printed, [word for word in printed if word[0].isupper()])
            least = 2 if printed[:1] == ["United"] else _FEWEST_LETTERS
            yield from (("".join(word[0] for word in row).lower(), code) for row in rows if len(row) >= least)


def _turned(name: str) -> str:
    """“Korea, Republic of” the other way round."""
    before, comma, after = name.partition(", ")
    return f"{after} {before}" if comma else name


def _as_ones(name: str) -> set[str]:
    """A name as one word, as often as names stand in it: “Schweiz/Suisse”."""
    outside = re.sub(r"[(（].*?[)）]", " ", name)
    return {_as_one(_turned(part)) for part in re.split(r"\s*/\s*", outside)} - {""}


def _in_brackets(name: str) -> set[str]:
    """“Myanmar (Burma)”."""
    return {_as_one(inner) for inner in re.findall(r"[(（](.{4,}?)[)）]", name)} - {""}


def _as_one(name: str) -> str:
    words = plain_words_of(name)
    return "".join(word for word in words if word not in SMALL_WORDS) or "".join(words)


def country_named(name: str) -> str:
    """The code of the country whose name this is as a whole; nothing for another name."""
    codes = {_names()[0].get(plain, "") for plain in _as_ones(name)} - {""}
    return min(codes) if len(codes) == 1 else ""


def with_countries(words: Sequence[str]) -> list[tuple[str, int]]:
    """The words one by one with how many of them it is, a country or its people as one: “country KR”, 2."""
    tokens: list[tuple[str, int]] = []
    place = 0
    while place < len(words):
        token, size = _longest(words[place : place + _MOST_WORDS])
        tokens.append((token, size))
        place += size
    return tokens


def _longest(words: Sequence[str]) -> tuple[str, int]:
    in_names = _names()[1]
    for size in range(len(words), 0, -1):
        if code := in_names.get("".join(words[:size])):
            return f"country {code}", size
    return words[0], 1


def is_country(plain: str) -> bool:
    """Whether a word names a country or its people, or a seat that news call it by."""
    return plain in _names()[1]


def codes_in(tokens: Iterable[tuple[str, int]]) -> frozenset[str]:
    """The countries among words that `with_countries` made."""
    return frozenset(token for token, _ in tokens if token.startswith("country "))
