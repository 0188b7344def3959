"""A command that reads a text of its own gives up on one that takes too long."""

import signal
import threading

import pytest

from tracker.errors import TooLarge
from tracker.outside.own_time import bounded


def test_work_that_takes_too_long_is_given_up_in_a_sentence() -> None:
    with pytest.raises(TooLarge, match=r"^This text takes longer than 30 seconds to read; keep the part"):
        never_end()


def never_end() -> None:
    with bounded(0.01):
        while True:
            pass


def test_work_that_is_done_in_time_leaves_no_clock_behind() -> None:
    before = signal.getsignal(signal.SIGPROF)

    with bounded():
        running = signal.getitimer(signal.ITIMER_PROF)[0]

    assert running > 0
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
    assert signal.getsignal(signal.SIGPROF) is before


def test_elsewhere_than_in_the_main_thread_nothing_is_bounded() -> None:
    deeds: list[str] = []

    def work() -> None:
        with bounded(0.0001):
            deeds.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert deeds == ["done"]
