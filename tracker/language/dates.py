"""Dates that keep their precision: 2021 is not 1 January 2021."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.errors import WrongInput

_EAST, _WEST = timedelta(hours=14), timedelta(hours=12)  # where a day begins first, and where it ends last
MONTHS = tuple(calendar.month_name)
# No other shape is guessed at: 1/2/2025 is one day in Europe and another in America.
_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def latest_today(now: datetime) -> date:
    """The day it is at this instant where it is latest: nothing published today, anywhere, lies in the future."""
    return (now + _EAST).date()


def earliest_today(now: datetime) -> date:
    """The day it is at this instant where it is earliest: nothing due today, anywhere, lies in the past."""
    return (now - _WEST).date()


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year, or a day; written 2025, 2025-12 or 2025-12-17."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2025`, `2025-12` or `2025-12-17`; anything else, impossible days included, is `WrongInput`."""
        match = _SHAPE.fullmatch(text.strip())
        parts = [int(part) for part in match.groups() if part] if match else []
        try:
            result = cls(*parts)
            # `month or 1` below would take a month 0 for January.
            if 0 in parts:
                raise ValueError("there is no month or day 0")
            result.last_day  # noqa: B018  (reading it proves that the day exists)
        except (TypeError, ValueError) as error:
            raise WrongInput(f"“{text.strip()}” is no date: write 2025, 2025-12 or 2025-12-17.") from error
        return result

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The partial date that is exactly this day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return "day" if self.day else "month" if self.month else "year"

    def in_words(self) -> str:
        """As a reader expects it: 2025, December 2025 or 17 December 2025."""
        return " ".join(filter(None, [str(self.day or ""), MONTHS[self.month or 0], str(self.year)]))

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part])
