"""What a source does to what it passes on, from the shell."""

import click

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.language.kinds import Attitude
from tracker.queries.attribution import chains
from tracker.queries.claims import find_claim
from tracker.queries.serializers import link_record
from tracker.rules.attribution import in_words
from tracker.rules.roles import Action
from tracker.services.attribution import set_attitude


@click.command()
@click.argument("claim")
@click.argument("attitude", type=click.Choice([attitude.value for attitude in Attitude]))
@click.option(
    "--step", type=int, default=1, show_default=True, help="Which step of the chain, counted from 1 at the origin."
)
@click.option("--negated", is_flag=True, help="What it passes on is in the negative: “no troops entered”.")
@by_option
@json_option
@pass_program
def attitude(
    program: Program, claim: str, attitude: str, step: int, negated: bool, by: str | None, wants_json: bool
) -> None:
    """Say what the source of a step of CLAIM's chain does: it asserts, denies, doubts … what it passes on."""
    with program.database.unit_of_work() as session:
        ledger_claim = find_claim(session, claim)
        actor = program.acting(session, by, Action.EDIT_CLAIM)
        set_attitude(
            session,
            claim_id=ledger_claim.id,
            seen_version=ledger_claim.version,
            position=step,
            attitude=Attitude(attitude),
            negated=negated,
            by=actor,
            now=program.now(),
        )
        links = chains(session, [ledger_claim.id])[ledger_claim.id]
        key, words = ledger_claim.key, in_words(links)
        answer = {"id": ledger_claim.id, "key": key, "attribution": words, "links": [*map(link_record, links)]}
    if wants_json:
        as_json(answer)
    else:
        remark = ", in the negative" if negated and attitude == Attitude.ASSERTS else ""
        click.echo(f"{key}: {words}{remark}.")
