"""Words that make another amount of the one beside them: scales, bounds, fractions and multiples.

“20 … euros” does not say “20 thousand euros”, nor “pay … 100 euros” “pay at most 100 euros”. No library lists them by
what they do to a number; the scales are those of `NAMES`.
"""

from collections.abc import Sequence

from tracker.language.numbers.words import NAMES

_BOUNDS = """
    more less most least minimum maximum up to over under above below than about around roughly approximately nearly
    almost exactly minus plus between
"""
_FRACTIONS = "half halves third thirds quarter quarters fifth fifths tenth tenths fraction"
_MULTIPLES = "once twice thrice double doubled triple tripled quadruple times zero none hundredfold tenfold"
_PARTS = frozenset(f"{_FRACTIONS} {_MULTIPLES}".split())
_MEASURES = _PARTS | frozenset(_BOUNDS.split())
_LINKS = frozenset(["or", "to", "and", "point", "-", "–"])
_OF = frozenset(["of", "the", "a", "an", "as", "that", "this", "its", "his", "her", "their", "our"])
_JOINS = _OF | {"to", "than"}
_BESIDE = 3  # words beside a number that can still be said of it


def is_number(form: str) -> bool:
    """Whether a word, in small letters, is a number in digits or words."""
    return form in NAMES or any(map(str.isdecimal, form))


def measuring_word(left_out: Sequence[str], before: str, after: str) -> str:
    """The first of the words left out that made another amount of a number that was kept, or of the thing behind it.

    `before` and `after` are the words kept on both sides; all are in small letters.
    """
    if is_number(before):
        first = left_out[:_BESIDE]
        amounts = (word for index, word in enumerate(first) if _goes_on(first, index))
        if word := next(amounts, ""):
            return word
    last = left_out[-_BESIDE:]
    if is_number(after):
        return next((word for word in last if word in _MEASURES or is_number(word)), "")
    return next((word for index, word in enumerate(last) if word in _PARTS and _OF.issuperset(last[index + 1 :])), "")


def measures_what_follows(put_in: Sequence[str], following: str) -> bool:
    """Whether words that were put in make another amount of the one behind them: “[up to] 100”, “[half of] the”."""
    *first, last = put_in or [""]
    while first and last in _JOINS:
        *first, last = first
    return last in _PARTS or (last in _MEASURES and is_number(following))


def _goes_on(first: Sequence[str], index: int) -> bool:
    """Whether the number before goes on there: “20 thousand”, “10 or 20”, “100 to 200”."""
    return is_number(first[index]) and _LINKS.issuperset(first[:index])
