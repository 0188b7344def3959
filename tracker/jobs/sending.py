"""Handing mail over to the server, one at a time, and writing down what became of it."""

import logging

from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tracker.errors import NotFound, TrackerError
from tracker.jobs.context import WorkerContext
from tracker.models import Delivery, Edition, EditionFile
from tracker.outside import mail, mail_templates
from tracker.rules.editions import Head
from tracker.rules.mail_messages import Attachment, MailMessage, subject_of
from tracker.rules.mail_servers import MailServer
from tracker.services import deliveries, runs
from tracker.services.recipients import token_of

log = logging.getLogger(__name__)
_PATIENCE = 5  # tries, each as long as a database waits for its lock


def send_next(context: WorkerContext, server: MailServer) -> bool:
    """Hand over the mail that has waited longest; answer whether to go on: there was one, and the server is there.

    A mail that went out cannot be called back, so this is not simply repeated: it is marked as being sent, and that is
    committed, before anything goes to the server. A worker that dies then leaves a mail that is uncertain, not one
    that goes out twice unasked; where it does go out again, it has the same Message-ID.
    """
    with context.database.unit_of_work() as session:
        delivery_id = deliveries.claim_delivery(
            session, owner=context.name, now=context.clock(), lease=context.mail_lease
        )
        if delivery_id is None:
            return False
        delivery = session.get_one(Delivery, delivery_id)
        # Somebody unsubscribed or left since it was addressed: it is marked as left out, and the next one follows.
        if not deliveries.still_wanted(session, delivery):
            return True
        letter = letter_of(session, delivery, context)
    outcome = _handed_over(letter, server)
    _write_down(context, delivery_id, outcome)
    # A server that is not there will not be there for the next mail either: asking for each would take hours.
    return not isinstance(outcome, mail.NotThere)


def letter_of(session: Session, delivery: Delivery, context: WorkerContext) -> MailMessage:
    """The mail of a delivery, whole; made again it is the same, byte for byte."""
    if delivery.notice is not None:
        notice = delivery.notice
        text, html = context.templates.of_notice(notice.kind.value, notice.details)
        subject = subject_of("notice", notice.on.isoformat())
        return MailMessage(delivery.address, subject, delivery.message_id, notice.made_at, text, html)
    if delivery.edition is None:
        raise NotFound("There is no such edition any more; look at the list of reports.")
    return _letter_of_edition(session, delivery, delivery.edition, context)


def _letter_of_edition(session: Session, delivery: Delivery, edition: Edition, context: WorkerContext) -> MailMessage:
    rows = session.execute(
        select(EditionFile.name, EditionFile.media_type, EditionFile.content)
        .where(EditionFile.edition_id == edition.id)
        .order_by(EditionFile.id)
    )
    files = {name: Attachment(name, media_type, content) for name, media_type, content in rows}
    # A mail to one person has no recipient, and so no link that would end a subscription.
    token = token_of(context.secret, delivery.recipient_id) if delivery.recipient_id else ""
    text, html = context.templates.addressed(
        files.pop(mail_templates.TEXT).content.decode(),
        files.pop(mail_templates.HTML).content.decode(),
        stands_for=delivery.stands_for,
        token=token,
    )
    head = Head.of(edition.head)
    return MailMessage(
        to=delivery.address,
        subject=subject_of(head.slug, head.date),
        message_id=delivery.message_id,
        date=edition.recorded_at,
        text=text,
        html=html,
        enclosures=tuple(files.values()),
        unsubscribe=context.templates.unsubscribe(token),
    )


def _handed_over(letter: MailMessage, server: MailServer) -> TrackerError | None:
    """Nothing if the server took it; else what it said, which decides whether it is tried again."""
    try:
        mail.hand_over(letter, server)
    except (mail.TryLater, mail.Rejected, mail.Unsure) as error:
        return error
    return None


def _write_down(context: WorkerContext, delivery_id: int, outcome: TrackerError | None) -> None:
    for _ in range(_PATIENCE):  # what is known of a mail must not be lost to a busy database
        try:
            with context.database.unit_of_work() as session:
                _mark(session, deliveries.held_delivery(session, delivery_id, owner=context.name), outcome, context)
        except OperationalError:
            # Given up after the last try, the lease passes, and the mail is called uncertain.
            log.warning("mail %s: the database is busy", delivery_id)
            continue
        except runs.TakenOver:
            # Sending took longer than the lease: it was called uncertain already, and a person decides.
            log.warning("mail %s was taken over while it was sent", delivery_id)
        return


def _mark(session: Session, delivery: Delivery, outcome: TrackerError | None, context: WorkerContext) -> None:
    now = context.clock()
    match outcome:
        case None:
            deliveries.sent(delivery, now=now)
        case mail.Rejected():
            deliveries.rejected(session, delivery, str(outcome), message_ids=context.message_ids, now=now)
        case mail.Unsure():  # the connection broke after the text: asking again might send it twice
            deliveries.unsure(delivery, str(outcome), now=now)
        case _:
            deliveries.try_later(delivery, str(outcome), now=now)
