"""What is overdue, from the shell."""

from typing import Any

import click
from sqlalchemy import select

from tracker.cli.as_of import as_of_option, in_data, in_words, looking
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import Cell, Column, grouped, say, status_mark, strong
from tracker.language.english import counted
from tracker.models import Desk
from tracker.queries import overdue as queries
from tracker.queries.overdue import Late, Pile
from tracker.rules.claims import Importance


@click.command()
@click.option("--desk", metavar="NAME", help="Its name or short name.")
@as_of_option
@json_option
@pass_program
def overdue(program: Program, desk: str | None, as_of: str | None, wants_json: bool) -> None:
    """Open claims past their due date, by whoever has them, the latest first; now or as of a moment."""
    with looking(program, as_of) as (session, now):
        only = desk_named(session, desk)
        desk_ids = [only] if only else list(session.scalars(select(Desk.id)))
        late_claims = queries.overdue(session, desk_ids=desk_ids, now=now, most=None)
    if wants_json:
        as_json(
            {**in_data(as_of, now), "people": [_record(pile) for pile in late_claims.piles], "total": late_claims.total}
        )
        return
    say(f"{late_claims.in_words}{' A' + in_words(now)[1:] + '.' if as_of else ''}")
    if not late_claims.total:
        say("A claim comes here when its due date has passed; `tracker claims --sort due` lists what is next.")
        return
    columns = [Column("Claim"), Column("Late"), Column("Status"), Column("Importance"), Column("Statement", wraps=True)]
    click.echo(
        "\n"
        + grouped([(_heading(pile), [_cells(late) for late in pile.claims]) for pile in late_claims.piles], columns)
    )


def _heading(pile: Pile) -> Cell:
    return strong(f"{pile.name}{'' if pile.active else ' (account switched off)'}: {pile.total:,}")


def _cells(late: Late) -> list[object]:
    days = counted(late.days, "day")
    high = strong(late.importance.value) if late.importance is Importance.HIGH else late.importance.value
    return [f"{late.key} ({late.claim_id})", days, status_mark(late.status), high, late.statement]


def _record(pile: Pile) -> dict[str, Any]:
    return {
        "assignee": {"id": pile.person_id, "name": pile.name} if pile.person_id else None,
        "total": pile.total,
        "claims": [
            {
                "id": late.claim_id,
                "key": late.key,
                "statement": late.statement,
                "status": late.status,
                "importance": late.importance,
                "confidential": late.confidential,
                "due_on": late.due_on.isoformat(),
                "days_late": late.days,
                "article": {"id": late.article_id, "title": late.article},
                "desk": late.desk,
            }
            for late in pile.claims
        ],
    }
