"""What the clocks of the world do: transitions per zone, and by looking at every minute when a wall time comes."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from cronsim import CronSim

from tracker.rules.cadences import Cadence, Rhythm
from tracker.rules.schedules import Due, due_after, due_until, zones

FROM, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
TIMES = ("00:00", "00:30", "01:45", "02:30", "03:00", "23:30")
AROUND = timedelta(days=2)
_STEP = timedelta(hours=6)
_MINUTE = timedelta(minutes=1)

History = tuple[tuple[datetime, timedelta, timedelta], ...]


def transitions(zone: ZoneInfo, begin: datetime = FROM, until: datetime = UNTIL) -> History:
    """Every change of the clock in these years: the minute it comes at, the offset before and after."""
    changes = []
    before, at = begin.astimezone(zone).utcoffset(), begin
    while at < until:
        after = (at + _STEP).astimezone(zone).utcoffset()
        if after != before:
            early, late = at, at + _STEP
            # Halved until a minute is left, the unit in which schedules are kept.
            while late - early > _MINUTE:
                middle = early + _MINUTE * ((late - early) // _MINUTE // 2)
                early, late = (early, middle) if middle.astimezone(zone).utcoffset() == after else (middle, late)
            changes.append((late, before, after))
            before = after
        at += _STEP
    return tuple(changes)


@cache
def groups() -> dict[tuple[timedelta, History], list[str]]:
    """The zones of the world, those with the same clock in these two years together."""
    by_clock: dict[tuple[timedelta, History], list[str]] = {}
    for name in zones():
        zone = ZoneInfo(name)
        by_clock.setdefault((FROM.astimezone(zone).utcoffset(), transitions(zone)), []).append(name)
    return by_clock


def wrong_around(name: str, history: History) -> Iterator[str]:
    """Every period of six daily reports around every transition of a zone that does not come exactly once, when due.

    A zone without any is looked at around one quiet day. The expected instants come from looking at every minute.
    """
    zone = ZoneInfo(name)
    for moment in [at for at, _, _ in history] or [datetime(2026, 6, 15, 12, tzinfo=UTC)]:
        start, end = moment - AROUND, moment + AROUND
        expected = by_looking(zone, start, end)
        for clock in TIMES:
            cadence = Cadence.picked(Rhythm.DAILY, clock=clock)
            forward = due_between(cadence, zone, start, end)
            if forward != expected[clock]:
                yield f"{name} {clock} around {moment}: {forward} instead of {expected[clock]}"
            back = list(_after(due_until(cadence, zone, end), start))[::-1]
            if back != forward:
                yield f"{name} {clock} around {moment}, backwards: {back} instead of {forward}"


def due_between(cadence: Cadence, zone: ZoneInfo, start: datetime, end: datetime) -> list[Due]:
    """What falls after the one instant and not after the other."""
    between = []
    for due in due_after(cadence, zone, start):
        if due.at > end:
            break
        between.append(due)
    return between


def _after(backwards: Iterator[Due], start: datetime) -> Iterator[Due]:
    for due in backwards:
        if due.at <= start:
            return
        yield due


@cache
def changing(begin: datetime, until: datetime) -> dict[History, str]:
    """A zone for each different history of changes in these years, and its name."""
    return {history: name for name in zones() if (history := transitions(ZoneInfo(name), begin, until))}


def interval_by_looking(cron: str, zone: ZoneInfo, start: datetime, end: datetime) -> list[datetime]:
    """When an interval comes, found by looking at the clock there every minute.

    Where it jumps, the clock that did not jump is looked at beside it, for as long as the jump, and until a time comes.
    """
    line = CronSim(cron, datetime(2026, 1, 1))  # noqa: DTZ001  (it is only asked which times it has)
    due_at: list[datetime] = []
    offset, old_until, old_offset = start.astimezone(zone).utcoffset(), start, timedelta()
    at = start + _MINUTE
    while at <= end:
        now = at.astimezone(zone).utcoffset()
        if now > offset:
            old_until, old_offset = at + (now - offset), offset
        offset = now
        if _has(line, at + offset):
            due_at.append(at)
            old_until = at
        elif at < old_until and _has(line, at + old_offset):
            due_at.append(at)
        at += _MINUTE
    return due_at


def _has(line: CronSim, wall: datetime) -> bool:
    is_time = wall.minute in line.minutes and wall.hour in line.hours
    return is_time and wall.month in line.months and line.match_day(wall.date())


def by_looking(zone: ZoneInfo, start: datetime, end: datetime) -> dict[str, list[Due]]:
    """When each wall time first comes, or is jumped over, found by looking at the clock there every minute."""
    due_by_clock: dict[str, list[Due]] = {clock: [] for clock in TIMES}
    times = {clock: time.fromisoformat(clock) for clock in TIMES}
    reached = start.astimezone(zone).replace(tzinfo=None)
    at = start
    while at < end:
        at += _MINUTE
        now = at.astimezone(zone).replace(tzinfo=None)
        if now <= reached:
            continue  # put back: it has been this late before
        for clock, wall_time in times.items():
            for day in {reached.date(), now.date()} if reached.date() != now.date() else {now.date()}:
                wall = datetime.combine(day, wall_time)
                if reached < wall <= now:
                    due_by_clock[clock].append(Due(wall, at))
        reached = now
    return due_by_clock
