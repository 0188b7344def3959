"""What a process may take, asked of the system in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tracker import limits
from tracker.outside.pool.bounds import Bounds

ROOT = Path(__file__).parents[3]


def asked(program: str) -> list[object]:
    begin = (
        "import json, resource, signal\n"
        "from tracker.outside.pool.bounds import Bounds, begin_task, end_task, hold_to\n"
        "bounds = Bounds(wall_seconds=9, cpu_seconds=7, memory=2**30)\n"
        "hold_to(bounds)\n"
    )
    printed = subprocess.run(
        [sys.executable, "-c", begin + program], cwd=ROOT, env=os.environ, capture_output=True, check=True
    )
    answer: list[object] = json.loads(printed.stdout)
    return answer


def test_the_table_of_limits_says_what_a_task_may_take() -> None:
    assert Bounds() == Bounds(limits.READING_TIME.most, limits.READING_WORK.most, limits.READING_MEMORY.most)


def test_the_process_holds_itself_to_its_bounds_for_good() -> None:
    program = (
        "names = ('RLIMIT_CPU', 'RLIMIT_AS', 'RLIMIT_FSIZE', 'RLIMIT_CORE')\n"
        "print(json.dumps([resource.getrlimit(getattr(resource, name)) for name in names]))\n"
    )

    assert asked(program) == [[7, 127], [2**30, 2**30], [0, 0], [0, 0]]


def test_a_task_has_its_time_from_where_the_last_one_ended_and_a_clock_that_stops_with_it() -> None:
    program = (
        "begin_task(bounds)\n"
        "soft, running = resource.getrlimit(resource.RLIMIT_CPU)[0], signal.getitimer(signal.ITIMER_REAL)[0] > 9\n"
        "fit = end_task()\n"
        "print(json.dumps([7 < soft < 12, running, fit, signal.getitimer(signal.ITIMER_REAL)[0]]))\n"
    )

    assert asked(program) == [True, True, True, 0.0]


def test_a_process_that_took_much_memory_is_fit_no_longer() -> None:
    program = "stock = bytearray(400 * 2**20)\nbegin_task(bounds)\nprint(json.dumps([end_task()]))\n"

    assert asked(program) == [False]


def test_what_a_parent_holds_does_not_count() -> None:
    child = (
        "from tracker.outside.pool.bounds import Bounds, begin_task, end_task\n"
        "begin_task(Bounds())\n"
        "print(int(end_task()))\n"
    )
    program = (
        "import os, subprocess, sys\n"
        "stock = bytearray(400 * 2**20)\n"
        f"ran = subprocess.run([sys.executable, '-c', {child!r}], env=os.environ, stdout=-1)\n"
        "print(json.dumps([int(ran.stdout)]))\n"
    )

    assert asked(program) == [1]
