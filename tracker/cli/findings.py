"""A person's word on what a check found, from the shell."""

import click

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.models import Finding
from tracker.queries.serializers import finding_record
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.roles import Action
from tracker.services.findings import decide_finding

_WORDS = {"accept": Decision.ACCEPTED, "dismiss": Decision.DISMISSED}


@click.command()
@click.argument("finding", type=click.IntRange(1, 2**31 - 1), metavar="FINDING")
@click.argument("word", type=click.Choice(list(_WORDS)))
@click.option(
    "--because",
    type=click.Choice([dismissal.value for dismissal in Dismissal]),
    help="What is wrong with it; needed to dismiss.",
)
@click.option("--why", default="", help="The reason; it stays in the history.")
@by_option
@json_option
@pass_program
def finding(
    program: Program, finding: int, word: str, because: str | None, why: str, by: str | None, wants_json: bool
) -> None:
    """Accept or dismiss FINDING (its number, as `tracker claim CLAIM --json` lists it)."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.DECIDE_FINDING)
        decide_finding(
            session,
            finding_id=finding,
            decision=_WORDS[word],
            because=Dismissal(because) if because else None,
            why=why,
            by=actor,
            now=program.now(),
        )
        decided = session.get_one(Finding, finding)
        record = finding_record(decided)
        sentence = f"Finding {finding} ({decided.check.replace('_', ' ')}) is {_WORDS[word].value}."
    if wants_json:
        as_json(record)
    else:
        click.echo(sentence)
