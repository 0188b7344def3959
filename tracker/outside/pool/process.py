"""One process of the pool, as the one who waits for it sees it."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, cast

import tracker
from tracker.errors import TooLarge, WrongInput
from tracker.language.analysis import Ending
from tracker.outside.pool.bounds import Bounds

_LONGEST_ANSWER = 64 * 2**20  # bytes; a text of a million characters has a tenth of it
_DYING = 2  # seconds
_OUT_OF_TIME = {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGALRM")} - {0}
log = logging.getLogger(__name__)


class Overran(Exception):
    """A task did not come to its end; `ending` says how it ended instead."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.value)
        self.ending = ending


class Process:
    """A process that does one task at a time and knows none of our settings; `is_alive` says whether it can."""

    def __init__(self, bounds: Bounds, *, warm: bool = False) -> None:
        self._bounds = bounds
        self._late = self._retired = False
        words = [sys.executable, "-B", "-m", "tracker.outside.pool.child", json.dumps(asdict(bounds))]
        self._popen = subprocess.Popen(  # noqa: S603  (our own module)
            [*words, "warm"] if warm else words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(tracker.__file__).parents[1],  # where `-m` finds this package, wherever we were started
            env={name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")},
        )

        # Both are pipes, as was asked for above.
        self._into, self._out = cast("IO[bytes]", self._popen.stdin), cast("IO[bytes]", self._popen.stdout)

    @property
    def id(self) -> int:
        """Its number in the system."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can be given another task."""
        return not self._late and not self._retired and self._popen.poll() is None

    def ask(self, task: str, words: dict[str, Any], body: bytes) -> Any:
        """What comes of a task; `Overran` where it took too much, `WrongInput` where it cannot be done."""
        request = json.dumps({"task": task, "words": words, "size": len(body)}).encode() + b"\n"
        clock = threading.Timer(self._bounds.wall_seconds, self._stop)
        clock.daemon = True
        clock.start()
        try:
            answer = self._exchange(request, body)
        finally:
            clock.cancel()
            clock.join()  # that it does not kill the next task
        if answer is None:
            raise Overran(self._ending())
        return self._read(answer)

    def end(self) -> None:
        """Kill it, and wait until it is gone."""
        self._popen.kill()
        for pipe in (self._into, self._out):
            with suppress(OSError):  # what was not written yet is for nobody
                pipe.close()
        self._popen.wait()

    def disown(self) -> None:
        """Let go of a process that belongs to the one this one was forked from: it ends when that one closes it."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for pipe in (self._into, self._out):
            # Not closed: whoever held the lock of its buffer at the fork is no longer there to release it.
            os.dup2(nowhere, pipe.fileno())
        os.close(nowhere)

    def _exchange(self, request: bytes, body: bytes) -> bytes | None:
        """Its answer as it came, or nothing where it ended over it."""
        try:
            self._into.write(request)
            self._into.write(body)
            self._into.flush()
            size, goes_on = (int(number) for number in self._out.readline().split() or (-1, 0))
            if not 0 <= size <= _LONGEST_ANSWER:
                return None
            answer = self._out.read(size)
        except (OSError, ValueError):
            return None
        self._retired = not goes_on
        return answer if len(answer) == size else None

    def _read(self, answer: bytes) -> Any:
        outcome = json.loads(answer)
        if outcome.get("ended"):
            raise Overran(Ending(outcome["ended"]))
        if outcome.get("fault"):
            log.error("a task of the pool ran into a fault:\n%s", outcome["fault"])
            raise Overran(Ending.FAULT)
        if outcome.get("refusal"):
            refusal = TooLarge if outcome["too_large"] else WrongInput
            raise refusal(outcome["refusal"], field=outcome["field"])
        return outcome["answer"]

    def _ending(self) -> Ending:
        """How a process ended that gave no answer."""
        with suppress(subprocess.TimeoutExpired):
            self._popen.wait(timeout=_DYING)  # or it would be killed before it has said what it died of
        self.end()
        log.warning("a process of the pool ended with %s", self._popen.returncode)
        if self._late or self._popen.returncode in _OUT_OF_TIME:
            return Ending.TIME
        # Where the system has no memory left it kills with 9; a library that gets none gives up in its own ways.
        return Ending.MEMORY

    def _stop(self) -> None:
        self._late = True
        self._popen.kill()
