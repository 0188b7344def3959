"""Who receives a report, who no longer does, and the link by which anybody ends it."""

from dataclasses import dataclass
from datetime import datetime

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, WrongInput
from tracker.models import Person, Recipient, Report
from tracker.rules.journal_types import JournalType
from tracker.rules.people import tidy_mailbox
from tracker.rules.roles import Action
from tracker.services.journal import record
from tracker.services.permissions import require_at

_SALT = "unsubscribe"
NO_REPORT = "There is no such report; look at the list of reports."
_NO_RECIPIENT = "There is no such recipient; it may have been removed. Look at the report."
_NO_LINK = "This link is not whole; open it from the mail once more, or ask the desk to take you off."


@dataclass(frozen=True)
class Mailbox:
    """Where one mail of an edition goes."""

    recipient_id: int | None
    person_id: int | None
    address: str


def add_recipient(
    session: Session, *, report: Report, address: str = "", person_id: int | None = None, by: Person, now: datetime
) -> Recipient:
    """Let a report go to a person of its desk, or to an address; one that was there before receives it again."""
    require_at(report.desk_id, by=by, action=Action.EDIT_REPORT, missing=NO_REPORT)
    person = _person(session, person_id, report) if person_id else None
    mailbox = None if person else tidy_mailbox(address)
    # An address of somebody at the desk is that person: when they leave, the mail stops.
    if person is None and mailbox:
        person = session.scalar(select(Person).where(Person.email == mailbox, Person.active))
        person = person if person and person.role_at(report.desk_id) else None
        mailbox = None if person else mailbox
    earlier = next((listed for listed in report.recipients if _is_addressed_to(listed, person, mailbox)), None)
    # A link in a mail must hold: nobody else may sign them up again.
    if earlier is not None and earlier.unsubscribed_at:
        raise WrongInput(f"{earlier.mailbox} unsubscribed from it; only they can ask for it again.", field="address")
    if earlier is not None and earlier.removed_at is None:
        raise WrongInput(f"{earlier.mailbox} receives it already; add somebody else.", field="address")
    if earlier is not None:
        earlier.removed_at = None
        summary = f"Added a recipient to the report “{report.name}” again."
        _note(session, earlier, JournalType.REPORT_RECIPIENT, summary, by, now)
        return earlier
    # Only those who receive it count; a list that changes over years would be full otherwise.
    limits.RECIPIENTS.check(1 + sum(listed.removed_at is None for listed in report.recipients), field="address")
    recipient = Recipient(
        person_id=person.id if person else None, address=mailbox, added_at=now, added_by_id=by.id, person=person
    )
    report.recipients.append(recipient)
    session.flush()
    summary = f"Added a recipient to the report “{report.name}”."
    _note(session, recipient, JournalType.REPORT_RECIPIENT, summary, by, now)
    return recipient


def remove_recipient(session: Session, *, recipient_id: int, by: Person, now: datetime) -> Report:
    """Take a recipient off; what was sent to them stays known."""
    recipient = _recipient(session, recipient_id)
    report = recipient.report
    require_at(report.desk_id, by=by, action=Action.EDIT_REPORT, missing=_NO_RECIPIENT)
    if recipient.removed_at is None:
        recipient.removed_at = now
        summary = f"Took a recipient off the report “{report.name}”."
        _note(session, recipient, JournalType.REPORT_RECIPIENT, summary, by, now)
    return report


def subscribe_again(session: Session, *, recipient_id: int, by: Person, now: datetime) -> Recipient:
    """Receive a report again that one unsubscribed from oneself."""
    recipient = _recipient(session, recipient_id)
    require_at(recipient.report.desk_id, by=by, action=Action.READ, missing=_NO_RECIPIENT)
    # Only oneself: it was one's own wish not to have it.
    if recipient.person_id != by.id:
        raise NotFound(_NO_RECIPIENT)
    recipient.unsubscribed_at = None
    summary = f"Subscribed to the report “{recipient.report.name}” again."
    _note(session, recipient, JournalType.REPORT_SUBSCRIBE, summary, by, now)
    return recipient


def unsubscribe(session: Session, *, recipient_id: int, now: datetime) -> Recipient:
    """End it, as the link in the mail asks; asking twice changes nothing."""
    recipient = _recipient(session, recipient_id)
    # Asked twice, the first time is when it ended.
    if recipient.unsubscribed_at is None:
        recipient.unsubscribed_at = now
        summary = f"A recipient unsubscribed from the report “{recipient.report.name}”."
        _note(session, recipient, JournalType.REPORT_UNSUBSCRIBE, summary, None, now)
    return recipient


def token_of(secret: str, recipient_id: int) -> str:
    """What stands in the link that ends a subscription; nobody can guess another one."""
    return str(URLSafeSerializer(secret, salt=_SALT).dumps(recipient_id))


def recipient_of(secret: str, token: str) -> int:
    """The recipient a link is about; a link that was not made here is `NotFound`."""
    try:
        # Cut, for an address can be as long as somebody likes and would be decoded whole.
        recipient_id = URLSafeSerializer(secret, salt=_SALT).loads(token[:200])
    except BadSignature as error:
        raise NotFound(_NO_LINK) from error
    return int(recipient_id)


def mailboxes(report: Report) -> tuple[list[Mailbox], list[str]]:
    """Where an edition goes, each address once, and who is left out, in words."""
    going: dict[str, Mailbox] = {}
    left_out: list[str] = []
    for recipient in report.recipients:
        why = absence(recipient, report.desk_id)
        # Not named as left out: the desk itself took them off, and readers of the edition need not know.
        if recipient.removed_at:
            continue
        if why:
            left_out.append(f"{recipient.mailbox} ({why})")
        else:
            going.setdefault(recipient.mailbox, Mailbox(recipient.id, recipient.person_id, recipient.mailbox))
    return list(going.values()), left_out


def absence(recipient: Recipient, desk_id: int) -> str:
    """Why a recipient gets no mail; empty where one goes out."""
    if recipient.removed_at:
        return "was removed"
    if recipient.unsubscribed_at:
        return "unsubscribed"
    if recipient.person is None:
        return ""
    if not recipient.person.active:
        return "has left"
    return "" if recipient.person.role_at(desk_id) else "no longer works at the desk"


def _is_addressed_to(recipient: Recipient, person: Person | None, mailbox: str | None) -> bool:
    return recipient.person_id == person.id if person else recipient.address == mailbox


def _person(session: Session, person_id: int, report: Report) -> Person:
    person = session.get(Person, person_id)
    if person is None or not person.active or person.role_at(report.desk_id) is None:
        raise WrongInput("Nobody of that name works at this desk; choose somebody else.", field="person")
    return person


def _recipient(session: Session, recipient_id: int) -> Recipient:
    recipient = session.scalar(select(Recipient).where(Recipient.id == recipient_id).with_for_update(of=Recipient))
    if recipient is None:
        raise NotFound(_NO_RECIPIENT)
    return recipient


def _note(session: Session, of: Recipient, type_: JournalType, summary: str, by: Person | None, now: datetime) -> None:
    """Addresses stay out of the journal, for it keeps everything."""
    session.flush()
    payload = {"report_id": of.report_id, "recipient_id": of.id, "person_id": of.person_id}
    record(session, type=type_, summary=summary, by=by, now=now, desk_id=of.report.desk_id, payload=payload)
