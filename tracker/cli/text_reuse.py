"""What the texts of a claim's publications propose, from the shell."""

import click
from sqlalchemy.orm import Session

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import paragraph
from tracker.errors import Refused
from tracker.queries.claims import find_claim
from tracker.queries.text_reuse import EdgeProposals, ShownEdgeProposal, edge_proposals_of
from tracker.rules.roles import Action
from tracker.services.text_reuse import accept_edge_proposal, dismiss_edge_proposal, look_again


@click.command()
@click.argument("claim")
@click.option("--again", is_flag=True, help="Compare the texts once more first.")
@click.option("--accept", type=int, metavar="N", help="Make that proposal an edge.")
@click.option("--dismiss", type=int, metavar="N", help="Say that it is none; needs --why.")
@click.option("--why", default="", help="The reason; it stays in the history.")
@by_option
@json_option
@pass_program
def echoes(
    program: Program,
    claim: str,
    again: bool,
    accept: int | None,
    dismiss: int | None,
    why: str,
    by: str | None,
    wants_json: bool,
) -> None:
    """Edges that the texts of CLAIM's evidence propose, each with its number and what proves it."""
    if accept is not None and dismiss is not None:
        raise click.UsageError("Use one of --accept and --dismiss at a time.")
    with program.database.reading() as session:
        claim_id = find_claim(session, claim).id
    if again or accept is not None or dismiss is not None:
        with program.database.unit_of_work() as session:
            actor = program.acting(session, by, Action.RECORD_EVIDENCE)
            # First, because the number may be of a proposal that only the new comparison makes.
            if again:
                look_again(session, claim_id=claim_id, by=actor, now=program.now())
            _must_be_open(session, claim, claim_id, accept if accept is not None else dismiss)
            if accept is not None:
                accept_edge_proposal(session, echo_id=accept, why=why, by=actor, now=program.now())
            if dismiss is not None:
                dismiss_edge_proposal(session, echo_id=dismiss, why=why, by=actor, now=program.now())
    with program.database.reading() as session:
        proposals = edge_proposals_of(session, claim_id)
        records = [_record(proposal) for proposal in (*proposals.open, *proposals.decided)]
    if wants_json:
        as_json({"claim": claim_id, "echoes": records})
    else:
        _show_open(proposals)


def _must_be_open(session: Session, claim: str, claim_id: int, number: int | None) -> None:
    """Refuse a number that is decided already or belongs to another claim; no number is none to refuse."""
    if number is None:
        return
    if number not in {proposal.echo.id for proposal in edge_proposals_of(session, claim_id).open}:
        raise Refused(f"No proposal {number} of {claim} is open; `tracker echoes {claim}` lists them.")


def _show_open(proposals: EdgeProposals) -> None:
    if not proposals.open:
        click.echo("Nothing is proposed.")
    for proposal in proposals.open:
        click.echo(f"{proposal.echo.id:>4}  {proposal.words}  ({proposal.echo.ground.word})")
        click.echo(paragraph(proposal.echo.sentence, indent=6))


def _record(proposal: ShownEdgeProposal) -> dict[str, object]:
    echo = proposal.echo
    return {
        "id": echo.id,
        "from_carrier_id": echo.from_carrier_id,
        "to_carrier_id": echo.to_carrier_id,
        "to_source_id": echo.to_source_id,
        "edge": proposal.words,
        "kind": echo.kind.value,
        "ground": echo.ground.value,
        "score": echo.score,
        "sentence": echo.sentence,
        "decision": echo.decision.decision.value if echo.decision else None,
        "why": echo.decision.why if echo.decision else None,
    }
