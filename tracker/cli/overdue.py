"""What is overdue, from the shell."""

from typing import Any

import click
from sqlalchemy import select

from tracker.cli.as_of import as_of_option, in_data, in_words, looking
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import Cell, Column, grouped, status_mark, strong
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
        found = queries.overdue(session, desk_ids=desk_ids, now=now, most=None)
    if wants_json:
        as_json({**in_data(as_of, now), "people": [_record(pile) for pile in found.piles], "total": found.total})
        return
    click.echo(f"{found.in_words}{' A' + in_words(now)[1:] + '.' if as_of else ''}")
    if not found.total:
        click.echo("A claim comes here when its due date has passed; `tracker claims --sort due` lists what is next.")
        return
    columns = [Column("Claim"), Column("Late"), Column("Status"), Column("Importance"), Column("Statement", wraps=True)]
    click.echo(
        "\n" + grouped([(_heading(pile), [_cells(each) for each in pile.claims]) for pile in found.piles], columns)
    )


def _heading(pile: Pile) -> Cell:
    return strong(f"{pile.name}{'' if pile.active else ' (account switched off)'}: {pile.total:,}")


def _cells(each: Late) -> list[object]:
    days = counted(each.days, "day")
    high = strong(each.importance.value) if each.importance is Importance.HIGH else each.importance.value
    return [f"{each.key} ({each.claim_id})", days, status_mark(each.status), high, each.statement]


def _record(pile: Pile) -> dict[str, Any]:
    return {
        "assignee": {"id": pile.person_id, "name": pile.name} if pile.person_id else None,
        "total": pile.total,
        "claims": [
            {
                "id": each.claim_id,
                "key": each.key,
                "statement": each.statement,
                "status": each.status,
                "importance": each.importance,
                "confidential": each.confidential,
                "due_on": each.due_on.isoformat(),
                "days_late": each.days,
                "article": {"id": each.article_id, "title": each.article},
                "desk": each.desk,
            }
            for each in pile.claims
        ],
    }
