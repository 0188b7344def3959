"""Runs every measurement in turn, interleaved with its floor, and prints ratios: seconds differ between machines."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import checking, ledger, reading, splitting, startup

ROUNDS = 15


def measured(task: Callable[[], float], floor: Callable[[], float], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median seconds of a task and of its floor, one after the other in every round."""
    taken: list[float] = []
    least: list[float] = []
    task()
    floor()
    for _ in range(rounds):
        taken.append(task())
        least.append(floor())
    return statistics.median(taken), statistics.median(least)


def clocked(task: Callable[[], object]) -> Callable[[], float]:
    """The task, answering how many seconds it took."""

    def run() -> float:
        begun = time.perf_counter()
        task()
        return time.perf_counter() - begun

    return run


def measurements(folder: Path) -> Iterator[tuple[str, str, Callable[[], float], Callable[[], float]]]:
    """Everything that is measured; commands are measured by processor time, the rest by the clock."""
    yield from startup.measurements(folder)
    for bench in (ledger, splitting, reading, checking):
        for what, against, task, floor in bench.measurements(folder):
            yield what, against, clocked(task), clocked(floor)


def main() -> None:
    """Print one line a measurement."""
    print(f"{'what':<58}{'median':>10}{'floor':>10}{'ratio':>8}   the floor is")
    with tempfile.TemporaryDirectory() as folder:
        for what, against, task, floor in measurements(Path(folder)):
            taken, least = measured(task, floor)
            print(f"{what:<58}{taken * 1000:>8.1f}ms{least * 1000:>8.1f}ms{taken / least:>8.2f}   {against}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
