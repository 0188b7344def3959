"""How often a report is due: what a person picks, as a cron line of five fields, and the same in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice, pairwise
from typing import Self

from cronsim import CronSim, CronSimError

from tracker import limits
from tracker.errors import WrongInput
from tracker.language import english
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays
from tracker.rules.input_cleaning import one_line

LEAST_GAP = 5  # minutes between two editions
# Any day does to read a line and say it; today's would make the words depend on the clock.
_SOME_DAY = datetime(2024, 1, 1)  # noqa: DTZ001  (wall time: no zone is meant)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_ALL_DAY = re.compile(r"\*|0?0-23\b")  # at the beginning of the field for the hour
_NO_DAY = "The field for the day cannot be read; write 1 to 31, * or L."
_NEVER = "This never comes: no month it names has that day; choose another day."


class Rhythm(StrEnum):
    """What a person can pick."""

    WEEKDAYS = "weekdays"
    DAILY = "daily"
    WEEKLY = "weekly"
    HOURLY = "hourly"
    CRON = "cron"


class Weekday(StrEnum):
    """The days of a week, in the order of the form."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


_NUMBER = {day: number for number, day in enumerate(Weekday, start=1)}


@dataclass(frozen=True)
class Cadence:
    """A cron line of five fields in local wall time; make one with `of` or `picked`, which refuse what cannot be."""

    cron: str

    @classmethod
    def of(cls, line: str, *, field: str = "cron") -> Self:
        """Read a cron line; what never comes, comes too often or has seconds is `WrongInput` at `field`."""
        # In capitals, so that mon and MON are one cadence.
        tidy = one_line(line, limits.CRON_LINE, field=field, needed=True).upper()
        fields = tidy.split()
        # Six fields are cron with seconds, which several programs write; five minutes is the least gap here.
        if len(fields) == 6:
            raise WrongInput("This line has six fields; leave the seconds out and write five.", field=field)
        if len(fields) != 5:
            raise WrongInput(
                "A cron line has five fields: minute, hour, day, month and weekday, such as 30 7 * * 1-5.", field=field
            )
        cadence = cls(tidy)
        _refuse_impossible(cadence, field)
        return cadence

    @classmethod
    def picked(
        cls,
        rhythm: Rhythm,
        *,
        clock: str = "",
        weekday: Weekday | None = None,
        minute: int | None = None,
        cron: str = "",
    ) -> Self:
        """What a form picked: `clock` is `07:30`, `minute` counts from the full hour; fields are named as here."""
        if rhythm is Rhythm.CRON:
            return cls.of(cron)
        if rhythm is Rhythm.HOURLY:
            if minute is None or not 0 <= minute <= 59:
                raise WrongInput("Say at which minute of the hour, from 0 to 59.", field="minute")
            return cls(f"{minute} * * * *")
        at = _CLOCK.fullmatch(clock.strip())
        if at is None:
            raise WrongInput("Write the time of day as hours and minutes, such as 07:30.", field="clock")
        if rhythm is Rhythm.WEEKLY and weekday is None:
            raise WrongInput("Choose the day of the week.", field="weekday")
        days = {Rhythm.WEEKDAYS: "1-5", Rhythm.DAILY: "*"}.get(rhythm) or str(_NUMBER[weekday or Weekday.MONDAY])
        return cls(f"{int(at[2])} {int(at[1])} * * {days}")

    @property
    def rhythm(self) -> Rhythm:
        """Which of the picks it is; anything else is a cron line."""
        if re.fullmatch(r"\d+ \* \* \* \*", self.cron):
            return Rhythm.HOURLY
        # A line somebody typed by hand is shown as the pick it equals: “30 7 * * 1-5” is every weekday.
        daily = re.fullmatch(r"\d+ \d+ \* \* (\*|1-5|[1-7])", self.cron)
        if daily is None:
            return Rhythm.CRON
        return {"*": Rhythm.DAILY, "1-5": Rhythm.WEEKDAYS}.get(daily[1], Rhythm.WEEKLY)

    @property
    def clock(self) -> str:
        """The time of day of a pick, as `07:30`; nothing for an hourly one and a cron line."""
        if self.rhythm in {Rhythm.HOURLY, Rhythm.CRON}:
            return ""
        minute, hour, *_ = self.cron.split()
        return f"{int(hour):02}:{int(minute):02}"

    @property
    def minute(self) -> int | None:
        """The minute of an hourly pick."""
        return int(self.cron.split()[0]) if self.rhythm is Rhythm.HOURLY else None

    @property
    def weekday(self) -> Weekday | None:
        """The day of a weekly pick."""
        return list(Weekday)[int(self.cron.split()[4]) - 1] if self.rhythm is Rhythm.WEEKLY else None

    @property
    def is_interval(self) -> bool:
        """Whether it goes on all day, as `0 * * * *`, `*/10 * * * *` and `0 */2 * * *` do, and names no hours."""
        return bool(_ALL_DAY.match(self.cron.split()[1]))

    def in_words(self, zone: str = "", free_days: FreeDays = NO_FREE_DAYS) -> str:
        """`every weekday at 07:30, not on public holidays in Berlin (Germany), Europe/Berlin`."""
        words = self._words()
        if self.rhythm is Rhythm.WEEKDAYS:
            if not free_days.has_usual_weekend:
                words = words.replace("weekday", f"weekday ({free_days.working_days})")
            words += f", not on {free_days.excepted}" if free_days.excepted else ""
        return f"{words}, {zone}" if zone else words

    def walls(self, start: datetime, *, back: bool = False, free_days: FreeDays = NO_FREE_DAYS) -> Iterator[datetime]:
        """The wall times after `start` (before it with `back`), without any zone; they may end.

        Only “every weekday” leaves out free days: a weekday is what is one at the desk, Sunday to Thursday in Israel.
        """
        if self.rhythm is not Rhythm.WEEKDAYS or free_days == NO_FREE_DAYS:
            return iter(CronSim(self.cron, start, reverse=back))
        every_day = CronSim(self.cron.removesuffix("1-5") + "*", start, reverse=back)
        return (wall for wall in every_day if not free_days.is_free(wall.date()))

    def _words(self) -> str:
        match self.rhythm:
            case Rhythm.HOURLY:
                minute = self.minute
                return "every hour on the hour" if not minute else f"every hour at {minute} past"
            case Rhythm.DAILY:
                return f"every day at {self.clock}"
            case Rhythm.WEEKDAYS:
                return f"every weekday at {self.clock}"
            case Rhythm.WEEKLY:
                return f"every {(self.weekday or Weekday.MONDAY).capitalize()} at {self.clock}"
        explanation = re.sub(r"\d+th", _ordinal, CronSim(self.cron, _SOME_DAY).explain())
        return f"{explanation[0].lower()}{explanation[1:]}"


