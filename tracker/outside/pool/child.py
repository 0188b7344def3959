"""The other end of the pool: `python -m tracker.outside.pool.child BOUNDS` does one task after the other.

A request is a line of JSON (`task` as module:function, its words, and the `size` of the bytes that follow), an answer
a line with its size and whether more tasks are welcome, then JSON. It ends when nobody is left to ask.
"""

import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

from tracker import limits
from tracker.errors import TooLarge, TrackerError
from tracker.outside.pool.bounds import Bounds, begin_task, end_task, hold_to

_HEAVY = ("tracker.language.analyzer", "tracker.outside.intake.html.reading")
_OUT_OF_MEMORY = b'{"ended": "memory"}'
_NICE = 10  # pages of other people come first


def main(bounds_json: str, warm: str = "") -> None:
    """Answer until there is nothing more to read."""
    bounds = Bounds(**json.loads(bounds_json))
    with suppress(ImportError):  # the one who waits still has a clock
        hold_to(bounds)
    sys.setrecursionlimit(limits.NESTING.most)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who waits
    if hasattr(os, "nice"):
        os.nice(_NICE)
    threading.Thread(target=_watch, args=[os.getppid()], daemon=True).start()
    with _answers() as answers:
        if warm:
            for module in _HEAVY:
                import_module(module)
        goes_on = True
        while goes_on and (line := sys.stdin.buffer.readline()):
            request = json.loads(line)
            answer = _within(bounds, request, sys.stdin.buffer.read(request["size"]))
            goes_on = _is_fit() and answer != _OUT_OF_MEMORY
            answers.write(b"%d %d\n" % (len(answer), goes_on))
            answers.write(answer)
            answers.flush()


def _within(bounds: Bounds, request: dict[str, Any], body: bytes) -> bytes:
    with suppress(ImportError):
        begin_task(bounds)
    try:
        return _done(request, body)
    except MemoryError:
        return _OUT_OF_MEMORY


def _done(request: dict[str, Any], body: bytes) -> bytes:
    """What comes of a task: its answer, the sentence that refuses it, or the fault it ran into."""
    try:
        module, name = request["task"].split(":")
        return _json({"answer": getattr(import_module(module), name)(request["words"], body)})
    except RecursionError:
        return _json({"refusal": limits.NESTING.sentence(), "field": "text", "too_large": True})
    except TrackerError as error:
        return _json({"refusal": str(error), "field": error.field, "too_large": isinstance(error, TooLarge)})
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  (whatever a library raises of foreign bytes is for the one who waits)
        return _json({"fault": traceback.format_exc(limit=-8)})


def _json(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer).encode()


def _is_fit() -> bool:
    try:
        return end_task()
    except ImportError:
        return True


@contextmanager
def _answers() -> Iterator[Any]:
    """The way back, for answers alone: what a library prints goes nowhere."""
    way_back = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    with os.fdopen(way_back, "wb") as answers:
        yield answers


def _watch(parent: int) -> None:
    """End with the process that started this one, in the middle of a task too."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
