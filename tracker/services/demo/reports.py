"""The scheduled reports of the demo, and their editions of the days since, made as a worker makes them."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.models import Attach, Person, Report, Run, Tells
from tracker.rules.cadences import Cadence
from tracker.rules.ledger import LedgerFilter
from tracker.services import runs, schedules
from tracker.services.deliveries import address_edition
from tracker.services.demo.stage import Stage
from tracker.services.editions import compose, keep
from tracker.services.recipients import add_recipient, mailboxes
from tracker.services.reports import ReportDraft, create_report

_WORKER = "demo"


def set_up(stage: Stage, key: str, *, by: Person, now: datetime) -> None:
    """Set up the report of that name with everybody who receives it."""
    described = stage.part("reports.toml", key)
    report = create_report(stage.session, desk_id=stage.desk_id, draft=_draft(described), by=by, now=now)
    for name in described["to"]:
        add_recipient(stage.session, report=report, person_id=stage.person(name).id, by=by, now=now)


def make_editions(stage: Stage, *, until: datetime) -> None:
    """Make every edition that is due by then, each at its own moment."""
    while (due := _next_due(stage.session, until)) is not None:
        schedules.tick(stage.session, message_ids=stage.press.message_ids, now=due)
        # At the moment it was due and not now, so that the demo has the editions that a worker would have made.
        while run_id := runs.claim_run(stage.session, owner=_WORKER, now=due):
            _make(stage, stage.session.get_one(Run, run_id), due)


def _make(stage: Stage, run: Run, now: datetime) -> None:
    with Session(stage.session.connection(), autoflush=False) as reading:  # it forgets what it read as it goes
        draft = compose(reading, report_id=run.report_id, now=now, run=reading.get_one(Run, run.id))
    try:
        edition = keep(stage.session, draft, files=stage.press.files(draft), by=None, now=now)
    finally:
        draft.close()
    runs.finish_run(run, edition.id)
    boxes, _ = mailboxes(run.report)
    address_edition(stage.session, edition, boxes, message_ids=stage.press.message_ids, now=now)


def _next_due(session: Session, until: datetime) -> datetime | None:
    session.flush()
    return session.scalar(select(func.min(Report.next_due_at)).where(Report.next_due_at <= until))


def _draft(described: dict[str, Any]) -> ReportDraft:
    return ReportDraft(
        name=described["name"],
        ledger_filter=LedgerFilter.from_params(described.get("lists", {})),
        cadence=Cadence.of(described["cadence"]),
        zone=described["zone"],
        attach=Attach(described["attach"]),
        tells=Tells(described["tells"]),
    )
