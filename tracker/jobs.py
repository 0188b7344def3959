"""What the worker runs: look at the schedules, make what is due, hand over the mail. Rows are the truth."""

import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from huey import Huey, crontab
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tracker.db import Database
from tracker.errors import NotFound, Refused, TrackerError
from tracker.models import Delivery, Edition, EditionFile, Person, Report, Run
from tracker.outside import mail, mail_templates
from tracker.outside.tables import attach
from tracker.rules.editions import Head
from tracker.rules.mail_messages import Attachment, MailMessage, MessageIds, subject_of
from tracker.rules.mail_servers import MailServer
from tracker.services import deadlines, deliveries, editions, heartbeats, runs, schedules
from tracker.services.notices import tell_owner
from tracker.services.recipients import Mailbox, mailboxes, token_of

log = logging.getLogger(__name__)
_PATIENCE = 5  # tries
_LOOK_EVERY = timedelta(minutes=1)
Clock = Callable[[], datetime]


@dataclass(frozen=True)
class WorkerContext:
    """Everything the worker needs. Without a `server` editions are made, and their mails wait.

    People are told of a due date `deadline_days` working days before, or never where there are none.
    """

    database: Database
    letters: mail_templates.MailTemplates
    server: MailServer | None
    secret: str
    name: str
    clock: Clock
    zone: str = "UTC"
    deadline_days: int | None = 1
    deadline_statements: bool = False
    run_lease: timedelta = runs.LEASE
    mail_lease: timedelta = deliveries.LEASE

    @property
    def stamp(self) -> MessageIds:
        """What makes a Message-ID one of this installation."""
        return MessageIds(self.secret, self.sender.rpartition("@")[2] or "localhost")

    @property
    def sender(self) -> str:
        """Whom mail comes from."""
        return self.server.sender if self.server else "tracker@localhost"


def tick(shop: WorkerContext) -> None:
    """Look at the schedules and at what other workers left lying; say that this one is alive."""
    with shop.database.unit_of_work() as session:
        now = shop.clock()
        schedules.tick(session, stamp=shop.stamp, now=now)
        if shop.deadline_days is not None:
            deadlines.tell_of_deadlines(
                session,
                stamp=shop.stamp,
                now=now,
                zone=shop.zone,
                days=shop.deadline_days,
                statements=shop.deadline_statements,
            )
        deliveries.lapse(session, now=now, lease=shop.mail_lease)
        heartbeats.beat(session, name=shop.name, now=now, ticked=True)


def work(shop: WorkerContext) -> None:
    """Do everything that can be done now, editions before mails, and answer when nothing is left.

    Where that takes long, the schedules are looked at in between.
    """
    looked_at = shop.clock()
    while _make_next(shop) or (shop.server and _send_next(shop, shop.server)):
        if abs(shop.clock() - looked_at) >= _LOOK_EVERY:
            tick(shop)
            looked_at = shop.clock()


def send_now(shop: WorkerContext, report_id: int) -> int:
    """Make an edition of a report now, for no period, and put it on its way to all who receive it; answer its id."""
    for _ in range(_PATIENCE):
        with suppress(editions.AtTheSameMoment):
            return _made_now(shop, report_id)
    raise Refused("This report is being made again and again at this moment; wait a minute and ask for it once more.")


def _made_now(shop: WorkerContext, report_id: int) -> int:
    with drafted(shop, report_id) as (draft, files), shop.database.unit_of_work() as session:
        return send_draft(session, draft, files, shop, to=None).id


@contextmanager
def drafted(shop: WorkerContext, report_id: int) -> Iterator[tuple[editions.Draft, list[Attachment]]]:
    """An edition of a report as it would be now, with its files; nothing of it is kept."""
    with shop.database.snapshot() as session:
        draft = editions.compose(session, report_id=report_id, now=shop.clock())
    with closing(draft):
        yield draft, list(files_of(shop, draft))


def send_draft(
    session: Session, draft: editions.Draft, files: list[Attachment], shop: WorkerContext, *, to: Person | None
) -> Edition:
    """Keep a draft as an edition, and put it on its way to one person, or to all who receive the report."""
    edition = editions.keep(session, draft, files=files, by=to, now=shop.clock())
    boxes = [Mailbox(None, to.id, to.email)] if to else mailboxes(edition.report)[0]
    deliveries.address_edition(session, edition, boxes, stamp=shop.stamp, now=shop.clock())
    return edition


def register(queue: Huey, shop: WorkerContext) -> "Jobs":
    """Let a queue know what can be asked of a worker; the same names in every process."""

    def tick_and_work() -> None:
        tick(shop)
        work(shop)

    queue.periodic_task(crontab(minute="*"), name="tick")(tick_and_work)
    queue.on_startup("begin")(tick_and_work)
    return Jobs(work=queue.task(name="work")(lambda: work(shop)))


@dataclass(frozen=True)
class Jobs:
    """What pages can ask for: it answers at once, and a worker does it. Where none hears it, the next tick does."""

    work: Callable[[], object]


def _make_next(shop: WorkerContext) -> bool:
    """Make the edition that has been due longest; answer whether there was one."""
    with shop.database.unit_of_work() as session:
        run_id = runs.claim_run(session, owner=shop.name, now=shop.clock(), lease=shop.run_lease)
    if run_id is None:
        return False
    try:
        outcome = _outcome_of(shop, run_id)
        if outcome is not None:
            with shop.database.unit_of_work() as session:
                _end(session, runs.held_run(session, run_id, owner=shop.name), outcome, shop)
    except runs.TakenOver:
        log.info("run %s was taken over", run_id)
    return True


