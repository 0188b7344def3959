"""Telling one person one thing by mail, once."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tests.services.scenes import a_scene
from tracker.models import Delivery, NoticeKind, Person
from tracker.rules.mail_messages import MessageIds
from tracker.services.notices import tell, tell_owner
from tracker.services.reports import ReportDraft, create_report

IDS = MessageIds("secret", "example.org")


def tell_of(session: Session, person: Person, key: str = "due:1") -> int | None:
    return tell(
        session,
        message_ids=IDS,
        key=key,
        kind=NoticeKind.DUE,
        person=person,
        on=NOW.date(),
        details={},
        now=NOW,
    )


def test_a_person_is_told_once(session: Session) -> None:
    ana = a_person(session)

    first, again, another_due = tell_of(session, ana), tell_of(session, ana), tell_of(session, ana, "due:2")

    assert first
    assert again is None
    assert another_due
    mails = list(session.scalars(select(Delivery).order_by(Delivery.id)))
    assert [(mail.address, mail.message_id) for mail in mails] == [
        (ana.email, IDS.message_id("notice", key)) for key in ("due:1", "due:2")
    ]


def test_who_left_is_told_nothing(session: Session) -> None:
    assert tell_of(session, a_person(session, active=False)) is None


def test_an_owner_is_told_of_the_same_problem_once_a_day(session: Session) -> None:
    scene = a_scene(session)
    report = create_report(session, desk_id=scene.desk.id, draft=ReportDraft(name="Night"), by=scene.editor, now=NOW)
    report.problem = "Its desk was closed."

    for now in (NOW, NOW + timedelta(hours=1), NOW + timedelta(days=1)):
        tell_owner(session, report, message_ids=IDS, now=now)

    assert session.scalar(select(func.count()).select_from(Delivery)) == 2
