"""Tokens for programs, from the shell."""

from typing import Any

import click

from tracker import limits
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import Column, strong, table
from tracker.queries.tokens import TokenRow, tokens_of
from tracker.rules.roles import Action
from tracker.rules.tokens import DAYS, Access
from tracker.services.tokens import make_token, revoke_token


@click.group()
def token() -> None:
    """Tokens for programs: make, list and revoke your own."""


@token.command("make")
@click.argument("name")
@click.option("--write", is_flag=True, help="It may change things, not only read.")
@click.option("--desk", metavar="NAME", help="Only at this desk; else at all of yours.")
@click.option(
    "--days", type=click.IntRange(1, limits.TOKEN_DAYS.most), default=DAYS, show_default=True, help="How long it holds."
)
@by_option
@json_option
@pass_program
def make(
    program: Program, name: str, write: bool, desk: str | None, days: int, by: str | None, wants_json: bool
) -> None:
    """Make a token for the program NAME and print it, this once."""
    access = Access.WRITE if write else Access.READ
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.KEEP_TOKENS)
        desk_id = desk_named(session, desk)
        new_token = make_token(
            session, name=name, access=access, desk_id=desk_id, days=days, by=actor, now=program.now()
        )
        answer = {
            "id": new_token.token.id,
            "name": new_token.token.name,
            "token": new_token.text,
            "scopes": new_token.token.scopes,
            "expires_at": new_token.token.expires_at.isoformat(),
        }
    if wants_json:
        as_json(answer)
        return
    click.echo(new_token.text)
    until = f"{new_token.token.expires_at:%Y-%m-%d}"
    click.echo(
        f"“{new_token.token.name}” may {access.word} until {until}. It is shown this once; keep it safe.", err=True
    )


@token.command("list")
@by_option
@json_option
@pass_program
def list_tokens(program: Program, by: str | None, wants_json: bool) -> None:
    """Your tokens: what they are for, what they may do, when they were last used."""
    with program.database.reading() as session:
        actor = program.acting(session, by, Action.KEEP_TOKENS)
        rows = [_described(token) for token in tokens_of(session, actor.id, now=program.now())]
    if wants_json:
        as_json({"tokens": rows, "total": len(rows)})
        return
    if not rows:
        click.echo("No token yet. Next: `tracker token make NAME`.")
        return
    columns = [
        Column("Id", numeric=True),
        Column("For", wraps=True),
        Column("Begins with"),
        Column("May"),
        Column("Desk"),
        Column("Last used"),
        Column("Holds"),
    ]
    click.echo(table([_cells(row) for row in rows], columns))


@token.command("revoke")
@click.argument("token_id", type=click.IntRange(1), metavar="ID")
@by_option
@json_option
@pass_program
def revoke(program: Program, token_id: int, by: str | None, wants_json: bool) -> None:
    """End the token with that number of `tracker token list`, at once."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.KEEP_TOKENS)
        ended = revoke_token(session, token_id=token_id, by=actor, now=program.now())
        answer = {"id": ended.id, "name": ended.name, "standing": "revoked"}
    if wants_json:
        as_json(answer)
    else:
        click.echo(f"“{answer['name']}” is revoked; nothing can use it any more.")


def _described(row: TokenRow) -> dict[str, Any]:
    token = row.token
    return {
        "id": token.id,
        "name": token.name,
        "prefix": token.prefix,
        "scopes": token.scopes,
        "desk": row.desk or None,
        "standing": row.standing.value,
        "created_at": token.created_at.isoformat(),
        "expires_at": token.expires_at.isoformat(),
        "used_at": token.used_at.isoformat() if token.used_at else None,
    }


def _cells(row: dict[str, Any]) -> list[object]:
    holds = f"until {row['expires_at'][:10]}" if row["standing"] == "holds" else row["standing"]
    used = row["used_at"][:16].replace("T", " ") if row["used_at"] else "never"
    may = "read and write" if "write" in row["scopes"] else "read"
    return [row["id"], strong(row["name"]), row["prefix"], may, row["desk"] or "all", used, holds]