def _outcome_of(shop: WorkerContext, run_id: int) -> Exception | None:
    """Make the edition; what stood against it is answered, unless another worker has the run by now."""
    try:
        _make(shop, run_id)
    except runs.TakenOver:
        raise
    except TrackerError as error:
        return error
    except Exception as error:
        log.exception("run %s", run_id)
        return error
    return None


def _end(session: Session, run: Run, outcome: Exception, shop: WorkerContext) -> None:
    """Write down how a run ended that did not become an edition."""
    match outcome:
        case editions.AtTheSameMoment():
            runs.begin_anew(run, now=shop.clock())
        case TrackerError():
            runs.refuse_run(run, str(outcome))
            _cannot_run(session, run.report, str(outcome), shop)
        case _:
            runs.put_back(run, type(outcome).__name__, now=shop.clock())


def _make(shop: WorkerContext, run_id: int) -> None:
    with shop.database.snapshot() as session:
        run = session.get_one(Run, run_id)
        draft = editions.compose(session, report_id=run.report_id, now=shop.clock(), run=run)
    with closing(draft):
        files = list(files_of(shop, draft))
        with shop.database.unit_of_work() as session:
            run = runs.held_run(session, run_id, owner=shop.name)
            edition = editions.keep(session, draft, files=files, by=None, now=shop.clock())
            runs.finish_run(run, edition.id)
            report = run.report
            report.problem = ""
            if draft.head.total or draft.head.gone or report.sends_empty:
                boxes, _ = mailboxes(report)
                deliveries.address_edition(session, edition, boxes, stamp=shop.stamp, now=shop.clock())


def files_of(shop: WorkerContext, draft: editions.Draft) -> Iterator[Attachment]:
    """Everything that is kept of an edition as it was sent."""
    kind = draft.head.attach if draft.head.tells == "statements" else "none"
    yield from shop.letters.of_edition(draft.head, draft.lines(), draft.gone(), attached=kind != "none")
    yield from attach(kind, draft.head, draft.lines(), draft.gone())


def _cannot_run(session: Session, report: Report | None, sentence: str, shop: WorkerContext) -> None:
    """Write down why a report cannot run, and say it to whoever answers for it."""
    if report is not None:
        report.problem = sentence
        tell_owner(session, report, stamp=shop.stamp, now=shop.clock())


def _send_next(shop: WorkerContext, server: MailServer) -> bool:
    """Hand over the mail that has waited longest; answer whether to go on: there was one, and the server is there."""
    with shop.database.unit_of_work() as session:
        found = deliveries.claim_delivery(session, owner=shop.name, now=shop.clock(), lease=shop.mail_lease)
        if found is None:
            return False
        delivery = session.get_one(Delivery, found)
        if not deliveries.still_wanted(session, delivery):
            return True
        letter = letter_of(session, delivery, shop)
    try:
        mail.hand_over(letter, server)
        outcome = None
    except (mail.TryLater, mail.Rejected, mail.Unsure) as error:
        outcome = error
    for _ in range(_PATIENCE):  # what is known of a mail must not be lost to a busy database
        try:
            with shop.database.unit_of_work() as session:
                _mark(session, deliveries.held_delivery(session, found, owner=shop.name), outcome, shop)
        except OperationalError:
            log.warning("mail %s: the database is busy", found)
            continue
        except runs.TakenOver:
            log.warning("mail %s was taken over while it was sent", found)
        break
    return not isinstance(outcome, mail.NotThere)


def _mark(session: Session, delivery: Delivery, outcome: TrackerError | None, shop: WorkerContext) -> None:
    now = shop.clock()
    match outcome:
        case None:
            deliveries.sent(delivery, now=now)
        case mail.Rejected():
            deliveries.rejected(session, delivery, str(outcome), stamp=shop.stamp, now=now)
        case mail.Unsure():
            deliveries.unsure(delivery, str(outcome), now=now)
        case _:
            deliveries.try_later(delivery, str(outcome), now=now)


def letter_of(session: Session, delivery: Delivery, shop: WorkerContext) -> MailMessage:
    """The mail of a delivery, whole; made again it is the same, byte for byte."""
    if delivery.notice is not None:
        notice = delivery.notice
        text, html = shop.letters.of_notice(notice.kind.value, notice.told)
        subject = subject_of("notice", notice.on.isoformat())
        return MailMessage(delivery.address, subject, delivery.message_id, notice.made_at, text, html)
    edition: Edition | None = delivery.edition
    if edition is None:
        raise NotFound("There is no such edition any more; look at the list of reports.")
    kept = session.execute(
        select(EditionFile.name, EditionFile.media_type, EditionFile.content)
        .where(EditionFile.edition_id == edition.id)
        .order_by(EditionFile.id)
    )
    files = {name: Attachment(name, media_type, content) for name, media_type, content in kept}
    token = token_of(shop.secret, delivery.recipient_id) if delivery.recipient_id else ""
    text, html = shop.letters.addressed(
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
        unsubscribe=shop.letters.unsubscribe(token),
    )
