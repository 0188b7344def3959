"""What a number is per, and what its measure is full of: “2,000 euros a month”, “3 litres of water”."""

import re
from functools import lru_cache

from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.units import same_thing

_TIME = "second|minute|hour|day|night|week|month|quarter|year"
_PER = re.compile(
    rf"\s?(?:an?|per|each|every|/)\s?(?P<time>{_TIME}|head|person|capita|household|unit|share)(?!\w)", re.I
)
_EVERY = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "annual": "year",
    "yearly": "year",
}
_ADVERB = re.compile(rf"\s(?P<time>{'|'.join(_EVERY)})(?!\w)", re.IGNORECASE)
_SPAN = re.compile(rf"\s(?:in|over|within) (?:an?|one|the (?:last|past)) (?P<time>{_TIME})(?!\w)", re.IGNORECASE)
_OF = re.compile(r"\sof\s(?!the|an?|its|their|his|her|our|this|that|these|those|about|around|some|\d)([a-z]+)(?!\w)")


def other_rates(first: Quantity, second: Quantity) -> tuple[str, str] | None:
    """“An hour” and “a day”; a number that is per nothing is no rate."""
    here, there = rate_of(first), rate_of(second)
    # “36,000 a year” and “36,000 last year” are of one span
    is_one = here == there or (not there and _names_span(second, here)) or (not here and _names_span(first, there))
    return None if is_one else (here or "no such span", there or "no such span")


def _names_span(quantity: Quantity, rate: str) -> bool:
    return rate.removeprefix("per ") in quantity.sentence.lower().rstrip(".").split()


def rate_of(quantity: Quantity) -> str:
    """What the number is per; nothing where it is per nothing."""
    return _rate_at(quantity.sentence, quantity.end)


# Each number is set beside each of the evidence, 160,000 pairs at most; what it is per is looked up once.
@lru_cache(maxsize=2048)
def _rate_at(sentence: str, end: int) -> str:
    match = _PER.match(sentence, end) or _SPAN.match(sentence, end) or _ADVERB.match(sentence, end)
    if match is None:
        return ""
    time = match["time"].lower()
    return f"per {_EVERY.get(time, time)}"


def other_contents(first: Quantity, second: Quantity) -> tuple[str, str] | None:
    """“3 litres of water” and “3 litres of fuel”; a measure that names nothing may be of anything."""
    here, there = (_OF.match(quantity.sentence, quantity.end) for quantity in (first, second))
    if here is None or there is None or same_thing(here[1], there[1]):
        return None
    return here[1], there[1]