def _ordinal(match: re.Match[str]) -> str:
    """cronsim writes `31th`."""
    return english.ordinal(int(match[0][:-2]))


def _refuse_impossible(cadence: Cadence, field: str) -> None:
    """Refuse what the cron library cannot read, what never comes and what comes too often."""
    try:
        line = CronSim(cadence.cron, _SOME_DAY)
        if not list(islice(line, 1)):
            raise WrongInput(_NEVER, field=field)
    except CronSimError as error:
        # The library calls both a bad day-of-month: the 32nd, and a 31st where every month named has 30 days.
        if cadence.cron.split()[2] in str(error) or "day-of-month" in str(error):
            raise WrongInput(_impossible_day(cadence.cron), field=field) from error
        field_name = str(error).removeprefix("Bad ").replace("day-of-week", "weekday").replace("day-of-month", "day")
        sentence = f"The field for the {field_name} cannot be read; write it like 30 7 * * 1-5."
        raise WrongInput(sentence, field=field) from error
    if _least_gap(line.minutes, line.hours) < LEAST_GAP:
        raise WrongInput(f"This comes more often than every {LEAST_GAP} minutes; choose longer gaps.", field=field)


def _impossible_day(cron: str) -> str:
    """Tell a day no month has from a field that is none."""
    days = re.fullmatch(r"(\d+)([,-]\d+)*", cron.split()[2])
    return _NEVER if days and 29 < int(days[1]) <= 31 else _NO_DAY


def _least_gap(minutes: set[int], hours: set[int]) -> int:
    """The least number of minutes between two times of a day, over midnight as well."""
    within = [later - earlier for earlier, later in pairwise(sorted(minutes))]
    # Minute 58 and minute 1 are three minutes apart only if the next hour is one of those named.
    follow = any((hour + 1) % 24 in hours for hour in hours)
    over = [60 - max(minutes) + min(minutes)] if follow else []
    return min([*within, *over], default=60)
