"""The policy of a desk from the shell: reading it, trying another one, adopting it."""

from collections.abc import Callable
from itertools import islice
from typing import Any, TypeVar

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import Column, paragraph, say, status_mark, strong, table
from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries.policy import Version, policy_versions
from tracker.queries.policy_preview import AffectedClaim, affected_claims
from tracker.rules import policy as rules
from tracker.rules.policy_impact import PolicyImpacts
from tracker.rules.roles import Action
from tracker.services.policy import adopt_policy, draft_policy

_NONE = "none"
Command = TypeVar("Command", bound=Callable[..., Any])
_desk_option = click.option("--desk", metavar="NAME", help="Its name or short name; not needed where there is one.")


def _draft_options(command: Command) -> Command:
    """The rules of a draft; what is not given stays as it is."""
    for option in (
        click.option("--primary-type", "primary_types", multiple=True, metavar="TYPE",
                     help="A type of claim that needs captured primary evidence; again for several, or none."),
        click.option("--approver", metavar="ROLE", help="Who approves: editor or administrator."),
        click.option("--approval", multiple=True, metavar="STATUS",
                     help="What a second person has to approve; again for several, or none."),
        click.option("--attributable", metavar="N", help="How many of them have to be attributable, 0 to 9."),
        click.option("--independent", metavar="N", help="Origins that make a claim corroborated, 1 to 9."),
    ):  # fmt: skip
        command = option(command)
    return command


@click.group(invoke_without_command=True)
@click.pass_context
def policy(ctx: click.Context) -> None:
    """The rules of a desk that guard changes of status: show them, try others, adopt them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)


@policy.command()
@_desk_option
@json_option
@pass_program
def show(program: Program, desk: str | None = None, wants_json: bool = False) -> None:
    """The policy in force, and the versions before it."""
    with program.database.reading() as session:
        home = _desk(session, desk)
        versions = policy_versions(session, home.id)
        if wants_json:
            as_json({"desk": home.name, "two_person": program.config.two_person_approval,
                     "versions": [_version_record(version) for version in versions]})  # fmt: skip
            return
        click.echo(strong(f"Policy {versions[0].row.number} of {home.name}"))
        for sentence in rules.in_words(versions[0].policy).values():
            click.echo(paragraph(sentence, indent=2, first="-"))
        if not program.config.two_person_approval:
            say("Two-person approval is switched off in this installation, so nobody has to approve.")
        for version in versions:
            when = f"{version.row.recorded_at:%Y-%m-%d}"
            click.echo()
            say(f"Policy {version.row.number}, {when}, {version.by or 'as every desk begins'}: {version.row.why}")
            for before, after in version.differs:
                click.echo(paragraph(f"{before} → {after}", indent=2))


@policy.command("try")
@_draft_options
@_desk_option
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=limits.POLICY_LISTED.most,
    show_default=True,
    help="Claims that are listed.",
)
@json_option
@pass_program
def try_(program: Program, /, desk: str | None, limit: int, wants_json: bool, **options: Any) -> None:
    """What another policy would change, before it takes effect; nothing is written."""
    with program.database.reading() as session:
        home = _desk(session, desk)
        draft = draft_policy(session, home.id, _draft(options))
        in_force = policy_versions(session, home.id)[0].policy
        effects = PolicyImpacts()
        affected = affected_claims(session, home.id, draft, effects=effects)
        rows = list(islice(affected, limit))
        for _ in affected:  # the rest is only counted
            pass
    differs = rules.differences(in_force, draft)
    if wants_json:
        as_json({
            "desk": home.name,
            "number": draft.number,
            "rules": draft.rules,
            "differs": [{"before": before, "after": after} for before, after in differs],
            "looked_at": effects.looked_at,
            "touched": effects.touched,
            "counts": {kind.value: effects.counts[kind] for kind in effects.present},
            "claims": [_touched_record(claim) for claim in rows],
        })  # fmt: skip
        return
    click.echo(strong(f"What policy {draft.number} of {home.name} would change"))
    for before, after in differs:
        click.echo(paragraph(f"{before} → {after}", indent=2))
    if not effects.touched:
        click.echo(f"No claim would move ({effects.looked_at:,} looked at).")
        return
    for line in effects.in_words:
        click.echo(f"{line}.")
    columns = [Column("Claim"), Column("Status now"), Column("Statement", wraps=True), Column("Change", wraps=True)]
    listed = [
        [strong(claim.key), status_mark(claim.status), claim.statement, " ".join(claim.effect.in_words)]
        for claim in rows
    ]
    if listed:
        click.echo(f"\n{table(listed, columns)}")
    if len(rows) < effects.touched:
        click.echo(f"\nThe first {len(rows):,} of {effects.touched:,}; --limit shows more.")


@policy.command()
@_draft_options
@_desk_option
@click.option("--why", required=True, help="The reason, as it will stand in the history.")
@by_option
@json_option
@pass_program
def adopt(program: Program, /, desk: str | None, why: str, by: str | None, wants_json: bool, **options: Any) -> None:
    """Put another policy into force; old changes keep the one they were made under."""
    with program.database.unit_of_work() as session:
        home = _desk(session, desk)
        row = adopt_policy(
            session,
            desk_id=home.id,
            draft=_draft(options),
            why=why,
            by=program.acting(session, by, Action.SET_POLICY),
            now=program.now(),
        )
        answer = {"desk": home.name, "number": row.number, "rules": row.rules}
    if wants_json:
        as_json(answer)
    else:
        click.echo(f"Policy {answer['number']} of {answer['desk']} is in force.")


def _draft(options: dict[str, Any]) -> dict[str, Any]:
    """The rules that were given; `none` empties a list."""
    rules_given = {name: value for name, value in options.items() if value not in (None, ())}
    for name in ("approval", "primary_types"):
        if rules_given.get(name) == (_NONE,):
            rules_given[name] = ()
    return rules_given


def _desk(session: Session, name: str | None) -> Desk:
    """The desk of that name, or the only one there is."""
    desk_id = desk_named(session, name)
    if desk_id is not None:
        return session.get_one(Desk, desk_id)
    desks = session.scalars(select(Desk).order_by(Desk.name).limit(2)).all()
    if not desks:
        raise WrongInput("There is no desk yet; `tracker people add … --desk NAME` makes one.")
    if len(desks) > 1:
        raise WrongInput("Say which desk with --desk NAME; each has its own policy.")
    return desks[0]


def _version_record(version: Version) -> dict[str, Any]:
    return {
        "number": version.row.number,
        "rules": version.policy.rules,
        "why": version.row.why,
        "by": version.by or None,
        "at": version.row.recorded_at.isoformat(),
        "differs": [{"before": before, "after": after} for before, after in version.differs],
    }


def _touched_record(claim: AffectedClaim) -> dict[str, Any]:
    effect = claim.effect
    return {
        "id": claim.claim_id,
        "key": claim.key,
        "statement": claim.statement,
        "status": claim.status,
        "falls_to": effect.falls_to,
        "holds_again": effect.holds_again,
        "opens": effect.opens,
        "shuts": effect.shuts,
        "asks": effect.asks,
        "frees": effect.frees,
    }
