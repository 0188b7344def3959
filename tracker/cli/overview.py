"""A whole database at a glance, as the demo prints it: the ledger by status, the findings, the unverified report."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.format_claims import interval
from tracker.cli.reporting import report_record, report_text
from tracker.cli.terminal import Cell, Column, faint, flow, grouped, paragraph, room, status_mark, strong, table
from tracker.language.findings import Outcome
from tracker.models import Desk
from tracker.queries.findings import FindingRow, findings_list
from tracker.queries.ledger import LedgerRow, ledger_rows
from tracker.queries.serializers import finding_record, row_record
from tracker.queries.unverified import unverified_report
from tracker.rules.arithmetic import ImpliedInterval
from tracker.rules.ledger import LedgerFilter

_LEDGER = (
    Column(""),
    Column("Claim", wraps=True, share=3),
    Column("Who says so", wraps=True, share=2),
    Column("Origins", numeric=True),
    Column("Open", numeric=True),
)
_IMPLIED = (Column("counted from", wraps=True), Column("true from"), Column("to"), Column("on the day"))
_OUTCOMES = {
    Outcome.INCONSISTENT: Cell("✕ inconsistent", {"fg": "red", "bold": True}),
    Outcome.CONSISTENT: Cell("✓ consistent", {"fg": "green"}),
    Outcome.UNDECIDABLE: Cell("? undecidable", {"dim": True}),
}


def overview_texts(session: Session, *, now: datetime) -> Iterator[str]:
    """One text after the other, each with its title."""
    desk_ids = list(session.scalars(select(Desk.id)))
    rows = list(ledger_rows(session, LedgerFilter(), desk_ids=desk_ids, now=now))
    yield _title(f"The ledger: {len(rows)} claims, {sum(row.age is not None for row in rows)} of them open")
    yield ledger_by_status(rows)
    findings = findings_list(session, desk_ids=desk_ids)
    yield _title(f"What the checks say: {len(findings)} findings")
    for row in findings:
        yield finding_text(row)
    yield _title("Unverified items")
    yield report_text(unverified_report(session, LedgerFilter(), desk_ids=desk_ids, now=now))


def overview_record(session: Session, *, now: datetime) -> dict[str, Any]:
    """The same as data."""
    desk_ids = list(session.scalars(select(Desk.id)))
    rows = list(ledger_rows(session, LedgerFilter(), desk_ids=desk_ids, now=now))
    report = unverified_report(session, LedgerFilter(), desk_ids=desk_ids, now=now)
    return {
        "claims": [row_record(row) for row in rows],
        "total": len(rows),
        "findings": [
            {"claim": row.key or None, "decision": row.finding.decision, **finding_record(row.finding)}
            for row in findings_list(session, desk_ids=desk_ids)
        ],
        "unverified": report_record(report),
    }


def ledger_by_status(rows: Sequence[LedgerRow]) -> str:
    """The rows under the mark of their status; rows of one status stand together already."""
    groups = []
    for status, members in groupby(rows, key=lambda row: row.status):
        cells = [_ledger_row(row) for row in members]
        mark = status_mark(status)
        groups.append((Cell(f"{mark.text} ({len(cells)})", mark.style), cells))
    return grouped(groups, _LEDGER)


def finding_text(row: FindingRow) -> str:
    """A finding with its arithmetic and what a person said to it."""
    return "\n".join(_finding(row))


def _title(text: str) -> str:
    return f"\n{strong(text)}\n{faint('─' * min(room(), 100))}"


def _ledger_row(row: LedgerRow) -> list[object]:
    return [
        strong(f"  {row.key}"),
        row.statement,
        faint(row.attribution),
        interval(row.supports) if row.dossier.is_checkable else "–",
        "–" if row.age is None else f"{row.age} d",
    ]


def _finding(row: FindingRow) -> Iterator[str]:
    finding, arithmetic = row.finding, row.finding.arithmetic
    phrase = strong(f"“{finding.phrase}”" if finding.phrase else "")
    about = f"{finding.check.replace('_', ' ')}, {row.key or 'the article as a whole'}"
    yield ""
    yield flow([_OUTCOMES[finding.outcome], phrase, strong(arithmetic.gap_words), faint(about)])
    if arithmetic.implied:
        rows = [_implied_row(interval) for interval in arithmetic.implied]
        yield _indented(table(rows, _IMPLIED, width=room() - 4))
    if arithmetic.judged:
        event = "published" if arithmetic.judged.is_publication else "judged"
        yield f"    {faint(event)} {_day(arithmetic.judged.day)}"
    yield paragraph(finding.explanation, indent=4)
    for word in finding.decisions:
        yield paragraph(f"{word.decision.capitalize()} by {word.recorded_by.name}: {word.why}", indent=4)
    if finding.outcome is Outcome.INCONSISTENT and not finding.decisions:
        yield f"    {strong('Nobody has decided about it yet.')}"


def _implied_row(interval: ImpliedInterval) -> list[object]:
    return [interval.label, _day(interval.first), _day(interval.last), interval.in_words]


def _day(day: date | None) -> str:
    return f"{day.day} {day:%b %Y}" if day else "open"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
