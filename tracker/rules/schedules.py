"""When a report is due: wall times of a cadence in a time zone, each exactly once, whatever the clock there does.

A wall time that the clock skips happens at the moment it jumps; one that comes twice happens the first time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays

# Names in the zone database that are no place with a clock.
_NOT_A_PLACE = {"Factory", "localtime"}
_MARGIN = timedelta(days=1)  # no clock was ever put back further
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Due:
    """One period of a report: the wall time that names it, and the instant it falls on."""

    wall: datetime
    at: datetime

    @property
    def period(self) -> str:
        """The name of the period at its place, without an offset: `2026-03-29T07:30`."""
        return self.wall.isoformat(timespec="minutes")


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
    # A wall time that the clock skipped is named earlier than the instant it falls on.
    start = after.astimezone(zone).replace(tzinfo=None, microsecond=0) - timedelta(hours=3)
    for wall in cadence.walls(start, free_days=free_days):
        at = instant_of(wall, zone)
        if at > after:
            yield Due(wall, at)


def due_until(cadence: Cadence, zone: ZoneInfo, until: datetime, free_days: FreeDays = NO_FREE_DAYS) -> Iterator[Due]:
    """The periods that fall at an instant or before it, newest first."""
    start = until.astimezone(zone).replace(tzinfo=None, microsecond=0) + _MARGIN
    for wall in cadence.walls(start, back=True, free_days=free_days):
        at = instant_of(wall, zone)
        if at <= until:
            yield Due(wall, at)


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


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)
