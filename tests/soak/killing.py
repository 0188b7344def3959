"""Workers that are killed with -9 at any moment: no period is left out, no mail is lost, none comes twice unasked.

`python -m tests.soak.killing --database sqlite --kills 300 --mails 3000` prints what happened as JSON. Three workers
run the real queue, with a clock sixty times as fast, so that a report of every quarter of an hour is due every fifteen
seconds.
"""

import argparse
import ctypes
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import create_engine, func, select, text, update

from tests.builders import a_desk, a_person, an_article
from tests.postgres import start_postgres
from tests.worker_scenes import a_report, claim
from tracker import jobs, places, schema
from tracker.db import Database
from tracker.models import Delivery, DeliveryState, Edition, Report, Resends, Run, RunState, Tells
from tracker.outside.mail_templates import MailTemplates
from tracker.outside.queues import queue_at
from tracker.rules.cadences import Cadence
from tracker.rules.mail_servers import MailServer, Security
from tracker.rules.roles import RoleName
from tracker.rules.schedules import due_after

SECRET = "k" * 40
SPEED = 60
WORKERS, REPORTS = 3, 10
EVERY = Cadence.of("*/15 * * * *")
ZONE = "Europe/Berlin"
LEASE = timedelta(minutes=20)  # of the fast clock: twenty seconds


@dataclass
class Outcome:
    """What happened, and what should not have: each list is empty where all is well."""

    database: str
    kills: int = 0
    mails: int = 0
    editions: int = 0
    periods: int = 0
    missed: int = 0
    left_out: int = 0
    # Sent twice because nobody could know: allowed, up to one for each kill.
    duplicates: int = 0
    seconds: int = 0
    skipped_periods: list[str] = field(default_factory=list)
    periods_twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    changed_duplicates: list[str] = field(default_factory=list)
    unknown_mails: list[str] = field(default_factory=list)

    @property
    def well(self) -> bool:
        """Whether nothing happened that should not have."""
        wrong = (
            self.skipped_periods,
            self.periods_twice,
            self.lost,
            self.changed_duplicates,
            self.unknown_mails,
        )
        # A kill between the last byte of a mail and the server's answer may cost one repetition, and no more than one.
        return not any(wrong) and self.duplicates <= self.kills


class FastClock:
    """A clock that began at a moment and runs ahead since."""

    def __init__(self, epoch: float) -> None:
        self.epoch = epoch

    def __call__(self) -> datetime:
        return datetime.fromtimestamp(self.epoch, UTC) + timedelta(seconds=(time.time() - self.epoch) * SPEED)


@contextmanager
def a_post_office(folder: Path) -> Iterator[int]:
    """The post office, for as long as the block lasts; its port."""
    words = [sys.executable, "-m", "tests.soak.post", str(folder / "book")]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def furnish(url: str, clock: FastClock, recipients: int) -> None:
    """A desk with some claims and ten reports of every quarter of an hour."""
    database = Database(url)
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        desk = a_desk(session)
        owner = a_person(session, desk, RoleName.EDITOR)
        article = an_article(session, desk, owner)
        for number in range(5):
            claim(session, article, owner, f"Claim number {number}.")
        for number in range(REPORTS):
            addresses = [f"r{number}-{recipient}@example.net" for recipient in range(recipients)]
            report = a_report(
                session, desk, owner, *addresses, name=f"Report {number}", cadence=EVERY, zone=ZONE,
                tells=Tells.STATEMENTS, resends=Resends.ALWAYS,
            )  # fmt: skip
            # No period before the soak counts, or the first look would name a history of missed ones.
            report.since_at = clock()
            report.next_due_at = next(due_after(EVERY, ZoneInfo(ZONE), clock())).at
            report.looked_at = clock()
    database.engine.dispose()


