"""Scheduled reports and their editions told in the terminal, as data, and as the files that were sent."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import Column, faint, flow, paragraph, say, status_mark, strong, table
from tracker.errors import NotFound, WrongInput
from tracker.language.english import counted
from tracker.models import Delivery, Edition, Report
from tracker.queries.editions import edition_of, editions_of, file_of, files_of, gone_of, lines_of, mails_of
from tracker.queries.free_days import left_out_by
from tracker.rules.editions import Gone, Head, Line
from tracker.rules.schedules import local, offset_if_doubled
from tracker.rules.statuses.status import Status
from tracker.services.recipients import mailboxes
from tracker.services.schedules import coming

LAST = "last"
_NEXT = 3
_INDENT = 5


@click.command("show")
@click.argument("name")
@click.argument("number", required=False, metavar="[NUMBER|last]")
@click.option(
    "--save",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the files of the edition into this folder, byte for byte as they were sent.",
)
@json_option
@pass_program
def show(program: Program, name: str, number: str | None, folder: Path | None, wants_json: bool) -> None:
    """How the report NAME is set up and which editions it has; with NUMBER, or `last`, one edition as it was."""
    if folder and number is None:
        raise WrongInput("Say which edition to save: a number, or last.")
    with program.database.reading() as session:
        report = report_of(session, name)
        if number is None:
            _show_report(session, report, program.now(), wants_json=wants_json)
            return
        edition = edition_of(session, name, _number(session, report, number), desk_ids=[report.desk_id])
        saved = list(_save(session, edition, folder)) if folder else []
        if wants_json:
            as_json(edition_record(session, edition))
        elif not saved:
            click.echo("\n".join(_edition_lines(session, edition)))
    for file in saved:
        click.echo(f"Wrote {file}.", err=wants_json)


def report_of(session: Session, name: str) -> Report:
    """The saved report of that short name."""
    report = session.scalar(select(Report).where(Report.slug == name))
    if report is not None:
        return report
    if name == "unverified":
        raise NotFound(
            "The report “unverified” is built in: it has no editions. `tracker report run unverified` runs it."
        )
    raise NotFound(f"There is no report “{name}”; `tracker report list` shows them.")


def edition_record(session: Session, edition: Edition) -> dict[str, Any]:
    """An edition as data; confidential claims are counted and left out."""
    head = Head.of(edition.head)
    lines = [line for line in lines_of(session, edition.id) if not line.confidential]
    departures = [departure for departure in gone_of(session, edition.id) if not departure.confidential]
    return {
        **{name: value for name, value in head.as_fields().items() if name not in {"subject", "conditions"}},
        "lists": head.in_words,
        "kept_at": edition.recorded_at.isoformat(timespec="seconds"),
        "claims": [_without_secrecy(line) for line in lines],
        "gone_claims": [_without_secrecy(departure) for departure in departures],
        "files": [
            {"name": file.name, "media_type": file.media_type, "sha256": file.sha256, "bytes": file.size}
            for file in files_of(session, edition.id)
        ],
        "mails": [_mail_record(mail) for mail in mails_of(session, edition.id)],
    }


def _without_secrecy(listed: Line | Gone) -> dict[str, Any]:
    return {name: value for name, value in listed.as_fields().items() if name != "confidential"}


def _mail_record(mail: Delivery) -> dict[str, Any]:
    return {
        "to": mail.address,
        "state": mail.state.value,
        "tries": mail.tries,
        "sent_at": mail.sent_at.isoformat(timespec="seconds") if mail.sent_at else None,
        "message_id": mail.message_id,
        "said": mail.error,
    }


def _number(session: Session, report: Report, typed: str) -> int:
    if typed == LAST:
        newest = editions_of(session, report.id, most=1)
        if not newest:
            raise NotFound(f"The report {report.slug} has no edition yet; `tracker report run {report.slug} --send`.")
        return newest[0].number
    if not typed.isascii() or not typed.isdigit() or not 0 < int(typed[:10]) < 2**31:
        raise WrongInput(f"“{typed}” is no edition; give its number, or last.")
    return int(typed[:10])


def _save(session: Session, edition: Edition, folder: Path) -> Iterator[Path]:
    """Write every file of an edition, and say which."""
    head = Head.of(edition.head)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files_of(session, edition.id):
            name = file.name if file.name.startswith(head.slug) else f"{head.slug}-{head.date}-{file.name}"
            (folder / name).write_bytes(file_of(session, edition.id, file.name).content)
            yield folder / name
    except OSError as error:
        raise WrongInput(f"The folder {folder} cannot be written to ({error.strerror}); name another one.") from error


def _show_report(session: Session, report: Report, now: datetime, *, wants_json: bool) -> None:
    editions = editions_of(session, report.id, most=limits.EDITIONS_LISTED.most)
    heads = [(edition, Head.of(edition.head)) for edition in editions]
    going, left_out = mailboxes(report)
    free_days = left_out_by(session, [report])[report.id]
    schedule = report.schedule_without(free_days)
    periods = [] if report.problem else islice(coming(session, report, now=now, free_days=free_days), _NEXT)
    due = [local(due_time.at, report.zone) for due_time in periods]
    if wants_json:
        as_json(
            {
                "name": report.slug,
                "title": report.name,
                "desk": report.desk.name,
                "when": schedule,
                "paused": report.paused_at is not None,
                "problem": report.problem,
                "next_due": due,
                "recipients": [mailbox.address for mailbox in going],
                "left_out": left_out,
                "tells": report.tells.value,
                "attach": report.attach.value,
                "sends_empty": report.sends_empty,
                "editions": [
                    {"number": edition.number, "as_of": head.as_of, "lists": head.in_words, "changes": head.changes}
                    for edition, head in heads
                ],
            }
        )
        return
    click.echo(f"{strong(report.name)}  {faint(report.slug)}")
    state = "paused" if report.paused_at else schedule
    click.echo(paragraph(f"Desk {report.desk.name}; {state}."))
    if report.problem:
        click.echo(paragraph(f"It cannot run: {report.problem}"))
    if due:
        click.echo(paragraph(f"Next due {', '.join(_clock(at, report.zone) for at in due)} ({report.zone})."))
    click.echo(paragraph(f"It goes to {', '.join(mailbox.address for mailbox in going) or 'nobody'}."))
    if left_out:
        click.echo(paragraph(f"Left out: {', '.join(left_out)}."))
    if not heads:
        click.echo("\nIt has no edition yet.")
        return
    columns = [
        Column("Edition", numeric=True),
        Column("As of"),
        Column("Lists", wraps=True),
        Column("Changes", wraps=True),
    ]
    rows = [[edition.number, _clock(head.as_of, head.zone), head.subject, head.changes] for edition, head in heads]
    click.echo(f"\n{table(rows, columns)}")
    click.echo()
    say(f"Show one with `tracker report show {report.slug} NUMBER`.")


def _edition_lines(session: Session, edition: Edition) -> Iterator[str]:
    """The whole edition as text: what it is, what changed, then the claims with their reasons."""
    head = Head.of(edition.head)
    yield paragraph(strong(f"{head.report}, edition {head.number}"))
    yield paragraph(f"{head.in_words[:1].upper()}{head.in_words[1:]}.")
    yield paragraph(" ".join(filter(None, [head.changes, head.missed_words])))
    due = f", due {_clock(head.due_local, head.zone)}" if head.late else ""
    entries = counted(head.journal_size, "entry", "entries")
    yield paragraph(faint(f"As of {_clock(head.as_of, head.zone)} ({head.zone}){due}; the journal had {entries}."))
    lines = lines_of(session, edition.id)
    yield from _changes(gone_of(session, edition.id), lines)
    if not lines:
        yield "\nNothing to report."
    for heading, rows in groupby(lines, key=lambda line: line.heading):
        yield f"\n{strong(heading)}"
        for line in rows:
            yield ""
            yield from _line(line)
    yield from _sent(session, edition)


def _changes(departures: list[Gone], lines: list[Line]) -> Iterator[str]:
    moved = [line for line in lines if line.change == "moved"]
    new = [line for line in lines if line.change == "new"]
    if departures or moved or new:
        yield f"\n{strong('What changed')}"
    paragraphs = [(f"{departure.key} gone", f"{departure.statement} {departure.why}") for departure in departures]
    paragraphs += [
        (f"{line.key} moved", f"{line.was.replace('_', ' ')} → {line.status_word}: {line.statement}") for line in moved
    ]
    paragraphs += [(f"{line.key} new", line.statement) for line in new]
    indent = max((len(first) for first, _ in paragraphs), default=0) + 2
    for first, words in paragraphs:
        yield paragraph(words, indent=indent, first=first)


def _line(line: Line) -> Iterator[str]:
    yield flow(
        [
            strong(line.key),
            status_mark(Status(line.status)),
            strong(line.change_word),
            faint(line.age_words),
            faint("single origin" if line.single_origin else ""),
            strong("confidential" if line.confidential else ""),
        ]
    )
    yield paragraph(line.statement, indent=_INDENT)
    late = f", {counted(line.overdue, 'day')} late" if line.overdue else ""
    labelled = {
        "again": line.recheck,
        "why": line.why,
        "missing": " ".join(line.missing),
        "next": line.next_step,
        "said by": line.attribution,
        "whose": f"{line.assignee or 'nobody’s'}{f', due {line.due_on}' if line.due_on else ''}{late}",
    }
    for label, text in labelled.items():
        if text:
            lines = paragraph(text, indent=_INDENT + 9)
            yield f"{' ' * _INDENT}{faint(f'{label:<9}')}{lines[_INDENT + 9 :]}"


def _sent(session: Session, edition: Edition) -> Iterator[str]:
    """The files with their digests, and what became of the mails."""
    files = files_of(session, edition.id)
    if files:
        yield f"\n{strong('Files')}"
        for file in files:
            yield flow([file.name, faint(f"sha256 {file.sha256}")])
    mails = mails_of(session, edition.id)
    if mails:
        yield f"\n{strong('Mails')}"
    for mail in mails:
        yield paragraph(f"{mail.address}: {mail.state.value.replace('_', ' ')}. {mail.error}")


def _clock(instant: str, zone: str) -> str:
    return " ".join(filter(None, [instant[:16].replace("T", " "), offset_if_doubled(instant, zone)]))
