"""Foreign bytes are read in a process of its own, which can be killed: what a file may cost is bounded here.

`python -m tracker.outside.intake.apart MEDIA_TYPE` reads standard input and answers one JSON object.
"""

import json
import logging
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import tracker
from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.readers import EML, HTML, MHTML, PDF, reader_of

log = logging.getLogger(__name__)

_AT_ONCE = threading.BoundedSemaphore(2)  # what their memory adds up to; whoever comes later waits
_CALLED = {
    PDF: ("This PDF", "keep the pages that matter, or paste its text."),
    HTML: ("This page", "paste its text."),
    MHTML: ("This page", "paste its text."),
    EML: ("This mail", "paste its text."),
}
_FILE = ("This document", "paste its text.")


@dataclass(frozen=True)
class Limits:
    """What reading one file may take. A thousand pages of text need a tenth of it on a slow machine."""

    wall_seconds: float = 30
    cpu_seconds: int = 20
    memory: int = 1024**3


LIMITS = Limits()


def read_apart(content: bytes, media_type: str, limits: Limits = LIMITS) -> ReadDocument:
    """What a page or document says; `TooLarge` where it overran the limits, `WrongInput` where nothing can be read."""
    called, advice = _CALLED.get(media_type, _FILE)
    if not _AT_ONCE.acquire(timeout=limits.wall_seconds + 1):
        raise TooLarge("Other files are being read just now; send it again in a minute.", field="text")
    try:
        ended = subprocess.run(  # noqa: S603  (our own module)
            [sys.executable, "-B", "-m", __name__, media_type, json.dumps(asdict(limits))],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            cwd=Path(tracker.__file__).parents[1],  # where `-m` finds this package, wherever we were started
            env={name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooLarge(f"{called} takes too long to read; {advice}", field="text") from error
    finally:
        _AT_ONCE.release()
    if ended.returncode:  # killed for its time or memory, or fallen over
        log.warning("the reader of a file (%s) ended with %s", media_type, ended.returncode)
        raise TooLarge(f"{called} is too much work to read; {advice}", field="text")
    return _answer(json.loads(ended.stdout))


def _answer(answer: dict[str, Any]) -> ReadDocument:
    refusal = answer.pop("refusal", None)
    if refusal:
        raise (TooLarge if answer["too_large"] else WrongInput)(refusal, field="text")
    return ReadDocument.from_json(answer)


def hold_to(limits: Limits) -> None:
    """Let the system kill this process when it overruns; nothing it does may reach a file."""
    import resource  # not on every system

    bounds = {
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for bound, most in bounds.items():
        with suppress(ValueError):  # macOS has no bound on memory; that on time still holds
            resource.setrlimit(bound, (most, most))


def main(media_type: str, limits: str) -> None:
    """Read what comes in, and say what it says or why it cannot be read."""
    with suppress(ImportError):  # the one who waits still has a clock
        hold_to(Limits(**json.loads(limits)))
    content = sys.stdin.buffer.read()
    try:
        answer = reader_of(media_type)(content).to_json()
    except WrongInput as error:
        answer = {"refusal": str(error), "too_large": isinstance(error, TooLarge)}
    print(json.dumps(answer))  # noqa: T201  (what the caller reads)


if __name__ == "__main__":
    main(*sys.argv[1:])
