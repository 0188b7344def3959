"""The processes of this program: who waits, what is replaced, and that nothing is left behind."""

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tracker.outside.pool import Bounds, Crowded, Overran, Pool, the_pool

ROOT = Path(__file__).parents[3]
TASKS = "tests.outside.pool.tasks"
SHORT = Bounds(wall_seconds=3)


@contextmanager
def a_pool(bounds: Bounds = Bounds(), *, processes: int = 1, waiting: int = 0) -> Iterator[Pool]:  # noqa: B008
    pool = Pool(bounds, processes=processes, waiting=waiting)
    try:
        yield pool
    finally:
        pool.close()


def test_one_process_does_one_task_after_the_other() -> None:
    with a_pool(processes=2) as pool:
        pool.ask(f"{TASKS}:echo", {})
        before = pool.process_ids()

        pool.ask(f"{TASKS}:echo", {})

        assert pool.process_ids() == before
        assert len(before) == 1


def test_a_process_that_overran_is_replaced_by_a_new_one() -> None:
    with a_pool(Bounds(memory=2**28)) as pool:
        with pytest.raises(Overran):
            pool.ask(f"{TASKS}:eat", {})

        assert pool.ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"]


def test_a_process_that_the_system_killed_meanwhile_is_replaced() -> None:
    with a_pool() as pool:
        pool.ask(f"{TASKS}:echo", {})
        (number,) = pool.process_ids()
        os.kill(number, signal.SIGKILL)
        gone(number)

        assert pool.ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"]


def test_who_comes_when_too_many_wait_is_told_so() -> None:
    with a_pool(SHORT) as pool:
        busy = threading.Thread(target=overrun, args=[pool])
        busy.start()
        while not pool.process_ids():
            pass

        with pytest.raises(Crowded):
            pool.ask(f"{TASKS}:echo", {})
        busy.join()

        assert pool.ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"]


def test_a_warm_pool_has_its_processes_before_anybody_asks() -> None:
    with a_pool(processes=2) as pool:
        pool.warm()

        assert len(pool.process_ids()) == 2
        assert pool.ask(f"{TASKS}:environment", {})["loaded"] == [
            "tracker.language.analyzer",
            "tracker.outside.intake.html.reading",
        ]


def test_the_program_has_one_pool() -> None:
    assert the_pool() is the_pool()


def test_a_fork_has_a_pool_of_its_own_and_leaves_the_other_alone() -> None:
    the_pool().ask(f"{TASKS}:echo", {})
    before = the_pool().process_ids()

    child = os.fork()
    if not child:
        fine = the_pool().ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"] and the_pool().process_ids() != before
        the_pool().close()
        os._exit(0 if fine else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert the_pool().ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"]
    assert the_pool().process_ids() == before


ENDS = {
    "well": "sys.exit(0)",
    "by a signal": "os.kill(os.getpid(), signal.SIGTERM); time.sleep(60)",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "killed over a task": "threading.Thread(target=lambda: pool.ask(f'{tasks}:spin', {})).start(); "
    "time.sleep(0.2); os.kill(os.getpid(), signal.SIGKILL)",
}


@pytest.mark.parametrize("how", ENDS)
def test_the_processes_end_with_the_program_however_that_ends(how: str) -> None:
    program = (
        "import os, signal, sys, threading, time\n"
        "from tracker.outside.pool import the_pool\n"
        f"pool, tasks = the_pool(), {TASKS!r}\n"
        "pool.ask(f'{tasks}:echo', {})\n"
        "print(*pool.process_ids(), flush=True)\n"
        f"{ENDS[how]}\n"
    )

    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        number = int(started.stdout.readline())
        started.wait()

    gone(number)


def overrun(pool: Pool) -> None:
    """Hold a process until its time is over."""
    with pytest.raises(Overran):
        pool.ask(f"{TASKS}:spin", {})


def gone(number: int) -> None:
    """Wait until a process has ended; one that does not fails the test."""
    try:
        handle = os.pidfd_open(number)
    except ProcessLookupError:
        return
    try:
        assert select.select([handle], [], [], 20)[0], f"process {number} was left behind"
    finally:
        os.close(handle)
