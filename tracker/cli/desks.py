"""Desks and their free days, from the shell."""

from typing import Any

import click
from sqlalchemy.orm import Session

from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import Column, say, strong, table
from tracker.cli.typed_dates import day_typed
from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries import people
from tracker.queries.free_days import free_days_records
from tracker.rules.roles import Action
from tracker.services.free_days import add_free_day, choose_holidays, remove_free_day

_USUAL, _NONE = "usual", "none"
_yearly_option = click.option("--yearly", is_flag=True, help="Each year on this day, from this year on.")


@click.group()
def desks() -> None:
    """The desks and their free days: list them, choose public holidays, add and remove days of their own."""


@desks.command("list")
@json_option
@pass_program
def list_desks(program: Program, wants_json: bool) -> None:
    """Every desk, and what is free there."""
    with program.database.reading() as session:
        records = free_days_records(session, people.desks(session), start=program.today())
    if wants_json:
        as_json({"desks": records, "total": len(records)})
        return
    if not records:
        click.echo("No desk yet. Next: `tracker people add … --desk NAME` makes one.")
        return
    rows = [[record["desk"], record["slug"], record["in_words"]] for record in records]
    click.echo(table(rows, [Column("Desk"), Column("Short name"), Column("Free", wraps=True)]))


@desks.command("show")
@click.argument("desk")
@json_option
@pass_program
def show(program: Program, desk: str, wants_json: bool) -> None:
    """What is free at DESK, and the next free days."""
    with program.database.reading() as session:
        record = _record(session, program, _desk_id(session, desk))
    _tell(record, wants_json=wants_json)


@desks.command("holidays")
@click.argument("desk")
@click.argument("place")
@by_option
@json_option
@pass_program
def holidays(program: Program, desk: str, place: str, by: str | None, wants_json: bool) -> None:
    """Make the public holidays of PLACE free at DESK: DE, DE-BE, none, or usual for those of this installation."""
    with program.database.unit_of_work() as session:
        actor, desk_id = program.acting(session, by, Action.SET_FREE_DAYS), _desk_id(session, desk)
        chosen = {_USUAL: None, _NONE: ""}.get(place.lower(), place)
        choose_holidays(session, desk_id=desk_id, place=chosen, by=actor, now=program.now())
        record = _record(session, program, desk_id)
    _tell(record, wants_json=wants_json)


@desks.command("free")
@click.argument("desk")
@click.argument("day")
@click.option("--note", required=True, help="Why it is free.")
@_yearly_option
@by_option
@json_option
@pass_program
def free(program: Program, desk: str, day: str, note: str, yearly: bool, by: str | None, wants_json: bool) -> None:
    """Make DAY free at DESK."""
    free_day = day_typed(program, day)
    with program.database.unit_of_work() as session:
        actor, desk_id = program.acting(session, by, Action.SET_FREE_DAYS), _desk_id(session, desk)
        add_free_day(session, desk_id=desk_id, day=free_day, note=note, yearly=yearly, by=actor, now=program.now())
        record = _record(session, program, desk_id)
    _tell(record, wants_json=wants_json)


@desks.command("work")
@click.argument("desk")
@click.argument("day")
@_yearly_option
@by_option
@json_option
@pass_program
def work(program: Program, desk: str, day: str, yearly: bool, by: str | None, wants_json: bool) -> None:
    """Make DAY, which DESK had made free, a working day again."""
    working_day = day_typed(program, day)
    with program.database.unit_of_work() as session:
        actor, desk_id = program.acting(session, by, Action.SET_FREE_DAYS), _desk_id(session, desk)
        remove_free_day(session, desk_id=desk_id, day=working_day, yearly=yearly, by=actor, now=program.now())
        record = _record(session, program, desk_id)
    _tell(record, wants_json=wants_json)


def _desk_id(session: Session, name: str) -> int:
    desk_id = desk_named(session, name)
    if desk_id is None:
        raise WrongInput("Name the desk; `tracker desks list` shows them.")
    return desk_id


def _record(session: Session, program: Program, desk_id: int) -> dict[str, Any]:
    return free_days_records(session, [session.get_one(Desk, desk_id)], start=program.today())[0]


def _tell(record: dict[str, Any], *, wants_json: bool) -> None:
    if wants_json:
        as_json(record)
        return
    click.echo(strong(f"Free days of {record['desk']}"))
    say(f"Free are {record['in_words']}.")
    own_days = [f"{row['day']}{' each year' if row['yearly'] else ''}, {row['note']}" for row in record["own"]]
    if own_days:
        say(f"Days of its own: {'; '.join(own_days)}.")
    if record["ahead"]:
        click.echo(table([[free["day"], free["why"]] for free in record["ahead"]],
                         [Column("Next"), Column("Why", wraps=True)]))  # fmt: skip
    else:
        say("No day of the next year is free but weekends.")
