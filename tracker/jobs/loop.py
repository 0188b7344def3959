"""The loop of a worker: what is due by the clock, then everything that can be done, editions before mails."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from huey import Huey, crontab

from tracker.jobs.context import WorkerContext
from tracker.jobs.editions import make_next
from tracker.jobs.sending import send_next
from tracker.services import deadlines, deliveries, heartbeats, schedules, text_marks, uploads

_MARKED_AT_ONCE = 20  # texts; a second or two, in which nobody else can write on SQLite
_LOOK_EVERY = timedelta(minutes=1)  # as often as the clock rings: a period begins within a minute


def tick(context: WorkerContext) -> None:
    """Look at the schedules and at what other workers left lying; say that this one is alive.

    Safe to repeat, and for several workers at once: a period of a schedule and a due date of a person are rows with a
    unique key, so that the second one finds that it is done.
    """
    with context.database.unit_of_work() as session:
        now = context.clock()
        schedules.tick(session, message_ids=context.message_ids, now=now)
        if context.deadline_days is not None:
            deadlines.tell_of_deadlines(
                session,
                message_ids=context.message_ids,
                now=now,
                zone=context.zone,
                days=context.deadline_days,
                statements=context.deadline_statements,
            )
        # A mail whose worker died while sending would hang for ever: its lease has passed, so it is called uncertain.
        deliveries.lapse(session, now=now, lease=context.mail_lease)
        uploads.sweep(session, now=now)
        # In the same transaction: where looking fails, the heartbeat is missing too, and the front page says so.
        heartbeats.beat(session, name=context.name, now=now, ticked=True)


def look_again(context: WorkerContext) -> None:
    """Look ahead once where free days count: a setting or the calendar of a new version may name other ones."""
    with context.database.unit_of_work() as session:
        schedules.look_again(session, now=context.clock())


def mark_texts(context: WorkerContext) -> bool:
    """Make the marks of texts that have none, as after an upgrade; whether there was something to do."""
    with context.database.reading() as session:
        if not text_marks.are_missing(session):  # as nearly always: nobody waits for the lock to write
            return False
    with context.database.unit_of_work() as session:
        return text_marks.mark_next(session, most=_MARKED_AT_ONCE) > 0


def work(context: WorkerContext) -> None:
    """Do everything that can be done now, editions before mails before marks of texts, and answer when nothing is left.

    Where that takes long, the schedules are looked at in between.
    """
    looked_at = context.clock()
    # Without a server no mail is taken: a mail that was taken and not sent would count as a try.
    while make_next(context) or (context.server and send_next(context, context.server)):
        # The distance and not the difference: a clock that was set back would else stop the looking for hours.
        if abs(context.clock() - looked_at) >= _LOOK_EVERY:
            tick(context)
            looked_at = context.clock()
    # Last, and no longer than until the next tick: nobody waits for it.
    while mark_texts(context) and abs(context.clock() - looked_at) < _LOOK_EVERY:
        pass


@dataclass(frozen=True)
class Jobs:
    """What pages can ask for: it answers at once, and a worker does it. Where none hears it, the next tick does."""

    work: Callable[[], object]


def register(queue: Huey, context: WorkerContext) -> Jobs:
    """Let a queue know what can be asked of a worker; the same names in every process."""

    def tick_and_work() -> None:
        tick(context)
        work(context)

    def begin() -> None:
        look_again(context)
        tick_and_work()

    queue.periodic_task(crontab(minute="*"), name="tick")(tick_and_work)
    # Else whatever fell due while no worker ran would wait for the next full minute.
    queue.on_startup("begin")(begin)
    return Jobs(work=queue.task(name="work")(lambda: work(context)))
