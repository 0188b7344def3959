"""The demonstration: a new database with the Berlin article, printed and served."""

import socket
from dataclasses import replace
from functools import partial
from pathlib import Path

import click
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from tracker import jobs, places, schema
from tracker.cli.overview import overview_record, overview_texts
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import paragraph
from tracker.cli.worker import beside
from tracker.db import Database
from tracker.errors import Refused, TrackerError
from tracker.language.analyzer import ANALYZER
from tracker.language.calendar import entries_of
from tracker.models import Report
from tracker.outside.calendars import read_tables
from tracker.outside.passwords import hash_password
from tracker.queries.editions import editions_of
from tracker.rules.editions import Head
from tracker.services.demo import PASSWORD, Loaded, Press, load_berlin
from tracker.worker import worker_context

FILE = Path("instance/demo.sqlite")
HOST = "127.0.0.1"


@click.command()
@click.option("--no-serve", is_flag=True, help="Stop after printing.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@json_option
@pass_program
def demo(program: Program, no_serve: bool, port: int, wants_json: bool) -> None:
    """Make a clean demo database with the Berlin article, print ledger, findings and report, and serve it."""
    given = program.database_url
    if not no_serve:
        _must_be_free(port)
    program.config = replace(program.config, public_url=f"http://{HOST}:{port}", demo=True)
    url, loaded = _fresh_file(program) if given is None else _into_empty(given, program)
    program.config = replace(program.config, database_url=url)
    database = Database(url)
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


def _fresh_file(program: Program) -> tuple[str, Loaded]:
    """Build beside the old demo and put it in its place only when it is whole."""
    draft = FILE.with_suffix(".new")
    FILE.parent.mkdir(parents=True, exist_ok=True)
    _remove(draft)
    loaded = _load(f"sqlite:///{draft}", program)
    _remove(FILE)
    _remove(FILE.with_name(f"{FILE.stem}.queue.sqlite"))
    draft.replace(FILE)
    return f"sqlite:///{FILE}", loaded


def _into_empty(url: str, program: Program) -> tuple[str, Loaded]:
    database = Database(url)
    tables = inspect(database.engine).get_table_names()
    database.engine.dispose()
    if tables:
        raise Refused("That database is not empty; the demo only fills a new one. Name another with --database.")
    return url, _load(url, program)


def _load(url: str, program: Program) -> Loaded:
    database = Database(url)
    schema.upgrade(database.engine)
    shop = worker_context(program.config, database)
    with database.unit_of_work() as session:
        loaded = load_berlin(
            session,
            folder=places.SEEDS / "berlin",
            calendar=entries_of(read_tables(places.SEEDS / "calendar")),
            machine=ANALYZER,
            press=Press(partial(jobs.files_of, shop), shop.stamp),
            hash_password=hash_password,
            now=program.now(),
        )
    if database.engine.dialect.name == "sqlite":
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.engine.dispose()
    return loaded


def _remove(file: Path) -> None:
    for each in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
        each.unlink(missing_ok=True)


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
    for person, role in loaded.people:
        click.echo(f"  {person.email:<32} {role:<14} {person.name}")


def _show_report(session: Session, report: Report, program: Program) -> None:
    """Where a scheduled report is, what its newest edition says, and what becomes of its mail."""
    click.echo("\n" + click.style(f"The report “{report.name}”", bold=True) + f", {report.schedule}")
    for newest in editions_of(session, report.id, most=1):
        head = Head.of(newest.head)
        click.echo(paragraph(f"Edition {newest.number}: {head.in_words}. {head.changes}", indent=2))
        click.echo(f"  {program.config.public_url}/reports/{report.slug}/editions/{newest.number}")
    if program.config.mail_server is None:
        click.echo(paragraph("No mail server is set (TRACKER_SMTP_HOST): its mails are kept, not sent.", indent=2))
