"""The count of origins as people say it."""

from collections.abc import Mapping

from tracker.language import english
from tracker.rules.origins.graph import Count, Doubt

_MOST_DOUBTS = 5
_MOST_NAMED = 2  # names in the brackets; more would not be read


def in_words(counted: Count, names: Mapping[str, str] | None = None) -> str:
    """`13 carriers, 1 origin (unnamed officials via The New York Times)`; `names` of the origins by id."""
    if not counted.carriers:
        return "no carriers"
    carriers = english.counted(counted.carriers, "carrier")
    if not counted.k_max:
        return f"{carriers}, no origin"
    # Only a single origin is named; of several, the interval is what matters.
    if counted.k_min == counted.k_max == 1:
        return f"{carriers}, 1 origin{_in_brackets(counted, names or {})}"
    return f"{carriers}, {_interval(counted)} independent origins{_on_record(counted)}"


def _in_brackets(counted: Count, names: Mapping[str, str]) -> str:
    """Who the one origin is; two of one event are named both."""
    labels = list(dict.fromkeys(names[origin] for origin in counted.origins if names.get(origin)))
    if not labels or len(labels) > _MOST_NAMED:
        return ""
    return f" ({english.listed(labels)}{', one event' if len(labels) > 1 else ''})"


def doubts_in_words(counted: Count) -> list[str]:
    """The doubts that lower the count as sentences, each once: `Zelensky and Zelenskiy may be one person.`"""
    sentences = list(dict.fromkeys(doubt.sentence or _of_ids(doubt) for doubt in counted.doubts))
    if len(sentences) <= _MOST_DOUBTS:
        return sentences
    return [*sentences[:_MOST_DOUBTS], f"So may {english.counted(len(sentences) - _MOST_DOUBTS, 'more pair')}."]


def _of_ids(doubt: Doubt) -> str:
    return f"{doubt.first} and {doubt.second} may {'be one' if doubt.one else 'depend on each other'}."


def interval(counted: Count) -> str:
    """`1`, or `2–3` where it is not known for certain; a dash where nothing carries it."""
    if not counted.carriers:
        return "–"
    if counted.k_min == counted.k_max:
        return str(counted.k_min)
    return f"{counted.k_min}–{counted.k_max}"


def _interval(counted: Count) -> str:
    if counted.k_min == counted.k_max:
        return str(counted.k_min)
    return f"{counted.k_min} to {counted.k_max}"


def _on_record(counted: Count) -> str:
    return f", {counted.attributable} on the record" if counted.attributable else ""
