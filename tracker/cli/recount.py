"""Counting a whole ledger anew, from the shell."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import status_mark
from tracker.language.english import counted
from tracker.models import Claim
from tracker.rules.roles import Action
from tracker.services.counting import Recounted, count_all_anew


@click.command()
@by_option
@json_option
@pass_program
def recount(program: Program, by: str | None, wants_json: bool) -> None:
    """Count the origins of every claim anew, as after an upgrade; no status changes by itself."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.EDIT_SOURCE)
        recounted = count_all_anew(session, by=actor, now=program.now())
        answer = {
            "claims": recounted.looked_at,
            "changed": _records(recounted.changed),
            "flagged": _records(recounted.flagged),
            "cleared": _records(recounted.cleared),
        }
        lines = list(_lines(recounted))
    if wants_json:
        as_json(answer)
    else:
        click.echo("\n".join(lines))


def _lines(recounted: Recounted) -> Iterator[str]:
    yield (
        f"{counted(recounted.looked_at, 'claim')} counted: {len(recounted.changed):,} with other counts than before, "
        f"{len(recounted.flagged):,} flagged for a second look, {len(recounted.cleared):,} no longer flagged."
    )
    flagged = {claim.id for claim in recounted.flagged}
    for claim in recounted.changed:
        look = "  flagged" if claim.id in flagged else ""
        yield f"{claim.key} ({claim.id})  {status_mark(claim.status).text}  {claim.statement}{look}"


def _records(claims: Sequence[Claim]) -> list[dict[str, Any]]:
    return [{"id": claim.id, "key": claim.key, "status": claim.status} for claim in claims]
