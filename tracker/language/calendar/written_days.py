"""Days as texts write them, in words and in digits: “the 15th of December”, “15 Dec. ’25”, “12/15/2025”."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.language.calendar.date_names import MONTH, MONTH_NUMBERS, YEAR
from tracker.language.calendar.numbers import ORDINAL, ordinal

# Without the years before 1900 “5 May 1789” would be a day of this year.
_YEAR = rf"(?:{YEAR}|1[0-8]\d\d\b)"
_DAY = rf"(?:{ORDINAL}|\d{{1,2}})(?![\d%]|[.,:]\d)"
# Between digits that belong to something longer nothing is a day: “10.15.12.2025”, “A-2025-12-16”.
_ALONE = r"(?<![\w.,/:$€£#§–-])"
_ENDS = r"(?!\w|[./-]\w)"
WRITTEN_DAY = re.compile(
    rf"{_ALONE}(?:"
    rf"(?P<iso>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?=T\d|{_ENDS})"
    rf"|(?P<first>\d\d?)(?P<mark>[-/.])\s?(?P<second>\d\d?)(?P=mark)\s?(?P<last>(?:19|20)\d\d|\d\d){_ENDS}"
    rf"|(?P<d1>{_DAY})(?:\s+(?:of\s+)?|-)(?P<m1>{MONTH})(?:(?:,?\s+|-)(?P<y1>{_YEAR})|,?\s+'(?P<s1>\d\d)\b)?"
    rf"|(?P<m2>{MONTH})\s+(?:the\s+)?(?P<d2>{_DAY})(?:(?:,?\s+|-)(?P<y2>{_YEAR})|,?\s+'(?P<s2>\d\d)\b)?"
    r")"
)
GREGORIAN_EVERYWHERE = 1924
"""Until 1923 somebody counted by the Julian calendar, which has other leap years and other weekdays."""
_MOST = 39  # “the 32nd of May” is a slip, “the 100th of May” no day
_AHEAD = 10  # years that '35 may lie ahead of a text of 2025; '36 is 1936
_LATEST = 68  # where no day of publication tells the century, as POSIX has it


@dataclass(frozen=True)
class DayReading:
    """A day of a month that a text names; the year is nothing where none is written."""

    year: int | None
    month: int
    day: int

    def on(self, year: int | None = None) -> date | None:
        """The day in its own year, or in this one; nothing for one that does not exist."""
        whole = self.year or year
        if whole is None or not 1 <= self.day <= calendar.monthrange(whole, self.month)[1]:
            return None
        return date(whole, self.month, self.day)


@dataclass(frozen=True)
class WrittenDay:
    """A day where it stands in a text, with its readings: two where digits leave open which of them is the month.

    `is_short` tells digits with a year of two digits, which are a date beside the name of a weekday alone;
    `is_ordinal` says that the day is written as one: “the 15th”.
    """

    start: int
    end: int
    readings: tuple[DayReading, ...]
    in_digits: bool = False
    is_short: bool = False
    is_ordinal: bool = False


def written_days(text: str, today: date | None = None) -> Iterator[WrittenDay]:
    """Every day of a month in a text, also one that does not exist; `today` tells the century of '25."""
    for match in WRITTEN_DAY.finditer(text):
        if match["iso"]:
            written = _year_first(match)
        else:
            written = _in_digits(match, today) if match["first"] else _in_words(match, today)
        if written.readings:
            yield written


def _year_first(match: re.Match[str]) -> WrittenDay:
    readings = _readings(int(match["iso"]), [(int(match["month"]), int(match["day"]))])
    return WrittenDay(*match.span(), readings, in_digits=True)


def _in_digits(match: re.Match[str], today: date | None) -> WrittenDay:
    first, second, last, mark = match["first"], match["second"], match["last"], match["mark"]
    is_short = len(last) == 2
    year = _century(int(last), today) if is_short else int(last)
    readings = _readings(year, [(int(second), int(first)), (int(first), int(second))])
    # Nowhere is the month first between dots, so it is read so only where there is no other way.
    if mark == ".":
        readings = readings[:1]
    # “3.1.20” is a version, “6-4-10” a score.
    if is_short and (mark == "-" or (mark == "." and len(first + second) < 4)):
        readings = ()
    return WrittenDay(*match.span(), readings, in_digits=True, is_short=is_short)


def _readings(year: int, parts: list[tuple[int, int]]) -> tuple[DayReading, ...]:
    """Those of which the month is one and the day could be; each once."""
    readings = [DayReading(year, month, day) for month, day in parts if 1 <= month <= 12 and 1 <= day <= 31]
    return tuple(dict.fromkeys(readings))


def _in_words(match: re.Match[str], today: date | None) -> WrittenDay:
    parts = match.groupdict()
    written = parts["d1"] or parts["d2"]
    day = int(written) if written.isdigit() else ordinal(written)
    short, whole = parts["s1"] or parts["s2"], parts["y1"] or parts["y2"]
    year = int(whole) if whole else _century(int(short), today) if short else None
    month = MONTH_NUMBERS[(parts["m1"] or parts["m2"]).rstrip(".")]
    # “Its 31st June session” is no day, “the 31st of June” and “June 31st” are.
    is_ordinal = not written.isdigit() and (bool(parts["d2"]) or " of " in match[0])
    readings = (DayReading(year, month, day),) if 1 <= day <= _MOST else ()
    return WrittenDay(*match.span(), readings, is_ordinal=is_ordinal)


def _century(short: int, today: date | None) -> int:
    latest = today.year % 100 + _AHEAD if today else _LATEST
    return (2000 if short <= latest else 1900) + short
