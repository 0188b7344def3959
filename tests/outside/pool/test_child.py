"""The other end of the pool, spoken to as the pool speaks to it."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from tracker.outside.pool.bounds import Bounds

ROOT = Path(__file__).parents[3]
CHILD = [sys.executable, "-m", "tracker.outside.pool.child", json.dumps(asdict(Bounds(memory=2**28)))]


def answered(*requests: tuple[str, bytes]) -> bytes:
    sent = b"".join(
        json.dumps({"task": f"tests.outside.pool.tasks:{task}", "words": {}, "size": len(body)}).encode() + b"\n" + body
        for task, body in requests
    )
    return subprocess.run(CHILD, input=sent, cwd=ROOT, capture_output=True, check=True).stdout


def test_an_answer_is_a_line_and_json_and_nothing_that_a_library_printed() -> None:
    assert answered(("echo", b"x"), ("echo", b"y")) == b'21 1\n{"answer": [{}, "x"]}21 1\n{"answer": [{}, "y"]}'


def test_it_ends_when_nobody_is_left_to_ask() -> None:
    assert answered() == b""


def test_a_fault_is_told_with_where_it_happened() -> None:
    assert b"ZeroDivisionError" in answered(("err", b""))


def test_after_running_out_of_memory_it_takes_no_more() -> None:
    assert answered(("eat", b""), ("echo", b"x")) == b'19 0\n{"ended": "memory"}'
