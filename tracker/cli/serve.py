"""Setting up the database and serving the pages."""

import socket
from contextlib import nullcontext
from pathlib import Path

import click
from sqlalchemy.engine import make_url

from config import DEFAULT_DATABASE_URL
from tracker import places, schema
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.worker import beside
from tracker.db import Database
from tracker.errors import Refused, WrongSetting
from tracker.language.calendar import entries_of
from tracker.outside.calendars import read_tables
from tracker.services.calendar import seed_calendar
from tracker.services.consequences import recount_uncounted


@click.command()
@json_option
@pass_program
def init(program: Program, wants_json: bool) -> None:
    """Create the database, or bring it up to this version."""
    if program.config.database_url == DEFAULT_DATABASE_URL:
        Path("instance").mkdir(exist_ok=True)
    database = Database(program.config.database_url)
    before = schema.current(database.engine)
    if schema.is_foreign(database.engine):
        raise Refused(f"{_database_shown(program)} holds the tables of another program; name a database that is empty.")
    if not schema.is_current(database.engine):
        schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        entries = entries_of(read_tables(places.SEEDS / "calendar"))
        calendar_entries = seed_calendar(session, entries=entries, by=None, now=program.now())
        counted = recount_uncounted(session, now=program.now())
    after = schema.current(database.engine)
    if wants_json:
        as_json(
            {
                "database": _database_shown(program),
                "from": before,
                "to": after,
                "calendar": calendar_entries,
                "counted": counted,
            }
        )
    elif before == after:
        click.echo(f"{_database_shown(program)} was already up to date (revision {after}).")
    else:
        following = "" if before else " Next: `tracker people add`."
        click.echo(f"{_database_shown(program)} is ready (revision {after}).{following}")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen at.")
@click.option(
    "--threads",
    default=8,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Requests answered at a time, in each process.",
)
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="More than one: PostgreSQL.")
@click.option("--with-worker", is_flag=True, help="Run the schedules as well, in a process of their own.")
@pass_program
def serve(program: Program, host: str, port: int, threads: int, workers: int, with_worker: bool) -> None:
    """Serve the pages until stopped with Ctrl-C."""
    program.database.engine.dispose()
    _try_address(host, port)
    click.echo(f"Serving {_database_shown(program)} at http://{host}:{port} (Ctrl-C stops it).")
    from tracker.cli.server import run  # the web part is heavy, and no other command needs it

    with beside(program) if with_worker else nullcontext():
        run(program.config, host=host, port=port, threads=threads, workers=workers)


def _try_address(host: str, port: int) -> None:
    """Refuse an address that cannot be listened at; the server would say so in lines of its own, five times."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        cause = (error.strerror or "it does not work").lower()
        raise WrongSetting(
            f"{host} and port {port} cannot be used ({cause}); choose others with --host or --port."
        ) from error


def _database_shown(program: Program) -> str:
    """The database without its password."""
    return make_url(program.config.database_url).render_as_string(hide_password=True)
