"""Days that are counted from today: `yesterday`, `3 days ago`, `last Friday`, `last month`."""

import calendar
import re
from datetime import date, timedelta

from tracker.language.dates import PartialDate
from tracker.language.numbers.words import SMALL, cardinal

Readings = tuple[PartialDate, ...]

_FROM_TODAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
_COUNTED = re.compile(rf"(in )?({SMALL}|an?|\d{{1,5}}) (day|week)s?( ago)?", re.ASCII)
_WEEKDAY = re.compile(r"(?:(?:on|this|(last|next)) )?(?:(last|next) )?([a-z]+)\.?")
_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_DAYS |= {name.lower(): number for number, name in enumerate(calendar.day_abbr)}
_SPANS = re.compile(r"(last|this|next) (month|year)")
_STEPS = {"last": -1, "this": 0, "next": 1}


def relative_days(words: str, today: date, *, behind: bool = False) -> Readings:
    """What these words mean on that day, as people say it; nothing where they are not counted from today.

    Of what lies `behind`, a day of the week is its last one, today among them.
    """
    if words in _FROM_TODAY:
        return _shifted(today, _FROM_TODAY[words])
    return _counted(words, today) or _span(words, today) or _weekday(words, today, behind)


def _shifted(today: date, days: int) -> Readings:
    try:
        return (PartialDate.of(today + timedelta(days=days)),)
    except OverflowError:  # before the year 1
        return ()


def _counted(words: str, today: date) -> Readings:
    match = _COUNTED.fullmatch(words)
    # Either “in 3 days” or “3 days ago”; both or neither is no day.
    if match is None or bool(match[1]) == bool(match[4]):
        return ()
    number = int(match[2]) if match[2].isdigit() else cardinal(match[2]) or 0
    return _shifted(today, number * (7 if match[3] == "week" else 1) * (1 if match[1] else -1))


def _span(words: str, today: date) -> Readings:
    match = _SPANS.fullmatch(words)
    if match is None:
        return ()
    step = _STEPS[match[1]]
    if match[2] == "year":
        return (PartialDate(today.year + step),)
    months = today.year * 12 + today.month - 1 + step
    return (PartialDate(months // 12, months % 12 + 1),)


def _weekday(words: str, today: date, behind: bool) -> Readings:
    """`last Friday` is the one before today. `Friday` can lie behind or ahead, `next Friday` can be this week's."""
    match = _WEEKDAY.fullmatch(words)
    if match is None or match[3] not in _DAYS:
        return ()
    ahead = (_DAYS[match[3]] - today.weekday()) % 7
    direction = match[1] or match[2]
    if direction == "last":
        return _shifted(today, ahead - 7)
    if direction == "next":
        return _shifted(today, ahead or 7) + _shifted(today, (ahead or 7) + 7)
    last = _shifted(today, ahead - 7 if ahead else 0)
    return last if behind else _shifted(today, ahead - 7) + _shifted(today, ahead)
