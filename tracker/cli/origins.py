"""How many independent origins a graph has, or a claim of the database, from the shell."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import click

from tracker import limits
from tracker.cli.lines import Record, answer_lines, bounded
from tracker.cli.program import Program, as_json, json_option, pass_program
from tracker.cli.terminal import paragraph
from tracker.errors import TrackerError, WrongInput
from tracker.rules.origins import Count, Graph, count, doubts_in_words, in_words
from tracker.rules.origins.records import from_record, to_record

_STANCES = {"supports": "For it", "conflicts": "Against it"}


@click.command()
@click.argument("file", metavar="FILE|-", default="-")
@click.option("--claim", metavar="CLAIM", help="Not a file: a claim of the database, by its id or a key such as C06.")
@click.option("--jsonl", is_flag=True, help="Read one JSON object a line, and answer one a line.")
@json_option
@pass_program
@click.pass_context
def origins(ctx: click.Context, program: Program, /, file: str, claim: str, *, jsonl: bool, wants_json: bool) -> None:
    """Count the independent origins of the graph in FILE (JSON; - is standard input), for each stance."""
    if claim and jsonl:
        raise click.UsageError("--claim counts one claim; leave out --jsonl.")
    if claim:
        answer, names = _of_claim(program, claim)
    elif jsonl:
        with click.open_file(file, "rb") as opened:
            good = answer_lines(bounded(opened, most=limits.GRAPH.most), _answered, most=limits.GRAPH.most)
        if not good:
            ctx.exit(1)
        return
    else:
        record: Record = {}
        try:
            record = _record(file)
            answer, names = {"id": record.get("id"), **_counts(from_record(record))}, {}
        except TrackerError as error:
            if not wants_json:
                raise
            as_json({"id": record.get("id"), "error": str(error)})
            ctx.exit(1)
    if wants_json:
        as_json(_as_data(answer))
    else:
        click.echo("\n".join(_lines(answer, names)))


def _answered(record: Record) -> dict[str, Any]:
    return _as_data(_counts(from_record(record)))


def _counts(graph: Graph) -> dict[str, Any]:
    return {stance: count(graph, stance) for stance in _STANCES}


def _as_data(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {field: to_record(content) if isinstance(content, Count) else content for field, content in answer.items()}


def _record(file: str) -> Record:
    with click.open_file(file, "rb") as opened:
        content = opened.read(limits.GRAPH.most + 1)
    limits.GRAPH.check(len(content), field=None)
    try:
        record = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise WrongInput(f"This is no JSON ({str(error).split(':')[0]}); write one graph as one object.") from error
    if not isinstance(record, dict):
        raise WrongInput('This is no object; write one like {"carriers": [], "origins": [], "edges": []}.')
    return record


def _of_claim(program: Program, name: str) -> tuple[dict[str, Any], Mapping[str, str]]:
    from tracker.queries.claims import find_claim  # commands that read text need no tables
    from tracker.queries.graphs import graphs  # commands that read text need no tables

    with program.database.reading() as session:
        claim = find_claim(session, name)
        claim_graph = graphs(session, [claim.id])[claim.id]
        return {
            "id": claim.id,
            "key": claim.key,
            "supports": claim_graph.supports,
            "conflicts": claim_graph.conflicts,
        }, claim_graph.names


def _lines(answer: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for stance, heading in _STANCES.items():
        counted: Count = answer[stance]
        yield paragraph(f"{heading}: {in_words(counted, names or _themselves(counted))}.")
        yield from (paragraph(aside, indent=2) for aside in _asides(counted, names))


def _themselves(counted: Count) -> Mapping[str, str]:
    return {origin: origin for origin in counted.origins}


def _asides(counted: Count, names: Mapping[str, str]) -> Iterator[str]:
    yield from _origins_named(counted, names)
    yield from _left_aside(counted, names)
    yield from doubts_in_words(counted)
    if not counted.exact:
        yield "more than 18 known origins: the lower bound may be too low, never too high"


def _called(ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    # A graph from a file has no names: its carriers and origins go by their ids.
    return ", ".join(names.get(node_id, node_id) for node_id in ids)


def _origins_named(counted: Count, names: Mapping[str, str]) -> Iterator[str]:
    """Which origins were counted, and which of them are independent whatever the record leaves open."""
    # A single origin is named in the sentence above already.
    if len(counted.origins) > 1:
        yield f"origins: {_called(counted.origins, names)}"
    if counted.k_min > 1:
        yield f"certainly independent of each other: {_called(counted.witness, names)}"


def _left_aside(counted: Count, names: Mapping[str, str]) -> Iterator[str]:
    """What was not counted as an origin of its own, and why."""
    if counted.unknown:
        yield f"name no source: {_called(counted.unknown, names)}"
    for loop in counted.loops:
        yield f"cite only one another: {_called(loop, names)}"
    if counted.rootless:
        yield f"lost every source to a retraction: {_called(counted.rootless, names)}"
    for start, end in counted.dropped_edges:
        yield f"left out: {_called((start,), names)} cannot have it from {_called((end,), names)}, which appeared later"
