"""As of: whatever the newsroom does, each moment read back later says what it said then."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.as_of.then import as_of
from tests.soak.life import Life
from tracker.models import Claim
from tracker.queries.claims import claim_page
from tracker.queries.exports import csv_lines
from tracker.queries.graphs import graphs
from tracker.queries.ledger import LedgerRow, ledger_counts, ledger_rows
from tracker.queries.serializers import claim_record
from tracker.queries.unverified import unverified_report
from tracker.rules.ledger import LedgerFilter, Origins

FILTERS = (LedgerFilter(), LedgerFilter(origins=Origins.ONE), LedgerFilter(q="the"), LedgerFilter(topic="army"))


@dataclass(frozen=True)
class Snapshot:
    """All that is compared, by claim: its row in the ledger, its line of CSV, its graph, its row in the report.

    `pages` has the whole page of one claim, for they are long.
    `counts` says how many claims some filters list; `head` what stands above the report.
    """

    rows: Mapping[int, LedgerRow]
    lines: Mapping[int, str]
    pages: Mapping[int, dict[str, Any]] = field(default_factory=dict)
    graphs: Mapping[int, Any] = field(default_factory=dict)
    report: Mapping[int, dict[str, Any]] = field(default_factory=dict)
    counts: Mapping[str, Any] = field(default_factory=dict)
    head: tuple[Any, ...] = ()

    def seen_from(self, confidential: set[int]) -> "Snapshot":
        """The same for somebody who must not let out what is confidential by now."""
        # A claim that is confidential by now is so at every moment, also where the page was taken before that.
        hidden = {claim_id for claim_id, row in self.rows.items() if row.confidential} | confidential
        return replace(
            self,
            rows={claim_id: replace(row, confidential=claim_id in hidden) for claim_id, row in self.rows.items()},
            lines={claim_id: line for claim_id, line in self.lines.items() if claim_id not in hidden},
            pages={claim_id: page | {"confidential": claim_id in hidden} for claim_id, page in self.pages.items()},
        )


def taken(session: Session, desk_id: int, at: datetime, turn: int) -> Snapshot:
    """What the ledger of a desk says: every row always; report, graphs and counts, or a page, in turn."""
    scope: dict[str, Any] = {"desk_ids": [desk_id], "now": at}
    rows = {row.id: row for row in ledger_rows(session, LedgerFilter(), **scope)}
    snapshot = Snapshot(
        rows=rows,
        lines={row.id: "".join(list(csv_lines([row]))[1:]) for row in rows.values() if not row.confidential},
    )
    # Everything at every moment would take three times as long, and a fault shows in one of the parts as well.
    if turn % 3 == 0:
        report = unverified_report(session, LedgerFilter(), **scope)
        records = {explanation.row.id: explanation.as_record() for explanation in report.rows}
        return replace(snapshot, report=records, head=(report.in_words, report.journal_size, report.at))
    if turn % 3 == 1:
        counts = {str(filter_.to_params()): counted(session, filter_, desk_id, at) for filter_ in FILTERS}
        return replace(snapshot, graphs=graphs(session, list(rows)), counts=counts)
    claim_id = sorted(rows)[turn % len(rows)]
    page = claim_record(claim_page(session, claim_id, [desk_id]))
    return replace(snapshot, pages={claim_id: page})


def counted(session: Session, filter_: LedgerFilter, desk_id: int, at: datetime) -> dict[str, int]:
    """How many claims of each status a filter lists."""
    by_status = ledger_counts(session, filter_, desk_ids=[desk_id], now=at)
    return {status.value: number for status, (number, _) in by_status.items()}


@dataclass
class Replay:
    """How much was lived and compared."""

    histories: int = 0
    moments: int = 0
    did: Counter[str] = field(default_factory=Counter)


def replay(session: Session, seed: int, *, steps: int, so_far: Replay) -> None:
    """Live one history, keep what every moment said, and read every moment back at the end."""
    life = Life.begun(session, seed)
    desk_id = life.newsroom.politics_id
    lived: dict[datetime, tuple[int, Snapshot]] = {}
    for turn in range(steps):
        if life.step() or not lived:
            with as_seen_now(session) as now:
                lived[life.now] = turn, taken(now, desk_id, life.now, turn)
    confidential = set(session.scalars(select(Claim.id).where(Claim.confidential)))
    for at, (turn, snapshot) in lived.items():
        with as_of(session, at) as past:
            read_back = taken(past, desk_id, at, turn)
        compare(read_back, snapshot.seen_from(confidential), f"history {seed} at {at}")
    so_far.histories += 1
    so_far.moments += len(lived)
    so_far.did.update(life.did)


def as_seen_now(session: Session) -> Session:
    """A session of its own in the same transaction, that remembers nothing."""
    session.flush()
    # The session that lived the history holds objects; reading through it would compare memory with memory.
    return Session(session.connection(), join_transaction_mode="create_savepoint", autoflush=False)


def compare(read_back: Snapshot, lived: Snapshot, moment: str) -> None:
    """Say the first thing that differs, by its name."""
    for part, old in parts_of(lived).items():
        new = getattr(read_back, part)
        if new == old:
            continue
        if isinstance(old, dict):
            differing = next(key for key in [*old, *new] if old.get(key) != new.get(key))
            raise AssertionError(
                f"{moment}: {part} of {differing}:\nthen {old.get(differing)}\nread {new.get(differing)}"
            )
        raise AssertionError(f"{moment}: {part}:\nthen {old}\nread {new}")


def parts_of(snapshot: Snapshot) -> dict[str, Any]:
    """The parts by name, as they are."""
    return {name: getattr(snapshot, name) for name in snapshot.__dataclass_fields__}
