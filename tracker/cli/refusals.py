"""How a command is refused: one sentence on standard error and what would help, or JSON; never a traceback."""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from tracker.errors import NotFound, TrackerError, Unsettled, WrongInput, WrongSetting
from tracker.rules.reasons import reasons_of

WANTS_JSON = "tracker.json"
"""Where a context keeps that the command was called with `--json`."""
ASKED_FOR_JSON = "tracker.asked_for_json"
"""Where it keeps that `--json` stands anywhere in the line, which may still be refused as a whole."""

_ANSWERS = {
    "source": "--same-as NUMBER or --another",
    "outlet": "--same-outlet NUMBER or --another-outlet",
    "publication": "--same-publication NUMBER or --another-publication",
}
_OF_OUTPUT = {errno.EBADF, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.ENOSPC, errno.EPIPE}
_BUSY = "The database is busy with what others record and nothing was saved; try again in a moment."
_FULL = "There is no room left on the disk of the database and nothing was saved; make room, then try again."
_SEALED = "The database cannot be written to; give this account the right to write to its file and its folder."
_BROKEN = "The database cannot do this ({said}) and nothing was saved; `tracker doctor` says whether it is well."
_NO_QUEUE = "The queue cannot be reached ({said}); look at TRACKER_QUEUE and at its server."
_MARKS = (
    ("locked", _BUSY),
    ("deadlock", _BUSY),
    ("lock timeout", _BUSY),
    ("disk is full", _FULL),
    ("no space left", _FULL),
    ("readonly", _SEALED),
    ("read-only", _SEALED),
)


def _choices(error: Unsettled) -> Iterator[str]:
    """Those that may be meant, with their numbers."""
    for question in error.questions:
        for choice in question.choices:
            yield f"  {choice.id:>4}  {choice.words}{f': {choice.why}' if choice.why else ''}"


def refusal_of(error: Exception) -> TrackerError | None:
    """The sentence for an error that is not a fault of the program; nothing where it is one.

    Nor for an output that takes no more, which only `output_to_its_end` can leave without failing over it again.
    """
    if isinstance(error, TrackerError):
        return error
    if isinstance(error, OSError):
        return None if error.errno in _OF_OUTPUT else _of_system(error)
    if isinstance(error, UnicodeDecodeError):
        return WrongInput("What was given is not written in UTF-8; save it as UTF-8, then try again.")
    return _of_database(error) if "sqlalchemy" in sys.modules else None


def show_refusal(error: TrackerError, *, wants_json: bool) -> None:
    """Say it: for programs on standard output in the shape of the API, for people on standard error."""
    reasons = reasons_of(error)
    if wants_json:
        reason_records = [{"code": reason.code, "text": reason.said} for reason in reasons]
        refusal: dict[str, Any] = {"code": error.code, "message": str(error), "reasons": reason_records}
        if isinstance(error, Unsettled):
            refusal["questions"] = [question.record() for question in error.questions]
        click.echo(json.dumps({"error": refusal}, ensure_ascii=not can_print(str(error)), indent=2))
        return
    if isinstance(error, Unsettled):
        click.echo(f"tracker: {error} Say {_answers_to(error)}.", err=True)
        for line in _choices(error):
            click.echo(line, err=True)
        return
    click.echo(f"tracker: {error}", err=True)
    for reason in reasons:
        # What the sentence says already is not said again, only what would help.
        line = reason.would_do if reason.text in str(error) else reason.said
        if line:
            click.echo(f"  {line}", err=True)


def _answers_to(error: Unsettled) -> str:
    """The options that answer a question."""
    return _ANSWERS[error.questions[0].of]


@contextmanager
def output_to_its_end() -> Iterator[None]:
    """Write out what was printed while it can still be said that it could not be; leave a closed pipe quietly."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a question mark
    try:
        try:
            yield
        finally:
            if sys.stdout:
                sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        sys.exit(1)
    except OSError as error:
        _drop_output()
        cause = (error.strerror or "it takes no more").lower()
        click.echo(f"tracker: The answer could not be written ({cause}); make room, or send it elsewhere.", err=True)
        sys.exit(1)


def _of_system(error: OSError) -> TrackerError:
    cause = (error.strerror or "it does not work").lower()
    if error.filename is None:
        return WrongSetting(f"A file or a server cannot be used ({cause}); look at the settings and try again.")
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else str(error.filename)
    if isinstance(error, FileNotFoundError):
        return NotFound(f"There is no “{name}”; give the name of something that exists.")
    return WrongSetting(f"“{name}” cannot be used ({cause}); choose another place, or change its rights.")


def _of_database(error: Exception) -> TrackerError | None:
    """What the database or its server says; faults of our own statements stay faults."""
    from sqlalchemy import exc  # a command that opens no database has not loaded it, and does not come here

    if type(error).__module__.startswith("psycopg") and type(error).__name__ == "OperationalError":
        return WrongSetting(_NO_QUEUE.format(said=_line(error)))  # only the queue asks its server without SQLAlchemy
    of_the_server = {exc.DatabaseError, exc.InterfaceError, exc.InternalError, exc.OperationalError}
    if not isinstance(error, exc.DBAPIError) or type(error) not in of_the_server:
        return None
    message = _line(error.orig)
    return WrongSetting(
        next((words for mark, words in _MARKS if mark in message.lower()), _BROKEN.format(said=message))
    )


def _line(error: BaseException | None) -> str:
    return " ".join(str(error).split()).rstrip(".?")


def can_print(text: str) -> bool:
    """Whether standard output has every letter of the text."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _drop_output() -> None:
    """Throw away what is still waiting for standard output, or Python would fail over it once more on leaving."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
