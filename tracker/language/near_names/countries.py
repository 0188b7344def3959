"""Countries by all their names: short, official, former, in several languages, by letters, by people and capital.

The names are those of the CLDR (`babel`) and of `countryinfo`; both are read when the first name is looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from tracker.language.comparing.countries import country
from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.words import plain_words_of
from tracker.language.reading.wordlists import bag

_LANGUAGES = "en fr de es ru uk ar zh"  # each costs time and memory; countryinfo has what a country calls itself
# Names that people use and neither library has.
_CUSTOMARY = (
    "US:America GB:Britain MM:Burma IR:Persia LK:Ceylon BA:Bosnia AE:Emirates BY:Belorussia|Byelorussia "
    "KG:Kirghizia CD:Zaire TH:Siam VA:Vatican TL:Timor MK:Macedonia"
)
# Territories whose people are called like those of their state.
_TERRITORIES = bag("IO SJ MP YT TF MQ RE PM HK MO JE GG")
_EUROPEAN_UNION = ("eu", "european", "europeanunion")
_FEWEST_LETTERS = 3  # two letters are the code of a country and much else; “US” and “UK” are united ones
_MOST_WORDS = 7


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """The codes of countries by their names, and by their names and the words for their people."""
    facts = _facts()
    sure = _of_one((plain, code) for code, name in _printed_names(facts) for plain in _as_ones(name))
    unsure = _of_one(_also_called(facts))
    return unsure | sure, dict.fromkeys(_EUROPEAN_UNION, "EU") | _of_one(_people(facts)) | sure


def _also_called(facts: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Names that are another country's if that bears them by itself: in brackets, by capital, by letters."""
    for code, name in _printed_names(facts):
        yield from ((plain, code) for plain in _in_brackets(name))
    for code, fact in facts.items():
        yield from ((re.sub("dc$", "", plain), code) for plain in _as_ones(fact.get("capital") or ""))
    yield from _letters(facts)


def _people(facts: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for code, fact in facts.items():
        if code not in _TERRITORIES:
            yield from ((_as_one(people), code) for people in (fact.get("demonym") or "").split(",") if people)


def _facts() -> dict[str, dict[str, Any]]:
    from countryinfo import CountryInfo, all_countries  # with all names half a second: only where one is looked at

    codes = {str(part.info().get("ISO", {}).get("alpha2") or "") for part in all_countries()} - {""}
    # Asked for by its code, a state goes before its parts: Scotland has that of the United Kingdom.
    return {code: dict(CountryInfo(code).info()) for code in sorted(codes)}


def _printed_names(facts: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    from babel import Locale  # likewise

    for language in _LANGUAGES.split():
        territories = Locale.parse(language).territories
        yield from ((code, name) for code, name in territories.items() if code in facts)
    for code, fact in facts.items():
        yield code, fact["name"]
        yield code, fact.get("nativeName") or ""
        yield from ((code, name) for name in fact.get("altSpellings") or () if not _is_code(name))
        yield from ((code, name) for name in (fact.get("translations") or {}).values() if name)
    for row in _CUSTOMARY.split():
        code, _, names = row.partition(":")
        yield from ((code, name) for name in names.split("|"))


def _is_code(name: str) -> bool:
    return name.isascii() and name.isupper() and len(name) <= _FEWEST_LETTERS


def _letters(facts: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """“DPRK” and “UAE”: the letters of a name of three words or more; “US” and “UK” of two."""
    for code, fact in facts.items():
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


def _of_one(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The codes by those names that only one country has: “Congolese” are the people of two."""
    codes = defaultdict[str, set[str]](set)
    for name, code in pairs:
        codes[name].add(code)
    return {name: min(bearers) for name, bearers in codes.items() if len(bearers) == 1 and name}


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
    number = country(words[0])
    if number is None:
        return words[0], 1
    return _by_number().get(number, f"country {number}"), 1


@lru_cache(maxsize=1)
def _by_number() -> dict[int, str]:
    """The codes by the numbers of the table that knows seats and capitals too; North and South Korea are one there."""
    codes = defaultdict[int, set[str]](set)
    for names in _names():
        for name, code in names.items():
            if (number := country(name)) is not None:
                codes[number].add(code)
    return {number: f"country {min(of_number)}" for number, of_number in codes.items() if len(of_number) == 1}


def is_country(plain: str) -> bool:
    """Whether a word names a country or its people, or one of those that news call by their capital."""
    return plain in _names()[1] or country(plain) is not None


def codes_in(tokens: Iterable[tuple[str, int]]) -> frozenset[str]:
    """The countries among words that `with_countries` made."""
    return frozenset(token for token, _ in tokens if token.startswith("country "))
