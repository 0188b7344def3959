"""Scheduled reports and who receives them."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.models import Attach, Person, Recipient, Report, Resends, Tells
from tracker.rules.free_days import NO_FREE_DAYS


def a_report(session: Session) -> Report:
    desk = a_desk(session)
    by = a_person(session, desk)
    report = Report(desk_id=desk.id, name="Night", slug="night", params={}, created_at=NOW, created_by_id=by.id)
    session.add(report)
    session.flush()
    return report


def test_a_report_says_little_and_asks_before_it_repeats_itself_unless_told_otherwise(session: Session) -> None:
    report = a_report(session)

    assert (report.attach, report.tells, report.resends) == (Attach.NONE, Tells.COUNTS, Resends.ASK)


def test_a_schedule_is_said_in_words() -> None:
    assert Report(cadence="").schedule_without(NO_FREE_DAYS) == "only when asked for"
    assert "07:30" in Report(cadence="30 7 * * *", zone="Europe/Berlin").schedule_without(NO_FREE_DAYS)


def test_a_person_is_written_to_at_the_address_of_today() -> None:
    person = Person(email="new@example.org")

    assert Recipient(person=person).mailbox == "new@example.org"
    assert Recipient(address="ana@example.net").mailbox == "ana@example.net"


def test_a_recipient_is_a_person_or_an_address_and_not_both(session: Session) -> None:
    report = a_report(session)

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            Recipient(
                report_id=report.id,
                person_id=report.created_by_id,
                address="ana@example.net",
                added_at=NOW,
                added_by_id=report.created_by_id,
            )
        )
