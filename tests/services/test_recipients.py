"""Who receives a report: people and addresses, each once, until they end it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.errors import NotFound, WrongInput
from tracker.models import Entry, Person, Report
from tracker.rules.roles import RoleName
from tracker.services.recipients import (
    add_recipient,
    mailboxes,
    recipient_of,
    remove_recipient,
    subscribe_again,
    token_of,
    unsubscribe,
)
from tracker.services.reports import ReportDraft, create_report


@pytest.fixture
def editor(session: Session) -> Person:
    return a_person(session, a_desk(session), RoleName.EDITOR, email="olga@example.org")


@pytest.fixture
def report(session: Session, editor: Person) -> Report:
    desk_id = editor.memberships[0].desk_id
    return create_report(session, desk_id=desk_id, draft=ReportDraft(name="Night desk"), by=editor, now=NOW)


def going(report: Report) -> list[str]:
    return [mailbox.address for mailbox in mailboxes(report)[0]]


def test_an_address_of_somebody_at_the_desk_is_that_person(session: Session, report: Report, editor: Person) -> None:
    of_person = add_recipient(session, report=report, address=" Olga@Example.org ", by=editor, now=NOW)
    of_address = add_recipient(session, report=report, address="Inbox@Example.net", by=editor, now=NOW)

    assert (of_person.person_id, of_person.address) == (editor.id, None)
    assert (of_address.person_id, of_address.address) == (None, "inbox@example.net")
    assert going(report) == ["olga@example.org", "inbox@example.net"]


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "a@b@example.org", "a@example.org, b@example.org", "ü@example.org", "a@x.org\r\nBcc: b@x.org"],
)
def test_a_bad_address_is_refused_at_its_field(session: Session, report: Report, editor: Person, address: str) -> None:
    with pytest.raises(WrongInput) as caught:
        add_recipient(session, report=report, address=address, by=editor, now=NOW)

    assert caught.value.field == "address"


def test_nobody_receives_a_report_twice(session: Session, report: Report, editor: Person) -> None:
    add_recipient(session, report=report, address="inbox@example.net", by=editor, now=NOW)

    with pytest.raises(WrongInput, match="receives it already"):
        add_recipient(session, report=report, address="INBOX@example.net", by=editor, now=NOW)


def test_who_was_removed_can_be_added_again_and_who_unsubscribed_cannot(
    session: Session, report: Report, editor: Person
) -> None:
    recipient = add_recipient(session, report=report, address="inbox@example.net", by=editor, now=NOW)

    remove_recipient(session, recipient_id=recipient.id, by=editor, now=NOW)
    assert mailboxes(report) == ([], [])
    add_recipient(session, report=report, address="inbox@example.net", by=editor, now=NOW)
    unsubscribe(session, recipient_id=recipient.id, now=NOW)

    with pytest.raises(WrongInput, match="only they can ask for it again"):
        add_recipient(session, report=report, address="inbox@example.net", by=editor, now=NOW)
    assert mailboxes(report) == ([], ["inbox@example.net (unsubscribed)"])


def test_a_person_can_subscribe_again_and_nobody_else_for_them(
    session: Session, report: Report, editor: Person
) -> None:
    recipient = add_recipient(session, report=report, person_id=editor.id, by=editor, now=NOW)
    unsubscribe(session, recipient_id=recipient.id, now=NOW)
    colleague = a_person(session, editor.memberships[0].desk, RoleName.EDITOR)

    with pytest.raises(NotFound):
        subscribe_again(session, recipient_id=recipient.id, by=colleague, now=NOW)
    subscribe_again(session, recipient_id=recipient.id, by=editor, now=NOW)

    assert going(report) == ["olga@example.org"]


def test_who_left_the_desk_gets_no_mail(session: Session, report: Report, editor: Person) -> None:
    ana = a_person(session, editor.memberships[0].desk, RoleName.VIEWER, email="ana@example.org")
    add_recipient(session, report=report, person_id=ana.id, by=editor, now=NOW)

    session.delete(ana.memberships.pop())
    session.flush()

    assert mailboxes(report) == ([], ["ana@example.org (no longer works at the desk)"])


def test_a_person_of_another_desk_is_refused(session: Session, report: Report, editor: Person) -> None:
    with pytest.raises(WrongInput, match="works at this desk") as caught:
        add_recipient(session, report=report, person_id=a_person(session).id, by=editor, now=NOW)

    assert caught.value.field == "person"


def test_the_journal_keeps_no_address(session: Session, report: Report, editor: Person) -> None:
    recipient = add_recipient(session, report=report, address="inbox@example.net", by=editor, now=NOW)
    unsubscribe(session, recipient_id=recipient.id, now=NOW)

    journal = " ".join(f"{entry.summary} {entry.payload}" for entry in session.scalars(select(Entry)))

    assert "report:unsubscribe" in {entry.type for entry in session.scalars(select(Entry))}
    assert "inbox" not in journal


def test_a_link_ends_the_subscription_it_was_made_for_and_no_other() -> None:
    token = token_of("s" * 40, 7)

    assert recipient_of("s" * 40, token) == 7
    for wrong in ("", "7", token[:-1], token + "x", token_of("t" * 40, 7), "x" * 5000):
        with pytest.raises(NotFound, match="This link is not whole"):
            recipient_of("s" * 40, wrong)
