"""Sources that may be one, from the shell: the clean-up queue, decided and undone."""

from collections.abc import Iterator
from typing import Any

import click
from sqlalchemy import select

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.models import Carrier, Desk, Source
from tracker.queries.near_sources import UndecidedPair
from tracker.queries.source_pairs import PER_PAGE, Listed, Queue, clean_up_queue
from tracker.queries.sources import find_source
from tracker.rules.roles import Action
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.publications import count_publications_as_one, keep_publications_apart

_why = click.option("--why", required=True, help="The reason; it stays in the history.")
_undo = click.option("--undo", is_flag=True, help="Take it back.")


@click.command()
@click.option(
    "--list",
    "listed",
    type=click.Choice([listed.value for listed in Listed]),
    default=Listed.LIKELY.value,
    show_default=True,
    help="What may be one, what was said to be two, what is merged, or publications of one address.",
)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help=f"Which {PER_PAGE} of them.")
@json_option
@pass_program
def pairs(program: Program, listed: str, page: int, wants_json: bool) -> None:
    """Sources that may be one, those with most claims first, and what was decided about others."""
    with program.database.reading() as session:
        desks = session.scalars(select(Desk.id)).all()
        queue = clean_up_queue(session, Listed(listed), desk_ids=desks, page=page)
        if wants_json:
            as_json({"list": listed, "pairs": _records(queue), "total": queue.total, "page": queue.page})
            return
        for line in _lines(queue):
            click.echo(line)


@click.command()
@click.argument("source")
@click.argument("into", required=False)
@click.option("--undo", is_flag=True, help="Let SOURCE count as itself again; INTO is not needed.")
@click.option("--corrects-kind", is_flag=True, help="SOURCE is of the wrong kind: INTO is one that it could not be.")
@_why
@by_option
@json_option
@pass_program
def merge(
    program: Program,
    source: str,
    into: str | None,
    undo: bool,
    corrects_kind: bool,
    why: str,
    by: str | None,
    wants_json: bool,
) -> None:
    """Let SOURCE (its name or number) count as INTO from now on."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.EDIT_SOURCE)
        merged = find_source(session, source, merged=undo)
        if undo:
            unmerge_source(session, source_id=merged.id, why=why, by=actor, now=program.now())
        elif into is None:
            raise WrongInput("Name the source that it counts as, after the first one.", field="into")
        else:
            target = find_source(session, into, kind=merged.kind)
            now = program.now()
            merge_sources(
                session,
                source_id=merged.id,
                into_id=target.id,
                why=why,
                by=actor,
                now=now,
                corrects_kind=corrects_kind,
            )
        session.refresh(merged)
        counts_as = _numbered(merged.merged_into) if merged.merged_into else "itself"
        answer = {"id": merged.id, "name": merged.name, "merged_into": merged.merged_into_id}
        sentence = f"{_numbered(merged)} counts as {counts_as}."
    _answer(answer, sentence, wants_json, undo="" if undo else f"merge {answer['id']}")


@click.command()
@click.argument("source")
@click.argument("second", metavar="OTHER")
@_undo
@_why
@by_option
@json_option
@pass_program
def apart(program: Program, source: str, second: str, undo: bool, why: str, by: str | None, wants_json: bool) -> None:
    """Say that SOURCE and OTHER (names or numbers) are two, once and for all."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.EDIT_SOURCE)
        pair = find_source(session, source), find_source(session, second)
        decide = undo_apart if undo else keep_apart
        decide(session, source_id=pair[0].id, other_id=pair[1].id, why=why, by=actor, now=program.now())
        names = " and ".join(_numbered(source_row) for source_row in pair)
        answer = {"first": pair[0].id, "second": pair[1].id, "apart": not undo}
    sentence = f"{names} {'may be one again' if undo else 'are two'}."
    _answer(answer, sentence, wants_json, undo="" if undo else f"apart {answer['first']} {answer['second']}")


