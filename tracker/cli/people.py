"""Accounts and desks from the shell."""

import sys

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import Column, table
from tracker.errors import NotFound, WrongInput
from tracker.models import Desk, Person
from tracker.outside.passwords import hash_password
from tracker.rules.roles import Action, RoleName
from tracker.services import people as services

_LONGEST = 1_000  # characters of a line in which one is looked for; a pipe may never end
_ROLES = [role.value.replace("_", "-") for role in RoleName]


@click.group()
def people() -> None:
    """Accounts: add, list, disable and enable them."""


@people.command("add")
@click.argument("email")
@click.option("--name", required=True, help="As it is shown beside what they do.")
@click.option(
    "--role",
    type=click.Choice(_ROLES),
    default="fact-checker",
    show_default=True,
    help="What they may do at their desk.",
)
@click.option("--desk", help="The desk they belong to, by name; made if it is new.")
@click.option("--password", help="Asked for if not given; other people on this machine can see it, so rather not.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input, its first line.")
@by_option
@json_option
@pass_program
def add(
    program: Program,
    email: str,
    name: str,
    role: str,
    desk: str | None,
    password: str | None,
    password_stdin: bool,
    by: str | None,
    wants_json: bool,
) -> None:
    """Make an account for EMAIL."""
    role_name = RoleName(role.replace("-", "_"))
    if role_name is not RoleName.ADMINISTRATOR and not desk:
        raise WrongInput("Say at which desk with --desk NAME; only an administrator belongs to all.")
    secret = _password(password, from_stdin=password_stdin)
    with program.database.unit_of_work() as session:
        first = session.scalar(select(Person.id).limit(1)) is None
        actor = None if first else program.acting(session, by, Action.MANAGE_PEOPLE)
        person = services.add_person(
            session,
            name=name,
            email=email,
            password_hash=hash_password(secret),
            administrator=role_name is RoleName.ADMINISTRATOR,
            by=actor,
            now=program.now(),
        )
        if desk and role_name is not RoleName.ADMINISTRATOR:
            home = _desk(session, program, desk, actor)
            services.set_role(
                session, person_id=person.id, desk_id=home.id, role=role_name, by=actor, now=program.now()
            )
        session.refresh(person)
        described = _described(person)
    if wants_json:
        as_json(described)
    else:
        click.echo(f"Added {described['name']} <{described['email']}>, {described['role']}.")


@people.command("list")
@json_option
@pass_program
def list_people(program: Program, wants_json: bool) -> None:
    """Everybody with an account."""
    with program.database.reading() as session:
        accounts = [_described(person) for person in session.scalars(select(Person).order_by(Person.name))]
    if wants_json:
        as_json({"people": accounts, "total": len(accounts)})
        return
    if not accounts:
        click.echo("Nobody yet. Next: `tracker people add EMAIL --name NAME --role administrator`.")
        return
    rows = [
        [person["name"], person["email"], f"{person['role']}{'' if person['active'] else ' (disabled)'}"]
        for person in accounts
    ]
    click.echo(table(rows, [Column("Name"), Column("E-mail"), Column("Role", wraps=True)]))


@people.command("disable")
@click.argument("email")
@by_option
@json_option
@pass_program
def disable(program: Program, email: str, by: str | None, wants_json: bool) -> None:
    """Switch the account of EMAIL off; what they did stays."""
    _switch(program, email, by, wants_json, on=False)


@people.command("enable")
@click.argument("email")
@by_option
@json_option
@pass_program
def enable(program: Program, email: str, by: str | None, wants_json: bool) -> None:
    """Switch the account of EMAIL on again."""
    _switch(program, email, by, wants_json, on=True)


def _password(password: str | None, *, from_stdin: bool) -> str:
    """The password from the option, a pipe or the person at the terminal; it is never shown."""
    if from_stdin:
        password = _password_piped(password)
    elif password is None:
        password = str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    limits.PASSWORD.check(len(password), field=None)
    return password


def _password_piped(password: str | None) -> str:
    """The first line of standard input; at a terminal it would be seen while it is typed, so there it is refused."""
    if password is not None:
        raise click.UsageError("--password-stdin reads the password; leave out --password.")
    if sys.stdin and sys.stdin.isatty():
        raise click.UsageError(
            "--password-stdin reads from a pipe, as in `pass show tracker | tracker people add …`; "
            "leave it out to be asked for the password here."
        )
    line = sys.stdin.readline(_LONGEST).rstrip("\r\n") if sys.stdin else ""
    if not line:
        raise WrongInput("There is no password on standard input; write it there as the first line.")
    return line


def _switch(program: Program, email: str, by: str | None, wants_json: bool, *, on: bool) -> None:
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.MANAGE_PEOPLE)
        person = session.scalar(select(Person).where(Person.email == email.strip().lower()))
        if person is None:
            raise NotFound(f"There is no account {email}; `tracker people list` shows them.")
        act = services.enable_person if on else services.disable_person
        act(session, person_id=person.id, by=actor, now=program.now())
        described = _described(person)
    if wants_json:
        as_json(described)
    else:
        click.echo(f"{described['name']} can {'sign in again' if on else 'no longer sign in'}.")


def _desk(session: Session, program: Program, name: str, actor: Person | None) -> Desk:
    desk = session.scalar(select(Desk).where((Desk.name == name) | (Desk.slug == name)))
    return desk or services.add_desk(session, name=name, by=actor, now=program.now())


def _described(person: Person) -> dict[str, object]:
    role_words = {membership.desk.name: membership.role.word for membership in person.memberships}
    role = (
        "administrator" if person.administrator else ", ".join(f"{word} at {desk}" for desk, word in role_words.items())
    )
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "role": role or "no role",
        "active": person.active,
    }
