"""Commands that read text: one object of JSON a line, answered one a line in order, as many as there are."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

import click

from tracker import limits
from tracker.errors import TrackerError, WrongInput

Record = Mapping[str, Any]


def answer_lines(
    lines: Iterable[bytes], answer: Callable[[Record], dict[str, Any]], *, most: int = limits.UPLOAD.most
) -> bool:
    """Answer every line; a bad one answers its `id`, if it has one, and an error. Whether all of them were good."""
    good = True
    for line in lines:
        if not line.strip():
            continue
        record_id: Any = None
        try:
            record = _record(line, most)
            record_id = record.get("id")
            answer_record = {"id": record_id, **answer(record)}
        except TrackerError as error:
            good = False
            answer_record = {"id": record_id, "error": str(error)}
        click.echo(as_line(answer_record))
        sys.stdout.flush()
    return good


def as_line(answer: Mapping[str, Any]) -> str:
    """An answer as one line, in the letters people wrote wherever these can be written."""
    line = json.dumps(answer, ensure_ascii=False, default=str)
    try:
        line.encode()
    except UnicodeEncodeError:  # half of a pair of surrogates
        line = json.dumps(answer, default=str)
    return line


def bounded(stream: IO[bytes], *, most: int = limits.UPLOAD.most) -> Iterable[bytes]:
    """The lines of a stream; of one that is too long just as much as shows that it is."""
    while line := stream.readline(most + 1):
        yield line
        too_long = len(line) > most
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(most)


def _record(line: bytes, most: int) -> Record:
    if len(line) > most:
        raise WrongInput(f"The line is longer than {most // 1_000_000} MB; give the text or graph alone.")
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise WrongInput(f"The line is no JSON ({str(error).split(':')[0]}); write one object a line.") from error
    if not isinstance(record, dict):
        raise WrongInput('The line is no object; write one like {"id": "a1", "text": "…"}.')
    return record


def text_in(record: Record, name: str, *, needed: bool = False) -> str:
    """A text of the record; `WrongInput` where it is none, or where there is none though it is needed."""
    text = record.get(name)
    if text is not None and not isinstance(text, str):
        raise WrongInput(f"The {name} is no text; write it in quotes.")
    if needed and not (text or "").strip():
        raise WrongInput(f"There is no {name}; write the text to be read in “{name}”.")
    return text or ""
