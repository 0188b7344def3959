"""Setting up reports: what can be set, what is refused at which field, and when they run from then on."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.errors import Conflict, NotAllowed, NotFound, WrongInput
from tracker.models import Attach, Desk, Entry, Person, Report, Tells
from tracker.queries.free_days import schedule_in_words
from tracker.rules.cadences import Cadence
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import RoleName
from tracker.services.reports import ReportDraft, create_report, edit_report, pause, resume

DAILY = Cadence.of("30 7 * * *")


def made(session: Session, desk: Desk, by: Person, **draft: Any) -> Report:
    how = {"name": "Night desk", "cadence": DAILY, "zone": "Europe/Berlin"} | draft
    return create_report(session, desk_id=desk.id, draft=ReportDraft(**how), by=by, now=NOW)


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def editor(session: Session, desk: Desk) -> Person:
    return a_person(session, desk, RoleName.EDITOR)


def test_a_report_is_set_up_with_its_next_period(session: Session, desk: Desk, editor: Person) -> None:
    report = made(session, desk, editor, ledger_filter=LedgerFilter(q="deal", page=4))

    assert (report.slug, schedule_in_words(session, report)) == ("night-desk", "every day at 07:30, Europe/Berlin")
    assert report.params == {"q": "deal"}
    assert report.next_due_at is not None
    assert report.next_due_at.isoformat() == "2025-12-19T06:30:00+00:00"
    entry = session.scalars(select(Entry).order_by(Entry.id.desc())).first()
    assert entry is not None
    assert (entry.type, entry.summary) == ("report:create", "Set up the report “Night desk”.")


def test_a_report_without_a_cadence_runs_only_when_asked_for(session: Session, desk: Desk, editor: Person) -> None:
    report = made(session, desk, editor, cadence=None)

    assert (schedule_in_words(session, report), report.next_due_at) == ("only when asked for", None)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"attach": Attach.CSV}, "attach"),
        ({"ledger_filter": LedgerFilter(assignee=2**31 - 1)}, "assignee"),
        ({"ledger_filter": LedgerFilter(article=2**31 - 1)}, "article"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    session: Session, desk: Desk, editor: Person, draft: dict[str, Any], field: str
) -> None:
    with pytest.raises(WrongInput) as caught:
        made(session, desk, editor, **draft)

    assert caught.value.field == field


def test_a_name_stands_once_at_a_desk_and_a_short_name_once_at_all(
    session: Session, desk: Desk, editor: Person
) -> None:
    made(session, desk, editor)
    elsewhere = a_desk(session)

    another_report = made(session, elsewhere, a_person(session, elsewhere, RoleName.EDITOR))
    with pytest.raises(WrongInput, match="choose another name"):
        made(session, desk, editor)

    assert another_report.slug == "night-desk-2"


@pytest.mark.parametrize(
    ("name", "slug"), [("Ωμέγα", "report"), ("Unverified", "unverified-2"), ("a\tb =?utf-8?q?x?=", "a-b-utf-8-q-x")]
)
def test_a_short_name_is_made_of_plain_letters(
    session: Session, desk: Desk, editor: Person, name: str, slug: str
) -> None:
    assert made(session, desk, editor, name=name).slug == slug


def test_only_editors_of_the_desk_set_up_reports(session: Session, desk: Desk, editor: Person) -> None:
    with pytest.raises(NotAllowed):
        made(session, desk, a_person(session, desk, RoleName.FACT_CHECKER))
    with pytest.raises(NotFound):
        made(session, a_desk(session), editor)


def test_two_who_change_a_report_at_once_do_not_overwrite_each_other(
    session: Session, desk: Desk, editor: Person
) -> None:
    report = made(session, desk, editor)
    draft = ReportDraft(name="Morning", tells=Tells.STATEMENTS, cadence=DAILY, zone="Europe/Berlin")

    edit_report(session, report_id=report.id, draft=draft, seen_version=1, by=editor, now=NOW)
    with pytest.raises(Conflict):
        edit_report(session, report_id=report.id, draft=draft, seen_version=1, by=editor, now=NOW)

    assert (report.name, report.slug, report.version) == ("Morning", "night-desk", 2)


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session, desk: Desk, editor: Person) -> None:
    report = made(session, desk, editor)
    draft = ReportDraft(name="Night desk", cadence=DAILY, zone="Europe/Berlin")

    edit_report(session, report_id=report.id, draft=draft, seen_version=1, by=editor, now=NOW)

    assert report.version == 1


def test_a_paused_report_is_not_due_and_what_passed_meanwhile_was_not_missed(
    session: Session, desk: Desk, editor: Person
) -> None:
    report = made(session, desk, editor)

    pause(session, report_id=report.id, by=editor, now=NOW)
    assert report.next_due_at is None
    resume(session, report_id=report.id, by=editor, now=NOW + timedelta(days=3))

    assert report.paused_at is None
    assert report.next_due_at is not None
    assert report.next_due_at.isoformat() == "2025-12-22T06:30:00+00:00"
