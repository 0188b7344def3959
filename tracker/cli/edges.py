"""Who took a claim from whom, from the shell."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import click
from sqlalchemy.orm import Session

from tracker.cli.asking import answer_of, naming_options
from tracker.cli.format_claims import edge_lines
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import paragraph
from tracker.errors import NotFound
from tracker.language.english import counted
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import Carrier, Person
from tracker.queries.claims import find_claim
from tracker.queries.edges import ShownEdge, edges_of, publications
from tracker.queries.graphs import graphs
from tracker.queries.serializers import edge_record
from tracker.rules.input_cleaning import whole_number
from tracker.rules.naming import ANOTHER, Answer
from tracker.rules.roles import Action
from tracker.services.edges import record_edge, withdraw_edge
from tracker.services.naming import settle
from tracker.services.sources import SourceDraft, find_or_create_source

_SOURCE_KINDS = [kind.value for kind in SourceKind]


@click.group()
def edge() -> None:
    """Which publication took a claim from which, or from whom, and what proves it."""


@edge.command("list")
@click.argument("claim")
@json_option
@pass_program
def list_edges(program: Program, claim: str, wants_json: bool) -> None:
    """The publications of CLAIM with their numbers, and what is proven about them."""
    with program.database.reading() as session:
        ledger_claim = find_claim(session, claim)
        carriers_by_id = publications(session, ledger_claim.id)
        edges = edges_of(session, ledger_claim.id, graphs(session, [ledger_claim.id])[ledger_claim.id])
        if wants_json:
            carriers = [
                {"id": carrier.id, "publisher": carrier.publisher.name, "title": carrier.title}
                for carrier in carriers_by_id.values()
            ]
            as_json({"claim": ledger_claim.id, "carriers": carriers, "edges": [edge_record(edge) for edge in edges]})
            return
        click.echo(f"{ledger_claim.key}: {counted(len(carriers_by_id), 'publication')}.")
        for carrier in carriers_by_id.values():
            click.echo(paragraph(_called(carrier), indent=8, first=f"  {carrier.id:>4}"))
        for line in edge_lines(edges):
            click.echo(line)


@edge.command("add")
@click.argument("claim")
@click.option("--from", "start", required=True, metavar="PUBLICATION", help="Its number or publisher: `edge list`.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in EdgeKind]),
    default="cites",
    show_default=True,
    help="How it stands to what it was taken from.",
)
@click.option("--to", "end", default="", metavar="PUBLICATION", help="The publication it was taken from.")
@click.option("--source", default="", metavar="NAME", help="Or the source; of an unnamed one how it is described.")
@click.option(
    "--source-kind", type=click.Choice(_SOURCE_KINDS), default="person", show_default=True, help="What the source is."
)
@click.option("--outlet", default="", help="Who uses an unnamed source; else the publication's own outlet.")
@click.option("--event", default="", help="The one briefing or release that ties sources together.")
@click.option("--sentence", required=True, help="What proves it, word for word.")
@click.option("--loop-is-meant", is_flag=True, help="Record it though it closes a loop.")
@naming_options
@by_option
@json_option
@pass_program
def add(
    program: Program,
    claim: str,
    start: str,
    kind: str,
    end: str,
    source: str,
    source_kind: str,
    outlet: str,
    event: str,
    sentence: str,
    loop_is_meant: bool,
    same_as: int | None,
    another: bool,
    by: str | None,
    wants_json: bool,
) -> None:
    """Record on CLAIM (its id, or its key such as C06) who took it from whom."""
    now = program.now()
    unnamed = source_kind == SourceKind.UNNAMED
    draft = SourceDraft(
        name="" if unnamed else source, kind=SourceKind(source_kind), descriptor=source if unnamed else "", event=event
    )
    with program.database.unit_of_work() as session:
        ledger_claim = find_claim(session, claim)
        actor = program.acting(session, by, Action.RECORD_EVIDENCE)
        carriers_by_id = publications(session, ledger_claim.id)
        if source:
            draft = _meant(session, draft, outlet, answer_of(same_as, another), by=actor, now=now)
        recorded = record_edge(
            session,
            claim_id=ledger_claim.id,
            from_carrier_id=_publication(carriers_by_id, start),
            to_carrier_id=_publication(carriers_by_id, end) if end else None,
            to_source=draft if source else None,
            kind=EdgeKind(kind),
            sentence=sentence,
            loop_is_meant=loop_is_meant,
            by=actor,
            now=now,
        )
        _answer(ShownEdge(recorded), f"Recorded on {ledger_claim.key}", wants_json)


@edge.command("withdraw")
@click.argument("edge_id", metavar="EDGE", type=click.IntRange(1, 2**31 - 1))
@click.option("--why", required=True, help="Why it does not hold; it stays in the history.")
@by_option
@json_option
@pass_program
def withdraw(program: Program, edge_id: int, why: str, by: str | None, wants_json: bool) -> None:
    """Take back EDGE, by its number in `tracker edge list`."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.RECORD_EVIDENCE)
        withdrawn = withdraw_edge(session, edge_id=edge_id, why=why, by=actor, now=program.now())
        _answer(ShownEdge(withdrawn), "Taken back", wants_json)


def _meant(
    session: Session, draft: SourceDraft, outlet: str, answer: Answer | None, *, by: Person, now: datetime
) -> SourceDraft:
    """The source that is meant, with the outlet that uses it where one is named."""
    drafts = {"source": draft}
    if outlet:
        drafts["outlet"] = SourceDraft(name=outlet, kind=SourceKind.OUTLET)
    # A number means the source; an outlet that is near another one is named in full, or is another one too.
    answers = {"source": answer} | ({"outlet": answer} if answer == ANOTHER else {}) if answer else {}
    meant = settle(session, drafts=drafts, answers=answers, by=by, now=now)
    if "outlet" not in meant:
        return meant["source"]
    outlet_id = find_or_create_source(session, draft=meant["outlet"], by=by, now=now).id
    return replace(meant["source"], outlet_id=outlet_id)


def _answer(edge: ShownEdge, deed: str, wants_json: bool) -> None:
    if wants_json:
        as_json(edge_record(edge))
    else:
        click.echo(f"{deed}: {edge.words}.")


def _publication(carriers_by_id: Mapping[int, Carrier], name: str) -> int:
    """The number of a publication of the claim, from its number or its publisher's name."""
    number = whole_number(name)
    if number is not None:
        return number
    carrier_ids = [
        carrier.id
        for carrier in carriers_by_id.values()
        if carrier.publisher.name.casefold() == name.strip().casefold()
    ]
    if len(carrier_ids) == 1:
        return carrier_ids[0]
    fault = "has several publications here; give the number" if carrier_ids else "published nothing here; choose"
    raise NotFound(f"“{name}” {fault} that `tracker edge list` shows.")


def _called(carrier: Carrier) -> str:
    return (
        f"{carrier.published_on or 'undated'}  {carrier.publisher.name}{f': {carrier.title}' if carrier.title else ''}"
    )
