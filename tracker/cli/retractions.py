"""Retracting, correcting and reinstating from the shell, with what falls."""

from collections.abc import Iterator
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import paragraph, status_mark, strong
from tracker.errors import NotFound, WrongInput
from tracker.language.english import counted
from tracker.models import Desk, Taken
from tracker.queries.retraction_impact import AffectedClaim, Impact, impact
from tracker.queries.retractions import name_of, retraction_in_force
from tracker.queries.sources import find_source
from tracker.rules.roles import Action
from tracker.services.retractions import reinstate as undo
from tracker.services.retractions import retract as do

_INDENT = 5
_publication = click.option("--publication", type=click.IntRange(1), metavar="ID", help="One publication instead.")


@click.command()
@click.argument("source", required=False, metavar="[SOURCE]")
@_publication
@click.option("--corrected", is_flag=True, help="It was corrected: it still counts, and is looked at again.")
@click.option("--why", default="", help="The reason, as it will stand on every claim that is flagged.")
@click.option("--notice", default="", metavar="URL", help="Where that was said in public.")
@click.option("--try", "only_try", is_flag=True, help="Say what would fall, and record nothing.")
@by_option
@json_option
@pass_program
def retract(
    program: Program,
    source: str | None,
    publication: int | None,
    corrected: bool,
    why: str,
    notice: str,
    only_try: bool,
    by: str | None,
    wants_json: bool,
) -> None:
    """Retract or correct SOURCE (its name or number), say what falls, and flag every claim that rests on it."""
    opened = program.database.reading() if only_try else program.database.unit_of_work()
    with opened as session:
        of = _retracted_id(session, source, publication)
        actor = None if only_try else program.acting(session, by, Action.RETRACT)
        desks = session.scalars(select(Desk.id)).all()
        impact_found = impact(session, carrier_id=of.get("carrier_id"), source_id=of.get("source_id"), desk_ids=desks)
        action = Taken.CORRECTED if corrected else Taken.RETRACTED
        number = None
        if actor is not None:
            retraction = do(session, **of, kind=action, why=why, notice=notice, by=actor, now=program.now())
            number = retraction.id
    if wants_json:
        as_json(_record(impact_found, None if only_try else action) | {"retraction": number})
        return
    click.echo("\n".join(_lines(impact_found, action, tried=only_try)))


@click.command()
@click.argument("source", required=False, metavar="[SOURCE]")
@_publication
@click.option("--why", required=True, help="The reason, as it will stand in the history.")
@by_option
@json_option
@pass_program
def reinstate(
    program: Program, source: str | None, publication: int | None, why: str, by: str | None, wants_json: bool
) -> None:
    """Undo what `tracker retract` recorded of SOURCE (its name or number)."""
    with program.database.unit_of_work() as session:
        of = _retracted_id(session, source, publication)
        actor = program.acting(session, by, Action.RETRACT)
        retraction = retraction_in_force(session, **of)
        if retraction is None:
            raise NotFound("It is neither retracted nor corrected; there is nothing to undo.")
        undo(session, retraction_id=retraction.id, why=why, by=actor, now=program.now())
        name, number, action = name_of(session, retraction), retraction.id, retraction.taken
    if wants_json:
        as_json({"retraction": number, "name": name, "undone": True})
    else:
        effect = "counts again" if action is Taken.RETRACTED else "is no longer recorded as corrected"
        click.echo(f"{name[0].upper()}{name[1:]} {effect}; what holds again is flagged no longer.")


def _retracted_id(session: Session, source: str | None, publication: int | None) -> dict[str, int]:
    if bool(source) is (publication is not None):
        raise WrongInput("Name a source, or give the number of a publication with --publication.")
    if publication is not None:
        return {"carrier_id": publication}
    return {"source_id": find_source(session, source or "").id}


def _lines(impact: Impact, action: Taken, *, tried: bool) -> Iterator[str]:
    name, number = f"{impact.name[0].upper()}{impact.name[1:]}", len(impact.claims)
    yield paragraph(f"{name} {'would be' if tried else 'is'} {action.value}: {_fallen(impact, action, tried=tried)}.")
    for claim in impact.claims:
        yield from _claim(claim, falls=action is Taken.RETRACTED)
    if tried:
        yield "\nNothing was recorded; leave out --try to record it."
    elif number:
        yield "\nEach is flagged for a second look; `tracker claims --recheck` lists them."


def _fallen(impact: Impact, action: Taken, *, tried: bool) -> str:
    number = len(impact.claims)
    if not number:
        return "no claim rests on it"
    rests = f"{counted(number, 'claim rests', 'claims rest')} on it"
    if action is Taken.CORRECTED:
        return f"{rests}, and it still counts"
    return f"{rests}, {impact.fallen or 'none'} of them {'would fall' if tried else 'fell'}"


def _claim(claim: AffectedClaim, *, falls: bool) -> Iterator[str]:
    yield f"\n{strong(claim.key)}  {status_mark(claim.status)}" + (
        f" → {status_mark(claim.holds)}" if falls and claim.falls else ""
    )
    yield paragraph(claim.statement, indent=_INDENT)
    for side, now, after in (
        ("", claim.supports, claim.supports_then),
        ("against it: ", claim.conflicts, claim.conflicts_then),
    ):
        if falls and now != after:
            yield paragraph(f"{side}{now} → {after}", indent=_INDENT)
    yield paragraph(f"{', '.join(claim.ways)}.".capitalize(), indent=_INDENT)


def _record(impact: Impact, action: Taken | None) -> dict[str, Any]:
    return {
        "name": impact.name,
        "recorded": action,
        "fallen": impact.fallen,
        "claims": [
            {
                "id": claim.claim_id,
                "key": claim.key,
                "statement": claim.statement,
                "status": claim.status,
                "holds": claim.holds,
                "falls": claim.falls,
                "supports": claim.supports,
                "supports_then": claim.supports_then,
                "conflicts": claim.conflicts,
                "conflicts_then": claim.conflicts_then,
                "rests": list(claim.ways),
                "path": list(claim.path),
            }
            for claim in impact.claims
        ],
    }
