"""What is wrong with the scheduled reports of some desks, for the editors there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.english import counted
from tracker.models import Delivery, DeliveryState, Edition, Heartbeat, Report
from tracker.rules.health import QUIET, lasting

# A quarter of an hour: a mail server that was away for a moment is nobody's alarm.
_WAITS = timedelta(minutes=15)
# A refusal is news for a day; the edition keeps saying it afterwards.
_LATELY = timedelta(days=1)


@dataclass(frozen=True)
class Alarm:
    """One sentence about what somebody has to do something about, and the report or edition where."""

    sentence: str
    slug: str = ""
    edition: int | None = None


def alarms(session: Session, *, desk_ids: Collection[int], now: datetime, sends: bool = True) -> list[Alarm]:
    """Everything wrong at these desks at this moment, in three queries; nothing where all is well.

    Mail may wait where the installation is not meant to send any.
    """
    if not desk_ids:
        return []
    return [
        *_idle_worker(session, desk_ids, now),
        *_broken_reports(session, desk_ids),
        *_troubled_mails(session, desk_ids, now, sends),
    ]


def _idle_worker(session: Session, desk_ids: Collection[int], now: datetime) -> Iterator[Alarm]:
    """No worker looks at the schedules, and some report of these desks would need one."""
    scheduled = select(func.count()).where(
        Report.desk_id.in_(desk_ids), Report.cadence != "", Report.paused_at.is_(None)
    )
    # One beat of any worker is enough: they share the schedules.
    ticked = select(func.max(Heartbeat.ticked_at))
    # Both numbers in one statement, for every page of an editor asks.
    number, last = session.execute(select(scheduled.scalar_subquery(), ticked.scalar_subquery())).one()
    # Without a scheduled report nobody misses the worker.
    if not number or (last and now - last < QUIET):
        return
    since = f"for {lasting(now - last)}" if last else "yet"
    waits = counted(number, "scheduled report waits", "scheduled reports wait")
    yield Alarm(
        f"No worker has looked at the schedules {since}, so {waits}. "
        "Start `tracker worker`, or serve with --with-worker; `tracker doctor` says what is missing."
    )


def _broken_reports(session: Session, desk_ids: Collection[int]) -> Iterator[Alarm]:
    query = (
        select(Report.name, Report.slug, Report.problem)
        .where(Report.desk_id.in_(desk_ids), Report.problem != "", Report.paused_at.is_(None))
        .order_by(Report.name, Report.id)
        .limit(limits.ALARMS_SHOWN.most)
    )
    for name, slug, problem in session.execute(query):
        yield Alarm(f"“{name}” cannot run: {problem}", slug)


def _troubled_mails(session: Session, desk_ids: Collection[int], now: datetime, sends: bool) -> Iterator[Alarm]:
    """Mails of which nobody knows, that were refused in the last day, or that have waited for long."""
    wrong = or_(
        Delivery.state == DeliveryState.UNCERTAIN,
        and_(Delivery.state == DeliveryState.FAILED, Delivery.next_try_at > now - _LATELY),
    )
    # An installation that sends no mail keeps it waiting on purpose.
    if sends:
        wrong = or_(wrong, and_(Delivery.state == DeliveryState.PENDING, Delivery.made_at < now - _WAITS))
    query = (
        select(Report.name, Report.slug, Edition.number, Delivery.state, func.count())
        .join(Edition, Edition.id == Delivery.edition_id)
        .join(Report, Report.id == Edition.report_id)
        .where(Report.desk_id.in_(desk_ids), wrong)
        # One alarm an edition and state: fifty refused addresses are one sentence.
        .group_by(Report.name, Report.slug, Edition.id, Edition.number, Delivery.state)
        .order_by(Edition.id.desc(), Delivery.state)
        .limit(limits.ALARMS_SHOWN.most)
    )
    for name, slug, number, state, mails in session.execute(query):
        predicate = _delivery_predicate(state, singular=mails == 1)
        yield Alarm(f"{counted(mails, 'mail')} of edition {number} of “{name}” {predicate}", slug, number)


def _delivery_predicate(state: DeliveryState, *, singular: bool) -> str:
    match state:
        case DeliveryState.UNCERTAIN:
            return f"may or may not have gone out; send {'it' if singular else 'them'} again, or leave it at that."
        case DeliveryState.FAILED:
            return "could not be delivered; the edition says why."
        case _:
            return f"{'is' if singular else 'are'} waiting; is a mail server set, and reachable?"
