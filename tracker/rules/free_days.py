"""Which days are free at a desk: its weekend, the public holidays of its place, and days of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from tracker import limits
from tracker.errors import WrongInput
from tracker.language import english
from tracker.rules.input_cleaning import one_line
from tracker.rules.public_holidays import WEEKEND, Place, free_in

_DAY = timedelta(days=1)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class OwnDay:
    """A day that a desk made free: once, or each year on that day of that month."""

    day: date
    note: str
    yearly: bool = False

    @classmethod
    def of(cls, day: date, note: str, *, yearly: bool = False) -> Self:
        """What a person typed, tidied."""
        return cls(day, one_line(note, limits.FREE_DAY_NOTE, field="note", needed=True), yearly)

    @classmethod
    def kept(cls, row: Mapping[str, Any]) -> Self:
        """One as it is kept."""
        return cls(date.fromisoformat(row["day"]), row["note"], row["yearly"])

    @property
    def as_kept(self) -> dict[str, Any]:
        """As it is kept, in the database and in answers for programs."""
        return {"day": self.day.isoformat(), "note": self.note, "yearly": self.yearly}

    @property
    def in_words(self) -> str:
        """`24 December of every year`, `11 May 2026`."""
        return f"{self.day.day} {self.day:%B} {'of every year' if self.yearly else self.day.year}"

    def is_on(self, day: date) -> bool:
        """Whether it falls on that day; one of 29 February comes in leap years only."""
        same_day = (self.day.month, self.day.day) == (day.month, day.day)
        return same_day and (self.day.year == day.year or (self.yearly and day.year > self.day.year))


@dataclass(frozen=True)
class FreeDays:
    """The free days of a desk. Without a place these are Saturdays, Sundays and the desk's own."""

    place: Place | None = None
    own: tuple[OwnDay, ...] = ()

    def why_free(self, day: date) -> str:
        """Why a day is free: the note, the holiday or the day of the week; nothing where it is a working day."""
        note = next((free_day.note for free_day in self.own if free_day.is_on(day)), "")
        if note:
            return note
        if self.place is None:
            return _DAYS[day.weekday()] if day.weekday() in WEEKEND else ""
        holidays = free_in(self.place, day.year)
        return (holidays[day] or _DAYS[day.weekday()]) if day in holidays else ""

    def is_free(self, day: date) -> bool:
        """Whether nobody works on that day."""
        return bool(self.why_free(day))

    def next_working_day(self, day: date) -> date:
        """The first working day after a day."""
        # It ends: own days are few (`limits.FREE_DAYS`), and no country has a year without work.
        day += _DAY
        while self.is_free(day):
            day += _DAY
        return day

    def ahead(self, start: date, *, days: int) -> Iterator[tuple[date, str]]:
        """The free days of so many days from `start` on that are more than a weekend, with the reason."""
        for number in range(days):
            day = start + number * _DAY
            why = self.why_free(day)
            if why and why != _DAYS[day.weekday()]:
                yield day, why

    @property
    def working_days(self) -> str:
        """The days of the week that are worked: `Monday to Friday`, `Sunday to Thursday`."""
        return _span(self._weekend())

    @property
    def excepted(self) -> str:
        """What “every weekday” leaves out: `public holidays in Berlin (Germany)`; nothing where nothing is set."""
        return english.listed(self._beside_weekends(), "or")

    @property
    def in_words(self) -> str:
        """`Saturday, Sunday and public holidays in Berlin (Germany)`."""
        return english.listed([*(_DAYS[number] for number in sorted(self._weekend())), *self._beside_weekends()])

    @property
    def has_usual_weekend(self) -> bool:
        """Whether the weekend is Saturday and Sunday."""
        return self._weekend() == WEEKEND

    def with_day(self, free_day: OwnDay) -> Self:
        """With one more day; one that is there already, or too many, are refused."""
        if any((free_day.day, free_day.yearly) == (older.day, older.yearly) for older in self.own):
            raise WrongInput(
                f"{free_day.in_words} is free already; take it back first to change its note.", field="day"
            )
        days = (*self.own, free_day)
        limits.FREE_DAYS.check(len(days), field="day")
        return type(self)(self.place, _sorted(days))

    def without_day(self, day: date, *, yearly: bool) -> Self:
        """Without that day of its own."""
        others = (free_day for free_day in self.own if (free_day.day, free_day.yearly) != (day, yearly))
        return type(self)(self.place, tuple(others))

    def _beside_weekends(self) -> list[str]:
        holidays = [f"public holidays in {self.place.name}"] if self.place else []
        return [*holidays, "the desk’s own free days"] if self.own else holidays

    def _weekend(self) -> frozenset[int]:
        return self.place.weekend if self.place else WEEKEND


NO_FREE_DAYS = FreeDays()
"""Saturdays and Sundays only."""


def _sorted(days: Sequence[OwnDay]) -> tuple[OwnDay, ...]:
    return tuple(sorted(days, key=lambda free_day: (free_day.day, free_day.yearly)))


def _span(weekend: frozenset[int]) -> str:
    """The days between two weekends; named one by one where the weekend comes in two pieces."""
    worked = [number for number in range(7) if number not in weekend]
    # Begin after a free day, so that Sunday to Thursday is one piece.
    first = next((number for number in worked if (number - 1) % 7 in weekend), 0)
    circle = [(first + step) % 7 for step in range(len(worked))]
    if sorted(circle) == worked and len(worked) > 2:
        return f"{_DAYS[circle[0]]} to {_DAYS[circle[-1]]}"
    return english.listed(_DAYS[number] for number in worked)
