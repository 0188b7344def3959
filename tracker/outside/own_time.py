"""A bound on work in this very process, for commands that read a text of their own: nobody else waits for them."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tracker import limits
from tracker.errors import TooLarge


@contextmanager
def bounded(seconds: float = limits.READING_WORK.most, what: str = "This text") -> Iterator[None]:
    """Let what stands within take so much of the processor; `TooLarge` after that.

    Without a bound where the system has no such clock, and outside the main thread, which alone is told of it.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLarge(limits.READING_TIME.sentence(what=what), field="text")

    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
