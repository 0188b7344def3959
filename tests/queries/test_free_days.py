"""What is free at which desk, now and as of a moment."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.services.scenes import a_scene
from tracker.db import Database
from tracker.models import Desk, DeskFreeDays, Report
from tracker.queries.free_days import (
    free_days_at,
    free_days_by_desk,
    free_days_records,
    installation_place,
    left_out_by,
    newest_version,
    schedule_in_words,
)
from tracker.rules.cadences import Cadence
from tracker.rules.free_days import NO_FREE_DAYS
from tracker.rules.public_holidays import Place
from tracker.services.reports import ReportDraft, create_report

BERLIN = Place.of("DE-BE")


def version(session: Session, desk: Desk, place: str | None, days: int = 0) -> DeskFreeDays:
    """A version of what is free at a desk, recorded so many days later."""
    row = DeskFreeDays(desk_id=desk.id, place=place, own=[], recorded_at=NOW + timedelta(days=days))
    session.add(row)
    session.flush()
    return row


def test_a_desk_goes_by_its_newest_version_and_else_by_the_installation(session: Session) -> None:
    silent, chosen, none, usual = (a_desk(session, name=f"Desk {number}") for number in range(4))
    version(session, chosen, "FR")
    newest = version(session, chosen, "JP")
    version(session, none, "")
    version(session, usual, None)

    session.info["holidays"] = BERLIN.code
    by_desk = free_days_by_desk(session, [desk.id for desk in (silent, chosen, none, usual)])

    assert installation_place(session) == BERLIN
    assert [days.place for days in by_desk.values()] == [BERLIN, Place("JP"), None, BERLIN]
    assert newest_version(session, chosen.id) is newest
    assert newest_version(session, silent.id) is None
    del session.info["holidays"]
    assert free_days_at(session, silent.id) == NO_FREE_DAYS


def test_the_place_of_the_installation_comes_with_the_database(migrated: Database) -> None:
    database = Database(migrated.engine.url.render_as_string(hide_password=False), holidays=BERLIN.code)
    with database.reading() as session:
        assert installation_place(session) == BERLIN
    database.engine.dispose()


def test_as_of_a_moment_those_of_then_are_free(migrated: Database) -> None:
    with migrated.unit_of_work() as session:
        desk_id = a_desk(session).id
        version(session, session.get_one(Desk, desk_id), "FR")
        version(session, session.get_one(Desk, desk_id), "JP", days=2)

    with migrated.reading(as_of=NOW + timedelta(days=1)) as session:
        assert free_days_at(session, desk_id).place == Place("FR")
    with migrated.reading() as session:
        assert free_days_at(session, desk_id).place == Place("JP")


def test_only_every_weekday_leaves_free_days_out(session: Session) -> None:
    scene = a_scene(session)
    version(session, scene.desk, "FR")

    def report(cron: str) -> Report:
        draft = ReportDraft(name=cron, cadence=Cadence.of(cron), zone="UTC")
        return create_report(session, desk_id=scene.desk.id, draft=draft, by=scene.editor, now=NOW)

    weekdays, daily = report("30 7 * * 1-5"), report("30 7 * * *")

    left_out = left_out_by(session, [weekdays, daily])
    assert left_out[weekdays.id].place == Place("FR")
    assert left_out[daily.id] == NO_FREE_DAYS
    assert schedule_in_words(session, weekdays) == "every weekday at 07:30, not on public holidays in France, UTC"
    assert schedule_in_words(session, daily) == "every day at 07:30, UTC"


def test_a_record_says_what_is_free_next(session: Session) -> None:
    desk = a_desk(session, name="Culture")
    a_person(session, desk)
    version(session, desk, "FR")

    (record,) = free_days_records(session, [desk], start=date(2026, 7, 1))

    assert (record["desk"], record["holidays"]) == ("Culture", "FR")
    assert record["ahead"][0] == {"day": "2026-07-14", "why": "National Day"}
