"""Which days are free at which desk: what the desk chose, else what the installation says."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.models import Desk, DeskFreeDays, Report
from tracker.rules.cadences import Cadence, Rhythm
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays, OwnDay
from tracker.rules.public_holidays import Place

DAYS_AHEAD = 400
"""How far a list of free days looks: a year, and the weeks in which the next one begins."""


def installation_place(session: Session) -> Place | None:
    """Whose public holidays are free where a desk chose none; a session knows it from the `Database` that opened it."""
    code: str = session.info.get("holidays", "")
    return Place.kept(code) if code else None


def free_days_at(session: Session, desk_id: int) -> FreeDays:
    """The free days of one desk."""
    return free_days_by_desk(session, [desk_id])[desk_id]


def free_days_by_desk(session: Session, desk_ids: Collection[int]) -> Mapping[int, FreeDays]:
    """The free days of each of these desks, in one query."""
    newest = select(func.max(DeskFreeDays.id)).where(DeskFreeDays.desk_id.in_(desk_ids)).group_by(DeskFreeDays.desk_id)
    versions = session.scalars(select(DeskFreeDays).where(DeskFreeDays.id.in_(newest)))
    usual = installation_place(session)
    chosen = {version.desk_id: _free_days(version, usual) for version in versions}
    return {desk_id: chosen.get(desk_id, FreeDays(usual)) for desk_id in desk_ids}


def left_out_by(session: Session, reports: Sequence[Report]) -> Mapping[int, FreeDays]:
    """The free days that each report leaves out: those of its desk for “every weekday”, else none."""
    weekdays = [report for report in reports if Cadence(report.cadence).rhythm is Rhythm.WEEKDAYS]
    # A report that is being set up may not be whole enough yet to be written down.
    with session.no_autoflush:
        by_desk = free_days_by_desk(session, {report.desk_id for report in weekdays}) if weekdays else {}
    return {report.id: by_desk[report.desk_id] if report in weekdays else NO_FREE_DAYS for report in reports}


def schedule_in_words(session: Session, report: Report) -> str:
    """`every weekday at 07:30, not on public holidays in Berlin (Germany), Europe/Berlin`."""
    return report.schedule_without(left_out_by(session, [report])[report.id])


def free_days_records(session: Session, desks: Sequence[Desk], *, start: date) -> list[dict[str, Any]]:
    """What is free at each of these desks, for programs: chosen, own, and the first ones from that day on."""
    by_desk = free_days_by_desk(session, [desk.id for desk in desks])
    return [_record(desk, by_desk[desk.id], start) for desk in desks]


def newest_version(session: Session, desk_id: int) -> DeskFreeDays | None:
    """What a desk chose last; nothing where it never chose."""
    versions = select(DeskFreeDays).where(DeskFreeDays.desk_id == desk_id).order_by(DeskFreeDays.id.desc())
    return session.scalars(versions.limit(1)).first()


def _record(desk: Desk, free_days: FreeDays, start: date) -> dict[str, Any]:
    place = free_days.place
    ahead = islice(free_days.ahead(start, days=DAYS_AHEAD), limits.FREE_DAYS_SHOWN.most)
    return {
        "id": desk.id,
        "desk": desk.name,
        "slug": desk.slug,
        "holidays": place.code if place else None,
        "in_words": free_days.in_words,
        "own": [own_day.as_kept for own_day in free_days.own],
        "ahead": [{"day": day.isoformat(), "why": why} for day, why in ahead],
    }


def _free_days(version: DeskFreeDays, usual: Place | None) -> FreeDays:
    own_days = tuple(OwnDay.kept(row) for row in version.own)
    if version.place is None:
        return FreeDays(usual, own_days)
    return FreeDays(Place.kept(version.place) if version.place else None, own_days)
