"""Reading a text from the shell: who says what in it, and the claims it makes."""

from collections.abc import Sequence
from typing import Any

import click

from tracker.cli.lines import Record, answer_lines, bounded, text_in
from tracker.cli.program import as_json, json_option
from tracker.cli.terminal import Column, faint, strong, table
from tracker.cli.text_input import taken_from
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.language.reading import Attribution, Candidate, Piece, ProposedLink, Reading, is_markup
from tracker.language.reading import read as read_text
from tracker.outside.own_time import bounded as bounded_time
from tracker.rules.examinations import proposed_in_words


@click.command()
@click.argument("file", metavar="FILE|-", default="-")
@click.option("--title", default="", help="Helps to tell the headline from the text.")
@click.option("--all", "of_all", is_flag=True, help="Also list what is in the text and not proposed, and why not.")
@click.option("--jsonl", is_flag=True, help="Read one JSON object a line, and answer one a line.")
@json_option
@click.pass_context
def read(ctx: click.Context, /, file: str, title: str, *, of_all: bool, jsonl: bool, wants_json: bool) -> None:
    """Say who says what in FILE (text, page or document; - is a pipe), and propose its claims; only English."""
    if jsonl:
        with click.open_file(file, "rb") as opened:
            if not answer_lines(bounded(opened), _answered):
                ctx.exit(1)
        return
    article = taken_from(file)
    reading = _read(article.text, title or article.title)
    if wants_json:
        as_json({"text": article.text, **reading_record(reading, article.text)})
    else:
        click.echo(reading_in_words(reading, of_all=of_all))


def reading_record(reading: Reading, text: str) -> dict[str, Any]:
    """What was read, in the shape of the product: every offset is a character of `text`, half-open."""
    record: dict[str, Any] = {
        "sentences": [
            {"index": sentence.index, "start": sentence.start, "end": sentence.end} for sentence in reading.sentences
        ],
        "attributions": [_attribution(attribution, text) for attribution in reading.attributions],
        "claims": [_claim(candidate) for candidate in reading.claims],
        "others": [_other(candidate) for candidate in reading.others],
    }
    return record | ({"note": reading.note} if reading.note else {})


def _answered(record: Record) -> dict[str, Any]:
    text = text_in(record, "text", needed=True)
    return reading_record(_read(text, text_in(record, "title")), text)


def _read(text: str, title: str) -> Reading:
    if is_markup(text):
        raise WrongInput("This is markup, not running text; give its words alone, as `tracker ingest` takes them out.")
    with bounded_time():
        return read_text(text, title)


def _attribution(attribution: Attribution, text: str) -> dict[str, Any]:
    return {
        "sentence": attribution.sentence,
        "source": _piece(attribution.source, text) | {"kind": attribution.kind.value},
        "cue": _piece(attribution.cue, text),
        "content": _piece(attribution.content, text),
        "rule": attribution.rule,
        "attitude": attribution.attitude.value,
        "negated": attribution.negated,
    }


def _piece(piece: Piece, text: str) -> dict[str, Any]:
    record: dict[str, Any] = {"text": piece.of(text), "start": piece.start, "end": piece.end}
    if len(piece.ranges) > 1:
        record["ranges"] = [list(run) for run in piece.ranges]
    return record


def _other(candidate: Candidate) -> dict[str, Any]:
    return {
        "sentence": candidate.sentence,
        "quote": candidate.quote,
        "start": candidate.start,
        "end": candidate.end,
        "why": candidate.why,
    }


def _claim(candidate: Candidate) -> dict[str, Any]:
    return {
        "sentence": candidate.sentence,
        "quote": candidate.quote,
        "start": candidate.start,
        "end": candidate.end,
        "type": candidate.type.value,
        "checkable": candidate.is_checkable,
        "hedges": list(candidate.hedges),
        "negated": candidate.negated,
        "statement": candidate.statement,
        "rank": candidate.rank,
        "why": candidate.why,
        "attribution": {"text": candidate.attribution, "links": [_link(link) for link in candidate.links]},
        "because": [{"what": word.what, "start": word.start, "end": word.end} for word in candidate.because],
    }


def _link(link: ProposedLink) -> dict[str, Any]:
    return {
        "role": link.role.value,
        "name": link.name,
        "kind": link.kind.value,
        "start": link.start,
        "end": link.end,
        "cue": link.cue,
        "attitude": link.attitude.value,
        "negated": link.negated,
    }


def reading_in_words(reading: Reading, *, of_all: bool) -> str:
    """What was read, for people; `of_all` with what is in the text too and is not proposed."""
    body = [sentence for sentence in reading.sentences if not sentence.is_headline]
    summary = ", ".join(
        (
            counted(len(body), "sentence"),
            counted(len(reading.attributions), "attribution"),
            proposed_in_words(len(reading.claims), len(reading.others)),
        )
    )
    lines = [str(strong(f"{summary}."))]
    if reading.note:
        lines.append(reading.note)
    if reading.claims:
        lines += ["", table(_rows(reading.claims), _COLUMNS)]
    if reading.others and of_all:
        lines += ["", str(strong("Also in the text")), "", table(_other_rows(reading.others), _OTHER_COLUMNS)]
    elif reading.others:
        lines += ["", str(faint("What more is in the text, and why it is not proposed: --all."))]
    return "\n".join(lines)


_COLUMNS = (
    Column("No.", numeric=True),
    Column("Claim", wraps=True, share=2),
    Column("Type"),
    Column("Said by", wraps=True),
)
_OTHER_COLUMNS = (Column("No.", numeric=True), Column("Passage", wraps=True, share=2), Column("Why not", wraps=True))


def _rows(claims: Sequence[Candidate]) -> list[list[object]]:
    return [
        [
            candidate.sentence or "title",
            candidate.statement or " ".join(candidate.quote.split()),
            _kind(candidate),
            faint(_attribution_words(candidate)),
        ]
        for candidate in claims
    ]


def _other_rows(others: Sequence[Candidate]) -> list[list[object]]:
    return [
        [candidate.sentence or "title", " ".join(candidate.quote.split()), faint(candidate.why)] for candidate in others
    ]


def _kind(candidate: Candidate) -> str:
    return candidate.type.value if candidate.is_checkable else f"{candidate.type.value} –"


def _attribution_words(candidate: Candidate) -> str:
    hedged = f" ({', '.join(candidate.hedges)})" if candidate.hedges else ""
    return candidate.attribution + hedged
