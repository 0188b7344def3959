"""Reports from the shell."""

from collections.abc import Sequence
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import jobs
from tracker.cli.as_of import as_of_option, looking
from tracker.cli.editions import show
from tracker.cli.ledger_options import filter_options, ledger_filter_of
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.reporting import report_record, report_text
from tracker.cli.terminal import Column, say, strong, table
from tracker.errors import NotFound, WrongInput
from tracker.language.english import counted
from tracker.models import Delivery, DeliveryState, Desk, Edition, Report
from tracker.queries.filters import names_of
from tracker.queries.free_days import schedule_in_words
from tracker.queries.unverified import FIELDS, UnverifiedReport, unverified_report
from tracker.rules.csv_cells import lines
from tracker.rules.ledger import LedgerFilter, Sort
from tracker.rules.statuses import OPEN
from tracker.worker import worker_context

UNVERIFIED = "unverified"
"""The report that every installation has."""


@click.group()
def report() -> None:
    """Reports: run one now, list them, or show what one sent."""


report.add_command(show)


@report.command("run")
@click.argument("name")
@filter_options("desk", "assignee")
@click.option("--csv", "wants_csv", is_flag=True, help="Answer as CSV; confidential claims are left out.")
@click.option("--print", "wants_print", is_flag=True, help="Print it here: what happens without --send.")
@click.option("--send", "wants_send", is_flag=True, help="Make an edition, and mail it to all who receive the report.")
@as_of_option
@json_option
@pass_program
def run(
    program: Program,
    /,
    name: str,
    wants_csv: bool,
    wants_print: bool,
    wants_send: bool,
    as_of: str | None,
    wants_json: bool,
    **options: Any,
) -> None:
    """Run the report NAME: `unverified`, or one of `tracker report list`; now or as of a moment."""
    if wants_csv and wants_json:
        raise WrongInput("Take either --csv or --json.")
    if wants_send:
        if wants_csv or wants_print or as_of or any(options.values()):
            raise WrongInput("--send takes the report as it is saved, now; leave the other options out.")
        _send(program, name, wants_json=wants_json)
        return
    with looking(program, as_of) as (session, at):
        ledger_filter = _report_filter(session, name)
        narrowed = ledger_filter_of(session, options)
        ledger_filter = ledger_filter.but(**{row.name: value for row, value in narrowed.chosen()})
        unverified = unverified_report(
            session,
            ledger_filter,
            desk_ids=_desk_ids(session),
            now=at,
        )
    if wants_csv:
        _write_csv(unverified)
    elif wants_json:
        as_json({"report": name, **report_record(unverified)})
    else:
        click.echo(report_text(unverified))


@report.command("list")
@json_option
@pass_program
def list_reports(program: Program, wants_json: bool) -> None:
    """The built-in report and the saved ones."""
    with program.database.reading() as session:
        reports = list(_listed(session))
    if wants_json:
        as_json({"reports": reports, "total": len(reports)})
        return
    columns = [Column("Name"), Column("Title"), Column("Desk"), Column("Lists", wraps=True), Column("When", wraps=True)]
    cells = ("title", "desk", "lists", "when")
    click.echo(
        table([[strong(report_row["name"]), *(report_row[cell] for cell in cells)] for report_row in reports], columns)
    )
    click.echo()
    say("Run one with `tracker report run NAME`; `tracker report show NAME` has its editions.")


def _report_filter(session: Session, name: str) -> LedgerFilter:
    """What a report lists; a saved one stays at its desk."""
    if name == UNVERIFIED:
        return LedgerFilter()
    saved = session.scalar(select(Report).where(Report.slug == name))
    if saved is None:
        raise NotFound(f"There is no report “{name}”; `tracker report list` shows them.")
    return LedgerFilter.from_params(saved.params).but(desk=saved.desk_id)


def _listed(session: Session) -> Any:
    built_in_filter = LedgerFilter(status=OPEN, sort=Sort.IMPORTANCE)
    yield {
        "name": UNVERIFIED,
        "title": "Unverified items",
        "desk": "",
        "lists": built_in_filter.in_words(),
        "built_in": True,
        "when": "only when asked for",
        "next_due": None,
        "problem": "",
    }
    reports = select(Report, Desk.name).join(Desk, Desk.id == Report.desk_id).order_by(Report.slug)
    desk_ids = _desk_ids(session)
    for saved, desk in session.execute(reports):
        report_filter = LedgerFilter.from_params(saved.params)
        report_filter = report_filter.but(
            status=report_filter.status or OPEN, desk=saved.desk_id, sort=Sort.IMPORTANCE, reverse=False
        )
        try:
            words = report_filter.in_words(names_of(session, report_filter, desk_ids=desk_ids))
        except WrongInput as wrong:
            words = f"cannot run: {wrong}"
        schedule = schedule_in_words(session, saved)
        yield {
            "name": saved.slug,
            "title": saved.name,
            "desk": desk,
            "lists": words,
            "built_in": False,
            "when": f"{schedule} (paused)" if saved.paused_at else schedule,
            "next_due": saved.next_due_at.isoformat() if saved.next_due_at else None,
            "problem": saved.problem,
        }


def _send(program: Program, name: str, *, wants_json: bool) -> None:
    """An edition now, for no period, on its way to all who receive the report."""
    with program.database.reading() as session:
        saved = session.scalar(select(Report).where(Report.slug == name))
        if saved is None:
            raise NotFound(f"There is no report “{name}” to send; `tracker report list` shows them.")
        report_id = saved.id
    context = worker_context(program.config, program.database, program.clock)
    edition_id = jobs.send_now(context, report_id)
    jobs.work(context)
    with program.database.reading() as session:
        edition = session.get_one(Edition, edition_id)
        states = session.scalars(select(Delivery.state).where(Delivery.edition_id == edition_id)).all()
        sent = sum(state is DeliveryState.SENT for state in states)
        if wants_json:
            as_json({"report": name, "edition": edition.number, "mails": [state.value for state in states]})
            return
        click.echo(f"Edition {edition.number} of {name}: {edition.in_words}.")
    click.echo(_sending_words(sent, len(states), has_server=context.server is not None))


def _sending_words(sent: int, mails: int, *, has_server: bool) -> str:
    """What became of the mails, and what to do where they did not go out."""
    if not mails:
        return "It went to nobody: add a recipient on the page of the report."
    if not has_server:
        return "No mail server is set (TRACKER_SMTP_HOST): the mails are kept, and not sent before there is one."
    waits = "" if sent == mails else "; `tracker doctor` says what the others wait for"
    return f"{sent} of {mails} mails sent{waits}."


def _desk_ids(session: Session) -> Sequence[int]:
    return session.scalars(select(Desk.id)).all()


def _write_csv(report: UnverifiedReport) -> None:
    """As bytes, so that no system changes the ends of the lines."""
    for line in lines(FIELDS, (row.as_record().values() for row in report.leaving)):
        click.echo(line.encode(), nl=False)
    if report.confidential:
        left = counted(report.confidential, "confidential claim")
        click.echo(f"Left out: {left}; the page of the report has them.", err=True)
