"""The clock of the reports: which periods are due, and one run for the newest of them that names the missed ones."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import takewhile

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from tracker.errors import TrackerError
from tracker.models import Report, Run, RunState
from tracker.queries.free_days import left_out_by
from tracker.rules.cadences import Cadence, Rhythm
from tracker.rules.editions import KEPT_MISSED
from tracker.rules.free_days import FreeDays
from tracker.rules.mail_messages import MessageIds
from tracker.rules.schedules import Due, due_after, due_until, local, zone_named, zones
from tracker.services.notices import tell_owner
from tracker.services.upsert import insert_new

_MOST_PASSED = 20_000  # periods that are walked through at once; more are only counted so far


def tick(session: Session, *, message_ids: MessageIds, now: datetime) -> list[int]:
    """Make the runs that are due and answer their ids; where nothing is, nothing is written.

    Several missed periods of a report become one run, of the newest, that names the others. Where the clock was put
    back, the next period is looked up anew; a period that had its run never gets another one.
    """
    # `looked_at` in the future: the clock was set back, and what was found due then is looked up anew.
    due = or_(Report.next_due_at <= now, Report.looked_at > now, Report.next_due_at.is_(None))
    reports = select(Report).where(Report.cadence != "", Report.paused_at.is_(None), due)
    locked = session.scalars(reports.order_by(Report.id).with_for_update(skip_locked=True, of=Report)).all()
    return [run_id for report in locked if (run_id := _run_if_due(session, report, message_ids, now))]


def look_ahead(session: Session, report: Report, *, now: datetime) -> None:
    """Write down when a report is next due, seen from now and not before its schedule was set."""
    report.looked_at = now
    following = next(coming(session, report, now=now), None)
    report.next_due_at = following.at if following else None


def look_again(session: Session, *, now: datetime, desk_id: int | None = None) -> None:
    """Look ahead anew where free days count, of one desk or of all: other days may be free than were.

    What is due already stays so; whether its day was free is judged when it is made.
    """
    due = select(Report).where(Report.next_due_at > now, Report.looked_at <= now)
    at_desk = due if desk_id is None else due.where(Report.desk_id == desk_id)
    for report in session.scalars(at_desk.order_by(Report.id).with_for_update(of=Report)).all():
        if Cadence(report.cadence).rhythm is Rhythm.WEEKDAYS and report.zone in zones():
            look_ahead(session, report, now=now)


def coming(session: Session, report: Report, *, now: datetime, free_days: FreeDays | None = None) -> Iterator[Due]:
    """The next periods of a report, soonest first; none while it is paused. `free_days` where they are read already."""
    if report.cadence and not report.paused_at:
        after = max(now, report.since_at or now)
        left_out = left_out_by(session, [report])[report.id] if free_days is None else free_days
        yield from due_after(Cadence(report.cadence), zone_named(report.zone), after, left_out)


def _run_if_due(session: Session, report: Report, message_ids: MessageIds, now: datetime) -> int | None:
    try:
        due = _passed_periods(session, report, now)
        run_id = _make_run(session, report, due, now) if due else None
        look_ahead(session, report, now=now)
    except TrackerError as error:  # a zone that was given up, say: its owner is told, and the others go on
        report.problem = str(error)
        tell_owner(session, report, message_ids=message_ids, now=now)
        return None
    return run_id


def _passed_periods(session: Session, report: Report, now: datetime) -> list[Due]:
    """The periods from the one that was next until now, newest first."""
    # Never looked ahead, so nothing was promised; or nothing is due yet.
    if report.next_due_at is None or report.next_due_at > now:
        return []
    # Periods before the schedule was set were never due, whatever an older `next_due_at` says.
    first = max(report.next_due_at, report.since_at or report.next_due_at)
    back = due_until(Cadence(report.cadence), zone_named(report.zone), now, left_out_by(session, [report])[report.id])
    passed = takewhile(lambda period: period.at >= first, back)
    return [period for period, _ in zip(passed, range(_MOST_PASSED), strict=False)]


def _make_run(session: Session, report: Report, due: list[Due], now: datetime) -> int | None:
    """One run for the newest period that has none; the others are named as missed, once."""
    # By name and not by instant: a changed zone never repeats a time that had its run.
    earliest = min(period.period for period in due)
    runs = session.execute(
        select(Run.period, Run.missed).where(Run.report_id == report.id, Run.period >= earliest)
    ).all()
    with_run = {period for period, _ in runs}
    newest = next((period for period in due if period.period not in with_run), None)
    # The clock came back, and all of these had their run.
    if newest is None:
        return None
    # A period is named as missed by one run alone; two mails would count it twice.
    mentioned = with_run.union(*(missed for _, missed in runs), [newest.period])
    waiting = _waiting(session, report, now)
    missed = [period.period for period in due if period.period not in mentioned]
    missed = _newest_first([*missed, *(run.period for run in waiting), *_periods_missed_by(waiting)])
    run_id = insert_new(
        session,
        Run,
        ["report_id", "period"],
        report_id=report.id,
        period=newest.period,
        due_local=local(newest.at, report.zone),
        due_at=newest.at,
        state=RunState.DUE,
        missed=missed[:KEPT_MISSED],
        missed_more=max(0, len(missed) - KEPT_MISSED) + sum(run.missed_more for run in waiting),
        owner="",
        tries=0,
        next_try_at=now,
        error="",
        made_at=now,
    )
    # Another worker was first, by the unique key: then the waiting runs are its own to close.
    if run_id is not None:
        for run in waiting:
            run.state = RunState.MISSED
    return run_id


def _waiting(session: Session, report: Report, now: datetime) -> list[Run]:
    """Runs that nobody has begun or that their worker left lying: a newer one takes their place."""
    lapsed = and_(Run.state == RunState.RUNNING, Run.lease_until < now)
    waits = or_(Run.state == RunState.DUE, lapsed)
    return list(session.scalars(select(Run).where(Run.report_id == report.id, waits).with_for_update(skip_locked=True)))


def _periods_missed_by(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        yield from run.missed


def _newest_first(periods: Iterable[str]) -> list[str]:
    return sorted(set(periods), reverse=True)
