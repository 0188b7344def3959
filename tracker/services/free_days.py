"""Choosing whose public holidays are free at a desk, and making days free that are in no calendar."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Desk, DeskFreeDays, Person
from tracker.queries.free_days import newest_version
from tracker.rules.free_days import FreeDays, OwnDay
from tracker.rules.journal_types import JournalType
from tracker.rules.public_holidays import Place
from tracker.rules.roles import Action
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_at
from tracker.services.schedules import look_again

NO_DESK = "There is no such desk; choose one of yours."


def choose_holidays(session: Session, *, desk_id: int, place: str | None, by: Person, now: datetime) -> None:
    """Choose whose public holidays are free at a desk: a country and region such as `DE-BE`.

    Empty, only the weekend is free; with nothing (None) the desk goes by the installation.
    """
    version = _held(session, desk_id, by)
    code = Place.of(place).code if place else place
    before = _place(version)
    # Chosen again, nothing changed, so nothing is told.
    if code == before:
        return
    kept_days = version.own if version else []
    desk = _keep(session, desk_id, code, kept_days, by, now)
    record(
        session,
        type=JournalType.DESK_HOLIDAYS,
        summary=f"Chose what is free at {desk.name}: {_in_words(code)}.",
        by=by,
        now=now,
        desk_id=desk_id,
        payload={"desk_id": desk_id, "old": {"holidays": before}, "new": {"holidays": code}},
    )


def add_free_day(
    session: Session, *, desk_id: int, day: date, note: str, yearly: bool = False, by: Person, now: datetime
) -> OwnDay:
    """Make a day free at a desk, once or each year; the same day twice is refused."""
    version = _held(session, desk_id, by)
    free_day = OwnDay.of(day, note, yearly=yearly)
    days = _own_days(version).with_day(free_day)
    desk = _keep(session, desk_id, _place(version), _as_kept(days), by, now)
    record(
        session,
        type=JournalType.DESK_FREE_DAY,
        summary=f"Made {free_day.in_words} free at {desk.name}: {free_day.note}.",
        by=by,
        now=now,
        desk_id=desk_id,
        payload={"desk_id": desk_id, **free_day.as_kept},
    )
    return free_day


def remove_free_day(
    session: Session, *, desk_id: int, day: date, yearly: bool = False, by: Person, now: datetime
) -> None:
    """Make a day that a desk had made free a working day again."""
    version = _held(session, desk_id, by)
    before = _own_days(version)
    after = before.without_day(day, yearly=yearly)
    taken_back = next((free_day for free_day in before.own if free_day not in after.own), None)
    if taken_back is None:
        raise NotFound("The desk has no such free day; look at the list of its own.")
    desk = _keep(session, desk_id, _place(version), _as_kept(after), by, now)
    record(
        session,
        type=JournalType.DESK_WORKING_DAY,
        summary=f"Took back that {taken_back.in_words} is free at {desk.name}.",
        by=by,
        now=now,
        desk_id=desk_id,
        payload={"desk_id": desk_id, **taken_back.as_kept},
    )


def _held(session: Session, desk_id: int, by: Person) -> DeskFreeDays | None:
    """The newest version of a desk that this person may change, held until the end of the transaction."""
    require_at(desk_id, by=by, action=Action.SET_FREE_DAYS, missing=NO_DESK)
    if session.get(Desk, desk_id) is None:  # an administrator is one at every desk, also where there is none
        raise NotFound(NO_DESK)
    # Two who add a day at once would each leave out the other's.
    hold(session, f"free days of desk {desk_id}")
    return newest_version(session, desk_id)


def _as_kept(free_days: FreeDays) -> list[dict[str, object]]:
    return [free_day.as_kept for free_day in free_days.own]


def _place(version: DeskFreeDays | None) -> str | None:
    return version.place if version else None


def _own_days(version: DeskFreeDays | None) -> FreeDays:
    return FreeDays(own=tuple(OwnDay.kept(row) for row in version.own) if version else ())


def _keep(
    session: Session, desk_id: int, place: str | None, days: list[dict[str, object]], by: Person, now: datetime
) -> Desk:
    session.add(DeskFreeDays(desk_id=desk_id, place=place, own=days, recorded_at=now, recorded_by_id=by.id))
    session.flush()
    look_again(session, desk_id=desk_id, now=now)
    return session.get_one(Desk, desk_id)


def _in_words(code: str | None) -> str:
    if code is None:
        return "what the installation says"
    return f"public holidays in {Place.kept(code).name}" if code else "only Saturday and Sunday"
