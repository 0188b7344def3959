"""Times of day as people type them beside a day: `16:40`, `4 pm`, `4.30 p.m.`, `2 Dec 2025 at 16:40 CET`."""

import re
from dataclasses import dataclass
from datetime import time

# Where neither minutes nor “pm” stand, a number is a day or a year; a dot between numbers belongs to a date as well.
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:"
    r":(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|(?:\.(?P<minutes>[0-5]\d))?\s?(?P<only>[ap])\.?m\b\.?)"
)
_OFFSET = r"(?P<offset>[+-]\d{1,2}(?::?\d{2})?)"
_AFTER = re.compile(
    rf"(?P<day>.*?)(?:(?<=\d)t|,?\s(?:at\s)?){_CLOCK}\s?(?P<zone>z|[a-z]{{2,5}})?\s?{_OFFSET}?",
    re.ASCII | re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_CLOCK}(?:\s(?P<zone>[a-z]{{3,5}}))?,?\s(?:on\s)?(?P<day>.+)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class TypedTime:
    """A day in the words that were typed, and the time beside it; `zone` and `offset` as written, in capitals."""

    day: str
    clock: time | None = None
    zone: str = ""
    offset: str = ""


def time_typed(words: str) -> TypedTime:
    """What was typed, taken apart; all of it is the day where no time stands there. The day is not read here."""
    match = _AFTER.fullmatch(words) or _BEFORE.fullmatch(words)
    clock = _clock(match) if match else None
    if match is None or clock is None:
        return TypedTime(words)
    parts = match.groupdict()
    return TypedTime(parts["day"], clock, (parts["zone"] or "").upper(), parts.get("offset") or "")


def _clock(match: re.Match[str]) -> time | None:
    hour, half = int(match["hour"]), (match["half"] or match["only"] or "").lower()
    if half and not (1 <= hour <= 12 or match["half"]):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    return time(hour, int(match["minute"] or match["minutes"] or 0), int(match["second"] or 0))
