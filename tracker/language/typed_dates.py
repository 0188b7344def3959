"""Dates as people type them: `17 December 2025`, `Dec 2025`, `17.12.2025`, `last Friday`. Never a guess.

What can be read in two ways has two readings, and somebody is asked which; a year of two digits is refused.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import ORDINAL_ENDING, listed
from tracker.language.reading_key import readable
from tracker.language.relative_days import Readings, relative_days
from tracker.language.typed_times import time_typed

HOW = "17 December 2025 or 2025-12-17"
_FIRST_YEAR = 1000  # nothing older is dated here, and 0025 is a slip of the keyboard
_LONGEST = 80  # characters; no date is longer, so nothing longer is looked at
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"\u2019": "'"})
_COMPACT = re.compile(r"([1-9]\d{3})(\d\d)(\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})(?:\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?)?\.?", re.ASCII)
_YEAR_LAST = re.compile(r"(?:(\d{1,2})\s?([./-])\s?)?(\d{1,2})\s?[./-]\s?(\d{4})\.?", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?'?\d{2}", re.ASCII)
_PARTS = re.compile(r"[\s,./-]+")
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name.lower(): number for number, name in enumerate(calendar.day_abbr)}
_WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_SILENT = {"", "the", "of", "on", "in"}
_DAY = re.compile(rf"(\d{{1,2}}){ORDINAL_ENDING}?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ORDERS = {"dmy", "mdy", "ymd", "my", "ym"}


class NoDate(WrongInput):
    """What was typed is no date at all."""


class TwoReadings(WrongInput):
    """What was typed can be read in two ways; `choices` are both, in digits and in words."""

    def __init__(self, message: str, choices: tuple[tuple[str, str], ...], *, field: str | None = None) -> None:
        super().__init__(message, field=field)
        self.choices = choices


@dataclass(frozen=True)
class _Words:
    """A date that was typed and the day of the week beside it."""

    date: str
    weekday: int | None


def date_readings(typed: str, today: date | None = None, *, behind: bool = False) -> Readings:
    """The dates that somebody can have meant, one or two; `WrongInput` in one sentence for what is no date.

    Without a `today` nothing is counted from it: `yesterday` is no date then. Of what is `behind`, as a publication
    is, `Friday` is the last one.
    """
    words = _tidy(typed) if len(typed) <= _LONGEST else ""
    # The day of an instant is the one in its own zone: the one that stands there.
    day = time_typed(words).day
    readings = _plain(day) or (relative_days(day, today, behind=behind) if today else ())
    if readings:
        return readings
    shorter = _without_weekday(day)
    readings = _first(shorter.date, (_plain, _by_numbers, _by_names))
    if not readings:
        raise NoDate(_refusal(typed, shorter.date))
    return _on_weekday(readings, shorter.weekday)


def read_date(typed: str, today: date | None = None, *, behind: bool = False) -> PartialDate:
    """The date that was typed; `TwoReadings` where it can be read in two ways."""
    readings = date_readings(typed, today, behind=behind)
    if len(readings) > 1:
        choices = tuple((str(reading), reading.in_words()) for reading in readings)
        raise TwoReadings(which(typed, readings), choices)
    return readings[0]


def read_day(typed: str, today: date, *, behind: bool = False) -> date:
    """The day that was typed, where a month or a year will not do."""
    return day_of(read_date(typed, today, behind=behind), typed)


def day_of(reading: PartialDate, typed: str) -> date:
    """The day that a reading is; `WrongInput` for a month or a year."""
    if not reading.day:
        raise WrongInput(f"“{typed.strip()}” is no day: write one like 17 December 2025 or 2025-12-17.")
    return reading.first_day


def which(typed: str, readings: Readings) -> str:
    """The sentence that asks which of them was meant."""
    return f"“{typed.strip()}” can be {listed([day.in_words() for day in readings], 'or')}: say which."


def understood(typed: str, reading: PartialDate) -> str:
    """What a typed date was understood as, with its day of the week; empty where it is plain.

    Plain is 2025-12-17, and the words that the tracker would use itself.
    """
    if _tidy(typed) in {str(reading), reading.in_words().lower()}:
        return ""
    # “yesterday” and “last Friday” are looked at in a calendar of weeks.
    weekday = f", a {calendar.day_name[reading.first_day.weekday()]}" if reading.day else ""
    return f"{reading.in_words()}{weekday}"


def _tidy(typed: str) -> str:
    # What is copied from a page brings marks along that nobody sees.
    return " ".join(readable(typed).text.translate(_DASHES).casefold().split()).strip(" ,;")


def _first(words: str, readers: tuple[Callable[[str], Readings], ...]) -> Readings:
    return next(filter(None, (reader(words) for reader in readers)), ())


def _without_weekday(words: str) -> _Words:
    """Taken from either end: “Wednesday, 17 December 2025” or “2025-12-17 (Wed)”."""
    for pattern in (r"^(?P<name>[a-z]+)\.?,?\s+(?P<date>.+)$", r"^(?P<date>.+?),?\s+\(?(?P<name>[a-z]+)\.?\)?$"):
        match = re.match(pattern, words)
        if match and match["name"] in _WEEKDAYS:
            return _Words(match["date"], _WEEKDAYS[match["name"]])
    return _Words(words, None)


def _on_weekday(readings: Readings, weekday: int | None) -> Readings:
    """Those that fall on that day of the week; it settles what the numbers leave open."""
    fitting = tuple(day for day in readings if weekday is None or (day.day and day.first_day.weekday() == weekday))
    if fitting or weekday is None:
        return fitting
    wrong = calendar.day_name[weekday]
    if not readings[0].day:
        raise WrongInput(f"{readings[0].in_words()} is no single day, so it is no {wrong}; add the day.")
    right = " and ".join(f"{day.in_words()} is a {calendar.day_name[day.first_day.weekday()]}" for day in readings)
    raise WrongInput(f"{right}, not a {wrong}; correct one of them.")


def _made(year: str | int, month: str | int | None = None, day: str | int | None = None) -> Readings:
    """The date with these parts, if there is such a date."""
    if int(year) < _FIRST_YEAR:
        return ()
    parts = [f"{int(year):04}"] + [f"{int(part):02}" for part in (month, day) if part not in {None, ""}]
    try:
        return (PartialDate.parse("-".join(parts)),)
    except WrongInput:
        return ()


def _plain(words: str) -> Readings:
    match = _YEAR_FIRST.fullmatch(words)
    if match:
        return _made(match[1], match[3], match[4])
    compact = _COMPACT.fullmatch(words)
    return _made(*compact.groups()) if compact else ()


def _by_numbers(words: str) -> Readings:
    """`17.12.2025`, `17/12/2025`, `12/2025`: between slashes and dashes America writes the month first."""
    match = _YEAR_LAST.fullmatch(words)
    if match is None:
        return ()
    first, sign, second, year = match.groups()
    day_first = _made(year, second, first)
    # Nowhere is the month first between dots, so they are read so only where there is no other way.
    if first is None or (sign == "." and day_first):
        return day_first
    return tuple(dict.fromkeys(day_first + _made(year, first, second)))


def _by_names(words: str) -> Readings:
    """`17th of December 2025`, `Dec. 17, 2025`, `2025-Dec-17`, `December 2025`."""
    kinds, values = "", {}
    for part in _PARTS.split(words):
        kind, value = _kind(part)
        kinds += kind
        values[kind] = value
    if kinds not in _ORDERS:
        return ()
    return _made(values["y"], values["m"], values.get("d"))


def _kind(part: str) -> tuple[str, int]:
    if part in _SILENT:
        return "", 0
    if part in _MONTHS:
        return "m", _MONTHS[part]
    if _YEAR.fullmatch(part):
        return "y", int(part)
    day = _DAY.fullmatch(part)
    return ("d", int(day[1])) if day else ("?", 0)


def _refusal(typed: str, words: str) -> str:
    """What is wrong: a year that is short or missing is said, anything else is no date."""
    quoted = f"“{' '.join(typed.split())[:_LONGEST]}”"
    kinds = "".join(_kind(part)[0] for part in _PARTS.split(words.replace("'", "")))
    if _SHORT_YEAR.fullmatch(words) or kinds in {"dmd", "mdd"}:
        return f"{quoted} has a year of two digits: write all four, as in 17 December 2025."
    if kinds in {"dm", "md"}:
        return f"{quoted} has no year of four digits: add it, as in 17 December 2025."
    last = _last_day(words)
    if last:
        return f"{quoted} is no date: {last.in_words().partition(' ')[2]} has {last.day} days."
    return f"{quoted} is no date: write one like {HOW}."


def _last_day(words: str) -> PartialDate | None:
    """The last day of the month, where somebody wrote a day after it."""
    year, month, day = _typed_parts(words)
    months = _made(year, month) if day else ()
    last = months[0].last_day if months else None
    return PartialDate.of(last) if last and int(day) > last.day else None


def _typed_parts(words: str) -> tuple[str, str, str]:
    """Year, month and day as they were written, the day first between slashes; empty where it is none."""
    if match := _YEAR_FIRST.fullmatch(words):
        return match[1], match[3] or "", match[4] or ""
    if match := _YEAR_LAST.fullmatch(words):
        return match[4], match[3], match[1] or ""
    parts = [_kind(part) for part in _PARTS.split(words)]
    values = {kind: str(value) for kind, value in parts}
    is_day = "".join(kind for kind, _ in parts) in _ORDERS and "d" in values
    return (values["y"], values["m"], values["d"]) if is_day else ("", "", "")
