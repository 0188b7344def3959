"""The demonstration: a new database with the Berlin article, printed and served."""

import socket
from dataclasses import replace

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.demo_database import DEFAULT_URL, fill
from tracker.cli.overview import overview_record, overview_texts
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import Column, paragraph, table
from tracker.cli.worker import beside
from tracker.db import Database
from tracker.errors import TrackerError
from tracker.models import Report
from tracker.queries.editions import editions_of
from tracker.queries.free_days import schedule_in_words
from tracker.rules.editions import Head
from tracker.services.demo import PASSWORD, Loaded

HOST = "127.0.0.1"


@click.command()
@click.option("--no-serve", is_flag=True, help="Stop after printing.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Where the pages are served."
)
@json_option
@pass_program
def demo(program: Program, no_serve: bool, port: int, wants_json: bool) -> None:
    """Make a clean demo database with the Berlin article, print ledger, findings and report, and serve it.

    It goes to the database that is named, if that is empty or holds an older demo; else to instance/demo.sqlite.
    """
    if not no_serve:
        _must_be_free(port)
    database_named = program.names_database
    url = program.config.database_url if database_named else DEFAULT_URL
    program.config = replace(program.config, database_url=url, public_url=f"http://{HOST}:{port}", demo=True)
    loaded = fill(program.config, database_named=database_named, now=program.now())
    database = Database(url, must_exist=True)
    try:
        _show(database, loaded, program, wants_json=wants_json)
    finally:
        database.engine.dispose()
    if no_serve:
        return
    click.echo(f"\nServing at {program.config.public_url}, with a worker beside it (Ctrl-C stops both).")
    from tracker.cli.server import run  # the web part is heavy, and printing does not need it

    with beside(program):
        run(program.config, host=HOST, port=port)


def _must_be_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise TrackerError(f"Port {port} is taken; stop what uses it, or name another with --port.") from error


def _show(database: Database, loaded: Loaded, program: Program, *, wants_json: bool) -> None:
    with database.reading() as session:
        if wants_json:
            as_json(overview_record(session, now=program.now()))
            return
        for text in overview_texts(session, now=program.now()):
            click.echo(text)
        for report in session.scalars(select(Report).order_by(Report.id)):
            _show_report(session, report, program)
    click.echo("\nSign in as one of these; the password of all three is " + click.style(PASSWORD, bold=True))
    columns = [Column("E-mail"), Column("Role"), Column("Name")]
    click.echo(table([[f"  {person.email}", role, person.name] for person, role in loaded.people], columns))


def _show_report(session: Session, report: Report, program: Program) -> None:
    """Where a scheduled report is, what its newest edition says, and what becomes of its mail."""
    click.echo("\n" + click.style(f"The report “{report.name}”", bold=True) + f", {schedule_in_words(session, report)}")
    for newest in editions_of(session, report.id, most=1):
        head = Head.of(newest.head)
        click.echo(paragraph(f"Edition {newest.number}: {head.in_words}. {head.changes}", indent=2))
        click.echo(f"  {program.config.public_url}/reports/{report.slug}/editions/{newest.number}")
    if program.config.mail_server is None:
        click.echo(paragraph("No mail server is set (TRACKER_SMTP_HOST): its mails are kept, not sent.", indent=2))
