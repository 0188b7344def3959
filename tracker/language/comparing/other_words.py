"""Words of one form that may be other words: “resign” and “re-sign”, “resume” and “résumé”, “WHO” and “who”."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.language.comparing.inflections import may_stand_for
from tracker.language.comparing.quoted_words import is_time, loose_minus
from tracker.language.comparing.unit_symbols import are_two_units
from tracker.language.near_names.words import unmasked
from tracker.language.number_signs import measure_of
from tracker.language.same_words import has_other_accents, is_hyphenated_otherwise
from tracker.language.search_key import fold
from tracker.language.turning_words import NEGATIONS

_SHORT = 3
_MEANT_LOUDLY = NEGATIONS | frozenset(["all", "any", "now", "yes", "do", "did"])


def may_be_others(pairs: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The first pair of words that may be two, as a quotation and its source print them."""
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if not differing:
        return None
    # In a text all in capitals nobody can tell “US” from “us”.
    is_shouted = any("".join(words).isupper() for words in zip(*pairs, strict=True))
    maybe = (pair for pair in differing if _are_maybe_two(*pair, is_shouted=is_shouted))
    return next(maybe, None) or (None if is_shouted else _measured_otherwise(pairs))


def _measured_otherwise(pairs: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The first unit behind a number that is another one: “50 mW” for “50 MW”; “$5M” is “$5m”."""
    for (number, _), pair in pairwise(pairs):
        if number[-1:].isdigit() and number[:1].isdigit() and are_two_units(*pair):
            return pair
    return None


def _are_maybe_two(quoted: str, printed: str, *, is_shouted: bool) -> bool:
    if not (any(map(str.isalpha, quoted)) and any(map(str.isalpha, printed))):
        return _are_maybe_two_numbers(quoted, printed)
    if quoted.endswith("]"):
        return not may_stand_for(re.sub(r"[\[\]]", "", quoted).lower(), printed.lower())
    # “A*” may be a grade or have a note
    if quoted.endswith("*") is not printed.endswith("*"):
        return True
    if _looks_the_same(quoted, printed):
        return True
    if has_other_accents(quoted, printed) or is_hyphenated_otherwise(quoted, printed):
        return True
    return not is_shouted and _is_a_name_in_capitals(quoted, printed)


def _looks_the_same(quoted: str, printed: str) -> bool:
    """Whether only letters of another script differ that nobody can tell apart in print."""
    return fold(quoted) != fold(printed) and fold(unmasked(quoted)) == fold(unmasked(printed))


def _are_maybe_two_numbers(quoted: str, printed: str) -> bool:
    """Whether a minus, the colon of a time, or feet for inches make another number."""
    if {loose_minus(quoted), loose_minus(printed)} == {"minus", ""} or is_time(quoted) != is_time(printed):
        return True
    marks = {measure_of(quoted), measure_of(printed)}
    return len(marks - {""}) > 1


def _is_a_name_in_capitals(quoted: str, printed: str) -> bool:
    """“IT” and “it”; a longer word, or a “NOT”, is only said loudly."""
    capitals, small = (quoted, printed) if quoted.isupper() else (printed, quoted)
    if not (capitals.isupper() and small.islower() and 1 < len(capitals) <= _SHORT):
        return False
    return small not in _MEANT_LOUDLY
