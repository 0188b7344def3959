"""Hostile files end in their limits with a sentence, and a text twice as long costs about twice the work."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.counting import calls_of
from tests.hostile import BOMBS, FILES, PLAIN, RUNS, UNITS, Maker, run_of
from tests.language.calendar.shipped import shipped
from tests.pools import the_pool_held_to
from tracker.errors import TrackerError
from tracker.language.analyzer import ANALYZER
from tracker.language.dates import PartialDate
from tracker.outside.intake.extraction import CapturedText, extract, text_of_capture
from tracker.outside.pool import Bounds, the_pool
from tracker.rules.articles import Taken

# A quarter of what is served with: what goes over it ends sooner, and the rest needs a fraction of it.
TIGHT = Bounds(wall_seconds=10, cpu_seconds=5)
SENTENCE = re.compile(r"[A-Z“](?!.*Traceback).{10,400}\.")
MOST_FOR_TWICE = 2.5
DAY = PartialDate(2025, 12, 17)


@pytest.fixture(scope="module", autouse=True)
def tight() -> Iterator[None]:
    with the_pool_held_to(TIGHT):
        yield


@pytest.mark.slow
@pytest.mark.parametrize(("name", "make"), [*BOMBS.items(), *FILES.items(), *RUNS.items()], ids=[*BOMBS, *FILES, *RUNS])
def test_a_hostile_file_is_read_or_refused_in_a_sentence(name: str, make: Maker) -> None:
    outcome = read_or_refused(make(), name)

    assert SENTENCE.fullmatch(outcome) if isinstance(outcome, str) else 0 < len(outcome.text) <= 1_000_000
    assert len(the_pool().process_ids()) <= 1


@pytest.mark.parametrize(("name", "make"), BOMBS.items(), ids=BOMBS)
def test_a_bomb_that_is_kept_as_a_capture_is_kept_unread_or_read(name: str, make: Maker) -> None:
    assert isinstance(text_of_capture(make(), name), CapturedText)


def test_there_are_as_many_as_are_promised() -> None:
    assert (len(FILES) >= 60, len(BOMBS) >= 20, len(RUNS) >= 40) == (True, True, True)


def read_or_refused(content: bytes, name: str) -> Taken | str:
    """What is taken in, or the sentence that refuses it."""
    try:
        return extract(content, name)
    except TrackerError as refusal:
        return str(refusal)


def read(text: str) -> object:
    return ANALYZER.read(text, "")


def check(text: str) -> object:
    return ANALYZER.check(text, title="", published_on=DAY, captured_on=None, entries=shipped())


@pytest.mark.slow
@pytest.mark.parametrize("work", [read, check])
@pytest.mark.parametrize("name", UNITS)
def test_a_hundred_kilobytes_cost_at_most_two_and_a_half_times_what_fifty_cost(
    work: Callable[[str], object], name: str
) -> None:
    work(PLAIN)  # what is loaded once does not count

    half, whole = (calls_of(partial(work, run_of(UNITS[name], size))) for size in (50_000, 100_000))

    assert half > 100
    assert whole <= MOST_FOR_TWICE * half
