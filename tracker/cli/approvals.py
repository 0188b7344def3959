"""What waits for a second person, and how often two people agree, from the shell."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import Column, say, status_mark, strong, table
from tracker.language.english import counted
from tracker.models import Desk
from tracker.queries.approvals import Awaited, agreements, approval_queue, together
from tracker.rules.approvals import Agreement


@click.command()
@click.option("--desk", metavar="NAME", help="Its name or short name.")
@click.option(
    "--days", type=click.IntRange(1, limits.OPEN_DAYS.most), metavar="N", help="Count agreement over the last N days."
)
@json_option
@pass_program
def approvals(program: Program, desk: str | None, days: int | None, wants_json: bool) -> None:
    """What waits for a second person, the oldest first, and how often two people agree."""
    now = program.now()
    since = now - timedelta(days=days) if days else None
    with program.database.reading() as session:
        only = desk_named(session, desk)
        desk_ids = [only] if only else list(session.scalars(select(Desk.id)))
        rows = list(_waiting(session, desk_ids, now))
        rates = agreements(session, desk_ids=desk_ids, since=since)
    if wants_json:
        as_json({
            "waiting": [_record(waiting) for waiting in rows],
            "total": len(rows),
            "agreement": _rate(together(rates)) | {"since": since.isoformat() if since else None},
            "by_desk": {name: _rate(rate) for name, rate in rates.items()},
        })  # fmt: skip
        return
    if rows:
        columns = [Column("Claim"), Column("Proposed"), Column("By"), Column("Waits"), Column("Why", wraps=True)]
        click.echo(table([_cells(waiting) for waiting in rows], columns))
    else:
        click.echo("Nothing waits for a second person.")
    click.echo()
    say(together(rates).in_words)
    for name, rate in rates.items() if len(rates) > 1 else ():
        click.echo(f"  {name}: {rate.agreed:,} of {rate.answered:,} ({rate.percent} %)")


def _waiting(session: Session, desk_ids: Collection[int], now: datetime) -> Iterator[Awaited]:
    """Every proposal, page by page."""
    page = pages = 1
    while page <= pages:
        queue = approval_queue(session, desk_ids=desk_ids, reader=None, now=now, page=page)
        yield from queue.rows
        page, pages = page + 1, queue.pages


def _cells(waiting: Awaited) -> list[object]:
    days = "since today" if not waiting.days else counted(waiting.days, "day")
    return [strong(waiting.claim.key), status_mark(waiting.proposal.to_status), waiting.by, days, waiting.proposal.why]


def _rate(rate: Agreement) -> dict[str, Any]:
    return {"agreed": rate.agreed, "answered": rate.answered, "percent": rate.percent}


def _record(waiting: Awaited) -> dict[str, Any]:
    return {
        "id": waiting.proposal.id,
        "claim": {"id": waiting.claim.id, "key": waiting.claim.key, "statement": waiting.claim.statement},
        "from": waiting.proposal.from_status,
        "to": waiting.proposal.to_status,
        "why": waiting.proposal.why,
        "by": waiting.by,
        "at": waiting.proposal.recorded_at.isoformat(),
        "days": waiting.days,
        "desk": waiting.desk,
        "policy": waiting.policy,
        "approver": waiting.approver,
        "evidence_ids": list(waiting.proposal.evidence_ids),
        "finding_ids": list(waiting.proposal.finding_ids),
        "against_now": [reason.text for reason in waiting.against],
    }
