"""Mails on their way: each written down before it is tried, tried by one worker at a time, and never twice unasked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.models import Delivery, DeliveryState, Edition, NoticeKind, Person, Resends
from tracker.rules.journal_types import JournalType
from tracker.rules.mail_messages import MessageIds
from tracker.rules.roles import Action
from tracker.services.deadlines import still_due
from tracker.services.journal import record
from tracker.services.notices import tell
from tracker.services.permissions import require_at
from tracker.services.recipients import Mailbox, absence
from tracker.services.runs import TakenOver

LEASE = timedelta(minutes=5)
MOST_TRIES = 78  # with the waits between them: three days
_LONGEST_WAIT = timedelta(hours=1)
_UNCERTAIN = "The worker stopped while it was sending; nobody knows whether the mail went out."
_NO_DELIVERY = "There is no such mail; look at the edition."


def address_edition(
    session: Session, edition: Edition, boxes: Sequence[Mailbox], *, message_ids: MessageIds, now: datetime
) -> list[Delivery]:
    """Put an edition on its way to these mailboxes.

    A mail of an earlier period that never went out is left out now, and named in the new one: one current edition.
    """
    addressed = []
    for box in boxes:
        about = (edition.report_id, edition.period or f"edition {edition.number}", box.recipient_id or box.address)
        delivery = Delivery(
            edition_id=edition.id,
            recipient_id=box.recipient_id,
            person_id=box.person_id,
            address=box.address,
            message_id=message_ids.message_id(*about),
            state=DeliveryState.PENDING,
            stands_for=_overtaken(session, edition, box) if edition.period else [],
            next_try_at=now,
            made_at=now,
        )
        session.add(delivery)
        addressed.append(delivery)
    session.flush()
    return addressed


def claim_delivery(session: Session, *, owner: str, now: datetime, lease: timedelta = LEASE) -> int | None:
    """Take the mail that has waited longest, in one statement, as being sent; nothing where none waits.

    Commit before anything goes to the mail server. A wait that no clock could have set counts as over.
    """
    # A clock that jumped ahead and came back would otherwise have set a wait of years.
    waited = or_(Delivery.next_try_at <= now, Delivery.next_try_at > now + 2 * _LONGEST_WAIT)
    first = select(Delivery.id).where(Delivery.state == DeliveryState.PENDING, waited)
    first = first.order_by(Delivery.next_try_at, Delivery.id).limit(1).with_for_update(skip_locked=True)
    claimed = (
        update(Delivery)
        .where(Delivery.id == first.scalar_subquery())
        .values(state=DeliveryState.SENDING, owner=owner, lease_until=now + lease, tries=Delivery.tries + 1)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    )
    return session.scalar(claimed)


def still_wanted(session: Session, delivery: Delivery) -> bool:
    """Whether a claimed mail may go out; one whose recipient unsubscribed or left meanwhile is left out.

    So is one about claims that are no longer due, or whose person does not want to be told any more.
    """
    why = ""
    # Asked when the mail is taken and not when it is addressed: days may lie between.
    if delivery.recipient and delivery.edition:
        why = absence(delivery.recipient, delivery.edition.report.desk_id)
    elif delivery.person and not delivery.person.active:
        why = "has left"
    elif delivery.notice and delivery.notice.kind is NoticeKind.DUE and not still_due(session, delivery.notice):
        why = "has nothing due of that any more"
    if why:
        _end(delivery, DeliveryState.LEFT_OUT, f"Left out: the recipient {why}.")
    return not why


def lapse(session: Session, *, now: datetime, lease: timedelta = LEASE) -> int:
    """Call those mails uncertain whose worker let the lease pass; answer how many.

    Where the report says to send such mails again, and for notices, they wait again at once, with the same Message-ID.
    """
    # A lease further ahead than any worker could have set it comes from a wrong clock, and would never end.
    lapsed = or_(Delivery.lease_until < now, Delivery.lease_until > now + 2 * lease)
    sending = select(Delivery).where(Delivery.state == DeliveryState.SENDING, lapsed).order_by(Delivery.id)
    abandoned = session.scalars(sending.with_for_update(skip_locked=True, of=Delivery)).all()
    # At once, without a wait: it was the worker that failed, not the server.
    for delivery in abandoned:
        unsure(delivery, _UNCERTAIN, now=now, at_once=True)
    return len(abandoned)


def held_delivery(session: Session, delivery_id: int, *, owner: str) -> Delivery:
    """The mail, held until the transaction ends, if this worker still has it."""
    sending = select(Delivery).where(
        Delivery.id == delivery_id, Delivery.owner == owner, Delivery.state == DeliveryState.SENDING
    )
    delivery = session.scalar(sending.with_for_update(of=Delivery).execution_options(populate_existing=True))
    if delivery is None:
        raise TakenOver("Another worker has taken this mail over.")
    return delivery


def sent(delivery: Delivery, *, now: datetime) -> None:
    """The server took it."""
    _end(delivery, DeliveryState.SENT, "")
    delivery.sent_at = now


def unsure(delivery: Delivery, sentence: str, *, now: datetime, at_once: bool = False) -> None:
    """Nobody knows whether the server took it: ask, or send it again with the same Message-ID as the report says."""
    _end(delivery, DeliveryState.UNCERTAIN, sentence)
    # A notice may come twice: better than a person who never learns that a report stopped.
    if delivery.edition is None or delivery.edition.report.resends is Resends.ALWAYS:
        delivery.state = DeliveryState.PENDING
        delivery.next_try_at = now if at_once else now + _wait(delivery.tries)


def try_later(delivery: Delivery, sentence: str, *, now: datetime) -> None:
    """The server did not take it, for certain and for now: wait longer each time, and give up after three days."""
    # Somebody has to look: a server that is away for three days does not come back by itself.
    if delivery.tries >= MOST_TRIES:
        _end(delivery, DeliveryState.FAILED, f"Given up after three days: {sentence}")
        return
    _end(delivery, DeliveryState.PENDING, sentence)
    delivery.next_try_at = now + _wait(delivery.tries)


def rejected(session: Session, delivery: Delivery, sentence: str, *, message_ids: MessageIds, now: datetime) -> None:
    """The server will never take it: whoever answers for the report is told, unless it was that mail itself."""
    _end(delivery, DeliveryState.FAILED, sentence)
    edition = delivery.edition
    # A notice that bounces is told to nobody: the notice of it would bounce as well, and so on for ever.
    if edition is None:
        return
    tell(
        session,
        message_ids=message_ids,
        key=f"rejected:{delivery.id}",
        kind=NoticeKind.REJECTED,
        person=edition.report.created_by,
        on=now.date(),
        details={"slug": edition.report.slug, "address": delivery.address, "problem": sentence, "edition": edition.id},
        now=now,
        report_id=edition.report_id,
    )


def resend(session: Session, *, delivery_id: int, by: Person, now: datetime) -> Delivery:
    """Send an uncertain or failed mail again, with the same Message-ID; asking twice sends it once."""
    delivery, edition = _troubled(session, delivery_id, by)
    # Tries from 0: a person asked, so it gets its three days anew. The Message-ID stays, so that a reader sees it once.
    delivery.state, delivery.next_try_at, delivery.tries = DeliveryState.PENDING, now, 0
    _note(session, delivery, edition, JournalType.REPORT_RESEND, "Sent a mail of {} again.", by, now)
    return delivery


def leave(session: Session, *, delivery_id: int, by: Person, now: datetime) -> Delivery:
    """Let an uncertain or failed mail be: somebody knows that it came, or that it need not."""
    delivery, edition = _troubled(session, delivery_id, by)
    _end(delivery, DeliveryState.LEFT_OUT, f"Left as it was. {delivery.error}".strip())
    _note(session, delivery, edition, JournalType.REPORT_LEAVE, "Left a mail of {} as it was.", by, now)
    return delivery


def _troubled(session: Session, delivery_id: int, by: Person) -> tuple[Delivery, Edition]:
    """A mail that is uncertain or failed, held until the transaction ends, with its edition."""
    delivery = session.scalar(select(Delivery).where(Delivery.id == delivery_id).with_for_update(of=Delivery))
    edition = delivery.edition if delivery else None
    if delivery is None or edition is None:
        raise NotFound(_NO_DELIVERY)
    require_at(edition.report.desk_id, by=by, action=Action.EDIT_REPORT, missing=_NO_DELIVERY)
    # Sending one that was sent or waits would make two of it; of two people asking, the second ends here.
    if delivery.state not in {DeliveryState.UNCERTAIN, DeliveryState.FAILED}:
        raise Refused("Only a mail that failed or is uncertain can be sent again; look at it once more.")
    return delivery, edition


def _note(
    session: Session, delivery: Delivery, edition: Edition, type_: JournalType, summary: str, by: Person, now: datetime
) -> None:
    report = edition.report
    payload = {"report_id": report.id, "edition_id": edition.id, "delivery_id": delivery.id}
    sentence = summary.format(f"edition {edition.number} of “{report.name}”")
    record(session, type=type_, summary=sentence, by=by, now=now, desk_id=report.desk_id, payload=payload)


def _overtaken(session: Session, edition: Edition, box: Mailbox) -> list[str]:
    """Leave earlier mails out that still wait for this mailbox; their periods, and what they stood for themselves."""
    earlier = (
        select(Delivery)
        .join(Edition, Edition.id == Delivery.edition_id)
        .where(
            Edition.report_id == edition.report_id,
            Edition.id != edition.id,
            Edition.period.is_not(None),
            Delivery.address == box.address,
            Delivery.state == DeliveryState.PENDING,
        )
        # One that is held is being sent at this moment: it goes out, so it is not named as left out.
        .with_for_update(skip_locked=True, of=Delivery)
    )
    periods: set[str] = set()
    for delivery in session.scalars(earlier):
        periods |= {(delivery.edition and delivery.edition.period) or "", *delivery.stands_for}
        delivery.state = DeliveryState.LEFT_OUT
        delivery.error = f"Left out: edition {edition.number} took its place. {delivery.error}".strip()
    return sorted(periods, reverse=True)


def _end(delivery: Delivery, state: DeliveryState, sentence: str) -> None:
    delivery.state, delivery.error, delivery.lease_until = state, sentence, None


def _wait(tries: int) -> timedelta:
    # The power is capped before the multiplication: 2 to the 78th minute is no timedelta.
    doubled: int = 2 ** min(10, max(0, tries - 1))
    return min(_LONGEST_WAIT, timedelta(minutes=1) * doubled)
