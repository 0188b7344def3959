"""The loop of a worker: what is due by the clock, then everything that can be done, editions before mails."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from huey import Huey, crontab

from tracker.jobs.context import WorkerContext
from tracker.jobs.editions import make_next
from tracker.jobs.sending import send_next
from tracker.services import deadlines, deliveries, heartbeats, schedules

_LOOK_EVERY = timedelta(minutes=1)  # as often as the clock rings: a period begins within a minute


def tick(shop: WorkerContext) -> None:
    """Look at the schedules and at what other workers left lying; say that this one is alive.

    Safe to repeat, and for several workers at once: a period of a schedule and a due date of a person are rows with a
    unique key, so that the second one finds that it is done.
    """
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
        # A mail whose worker died while sending would hang for ever: its lease has passed, so it is called uncertain.
        deliveries.lapse(session, now=now, lease=shop.mail_lease)
        # In the same transaction: where looking fails, the heartbeat is missing too, and the front page says so.
        heartbeats.beat(session, name=shop.name, now=now, ticked=True)


def work(shop: WorkerContext) -> None:
    """Do everything that can be done now, editions before mails, and answer when nothing is left.

    Where that takes long, the schedules are looked at in between.
    """
    looked_at = shop.clock()
    # Without a server no mail is taken: a mail that was taken and not sent would count as a try.
    while make_next(shop) or (shop.server and send_next(shop, shop.server)):
        # The distance and not the difference: a clock that was set back would else stop the looking for hours.
        if abs(shop.clock() - looked_at) >= _LOOK_EVERY:
            tick(shop)
            looked_at = shop.clock()


@dataclass(frozen=True)
class Jobs:
    """What pages can ask for: it answers at once, and a worker does it. Where none hears it, the next tick does."""

    work: Callable[[], object]


def register(queue: Huey, shop: WorkerContext) -> Jobs:
    """Let a queue know what can be asked of a worker; the same names in every process."""

    def tick_and_work() -> None:
        tick(shop)
        work(shop)

    queue.periodic_task(crontab(minute="*"), name="tick")(tick_and_work)
    # Else whatever fell due while no worker ran would wait for the next full minute.
    queue.on_startup("begin")(tick_and_work)
    return Jobs(work=queue.task(name="work")(lambda: work(shop)))
