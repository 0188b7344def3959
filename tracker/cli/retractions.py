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
from tracker.queries.retractions import name_of, standing
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
        of = _named(session, source, publication)
        actor = None if only_try else program.acting(session, by, Action.RETRACT)
        desks = session.scalars(select(Desk.id)).all()
        found = impact(session, carrier_id=of.get("carrier_id"), source_id=of.get("source_id"), desk_ids=desks)
        taken = Taken.CORRECTED if corrected else Taken.RETRACTED
        number = None
        if actor is not None:
            done = do(session, **of, kind=taken, why=why, notice=notice, by=actor, now=program.now())
            number = done.id
    if wants_json:
        as_json(_record(found, None if only_try else taken) | {"retraction": number})
        return
    click.echo("\n".join(_lines(found, taken, tried=only_try)))


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
        of = _named(session, source, publication)
        actor = program.acting(session, by, Action.RETRACT)
        found = standing(session, **of)
        if found is None:
            raise NotFound("It is neither retracted nor corrected; there is nothing to undo.")
        undo(session, retraction_id=found.id, why=why, by=actor, now=program.now())
        name, number, taken = name_of(session, found), found.id, found.taken
    if wants_json:
        as_json({"retraction": number, "name": name, "undone": True})
    else:
        what = "counts again" if taken is Taken.RETRACTED else "is no longer recorded as corrected"
        click.echo(f"{name[0].upper()}{name[1:]} {what}; what holds again is flagged no longer.")


def _named(session: Session, source: str | None, publication: int | None) -> dict[str, int]:
    if bool(source) is (publication is not None):
        raise WrongInput("Name a source, or give the number of a publication with --publication.")
    if publication is not None:
        return {"carrier_id": publication}
    return {"source_id": find_source(session, source or "").id}


def _lines(found: Impact, taken: Taken, *, tried: bool) -> Iterator[str]:
    name, number = f"{found.name[0].upper()}{found.name[1:]}", len(found.claims)
    yield paragraph(f"{name} {'would be' if tried else 'is'} {taken.value}: {_fallen(found, taken, tried=tried)}.")
    for each in found.claims:
        yield from _claim(each, falls=taken is Taken.RETRACTED)
    if tried:
        yield "\nNothing was recorded; leave out --try to record it."
    elif number:
        yield "\nEach is flagged for a second look; `tracker claims --recheck` lists them."


def _fallen(found: Impact, taken: Taken, *, tried: bool) -> str:
    number = len(found.claims)
    if not number:
        return "no claim rests on it"
    rests = f"{counted(number, 'claim rests', 'claims rest')} on it"
    if taken is Taken.CORRECTED:
        return f"{rests}, and it still counts"
    return f"{rests}, {found.fallen or 'none'} of them {'would fall' if tried else 'fell'}"


def _claim(each: AffectedClaim, *, falls: bool) -> Iterator[str]:
    yield f"\n{strong(each.key)}  {status_mark(each.status)}" + (
        f" → {status_mark(each.holds)}" if falls and each.falls else ""
    )
    yield paragraph(each.statement, indent=_INDENT)
    for side, now, then in (
        ("", each.supports, each.supports_then),
        ("against it: ", each.conflicts, each.conflicts_then),
    ):
        if falls and now != then:
            yield paragraph(f"{side}{now} → {then}", indent=_INDENT)
    yield paragraph(f"{', '.join(each.ways)}.".capitalize(), indent=_INDENT)


def _record(found: Impact, taken: Taken | None) -> dict[str, Any]:
    return {
        "name": found.name,
        "recorded": taken,
        "fallen": found.fallen,
        "claims": [
            {
                "id": each.claim_id,
                "key": each.key,
                "statement": each.statement,
                "status": each.status,
                "holds": each.holds,
                "falls": each.falls,
                "supports": each.supports,
                "supports_then": each.supports_then,
                "conflicts": each.conflicts,
                "conflicts_then": each.conflicts_then,
                "rests": list(each.ways),
                "path": list(each.path),
            }
            for each in found.claims
        ],
    }
