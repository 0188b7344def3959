"""One process of the pool: what it answers, and what becomes of one that takes too much."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tracker.errors import TooLarge, WrongInput
from tracker.language.analysis import Ending
from tracker.outside.pool.bounds import Bounds
from tracker.outside.pool.process import Overran, Process

TASKS = "tests.outside.pool.tasks"


@contextmanager
def a_process(bounds: Bounds = Bounds()) -> Iterator[Process]:  # noqa: B008  (frozen)
    process = Process(bounds)
    try:
        yield process
    finally:
        process.end()


def test_what_comes_of_a_task_comes_back_and_the_process_goes_on() -> None:
    with a_process() as process:
        answers = [process.ask(f"{TASKS}:echo", {"number": number}, b"words\n") for number in range(3)]

        assert answers == [[{"number": number}, "words\n"] for number in range(3)]
        assert process.is_alive


@pytest.mark.parametrize("large", [True, False])
def test_a_refusal_comes_back_as_what_it_was(large: bool) -> None:
    with a_process() as process, pytest.raises(WrongInput, match="There is nothing in it") as caught:
        process.ask(f"{TASKS}:refuse", {"large": large}, b"")

    assert (isinstance(caught.value, TooLarge), caught.value.field) == (large, "text")


@pytest.mark.parametrize(
    ("task", "bounds", "ending"),
    [
        ("spin", Bounds(cpu_seconds=0), Ending.TIME),
        ("spin", Bounds(wall_seconds=0.5), Ending.TIME),
        ("eat", Bounds(memory=2**28), Ending.MEMORY),
        ("fall", Bounds(), Ending.MEMORY),
        ("err", Bounds(), Ending.FAULT),
        ("odd", Bounds(), Ending.FAULT),
        ("echo", Bounds(memory=1), Ending.MEMORY),
    ],
)
def test_what_overruns_ends_and_says_how(task: str, bounds: Bounds, ending: Ending) -> None:
    with a_process(bounds) as process, pytest.raises(Overran) as caught:
        process.ask(f"{TASKS}:{task}", {}, b"")

    assert caught.value.ending is ending


def test_after_a_fault_a_process_goes_on_and_after_running_out_of_memory_it_does_not() -> None:
    with a_process(Bounds(memory=2**28)) as process:
        with pytest.raises(Overran):
            process.ask(f"{TASKS}:err", {}, b"")
        assert process.is_alive

        with pytest.raises(Overran):
            process.ask(f"{TASKS}:eat", {}, b"")
        assert not process.is_alive


def test_what_calls_itself_for_ever_is_nested_too_deep() -> None:
    with a_process() as process, pytest.raises(TooLarge, match="nested too deep to be read; paste its text"):
        process.ask(f"{TASKS}:dig", {}, b"")


def test_a_process_knows_none_of_our_settings_and_is_held_to_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_SECRET_KEY", "x" * 40)

    with a_process(Bounds(cpu_seconds=7, memory=2**30)) as process:
        facts = process.ask(f"{TASKS}:environment", {}, b"")

    (soft, life), *others = facts["bounds"]
    assert facts["settings"] == []
    assert 7 <= soft <= 10 < life
    assert others == [[2**30, 2**30], [0, 0], [0, 0]]


def test_a_process_writes_no_file(tmp_path: object) -> None:
    with a_process() as process, pytest.raises(Overran):
        process.ask(f"{TASKS}:write", {"path": f"{tmp_path}/file"}, b"")


def test_ctrl_c_is_for_the_one_who_waits() -> None:
    with a_process() as process:
        process.ask(f"{TASKS}:echo", {}, b"")
        os.kill(process.id, signal.SIGINT)

        assert process.ask(f"{TASKS}:echo", {}, b"x") == [{}, "x"]
