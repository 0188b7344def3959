"""Making editions of reports: when a run is due, or at once because somebody asked."""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from sqlalchemy.orm import Session

from tracker.errors import Refused, TrackerError
from tracker.jobs.context import WorkerContext
from tracker.models import Edition, Person, Report, Run
from tracker.outside.tables import attach
from tracker.rules.mail_messages import Attachment
from tracker.services import deliveries, editions, runs
from tracker.services.notices import tell_owner
from tracker.services.recipients import Mailbox, mailboxes

log = logging.getLogger(__name__)
_PATIENCE = 5  # tries; two people asking for one report at once are done after two


def make_next(context: WorkerContext) -> bool:
    """Make the edition that has been due longest; answer whether there was one.

    Safe to repeat: the run is held under a lease, and an edition is kept only by whoever still holds it.
    """
    # A transaction of its own: the lease has to be there for the others before the long part begins.
    with context.database.unit_of_work() as session:
        run_id = runs.claim_run(session, owner=context.name, now=context.clock(), lease=context.run_lease)
    if run_id is None:
        return False
    try:
        outcome = _outcome_of(context, run_id)
        if outcome is not None:
            with context.database.unit_of_work() as session:
                _end(session, runs.held_run(session, run_id, owner=context.name), outcome, context)
    except runs.TakenOver:
        # Making took longer than the lease, and another worker was first: its edition counts, this one is dropped.
        log.info("run %s was taken over", run_id)
    return True


def send_now(context: WorkerContext, report_id: int) -> int:
    """Make an edition of a report now, for no period, and put it on its way to all who receive it; answer its id."""
    for _ in range(_PATIENCE):
        # Another worker kept an edition of this report since ours was composed: compose again, for what changed
        # since the last edition is told in it.
        with suppress(editions.AtTheSameMoment):
            return _made_now(context, report_id)
    raise Refused("This report is being made again and again at this moment; wait a minute and ask for it once more.")


@contextmanager
def drafted(context: WorkerContext, report_id: int) -> Iterator[tuple[editions.Draft, list[Attachment]]]:
    """An edition of a report as it would be now, with its files; nothing of it is kept."""
    with context.database.snapshot() as session:
        draft = editions.compose(session, report_id=report_id, now=context.clock())
    with closing(draft):
        yield draft, list(files_of(context, draft))


def send_draft(
    session: Session, draft: editions.Draft, files: list[Attachment], context: WorkerContext, *, to: Person | None
) -> Edition:
    """Keep a draft as an edition, and put it on its way to one person, or to all who receive the report."""
    edition = editions.keep(session, draft, files=files, by=to, now=context.clock())
    boxes = [Mailbox(None, to.id, to.email)] if to else mailboxes(edition.report)[0]
    deliveries.address_edition(session, edition, boxes, message_ids=context.message_ids, now=context.clock())
    return edition


def files_of(context: WorkerContext, draft: editions.Draft) -> Iterator[Attachment]:
    """Everything that is kept of an edition as it was sent."""
    # A mail of counts tells nothing that anybody typed, so nothing is attached to it either.
    kind = draft.head.attach if draft.head.tells == "statements" else "none"
    yield from context.templates.of_edition(draft.head, draft.lines(), draft.gone(), attached=kind != "none")
    yield from attach(kind, draft.head, draft.lines(), draft.gone())


def _made_now(context: WorkerContext, report_id: int) -> int:
    with drafted(context, report_id) as (draft, files), context.database.unit_of_work() as session:
        return send_draft(session, draft, files, context, to=None).id


def _outcome_of(context: WorkerContext, run_id: int) -> Exception | None:
    """Make the edition; what stood against it is answered, unless another worker has the run by now."""
    try:
        _make(context, run_id)
    except runs.TakenOver:
        raise  # no outcome of ours: the run must not be marked by a worker that has lost it
    except TrackerError as error:
        return error
    except Exception as error:
        # Whatever it is, the run is put back and the loop goes on: one broken report must not stop the others.
        log.exception("run %s", run_id)
        return error
    return None


def _end(session: Session, run: Run, outcome: Exception, context: WorkerContext) -> None:
    """Write down how a run ended that did not become an edition."""
    match outcome:
        case editions.AtTheSameMoment():
            runs.begin_anew(run, now=context.clock())  # nothing is wrong with it: at once, without a wait
        case TrackerError():
            # A refusal stays one however often it is tried: the report has to be changed, so its owner is told.
            runs.refuse_run(run, str(outcome))
            _cannot_run(session, run.report, str(outcome), context)
        case _:
            # The name only: the text of a foreign error may hold anything that somebody typed.
            runs.put_back(run, type(outcome).__name__, now=context.clock())


def _make(context: WorkerContext, run_id: int) -> None:
    # A snapshot, so that all parts of an edition are of one moment while people go on writing.
    with context.database.snapshot() as session:
        run = session.get_one(Run, run_id)
        draft = editions.compose(session, report_id=run.report_id, now=context.clock(), run=run)
    with closing(draft):
        # Files are made before the database is held for writing: a spreadsheet of thousands of claims takes seconds.
        files = list(files_of(context, draft))
        with context.database.unit_of_work() as session:
            run = runs.held_run(session, run_id, owner=context.name)
            edition = editions.keep(session, draft, files=files, by=None, now=context.clock())
            runs.finish_run(run, edition.id)
            report = run.report
            report.problem = ""
            if draft.head.total or draft.head.gone or report.sends_empty:
                boxes, _ = mailboxes(report)
                deliveries.address_edition(
                    session, edition, boxes, message_ids=context.message_ids, now=context.clock()
                )


def _cannot_run(session: Session, report: Report | None, sentence: str, context: WorkerContext) -> None:
    """Write down why a report cannot run, and say it to whoever answers for it."""
    if report is not None:  # a report that was deleted meanwhile has nobody to tell
        report.problem = sentence
        tell_owner(session, report, message_ids=context.message_ids, now=context.clock())