def be_born(url: str, queue: str, port: int, clock: FastClock) -> int:
    """Fork a worker from this process, which has everything loaded; its id."""
    # A new interpreter would load for seconds, and most kills would hit imports instead of work.
    child = os.fork()
    if child:
        return child
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # it dies with this process
        worker = jobs.WorkerContext(
            database=Database(url),
            templates=MailTemplates(places.TEMPLATES / "mail", "https://tracker.example"),
            server=MailServer("127.0.0.1", port, Security.NONE, sender="tracker@example.org", timeout=10, deadline=10),
            secret=SECRET,
            name=f"worker-{os.getpid()}",
            clock=clock,
            run_lease=LEASE,
            mail_lease=LEASE,
        )
        real = queue_at(queue, SECRET)
        jobs.register(real, worker)
        real.create_consumer(workers=1, max_delay=0.5, graceful_signal="TERM").run()
    finally:
        # Not sys.exit: the child must not run the exit handlers of its parent, which stop the database server.
        os._exit(0)


def kill_workers(
    url: str, folder: Path, *, kills: int, mails: int, interval: float, recipients: int, seed: int
) -> Outcome:
    """Kill a random worker again and again until that many kills and mails have been; then let the others finish."""
    chance, begun = random.Random(seed), time.time()  # noqa: S311  (which one is killed)
    clock = FastClock(begun)
    queue = f"sqlite:///{folder / 'queue.sqlite'}" if url.startswith("sqlite") else url
    outcome = Outcome(url.partition(":")[0])
    furnish(url, clock, recipients)
    queue_at(queue, SECRET)  # its tables are there before anybody is killed
    with a_post_office(folder) as port:
        alive = [be_born(url, queue, port, clock) for _ in range(WORKERS)]
        while outcome.kills < kills or received(folder) < mails:
            time.sleep(interval)
            victim = chance.randrange(WORKERS)
            os.kill(alive[victim], signal.SIGKILL)
            os.waitpid(alive[victim], 0)
            alive[victim] = be_born(url, queue, port, clock)
            outcome.kills += 1
        until = settle(url, clock)
        _await_quiet(url, lambda: jobs_alive(alive, url, queue, port, clock))
        for process in alive:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    outcome.seconds = round(time.time() - begun)
    _account(url, folder, until, outcome)
    return outcome


def jobs_alive(alive: list[int], url: str, queue: str, port: int, clock: FastClock) -> None:
    """A worker looks at the schedules when it begins: begin one anew, so that nobody waits for the full minute."""
    os.kill(alive[0], signal.SIGTERM)
    os.waitpid(alive[0], 0)
    alive[0] = be_born(url, queue, port, clock)


def settle(url: str, clock: FastClock) -> datetime:
    """Stop the schedules after one last look at them; the moment until which periods count."""
    database = Database(url)
    now = clock()
    worker = jobs.WorkerContext(
        database, MailTemplates(places.TEMPLATES / "mail", ""), None, SECRET, "last", lambda: now
    )  # fmt: skip
    jobs.tick(worker)
    with database.unit_of_work() as session:
        # Otherwise new periods come due as fast as the workers finish the old ones.
        session.execute(update(Report).values(paused_at=now, next_due_at=None))
    database.engine.dispose()
    return now


def received(folder: Path) -> int:
    """How many mails came so far."""
    book = folder / "book"
    return book.read_bytes().count(b"\n") if book.exists() else 0


def _await_quiet(url: str, nudge: object) -> None:
    """Wait until nothing is left to do."""
    assert callable(nudge)
    database = Database(url)
    busy_runs = select(func.count()).where(Run.state.in_([RunState.DUE, RunState.RUNNING]))
    busy_mails = select(func.count()).where(Delivery.state.in_([DeliveryState.PENDING, DeliveryState.SENDING]))
    for _ in range(120):
        time.sleep(2)
        with database.reading() as session:
            left = (session.scalar(busy_runs), session.scalar(busy_mails))
        database.engine.dispose()  # nothing is open while a worker is born
        if left == (0, 0):
            return
        nudge()
    raise TimeoutError(f"the workers are not done: {left}")


