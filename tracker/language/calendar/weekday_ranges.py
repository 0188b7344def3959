"""“Monday to Wednesday, 15–17 December”: two weekdays beside two days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.calendar.date_names import MONTH, MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAY_OR_SHORT, YEAR
from tracker.language.calendar.written_days import DayReading
from tracker.language.english import ORDINAL_ENDING

# A long dash is read as “;”.
_TO = r"\s*(?:-|–|;|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s*"
_AND = r"\s*(?:&|\band\b)\s*"
_N = r"(?P<{n}>\d{{1,2}})" + ORDINAL_ENDING + r"?(?![\d%:])"


def _pattern(joint: str) -> re.Pattern[str]:
    """Two weekdays and two days, joined by these words."""
    names = rf"(?P<{{w}}>{WEEKDAY_OR_SHORT}){joint}(?P<{{v}}>{WEEKDAY_OR_SHORT})"
    days = "|".join(
        [
            rf"{_N.format(n='a1')}{joint}{_N.format(n='b1')}\s+(?:of\s+)?(?P<m1>{MONTH})",
            rf"(?P<m2>{MONTH})\s+{_N.format(n='a2')}{joint}{_N.format(n='b2')}",
            rf"{_N.format(n='a3')}\s+(?P<m3>{MONTH}){joint}{_N.format(n='b3')}\s+(?P<n3>{MONTH})",
            rf"(?P<m4>{MONTH})\s+{_N.format(n='a4')}{joint}(?P<n4>{MONTH})\s+{_N.format(n='b4')}",
        ]
    )
    return re.compile(
        rf"\b(?:{names.format(w='w1', v='v1')}(?:\s*,\s*|\s+|\s*\(\s*)(?:the\s+)?)?"
        rf"(?<!\d)(?<!\d[-–.,])(?:{days})(?:,?\s+(?P<year>{YEAR}))?"
        rf"(?:\s*\(\s*{names.format(w='w2', v='v2')})?"
    )


_RANGE, _LIST = _pattern(_TO), _pattern(_AND)


@dataclass(frozen=True)
class DayRange:
    """Two weekdays by number and the days that they are said to be; the years are nothing where none is written.

    A list, “Sunday and Monday, December 14 and 15”, claims less than a range: only a wrong one is worth a word.
    """

    start: int
    end: int
    weekdays: tuple[int, int]
    first: DayReading
    last: DayReading
    is_list: bool = False


def day_ranges(text: str) -> Iterator[DayRange]:
    """Every two weekdays beside two days."""
    for match in (*_RANGE.finditer(text), *_LIST.finditer(text)):
        parts = {name: value for name, value in match.groupdict().items() if value}
        names = [parts[group].rstrip(".") for group in ("w1", "v1", "w2", "v2") if group in parts]
        if len(names) == 2:
            weekdays = WEEKDAY_NUMBERS[names[0]], WEEKDAY_NUMBERS[names[1]]
            yield DayRange(*match.span(), weekdays, *_days(parts), is_list=match.re is _LIST)


def _days(parts: dict[str, str]) -> tuple[DayReading, DayReading]:
    number = next(name[1] for name in parts if name[0] == "a")
    month = MONTH_NUMBERS[parts[f"m{number}"].rstrip(".")]
    later = MONTH_NUMBERS[parts.get(f"n{number}", parts[f"m{number}"]).rstrip(".")]
    year = int(parts["year"]) if "year" in parts else None
    # “29 December to 2 January 2026” begins in the year before.
    first_year = year - (later < month) if year else None
    return DayReading(first_year, month, int(parts[f"a{number}"])), DayReading(year, later, int(parts[f"b{number}"]))
