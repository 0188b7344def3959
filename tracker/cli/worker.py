"""The worker, and whether everything that it needs is there."""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from tracker import jobs, schema
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.errors import TrackerError
from tracker.language.english import counted
from tracker.outside.mail import reachable
from tracker.outside.queues import queue_at
from tracker.queries.doubtful_claims import doubtful_claims
from tracker.queries.health import health
from tracker.worker import worker_context


@click.command()
@click.option("--threads", default=1, show_default=True, type=click.IntRange(1, 16), help="How many jobs at a time.")
@click.option("--once", is_flag=True, help="Do what is due now, then stop: for a timer of the system.")
@click.option("--with-parent", is_flag=True, hidden=True, help="Stop when the process that started this one is gone.")
@pass_program
def worker(program: Program, threads: int, once: bool, with_parent: bool) -> None:
    """Run the schedules: make the editions that are due and send them, until stopped with Ctrl-C."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    context = worker_context(program.config, program.database, program.clock)
    if once:
        jobs.tick(context)
        jobs.work(context)
        return
    queue = queue_at(program.config.queue_url, context.secret)
    jobs.register(queue, context)
    if with_parent:
        threading.Thread(target=_watch, args=[os.getppid()], daemon=True).start()
    if context.server is None:
        click.echo("No mail server is set (TRACKER_SMTP_HOST): editions are made, and their mails wait.", err=True)
    queue.create_consumer(workers=threads, max_delay=2, graceful_signal="TERM", check_worker_health=True).run()


@click.command()
@json_option
@pass_program
def doctor(program: Program, wants_json: bool) -> None:
    """Look whether the database, the schedules and the mail server are as they should be."""
    checks = list(_examined(program))
    if wants_json:
        as_json({"checks": [{"what": subject, "well": well, "said": message} for subject, well, message in checks]})
    else:
        for subject, well, message in checks:
            click.echo(f"{click.style('ok' if well else '!!', bold=not well)}  {subject}: {message}")
    if not all(well for _, well, _ in checks):
        raise click.exceptions.Exit(1)


@contextmanager
def beside(program: Program) -> Iterator[None]:
    """A worker in a process of its own for as long as the block lasts; it ends with this one, however that ends."""
    config = program.config
    environment = os.environ | {"TRACKER_PUBLIC_URL": config.public_url}
    if config.secret_key:
        environment["TRACKER_SECRET_KEY"] = config.secret_key
    words = [sys.executable, "-m", "tracker.cli", "--database", config.database_url, "worker", "--with-parent"]
    process = subprocess.Popen(words, env=environment)  # noqa: S603  (our own command)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def _examined(program: Program) -> Iterator[tuple[str, bool, str]]:
    server = program.config.mail_server  # a wrong setting is refused before it could pass for a wrong database
    try:
        with program.database.reading() as session:
            report = health(session, now=program.now())
            doubtful = len(doubtful_claims(session))
    except TrackerError as error:
        yield "database", False, str(error)
        return
    yield "database", True, f"it is at revision {schema.head()}."
    if doubtful:
        noun = counted(doubtful, "claim")
        yield "names", True, f"{noun} with near names of sources; `tracker sources doubts` lists what they lower."
    yield "schedules", report.ticks or not report.reports, report.tick_in_words
    for alarm in report.alarms():
        if not alarm.startswith(report.tick_in_words):
            yield "reports", False, alarm
    if server is None:
        yield "mail", not report.reports, "no server is set; set TRACKER_SMTP_HOST and TRACKER_MAIL_FROM."
        return
    wrong = reachable(server)
    yield "mail", not wrong, wrong or f"{server.host}:{server.port} takes our mail."
