"""When a report is due: wall times of a cadence in a time zone, whatever the clock there does.

A cadence that names hours has each of its wall times exactly once: one that the clock skips happens at the moment it
jumps, one that comes twice happens the first time. An interval, such as every hour, goes on in real time: it
has every time that the clock shows, also the second time, and none that is skipped where another one stands for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays

# Names in the zone database that are no place with a clock.
_NOT_A_PLACE = {"Factory", "localtime"}
SECOND_TIME = "B"  # in the name of a period, in the place of the colon
_MARGIN = timedelta(days=1)  # no clock ever moved further
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Due:
    """One period of a report: the wall time that names it, of fold 1 the second time it comes, and its instant."""

    wall: datetime
    at: datetime

    @property
    def period(self) -> str:
        """The name of the period at its place, without an offset: `2026-03-29T07:30`, `2026-10-25T02B30`."""
        name = self.wall.isoformat(timespec="minutes")
        # As railways write the hour that comes twice, 2A and 2B: behind all of the first, before the next hour.
        return f"{name[:13]}{SECOND_TIME}{name[14:]}" if self.wall.fold else name


def zone_named(name: str) -> ZoneInfo:
    """The IANA time zone of that name; an unknown one is `WrongInput` at the field `zone`."""
    if name not in zones():
        raise WrongInput("There is no such time zone; choose one such as Europe/Berlin.", field="zone")
    return ZoneInfo(name)


@cache
def zones() -> tuple[str, ...]:
    """Every zone a person can choose, by name."""
    return tuple(sorted(available_timezones() - _NOT_A_PLACE))


def due_after(cadence: Cadence, zone: ZoneInfo, after: datetime, free_days: FreeDays = NO_FREE_DAYS) -> Iterator[Due]:
    """The periods that fall after an instant, soonest first."""
    start = min(_wall_times(after, zone))
    walls = cadence.walls(start, free_days=free_days)
    return (due for due in _by_instant(walls, cadence, zone) if due.at > after)


def due_until(cadence: Cadence, zone: ZoneInfo, until: datetime, free_days: FreeDays = NO_FREE_DAYS) -> Iterator[Due]:
    """The periods that fall at an instant or before it, newest first."""
    # What begins at the start itself is no longer before it.
    start = max(_wall_times(until, zone)) + _SECOND
    return (
        due
        for due in _by_instant(cadence.walls(start, back=True, free_days=free_days), cadence, zone, back=True)
        if due.at <= until
    )


def _by_instant(walls: Iterable[datetime], cadence: Cadence, zone: ZoneInfo, *, back: bool = False) -> Iterator[Due]:
    """The periods of these wall times, one for an instant: where the clock is put back, wall times and
    instants are not in one order."""
    waiting: dict[datetime, Due] = {}
    for wall in walls:
        # No wall time that follows falls beyond this one.
        edge = _latest(wall, zone) if back else instant_of(wall, zone)
        ready = [at for at in waiting if (at > edge if back else at < edge)]
        yield from (waiting.pop(at) for at in sorted(ready, reverse=back))
        for due in _dues(cadence, wall, zone):
            # Of the times that a clock skips and the one it shows instead, the last is there to be read.
            waiting[due.at] = max(due, waiting.get(due.at, due), key=lambda period: period.wall)
    yield from (waiting[at] for at in sorted(waiting, reverse=back))


def _dues(cadence: Cadence, wall: datetime, zone: ZoneInfo) -> list[Due]:
    """When a wall time of this cadence comes: once, or for an interval as often as the clock shows it."""
    first = instant_of(wall, zone)
    if not cadence.is_interval:
        return [Due(wall, first)]
    if _wall(first, zone) != wall:
        return _late(cadence, wall, zone)
    second = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return [Due(wall, first)] + ([Due(wall.replace(fold=1), second)] if second > first else [])


def _late(cadence: Cadence, wall: datetime, zone: ZoneInfo) -> list[Due]:
    """A time of an interval that the clock skips: when the old clock would have shown it, unless the new one shows a
    time of the interval by then."""
    at = wall.replace(tzinfo=zone).astimezone(UTC)  # of a skipped time, fold 0 is by the old clock
    shown = _wall(at, zone)
    following = next(cadence.walls(_wall(instant_of(wall, zone), zone) - _SECOND), None)
    return [] if following and following <= shown else [Due(shown, at)]


def _latest(wall: datetime, zone: ZoneInfo) -> datetime:
    """An instant after which neither this wall time comes nor one before it."""
    # A time that was skipped less than a day before may come late.
    before = (wall - _MARGIN).replace(tzinfo=zone).utcoffset() or timedelta()
    by_old_clock = (wall - before).replace(tzinfo=UTC)
    return max(by_old_clock, *(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)))


def _wall_times(at: datetime, zone: ZoneInfo) -> list[datetime]:
    """An instant as the clocks of the day before, of then and of the day after show it."""
    moments = (at - _MARGIN, at, at + _MARGIN)
    offsets = [moment.astimezone(zone).utcoffset() or timedelta() for moment in moments]
    return [at.astimezone(UTC).replace(tzinfo=None, microsecond=0) + offset for offset in offsets]


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which the clock in that zone has come to a wall time, in UTC."""
    at = wall.replace(tzinfo=zone).astimezone(UTC)
    # Of two instants with one wall time, fold 0 is the first; a skipped one gives another wall time back.
    if _wall(at, zone) == wall:
        return at
    early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)  # before the clock jumped over it
    late = at
    # Halving finds the jump of any zone, also of those that moved by a day or by half an hour.
    while late - early > _SECOND:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        early, late = (early, middle) if _wall(middle, zone) >= wall else (middle, late)
    return late


def local(at: datetime, zone: str) -> str:
    """An instant as the clock in that zone shows it, with its offset: `2026-03-29T07:30+02:00`."""
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        # An edition of long ago may name a zone that the zone database has dropped since.
        place = ZoneInfo("UTC")
    return at.astimezone(place).isoformat(timespec="minutes")


def offset_if_doubled(instant: str, zone: str) -> str:
    """`UTC+01:00` of an instant whose wall time comes twice in that zone, so that the two can be told apart."""
    at = datetime.fromisoformat(instant)
    if zone not in zones() or at.utcoffset() is None:
        return ""
    wall = at.astimezone(ZoneInfo(zone))
    first, second = (wall.replace(fold=fold).utcoffset() for fold in (0, 1))
    # Of a time that is skipped the two differ as well, but no instant has such a time.
    return "" if first == second else f"UTC{wall.isoformat()[-6:]}"


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)
