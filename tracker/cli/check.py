"""What the calendar, the evidence and the arithmetic say to a text, from the shell; no database is asked."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from tracker import places
from tracker.cli.lines import Record, answer_lines, bounded, text_in
from tracker.cli.program import as_json, json_option
from tracker.cli.terminal import faint, paragraph, strong
from tracker.cli.text_input import taken_from
from tracker.errors import WrongInput
from tracker.language import calendar as rules
from tracker.language.calendar import Calendar
from tracker.language.comparing import Evidence, compare, from_record
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.outside.calendars import read_calendar
from tracker.rules.arithmetic import Arithmetic

_MARKS = {Outcome.INCONSISTENT: "✕", Outcome.CONSISTENT: "✓", Outcome.UNDECIDABLE: "?"}


@click.command()
@click.argument("file", metavar="FILE|-", default="-")
@click.option("--published-on", default="", metavar="DAY", help="2025, 2025-12 or 2025-12-17; else what a page says.")
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
    """Check FILE (text, HTML or PDF; - is standard input) against the calendar, and against a headline or evidence."""
    calendar = read_calendar(Path(reference) if reference else places.SEEDS / "calendar")
    day = PartialDate.parse(published_on) if published_on else None
    if jsonl:
        answer = partial(_answered, calendar=calendar, published_on=day)
        with click.open_file(file, "rb") as opened:
            if not answer_lines(bounded(opened), answer):
                ctx.exit(1)
        return
    taken = taken_from(file)
    found = rules.check(taken.text, title=taken.title, published_on=day or taken.published_on, calendar=calendar)
    captured = [Evidence(each.text, each.title) for each in map(taken_from, evidence)]
    found = [*found, *compare(taken.text, headline=headline, evidence=captured or None)]
    if wants_json:
        as_json({"findings": [finding_record(each) for each in found]})
    else:
        click.echo(_in_words(found, day or taken.published_on))


def _answered(record: Record, *, calendar: Calendar, published_on: PartialDate | None) -> dict[str, Any]:
    text = text_in(record, "text", needed=True)
    stated = text_in(record, "published_on")
    day = PartialDate.parse(stated) if stated else published_on
    found = rules.check(text, title=text_in(record, "title"), published_on=day, calendar=calendar, refs=_refs(record))
    beside = _beside(record)
    compared = compare(text, headline=text_in(beside, "headline"), evidence=from_record(beside.get("evidence")))
    return {"findings": [finding_record(each) for each in (*found, *compared)]}


def _beside(record: Record) -> Record:
    """The headline and the evidence that a record carries in `input`."""
    beside = record.get("input") or {}
    if not isinstance(beside, Mapping):
        raise WrongInput('The input is no object; write it like {"evidence": "…"} or {"headline": "…"}.')
    return beside


def _refs(record: Record) -> Sequence[str] | None:
    refs = record.get("refs")
    if refs is not None and not (isinstance(refs, list) and all(isinstance(each, str) for each in refs)):
        raise WrongInput('The refs are no list of keys; write them like ["us.president.biden"].')
    return refs


def finding_record(found: CheckResult) -> dict[str, Any]:
    """A finding as data; siblings of a baseline that rescue nothing are marked as alternatives."""
    return {
        "check": found.check,
        "outcome": found.outcome,
        "phrase": found.phrase,
        "start": found.start,
        "end": found.end,
        "implied": [interval.record() for interval in Arithmetic.of(found).implied],
        "compared": dict(found.compared) or None,
        "gap_days": found.gap_days,
        "reason": found.reason,
        "explanation": found.explanation,
        "refs": list(found.refs),
        "part_of": list(found.part_of),
    }


def _in_words(found: Sequence[CheckResult], day: PartialDate | None) -> str:
    judged = f"published on {day}" if day else "without a day of publication; give one with --published-on"
    if not found:
        return f"Nothing to report, {judged}."
    lines = [f"{len(found)} {'finding' if len(found) == 1 else 'findings'}, {judged}."]
    for each in found:
        outcome = each.outcome.value + (f" ({each.reason.replace('_', ' ')})" if each.reason else "")
        head = f"{_MARKS[each.outcome]} {each.check.replace('_', ' ')}: {outcome}"
        lines += ["", str(strong(head)) + (f"  {faint(f'“{each.phrase}”')}" if each.phrase else "")]
        lines.append(paragraph(each.explanation, indent=2))
    return "\n".join(lines)
