"""Runs every measurement in turn, interleaved with its floor, and prints ratios: seconds differ between machines."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import checking, ledger, reading, splitting

ROUNDS = 15


def measured(task: Callable[[], object], floor: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median seconds of a task and of its floor, one after the other in every round."""
    taken: list[float] = []
    least: list[float] = []
    task()
    floor()
    for _ in range(rounds):
        for each, into in ((task, taken), (floor, least)):
            begun = time.perf_counter()
            each()
            into.append(time.perf_counter() - begun)
    return statistics.median(taken), statistics.median(least)


def main() -> None:
    """Print one line a measurement."""
    print(f"{'what':<58}{'median':>10}{'floor':>10}{'ratio':>8}   the floor is")
    with tempfile.TemporaryDirectory() as folder:
        for bench in (ledger, splitting, reading, checking):
            for what, against, task, floor in bench.measurements(Path(folder)):
                taken, least = measured(task, floor)
                print(f"{what:<58}{taken * 1000:>8.1f}ms{least * 1000:>8.1f}ms{taken / least:>8.1f}   {against}")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
