"""The text that a command is given: a file, or what comes in by the pipe.

Apart from `ingest`, so that `read` and `check` start without the tables.
"""

import sys
from dataclasses import replace
from pathlib import Path

from tracker import limits
from tracker.errors import NotFound, WrongInput
from tracker.outside.intake.extraction import extract
from tracker.rules.articles import Taken
from tracker.rules.file_names import plain_name

_NO_FETCHING = "Addresses cannot be fetched yet; save the page and give the file, as in `tracker ingest page.html`."


def taken_from(file: str) -> Taken:
    """The text in a file, or what comes in by the pipe where it is called -; `NotFound` where there is none."""
    if file.lower().startswith(("http://", "https://")):
        raise WrongInput(_NO_FETCHING)
    if file == "-":
        content = sys.stdin.buffer.read(limits.UPLOAD.most + 1) if sys.stdin else b""  # none where a service closed it
        return extract(content, "standard input")
    try:
        with Path(file).open("rb") as opened:
            content = opened.read(limits.UPLOAD.most + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise NotFound(
            f"“{file}” cannot be read ({reason}); give the name of a file, or - to read from a pipe."
        ) from error
    return replace(extract(content, file), filename=plain_name(file))
