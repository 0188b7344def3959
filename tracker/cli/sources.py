"""Sources from the shell: which claims rest on names that may be of one source."""

from collections.abc import Iterator
from typing import Any

import click

from tracker.cli.pairs import apart, merge, pairs, publications
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import paragraph, status_mark
from tracker.language.english import counted
from tracker.queries.doubtful_claims import DoubtfulClaim, Fall, doubtful_claims
from tracker.rules.evidence import Stance
from tracker.rules.origins import interval
from tracker.rules.roles import Action
from tracker.services.doubts import flag_doubtful_claims

_SIDES = {Stance.SUPPORTS: "for it", Stance.CONFLICTS: "against it"}


@click.group()
def sources() -> None:
    """Sources whose names are near: what rests on them, likely pairs, merging and keeping apart."""


for _command in (pairs, merge, apart, publications):
    sources.add_command(_command)


@sources.command()
@click.option("--flag", is_flag=True, help="Count them anew, and flag each for a second look.")
@by_option
@json_option
@pass_program
def doubts(program: Program, flag: bool, by: str | None, wants_json: bool) -> None:
    """Claims with fewer origins for certain, because names of their sources are near; no status changes by itself."""
    opened = program.database.unit_of_work() if flag else program.database.reading()
    with opened as session:
        flagged = None
        if flag:
            actor = program.acting(session, by, Action.EDIT_SOURCE)
            flagged = len(flag_doubtful_claims(session, by=actor, now=program.now()))
        rows = doubtful_claims(session)
        records = [_record(row) for row in rows]
        lines = [line for row in rows for line in _lines(row)]
    if wants_json:
        as_json({"claims": records, "total": len(records), "flagged": flagged})
        return
    click.echo("\n".join([*_heading(len(records), flagged), *lines]))


def _heading(total: int, flagged: int | None) -> Iterator[str]:
    if not total:
        yield "No claim rests on names that are near."
        return
    noun, verb = counted(total, "claim"), "has" if total == 1 else "have"
    yield f"{noun} {verb} fewer origins for certain, because names of sources are near."
    if flagged is None:
        yield "`tracker sources doubts --flag` counts them anew and flags each for a second look."
    else:
        yield f"{counted(flagged, 'claim')} flagged for a second look."


def _lines(row: DoubtfulClaim) -> Iterator[str]:
    yield ""
    yield f"{row.claim.key} ({row.claim.id})  {status_mark(row.claim.status).text}  {row.claim.statement}"
    for fall in row.falls:
        yield f"  {_SIDES[fall.stance]}: {interval(fall.before)} → {interval(fall.after)} independent origins"
        yield from (paragraph(sentence, indent=4) for sentence in fall.sentences)
    if row.falls_below:
        yield f"  {row.claim.status.word} no longer holds, {row.holds.word} does{', flagged' if row.flagged else ''}"


def _record(row: DoubtfulClaim) -> dict[str, Any]:
    return {
        "id": row.claim.id,
        "key": row.claim.key,
        "statement": row.claim.statement,
        "status": row.claim.status,
        "holds": row.holds,
        "falls_below": row.falls_below,
        "flagged": row.flagged,
        "falls": [_fall(fall) for fall in row.falls],
    }


def _fall(fall: Fall) -> dict[str, Any]:
    def numbers(of: Any) -> dict[str, int]:
        return {"k_min": of.k_min, "k_max": of.k_max, "attributable": of.attributable}

    return {
        "stance": fall.stance,
        "before": numbers(fall.before),
        "after": numbers(fall.after),
        "doubts": fall.sentences,
    }
