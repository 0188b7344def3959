"""No text takes work that grows with the square of its length: nobody's paste may freeze a page.

Python's regular expressions count no steps, so each function runs in a process whose processor time ends. The limit is
some ten times what the slowest text needs here; work that grows with the square passes it many times over.
"""

import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 20
TASKS = {
    "split": 100_000,
    "read": 60_000,
    "check": 15_000,
    "compare": 60_000,
    "evidence": 6_000,
    "echoes": 60_000,
    "versions": 60_000,
    "anchors": 60_000,
    "patterns": 200,
    "other": 200_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS)
def test_no_text_takes_work_that_grows_with_the_square(task: str) -> None:
    """Each unit of `tests/rules/nasty.py`, repeated, in the middle of a plain text."""
    command = [sys.executable, "-m", "tests.rules.nasty", task, str(TASKS[task]), str(SECONDS)]
    answer = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=Path(__file__).resolve().parents[2]
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr[-2000:]
