"""Runs: one worker at a time takes one, holds it for a while, and says how it ended."""

from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select, update
from sqlalchemy.orm import Session

from tracker.errors import Refused
from tracker.models import Run, RunState

LEASE = timedelta(minutes=15)
MOST_TRIES = 5
_FIRST_WAIT = timedelta(minutes=1)
_BROKEN = "The edition could not be made ({what}); whoever runs the tracker finds the cause in its log."


class TakenOver(Refused):
    """Another worker does this now; what was done here is dropped."""


def claim_run(session: Session, *, owner: str, now: datetime, lease: timedelta = LEASE) -> int | None:
    """Take the run that has been due longest, in one statement; nothing where none is.

    One whose worker let the lease pass is taken as well, and one with a lease no clock could have given.
    """
    # A clock that jumped ahead leaves leases of years; nobody could take the run until then.
    lapsed = or_(Run.lease_until < now, Run.lease_until > now + 2 * lease)
    waits = or_(Run.next_try_at <= now, Run.next_try_at > now + 2 * _FIRST_WAIT * 2**MOST_TRIES)
    free = or_(and_(Run.state == RunState.DUE, waits), and_(Run.state == RunState.RUNNING, lapsed))
    # Those that another worker is taking at this moment are passed over, or both would make one edition.
    oldest = select(Run.id).where(free).order_by(Run.due_at, Run.id).limit(1).with_for_update(skip_locked=True)
    claimed = (
        update(Run)
        .where(Run.id == oldest.scalar_subquery())
        .values(state=RunState.RUNNING, owner=owner, lease_until=now + lease, tries=Run.tries + 1)
        .returning(Run.id)
        .execution_options(synchronize_session=False)
    )
    return session.scalar(claimed)


def held_run(session: Session, run_id: int, *, owner: str) -> Run:
    """The run, held until the transaction ends, if this worker still has it."""
    running = select(Run).where(Run.id == run_id, Run.owner == owner, Run.state == RunState.RUNNING)
    run = session.scalar(running.with_for_update(of=Run).execution_options(populate_existing=True))
    # The lease passed while this worker made the edition: what the other one does counts.
    if run is None:
        raise TakenOver("Another worker has taken this run over.")
    return run


def finish_run(run: Run, edition_id: int) -> None:
    """Its edition is made."""
    run.state, run.edition_id, run.lease_until, run.error = RunState.DONE, edition_id, None, ""


def refuse_run(run: Run, sentence: str) -> None:
    """It cannot be made as the report is; the sentence says why."""
    run.state, run.lease_until, run.error = RunState.FAILED, None, sentence


def begin_anew(run: Run, *, now: datetime) -> None:
    """Let it be made once more at once; nothing was wrong with it."""
    run.state, run.lease_until, run.next_try_at = RunState.DUE, None, now


def put_back(run: Run, error_name: str, *, now: datetime) -> None:
    """Something broke: try again later, and give up after some tries."""
    run.error, run.lease_until = _BROKEN.format(what=error_name), None
    # What broke five times breaks a sixth time; the page of the report says so.
    if run.tries >= MOST_TRIES:
        run.state = RunState.FAILED
        return
    run.state, run.next_try_at = RunState.DUE, now + _FIRST_WAIT * 2 ** (run.tries - 1)
