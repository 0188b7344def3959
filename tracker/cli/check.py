"""What the calendar, the evidence and the arithmetic say to a text, from the shell; no database is asked."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from tracker import places
from tracker.cli.lines import Record, answer_lines, bounded, text_in
from tracker.cli.program import Program, as_json, json_option
from tracker.cli.terminal import faint, paragraph, strong
from tracker.cli.text_input import taken_from
from tracker.cli.typed_dates import date_typed
from tracker.errors import WrongInput
from tracker.language import calendar as rules
from tracker.language.calendar import Calendar
from tracker.language.comparing import Evidence, compare, from_record
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.reading.english import unchecked_note
from tracker.outside.calendars import read_calendar
from tracker.outside.own_time import bounded as bounded_time
from tracker.rules.arithmetic import Arithmetic

_MARKS = {Outcome.INCONSISTENT: "✕", Outcome.CONSISTENT: "✓", Outcome.UNDECIDABLE: "?"}


@click.command()
@click.argument("file", metavar="FILE|-", default="-")
@click.option(
    "--published-on", default="", metavar="DAY", help="Such as 2025-12-17 or “17 Dec. 2025”; else what a page says."
)
@click.option("--reference", default="", metavar="FILE", help="Another calendar, in JSON or TOML; or a folder of it.")
@click.option("--headline", default="", metavar="WORDS", help="A headline to compare the text with.")
@click.option("--evidence", multiple=True, metavar="FILE", help="A captured text to compare it with; several are fine.")
@click.option("--jsonl", is_flag=True, help="Read one JSON object a line, and answer one a line.")
@json_option
@click.pass_context
def check(
    ctx: click.Context,
    /,
    file: str,
    published_on: str,
    reference: str,
    headline: str,
    evidence: tuple[str, ...],
    *,
    jsonl: bool,
    wants_json: bool,
) -> None:
    """Check FILE (text, page or document; - is a pipe) against the calendar, and against a headline or evidence."""
    calendar = read_calendar(Path(reference) if reference else places.SEEDS / "calendar")
    day = date_typed(ctx.ensure_object(Program), published_on, behind=True) if published_on else None
    if jsonl:
        answer = partial(_answered, calendar=calendar, published_on=day)
        with click.open_file(file, "rb") as opened:
            if not answer_lines(bounded(opened), answer):
                ctx.exit(1)
        return
    article = taken_from(file)
    captured = [Evidence(text.text, text.title) for text in map(taken_from, evidence)]
    with bounded_time():
        findings = rules.check(
            article.text, title=article.title, published_on=day or article.published_on, calendar=calendar
        )
        findings = [*findings, *compare(article.text, headline=headline, evidence=captured or None)]
    note = unchecked_note(article.text, has_findings=bool(findings))
    if wants_json:
        as_json(_record(findings, note))
    else:
        click.echo(_in_words(findings, day or article.published_on, note))


def _answered(record: Record, *, calendar: Calendar, published_on: PartialDate | None) -> dict[str, Any]:
    text = text_in(record, "text", needed=True)
    stated = text_in(record, "published_on")
    day = PartialDate.parse(stated) if stated else published_on
    beside = _beside(record)
    with bounded_time():
        findings = rules.check(
            text, title=text_in(record, "title"), published_on=day, calendar=calendar, refs=_refs(record)
        )
        compared = compare(text, headline=text_in(beside, "headline"), evidence=from_record(beside.get("evidence")))
    findings = [*findings, *compared]
    return _record(findings, unchecked_note(text, has_findings=bool(findings)))


def _record(findings: Sequence[CheckResult], note: str) -> dict[str, Any]:
    return {"findings": [finding_record(finding) for finding in findings]} | ({"note": note} if note else {})


def _beside(record: Record) -> Record:
    """The headline and the evidence that a record carries in `input`."""
    beside = record.get("input") or {}
    if not isinstance(beside, Mapping):
        raise WrongInput('The input is no object; write it like {"evidence": "…"} or {"headline": "…"}.')
    return beside


def _refs(record: Record) -> Sequence[str] | None:
    refs = record.get("refs")
    if refs is not None and not (isinstance(refs, list) and all(isinstance(ref, str) for ref in refs)):
        raise WrongInput('The refs are no list of keys; write them like ["us.president.biden"].')
    return refs


def finding_record(finding: CheckResult) -> dict[str, Any]:
    """A finding as data; siblings of a baseline that rescue nothing are marked as alternatives."""
    return {
        "check": finding.check,
        "outcome": finding.outcome,
        "phrase": finding.phrase,
        "start": finding.start,
        "end": finding.end,
        "implied": [interval.record() for interval in Arithmetic.of(finding).implied],
        "compared": dict(finding.compared) or None,
        "gap_days": finding.gap_days,
        "reason": finding.reason,
        "explanation": finding.explanation,
        "refs": list(finding.refs),
        "part_of": list(finding.part_of),
    }


def _in_words(findings: Sequence[CheckResult], day: PartialDate | None, note: str) -> str:
    judged = f"published on {day}" if day else "without a day of publication; give one with --published-on"
    if not findings:
        # Nobody looked into a text that is not English: that nothing was found would sound like an all-clear.
        return note or f"Nothing to report, {judged}."
    lines = [f"{len(findings)} {'finding' if len(findings) == 1 else 'findings'}, {judged}.", *([note] if note else [])]
    for finding in findings:
        outcome = finding.outcome.value + (f" ({finding.reason.replace('_', ' ')})" if finding.reason else "")
        head = f"{_MARKS[finding.outcome]} {finding.check.replace('_', ' ')}: {outcome}"
        lines += ["", str(strong(head)) + (f"  {faint(f'“{finding.phrase}”')}" if finding.phrase else "")]
        lines.append(paragraph(finding.explanation, indent=2))
    return "\n".join(lines)