def _account(url: str, folder: Path, until: datetime, outcome: Outcome) -> None:
    """Compare what came with what should have come."""
    database = Database(url)
    with database.reading() as session:
        reports = session.scalars(select(Report).order_by(Report.id)).all()
        for report in reports:
            _account_periods(
                list(session.scalars(select(Run).where(Run.report_id == report.id))), report, until, outcome
            )
        sent = session.scalars(select(Delivery).order_by(Delivery.id)).all()
        editions = {edition.id: edition for edition in session.scalars(select(Edition))}
        outcome.editions = len(editions)
        _account_mails(list(sent), editions, folder, outcome)
    database.engine.dispose()


def _account_periods(runs: list[Run], report: Report, until: datetime, outcome: Outcome) -> None:
    expected = []
    for due in due_after(EVERY, ZoneInfo(ZONE), report.since_at or until):
        if due.at > until:
            break
        # Reckoned from the cadence alone, not from the rows the workers wrote.
        expected.append(due.period)
    finished = [run for run in runs if run.state is RunState.DONE]
    made_for = Counter(run.period for run in finished)
    missed = Counter(period for run in finished for period in run.missed)
    outcome.periods += len(expected)
    outcome.missed += sum(missed.values())
    # A period is made as an edition of its own or named as missed in a later one, and exactly one of the two.
    outcome.skipped_periods += [
        f"{report.slug} {period}" for period in expected if not made_for[period] + missed[period]
    ]
    outcome.periods_twice += [f"{report.slug} {period}" for period in expected if made_for[period] + missed[period] > 1]


def _account_mails(sent: list[Delivery], editions: dict[int, Edition], folder: Path, outcome: Outcome) -> None:
    came = [line.split("\t") for line in (folder / "book").read_text().splitlines()]
    bytes_of: dict[str, set[str]] = {}
    for message_id, _, digest in came:
        # A repetition has to have the same bytes, or a mailbox would show it as a second mail.
        bytes_of.setdefault(message_id, set()).add(digest)
    outcome.mails, outcome.duplicates = len(came), len(came) - len(bytes_of)
    outcome.changed_duplicates = [message_id for message_id, digests in bytes_of.items() if len(digests) > 1]
    outcome.unknown_mails = sorted(set(bytes_of) - {delivery.message_id for delivery in sent})
    outcome.left_out = sum(delivery.state is DeliveryState.LEFT_OUT for delivery in sent)
    reached: set[tuple[int, str, str]] = set()
    for delivery in sent:
        edition = editions[delivery.edition_id or 0]
        if delivery.message_id in bytes_of:
            # A mail speaks for its own period and for those of earlier mails that never reached the address.
            reached |= {
                (edition.report_id, delivery.address, period) for period in (edition.period or "", *delivery.stands_for)
            }
        if delivery.state is DeliveryState.SENT and delivery.message_id not in bytes_of:
            outcome.lost.append(f"{delivery.message_id} is marked as sent and never came")
    for delivery in sent:
        edition = editions[delivery.edition_id or 0]
        if (edition.report_id, delivery.address, edition.period or "") not in reached:
            outcome.lost.append(
                f"{edition.period} of report {edition.report_id} to {delivery.address} ({delivery.state})"
            )


def main() -> None:
    """Run on the database asked for and print the outcome; exit status 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.killing")
    parser.add_argument("--database", default="sqlite", help="sqlite, postgres, or an address")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--mails", type=int, default=3000)
    parser.add_argument("--interval", type=float, default=1.0, help="seconds between two kills")
    parser.add_argument("--recipients", type=int, default=12, help="of each of the ten reports")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = options.database
        if url == "sqlite":
            url = f"sqlite:///{folder}/soak.sqlite"
        elif url == "postgres":
            server = start_postgres()
            engine = create_engine(server, isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.execute(text("CREATE DATABASE soak"))
            engine.dispose()
            url = server.replace("/postgres?", "/soak?")
        outcome = kill_workers(
            url, Path(folder), kills=options.kills, mails=options.mails, interval=options.interval,
            recipients=options.recipients, seed=options.seed,
        )  # fmt: skip
    print(json.dumps(asdict(outcome) | {"well": outcome.well}, indent=2))
    sys.exit(not outcome.well)


if __name__ == "__main__":
    main()
