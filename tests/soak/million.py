"""An edition over a million claims with twenty thousand listed, in one pass and in little memory.

`python -m tests.soak.million` fills a database, makes the edition in a process of its own and prints its peak memory.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from itertools import islice

from sqlalchemy import func, insert, select, text

from tests.builders import a_claim, a_desk, a_person, an_article
from tests.postgres import start_postgres
from tests.worker_scenes import BEGIN, a_report
from tracker import jobs, places, schema
from tracker.db import Database
from tracker.language.kinds import ClaimType
from tracker.models import Anchor, Attach, Change, Claim, Edition, EditionRow, Part, Tells
from tracker.outside.mail_templates import MailTemplates
from tracker.rules.anchors import AnchorState
from tracker.rules.claims import Importance
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services import editions

_BATCH = 5_000


def fill(url: str, claims: int, listed: int) -> int:
    """Put that many claims into a new database, every so-manieth of them open; answer the id of their report."""
    database = Database(url)
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        desk = a_desk(session)
        owner = a_person(session, desk, RoleName.EDITOR)
        article = an_article(session, desk, owner)
        first = a_claim(session, article, owner, statement="The first of them.", number=1)
        report = a_report(
            session, desk, owner, "ana@example.net", tells=Tells.STATEMENTS, attach=Attach.XLSX
        ).id  # fmt: skip
        ids_of = first.id, desk.id, article.id, article.versions[0].id, owner.id
    step = max(1, claims // max(1, listed))
    rows = iter(range(ids_of[0] + 1, ids_of[0] + claims))
    # In batches, so that filling needs no more memory than what is measured afterwards.
    while batch := list(islice(rows, _BATCH)):
        with database.unit_of_work() as session:
            session.execute(insert(Claim), list(_claims(batch, step, ids_of)))
            opened = [claim_id for claim_id in batch if claim_id % step == 0]
            session.execute(insert(Anchor), [_anchor(claim_id, ids_of) for claim_id in opened])
            session.execute(insert(Change), [_change(claim_id, ids_of) for claim_id in opened])
    # The planner guesses without statistics, and autovacuum may come only after the measurement.
    if database.engine.dialect.name == "postgresql":
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("ANALYZE"))
    database.engine.dispose()
    return report


def _claims(ids: list[int], step: int, ids_of: tuple[int, ...]) -> Iterator[dict[str, object]]:
    for claim_id in ids:
        is_open = claim_id % step == 0
        status = Status.UNVERIFIED if is_open else Status.CONFIRMED
        since = BEGIN - timedelta(minutes=claim_id % 100_000)
        yield {
            "id": claim_id, "desk_id": ids_of[1], "article_id": ids_of[2], "number": claim_id, "version": 1,
            "statement": f"Statement number {claim_id} says that something happened somewhere, at some length.",
            "type": ClaimType.EVENT, "status": status, "status_since": since, "open_since": since if is_open else None,
            "importance": list(Importance)[claim_id % 3], "hedges": [], "motive": False, "confidential": False,
            "created_at": since, "created_by_id": ids_of[4], "changed_at": since,
        }  # fmt: skip


def _anchor(claim_id: int, ids_of: tuple[int, ...]) -> dict[str, object]:
    return {
        "claim_id": claim_id, "article_version_id": ids_of[3], "exact": "Something", "prefix": "", "suffix": "",
        "state": AnchorState.GONE, "note": "", "recorded_at": BEGIN, "recorded_by_id": ids_of[4],
    }  # fmt: skip


def _change(claim_id: int, ids_of: tuple[int, ...]) -> dict[str, object]:
    return {
        "claim_id": claim_id, "to_status": Status.UNVERIFIED, "why": "Nothing was found.", "evidence_ids": [],
        "finding_ids": [], "policy_id": 1, "recorded_at": BEGIN, "recorded_by_id": ids_of[4],
    }  # fmt: skip


def measure(url: str, report_id: int) -> dict[str, object]:
    """Make two editions, the second compared with the first, and say how much memory that took at most."""
    database = Database(url)
    worker = jobs.WorkerContext(
        database, MailTemplates(places.TEMPLATES / "mail", "https://tracker.example"), None, "s" * 40, True, "million",
        lambda: BEGIN,
    )  # fmt: skip
    # The kernel counts in kibibytes, and the highest mark so far: hence a process of its own for each measurement.
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    # Twice, since only the second edition is compared with one before.
    for _ in range(2):
        with database.snapshot() as session:
            draft = editions.compose(session, report_id=report_id, now=BEGIN)
        with closing(draft):
            files = list(jobs.files_of(worker, draft))
            with database.unit_of_work() as session:
                editions.keep(session, draft, files=files, by=None, now=BEGIN)
        size = sum(len(file.content) for file in files)
    with database.reading() as session:
        rows = session.scalar(select(func.count()).where(EditionRow.part == Part.LISTED))
        head = session.scalars(select(Edition).order_by(Edition.id.desc())).first()
        claims = session.scalar(select(func.count()).select_from(Claim))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "database": database.engine.dialect.name, "claims": claims, "rows": rows, "files_mb": size // 1_000_000,
        "changes": head.head["new"] + head.head["gone"] if head else None,
        "mb_before": before, "mb_peak": peak,
    }  # fmt: skip


def main() -> None:
    """Fill, measure in a new process, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.million")
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--listed", type=int, default=20_000)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--measure", nargs=2, metavar=("URL", "REPORT"), help="what the inner process is told")
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure[0], int(options.measure[1]))))
        return
    with tempfile.TemporaryDirectory() as folder:
        url = start_postgres() if options.database == "postgres" else f"sqlite:///{folder}/million.sqlite"
        report = fill(url, options.claims, options.listed)
        words = [sys.executable, "-m", "tests.soak.million", "--measure", url, str(report)]
        sys.exit(subprocess.run(words).returncode)


if __name__ == "__main__":
    main()
