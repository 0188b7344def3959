"""The ledger from the shell."""

from itertools import islice
from typing import Any

import click
from sqlalchemy import select

from tracker.charts.origin_graph.subjects import sides
from tracker.cli.as_of import as_of_option, in_data, in_words, looking
from tracker.cli.format_claims import claim_text, ledger_table
from tracker.cli.ledger_options import filter_options, ledger_filter_of
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import faint
from tracker.models import Desk
from tracker.queries.claims import claim_page, find_claim
from tracker.queries.edges import edges_of
from tracker.queries.filters import names_of
from tracker.queries.ledger import ledger_counts, ledger_rows
from tracker.queries.serializers import claim_record, edge_record, row_record
from tracker.rules.ledger import Sort


@click.command()
@filter_options()
@click.option("--sort", type=click.Choice([order.value for order in Sort]), default="status", show_default=True)
@click.option("--reverse", is_flag=True, help="The other way round.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the first N.")
@as_of_option
@json_option
@pass_program
def claims(
    program: Program,
    /,
    limit: int | None,
    as_of: str | None,
    wants_json: bool,
    sort: str,
    reverse: bool,
    **options: Any,
) -> None:
    """The claims of the ledger, all or filtered, now or as of a moment."""
    with looking(program, as_of) as (session, now):
        ledger_filter = ledger_filter_of(session, options, sort=sort).but(reverse=reverse)
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
