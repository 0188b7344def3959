"""Whether a number counts a whole and another one a part of it: “3,000 of its paintings”, “300 private clinics”."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.said_words import NUMBER, said_words
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import content, split_words, stem, words_of

_PRAISE = ("ed", "ing", "ly")
_NO_PART = frozenset(["well", "highly", "fully", "newly", "brand", "strong", "estimated", "whole", "total", "full"])
_OF_A_WHOLE = re.compile(r"\s(?:of|among) (?:the|its|their|his|her|these|those|them|whom|which)(?!\w)", re.IGNORECASE)
_FROM_A_WHOLE = re.compile(
    r"(?<!\w)(?:including|among|of (?:them|whom|which)|of (?:the|its|their) [^,;.]{1,40},)[^,;.]{0,30}\Z", re.IGNORECASE
)
_IN_A_PART = re.compile(
    r"(?<!\w)in (?:the|its|their) (?:(?:north|south|east|west)\w*|cent(?:re|er)|middle|suburbs?|outskirts|rest|"
    r"other half)(?: of)?(?!\w)",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?<!\w)(?:ha(?:s|ve|d)|employ(?:s|ed)?|total(?:s|led)?|number(?:s|ed)?)\s\Z", re.IGNORECASE)
_WHOLE, _PART = "all of them", "a part"


def part_of_a_whole(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“3,000 of its paintings” beside “90,000 paintings”."""
    if claimed.kind is not Kind.COUNT:
        return None
    if _is_a_part(claimed) is not _is_a_part(attested):
        return (_PART, _WHOLE) if _is_a_part(claimed) else (_WHOLE, _PART)
    if _is_a_total(claimed) and _do_something(attested):
        return _WHOLE, _PART
    return (_PART, _WHOLE) if _is_a_total(attested) and _do_something(claimed) else None


def _is_a_total(quantity: Quantity) -> bool:
    """“The union has 400,000 members”."""
    return bool(_HAS.search(quantity.sentence, max(0, quantity.start - 20), quantity.start))


def _do_something(quantity: Quantity) -> bool:
    """“Some 90,000 members of the union went on strike”: nobody says that these are all."""
    words = said_words(quantity)
    units = {concept_of(unit) for unit in quantity.units}
    return bool(words) and words[0].key == NUMBER and any(word.key not in units for word in words[1:])


def _is_a_part(quantity: Quantity) -> bool:
    return _is_of_a_whole(quantity.sentence, quantity.start, quantity.number.end)


@lru_cache(maxsize=2048)
def _is_of_a_whole(sentence: str, start: int, end: int) -> bool:
    if _OF_A_WHOLE.match(sentence, end) or _IN_A_PART.search(sentence):
        return True
    return bool(_FROM_A_WHOLE.search(sentence, max(0, start - 80), start))


def other_modifiers(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“300 private clinics” beside “900 clinics”; “well-trained troops” are all of them."""
    if not claimed.units or not attested.units or claimed.kind is not Kind.COUNT:
        return None
    first, second = (_modifiers(quantity) for quantity in (claimed, attested))
    if _are_said_in(first, attested.sentence) and _are_said_in(second, claimed.sentence):
        return None
    return claimed.unit, attested.unit


def _modifiers(quantity: Quantity) -> list[str]:
    words = quantity.unit.split()[:-1]
    return [
        word
        for word in words
        if word not in _NO_PART and not word.endswith(_PRAISE) and word not in _peoples(quantity.phrase)
    ]


def _peoples(phrase: str) -> frozenset[str]:
    named = (phrase[country.start : country.end] for country in countries_in(phrase))
    return frozenset(word.form for name in named for word in split_words(name))


def _are_said_in(words: Sequence[str], sentence: str) -> bool:
    return {stem(word) for word in words} <= _stems(sentence)


@lru_cache(maxsize=1024)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(content(words_of(sentence)))
