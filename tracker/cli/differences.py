"""What changed in the ledger between two moments, from the shell."""

from datetime import datetime
from typing import Any

import click
from sqlalchemy import select

from tracker.cli.as_of import instant_typed
from tracker.cli.ledger_options import filter_options, ledger_filter_of
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import flow, paragraph, status_mark, strong
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.models import Desk
from tracker.queries.differences import DifferenceRow, Span, as_record, differences
from tracker.queries.filters import names_of


@click.command()
@click.option(
    "--since", required=True, metavar="WHEN", help="The first moment: 2025-12-18T14:00, a day, or “3 days ago”."
)
@click.option("--until", metavar="WHEN", help="The second moment; now where none is given.")
@filter_options("desk", "article")
@json_option
@pass_program
def changes(program: Program, /, since: str, until: str | None, wants_json: bool, **options: Any) -> None:
    """What changed between two moments: claims whose status, origins, evidence or speaker differ, and new ones."""
    first = instant_typed(program, since, "since")
    last = instant_typed(program, until, "until") if until is not None else program.now()
    if last < first:
        raise WrongInput("--until lies before --since; exchange the two.", field="until")
    with program.database.reading() as today:
        desk_ids = today.scalars(select(Desk.id)).all()
        ledger_filter = ledger_filter_of(today, options)
        names_of(today, ledger_filter, desk_ids=desk_ids)
    with program.database.reading(first) as earlier, program.database.reading(last) as later:
        span = Span(earlier, later, first)
        rows = list(differences(span, desk_ids=desk_ids, desk=ledger_filter.desk, article=ledger_filter.article))
    if wants_json:
        records = [
            as_record(row) | {"changes": list(row.difference.sentences())} for row in rows if not row.confidential
        ]
        hidden = len(rows) - len(records)
        moments = {"since": first.isoformat(), "until": last.isoformat()}
        as_json(moments | {"claims": records, "total": len(rows), "confidential": hidden})
        return
    number = counted(len(rows), "claim") if rows else "No claim"
    click.echo(paragraph(f"{number} changed in status, origins, evidence or speaker {_between(first, last)}."))
    for row in rows:
        click.echo(f"\n{_row_text(row)}")


def _between(first: datetime, last: datetime) -> str:
    return f"from {first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M} UTC"


def _row_text(row: DifferenceRow) -> str:
    head = flow([strong(row.key), status_mark(row.status), strong("confidential" if row.confidential else "")])
    lines = [head, paragraph(row.statement, indent=5)]
    return "\n".join([*lines, *(paragraph(f"· {sentence}", indent=5) for sentence in row.difference.sentences())])
