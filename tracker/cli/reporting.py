"""The report of unverified items told in the terminal, and as data."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from tracker.cli.terminal import faint, flow, paragraph, status_mark, strong
from tracker.language.english import counted
from tracker.queries.unverified import UnverifiedReport, UnverifiedRow

_INDENT = 5


def report_text(report: UnverifiedReport) -> str:
    """The whole report: its head, then the claims, most important and oldest first."""
    return "\n".join(_lines(report))


def report_record(report: UnverifiedReport) -> dict[str, Any]:
    """The same as data; confidential claims are counted and left out."""
    return {
        "as_of": report.at.isoformat(timespec="seconds"),
        "lists": report.in_words,
        "journal_size": report.journal_size,
        "confidential": report.confidential,
        "total": len(report.rows),
        "claims": [row.as_record() | {"missing": list(row.missing)} for row in report.leaving],
    }


def _lines(report: UnverifiedReport) -> Iterator[str]:
    words = report.in_words
    yield paragraph(f"{words[0].upper()}{words[1:]}.")
    entries = counted(report.journal_size, "entry", "entries")
    yield paragraph(faint(f"As of {report.at:%Y-%m-%d %H:%M} UTC; the journal has {entries}."))
    if not report.rows:
        yield "\nNothing to report."
    for heading, rows in groupby(report.rows, key=lambda row: row.heading):
        yield f"\n{strong(heading)}"
        for row in rows:
            yield ""
            yield from _row(row)


def _row(unverified: UnverifiedRow) -> Iterator[str]:
    row = unverified.row
    age = "" if row.age is None else f"open {row.age} d" if row.age else "open since today"
    yield flow(
        [
            strong(row.key),
            status_mark(row.status),
            faint(age),
            faint("single origin" if row.single_origin else ""),
            strong("confidential" if row.confidential else ""),
        ]
    )
    yield paragraph(row.statement, indent=_INDENT)
    if unverified.recheck:
        yield _labelled("again", unverified.recheck)
    yield _labelled("why", unverified.why)
    yield _labelled("missing", " ".join(unverified.missing))
    yield _labelled("next", unverified.next_step)
    yield _labelled("whose", f"{row.assignee or 'nobody’s'}{_due(unverified)}")


def _due(unverified: UnverifiedRow) -> str:
    if unverified.row.due_on is None:
        return ""
    late = f", {counted(unverified.overdue, 'day')} late" if unverified.overdue else ""
    return f", due {unverified.row.due_on}{late}"


def _labelled(label: str, text: str) -> str:
    """A line with its label before it, wrapped under itself."""
    lines = paragraph(text, indent=_INDENT + 9)
    return f"{' ' * _INDENT}{faint(f'{label:<9}')}{lines[_INDENT + 9 :]}"
