"""Setting up scheduled reports: what they list, when they are due, what is sent and whether they run at all."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Conflict, NotFound, WrongInput
from tracker.models import Attach, Desk, Person, Report, Resends, Tells
from tracker.queries.filters import names_of
from tracker.rules.cadences import Cadence
from tracker.rules.input_cleaning import one_line
from tracker.rules.journal_types import JournalType
from tracker.rules.ledger import LedgerFilter
from tracker.rules.people import slug_of
from tracker.rules.roles import Action
from tracker.rules.schedules import zone_named
from tracker.services.journal import record
from tracker.services.permissions import require_at
from tracker.services.recipients import NO_REPORT
from tracker.services.schedules import look_ahead

_NO_DESK = "There is no such desk among yours; choose another one."
_RESERVED = {"new", "unverified"}  # addresses of other pages: the form, and the report that every installation has


@dataclass(frozen=True)
class ReportDraft:
    """Everything a person sets about a report; without a cadence it is only made when asked for."""

    name: str
    ledger_filter: LedgerFilter = field(default_factory=LedgerFilter)
    cadence: Cadence | None = None
    zone: str = "UTC"
    attach: Attach = Attach.NONE
    tells: Tells = Tells.COUNTS
    resends: Resends = Resends.ASK
    sends_empty: bool = True


def create_report(session: Session, *, desk_id: int, draft: ReportDraft, by: Person, now: datetime) -> Report:
    """Set up a report of a desk; its short name is made from its name, once for all."""
    require_at(desk_id, by=by, action=Action.EDIT_REPORT, missing=_NO_DESK)
    report = Report(
        desk_id=desk_id, created_by_id=by.id, created_at=now, slug="", name="", params={}, cadence="", zone="UTC"
    )
    report.created_by = by
    _set(session, report, draft, now)
    report.slug = _free_slug(session, report.name)
    session.add(report)
    _note(session, report, JournalType.REPORT_CREATE, f"Set up the report “{report.name}”.", by, now)
    return report


def edit_report(
    session: Session, *, report_id: int, draft: ReportDraft, seen_version: int, by: Person, now: datetime
) -> Report:
    """Change a report; `seen` is the version the form was made from. A changed schedule counts from now on.

    Periods that had their edition keep it: a local time that has been is not due again.
    """
    report = _report_for_change(session, report_id, by)
    if report.version != seen_version:
        raise Conflict("Somebody changed this report while you were writing.", since=seen_version)
    before = _fields(report)
    _set(session, report, draft, now)
    # Or the version would rise, and whoever has the form open would be refused for nothing.
    if _fields(report) == before:
        return report
    report.version += 1
    report.problem = ""
    _note(session, report, JournalType.REPORT_EDIT, f"Changed the report “{report.name}”.", by, now)
    return report


def pause(session: Session, *, report_id: int, by: Person, now: datetime) -> Report:
    """Stop a report until it is resumed; asking twice changes nothing."""
    report = _report_for_change(session, report_id, by)
    # Pressed twice, the first time is when it was paused.
    if report.paused_at is None:
        report.paused_at = now
        look_ahead(session, report, now=now)
        _note(session, report, JournalType.REPORT_PAUSE, f"Paused the report “{report.name}”.", by, now)
    return report


def resume(session: Session, *, report_id: int, by: Person, now: datetime) -> Report:
    """Let a paused report run again, from its next period on: what was due meanwhile was not missed."""
    report = _report_for_change(session, report_id, by)
    if report.paused_at is not None:
        # From now on: else each period of a long pause would be told as missed.
        report.paused_at, report.since_at, report.problem = None, now, ""
        look_ahead(session, report, now=now)
        _note(session, report, JournalType.REPORT_RESUME, f"Resumed the report “{report.name}”.", by, now)
    return report


def report_for(session: Session, report_id: int, *, by: Person, action: Action) -> Report:
    """The report, if this person may do that with it."""
    report = session.get(Report, report_id)
    if report is None:
        raise NotFound(NO_REPORT)
    require_at(report.desk_id, by=by, action=action, missing=NO_REPORT)
    return report


def _set(session: Session, report: Report, draft: ReportDraft, now: datetime) -> None:
    """Take over what was set, refusing at its field what cannot be."""
    name = one_line(draft.name, limits.REPORT_NAME, field="name", needed=True)
    desk = session.get_one(Desk, report.desk_id)
    if desk.closed_at:
        raise WrongInput(f"The desk {desk.name} was closed; set the report up at another desk.", field="desk")
    zone_named(draft.zone)
    # Counts are what may leave the house; a table beside them would carry every statement.
    if draft.attach is not Attach.NONE and draft.tells is Tells.COUNTS:
        raise WrongInput("A table would tell the claims; let the mail tell them, or attach nothing.", field="attach")
    ledger_filter = draft.ledger_filter.seen_by(report.created_by_id).but(desk=report.desk_id)
    # Now and not when it runs: at night nobody can correct the name of a topic.
    names_of(session, ledger_filter, desk_ids=[report.desk_id])
    _name_is_free(session, report, name)
    schedule = (report.cadence, report.zone)
    report.name = name
    report.params = dict(draft.ledger_filter.but(desk=None).to_params())
    report.cadence = draft.cadence.cron if draft.cadence else ""
    report.zone = draft.zone
    report.attach, report.tells, report.resends = draft.attach, draft.tells, draft.resends
    report.sends_empty = draft.sends_empty
    # Only then: renaming a report must not move what is due next.
    if schedule != (report.cadence, report.zone):
        report.since_at = now
        look_ahead(session, report, now=now)


def _name_is_free(session: Session, report: Report, name: str) -> None:
    with session.no_autoflush:
        namesakes = select(Report.id).where(Report.desk_id == report.desk_id, Report.name == name)
        if any(report_id != report.id for report_id in session.scalars(namesakes)):
            raise WrongInput(f"This desk has a report “{name}” already; choose another name.", field="name")


def _free_slug(session: Session, name: str) -> str:
    """The short name that a name makes, numbered from 2 on where it is taken."""
    plain = slug_of(name)[:60].strip("-") or "report"
    with session.no_autoflush:
        slugs = set(session.scalars(select(Report.slug).where(Report.slug.startswith(plain)))) | _RESERVED
    numbered = (f"{plain}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([plain], numbered) if slug not in slugs)


def _report_for_change(session: Session, report_id: int, by: Person) -> Report:
    query = select(Report).where(Report.id == report_id).with_for_update(of=Report)
    report = session.scalar(query.execution_options(populate_existing=True))
    if report is None:
        raise NotFound(NO_REPORT)
    require_at(report.desk_id, by=by, action=Action.EDIT_REPORT, missing=NO_REPORT)
    return report


def _fields(report: Report) -> dict[str, object]:
    """What stands in the journal about a report."""
    return {
        "name": report.name,
        "params": report.params,
        "cadence": report.cadence,
        "zone": report.zone,
        "attach": report.attach.value,
        "tells": report.tells.value,
        "resends": report.resends.value,
        "sends_empty": report.sends_empty,
    }


def _note(session: Session, report: Report, type_: JournalType, summary: str, by: Person, now: datetime) -> None:
    session.flush()
    payload = {"report_id": report.id, **_fields(report)}
    record(session, type=type_, summary=summary, by=by, now=now, desk_id=report.desk_id, payload=payload)
