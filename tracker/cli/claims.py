"""The ledger from the shell."""

from itertools import islice
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.charts.origin_graph.subjects import sides
from tracker.cli.as_of import as_of_option, in_data, in_words, looking
from tracker.cli.format_claims import claim_text, ledger_table
from tracker.cli.naming import assignee_named, desk_named
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import faint
from tracker.errors import NotFound
from tracker.language.kinds import ClaimType
from tracker.models import Desk, Source
from tracker.queries.claims import claim_page, find_claim
from tracker.queries.edges import edges_of
from tracker.queries.filters import names_of
from tracker.queries.ledger import ledger_counts, ledger_rows
from tracker.queries.serializers import claim_record, edge_record, row_record
from tracker.rules.claims import Importance
from tracker.rules.ledger import READING_ORDER, Findings, LedgerFilter, Origins, Sort

_STATUSES = ["open", "closed", *(status.value.replace("_", "-") for status in READING_ORDER)]


@click.command()
@click.option("--status", type=click.Choice(_STATUSES), multiple=True, help="Give it again for several.")
@click.option("--desk", metavar="NAME", help="Its name or short name.")
@click.option("--article", type=click.IntRange(1), metavar="ID")
@click.option("--source", metavar="ID|NAME", help="A source that the claim rests on.")
@click.option("--topic", metavar="TOPIC")
@click.option("--assignee", metavar="EMAIL|nobody")
@click.option("--importance", type=click.Choice([importance.value for importance in Importance]), multiple=True)
@click.option("--type", "kind", type=click.Choice([claim_type.value for claim_type in ClaimType]), multiple=True)
@click.option("--findings", type=click.Choice([findings.value for findings in Findings]))
@click.option(
    "--origins", type=click.Choice([origins.value for origins in Origins]), help="Independent ones that support it."
)
@click.option(
    "--older-than", type=click.IntRange(1, limits.OPEN_DAYS.most), metavar="DAYS", help="Open for more than that."
)
@click.option("--overdue", is_flag=True, help="Open and past the due date.")
@click.option("--waiting", is_flag=True, help="A second person has to approve.")
@click.option("--recheck", is_flag=True, help="Somebody has to look again.")
@click.option(
    "--q", metavar="WORDS", help=f"Words of the statement, quote, topics, sources; at most {limits.SEARCH.most}."
)
@click.option("--sort", type=click.Choice([order.value for order in Sort]), default="status", show_default=True)
@click.option("--reverse", is_flag=True, help="The other way round.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the first N.")
@as_of_option
@json_option
@pass_program
def claims(
    program: Program, /, limit: int | None, as_of: str | None, wants_json: bool, reverse: bool, **options: Any
) -> None:
    """The claims of the ledger, all or filtered, now or as of a moment."""
    with looking(program, as_of) as (session, now):
        ledger_filter = _ledger_filter(session, options).but(reverse=reverse)
        desk_ids = session.scalars(select(Desk.id)).all()
        names = names_of(session, ledger_filter, desk_ids=desk_ids)
        counts = ledger_counts(session, ledger_filter, desk_ids=desk_ids, now=now)
        total = sum(
            number
            for status, (number, _) in counts.items()
            if not ledger_filter.status or status in ledger_filter.status
        )
        rows = list(islice(ledger_rows(session, ledger_filter, desk_ids=desk_ids, now=now), limit))
    if wants_json:
        as_json({**in_data(as_of, now), "claims": [row_record(row) for row in rows], "total": total})
        return
    click.echo(
        f"{ledger_filter.subject(total)}{ledger_filter.conditions(names)}{', ' + in_words(now) if as_of else ''}."
    )
    if rows:
        click.echo(f"\n{ledger_table(rows)}")
    elif as_of and not ledger_filter.narrows:
        click.echo("There were no claims then.")
    elif ledger_filter.narrows:
        click.echo("Ask for less, or list all with `tracker claims`.")
    else:
        click.echo("Take in an article with `tracker ingest`, then mark its claims.")
    if len(rows) < total:
        click.echo(f"\nThe first {len(rows):,} of {total:,}; --limit shows more.")


@click.command()
@click.argument("claim", metavar="ID|KEY")
@as_of_option
@json_option
@pass_program
def claim(program: Program, claim: str, as_of: str | None, wants_json: bool) -> None:
    """One claim with everything: chain, status and why, evidence, findings, history; now or as of a moment."""
    with looking(program, as_of) as (session, now):
        ledger_claim = find_claim(session, claim)
        page = claim_page(session, ledger_claim.id, [ledger_claim.desk_id])
        graph = page.dossier.graph
        edges = edges_of(session, ledger_claim.id, graph)
        if wants_json:
            as_json(in_data(as_of, now) | claim_record(page) | {"edges": [edge_record(edge) for edge in edges]})
            return
        if as_of:
            click.echo(faint(f"A{in_words(now)[1:]}:"))
        click.echo(claim_text(page, sides(graph), edges))


def _ledger_filter(session: Session, options: dict[str, Any]) -> LedgerFilter:
    """The filter that the options spell, with names looked up."""
    return LedgerFilter.from_params(
        {
            "status": options["status"],
            "desk": desk_named(session, options["desk"]),
            "article": options["article"],
            "source": _source(session, options["source"]),
            "topic": options["topic"],
            "assignee": assignee_named(session, options["assignee"]),
            "importance": options["importance"],
            "type": options["kind"],
            "findings": options["findings"],
            "origins": options["origins"],
            "older_than": options["older_than"],
            "due": "overdue" if options["overdue"] else "",
            "waiting": "approval" if options["waiting"] else "",
            "recheck": "open" if options["recheck"] else "",
            "q": options["q"],
            "sort": options["sort"],
        }
    )


def _source(session: Session, name: str | None) -> int | None:
    if not name:
        return None
    if name.isascii() and name.isdigit():
        return int(name)
    source_ids = session.scalars(select(Source.id).where(Source.name == name).order_by(Source.id)).all()
    if not source_ids:
        raise NotFound(f"There is no source “{name}”; write its name in full, or its number.")
    if len(source_ids) > 1:
        numbers = ", ".join(map(str, source_ids))
        raise NotFound(f"Several sources are called “{name}”; give the number of one: {numbers}.")
    return source_ids[0]
