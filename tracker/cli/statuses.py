"""Moving a claim from the shell."""

import click

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.models import Proposal
from tracker.queries.claims import find_claim
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.services.statuses import change_status

_STATUSES = [status.value.replace("_", "-") for status in Status]


@click.command()
@click.argument("claim")
@click.argument("to", metavar="STATUS", type=click.Choice(_STATUSES))
@click.option("--why", required=True, help="The reason, as it will stand in the history.")
@click.option("--correction", default="", help="For superseded: where the correction notice is.")
@click.option("--replaced-by", metavar="ID|KEY", help="For superseded: the claim that takes its place.")
@by_option
@json_option
@pass_program
def status(
    program: Program,
    claim: str,
    to: str,
    why: str,
    correction: str,
    replaced_by: str | None,
    by: str | None,
    wants_json: bool,
) -> None:
    """Move CLAIM (its id, or its key such as C06) to STATUS, or propose it where a second person must agree."""
    target = Status(to.replace("-", "_"))
    with program.database.unit_of_work() as session:
        ledger_claim = find_claim(session, claim)
        actor = program.acting(session, by, Action.CHANGE_STATUS)
        outcome = change_status(
            session,
            claim_id=ledger_claim.id,
            to=target,
            why=why,
            seen_version=ledger_claim.version,
            by=actor,
            now=program.now(),
            correction=correction,
            replaced_by_id=find_claim(session, replaced_by).id if replaced_by else None,
        )
        proposed = isinstance(outcome, Proposal)
        answer = {
            "id": ledger_claim.id,
            "key": ledger_claim.key,
            "status": ledger_claim.status,
            "proposed": target if proposed else None,
        }
    if wants_json:
        as_json(answer)
    elif proposed:
        click.echo(f"{answer['key']}: proposed as {target.word}; a different editor has to approve it.")
    else:
        click.echo(f"{answer['key']} is now {target.word}.")