@click.command()
@click.argument("first", type=click.IntRange(1, 2**31 - 1))
@click.argument("second", type=click.IntRange(1, 2**31 - 1))
@_undo
@_why
@by_option
@json_option
@pass_program
def publications(
    program: Program, first: int, second: int, undo: bool, why: str, by: str | None, wants_json: bool
) -> None:
    """Say that the publications FIRST and SECOND (numbers) are two though they have one address."""
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.EDIT_SOURCE)
        decide = count_publications_as_one if undo else keep_publications_apart
        decide(session, carrier_id=first, other_id=second, why=why, by=actor, now=program.now())
    answer = {"first": first, "second": second, "apart": not undo}
    sentence = f"{first} and {second} are {'one publication' if undo else 'two publications'}."
    _answer(answer, sentence, wants_json, undo="" if undo else f"publications {first} {second}")


def _answer(record: dict[str, Any], sentence: str, wants_json: bool, *, undo: str) -> None:
    """What was decided and, if it can be taken back, with which command: names may be those of several sources."""
    if wants_json:
        as_json(record)
        return
    click.echo(sentence)
    if undo:
        click.echo(f"To take it back: tracker sources {undo} --undo --why …")


def _numbered(source: Source) -> str:
    return f"{source.name} ({source.id})"


def _records(queue: Queue) -> list[dict[str, Any]]:
    likely = [
        {
            "first": _source(pair.first) | {"claims": pair.first_uses},
            "second": _source(pair.second) | {"claims": pair.second_uses},
            "why": pair.nearness.words,
            "sentence": pair.sentence,
        }
        for pair in queue.likely
    ]
    distinctions = [{"first": _source(row.source), "second": _source(row.other), "why": row.why} for row in queue.apart]
    merged = [{"first": _source(row), "second": _source(row.merged_into)} for row in queue.merged if row.merged_into]
    doubles = [
        {
            "first": _publication(row.older.carrier) | {"claims": row.older.claims},
            "second": _publication(row.newer.carrier) | {"claims": row.newer.claims},
            "apart": row.apart is not None,
        }
        for row in queue.publications
    ]
    return [*likely, *distinctions, *merged, *doubles]


def _source(source: Source) -> dict[str, Any]:
    return {"id": source.id, "name": source.name, "kind": source.kind}


def _publication(carrier: Carrier) -> dict[str, Any]:
    return {
        "id": carrier.id,
        "publisher": carrier.publisher.name,
        "title": carrier.title,
        "address": carrier.address,
    }


def _lines(queue: Queue) -> Iterator[str]:
    if not queue.total:
        yield "Nothing is in this list."
        return
    yield f"{counted(queue.total, 'pair')}; page {queue.page}."
    for pair in queue.likely:
        yield from _likely_lines(pair)
    for word in queue.apart:
        yield f"  {word.source_id:>4}  {word.source.name}  and  {word.other_id}  {word.other.name} are two: {word.why}"
    for merged in queue.merged:
        yield f"  {merged.id:>4}  {merged.name}  counts as  {merged.merged_into_id}  {_name(merged.merged_into)}"
    for double in queue.publications:
        state = "two publications" if double.apart else "one publication"
        yield f"  {state}: {double.older.carrier.address}"
        for recorded in (double.older, double.newer):
            yield f"  {recorded.carrier.id:>4}  {recorded.carrier.publisher.name}, {counted(recorded.claims, 'claim')}"


def _likely_lines(pair: UndecidedPair) -> Iterator[str]:
    yield f"{pair.sentence} ({pair.nearness.words})"
    yield f"  {pair.first.id:>4}  {pair.first.name}, {pair.first.kind.word}, {counted(pair.first_uses, 'claim')}"
    yield f"  {pair.second.id:>4}  {pair.second.name}, {pair.second.kind.word}, {counted(pair.second_uses, 'claim')}"


def _name(source: Source | None) -> str:
    return source.name if source else ""
