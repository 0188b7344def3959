"""Whether a complete list has another one in the years of “the first in so many years”."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.recurrence_in_years import first_in_years
from tracker.language.findings import CheckResult, Outcome


def answers(sentence: str, day: date) -> list[CheckResult]:
    passage = passage_of(sentence, day)
    summits = next(series for series in passage.calendar.series if "summits" in series.key)
    return list(first_in_years(passage, summits))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("was the first in four years", Outcome.CONSISTENT),
        ("was the first in more than four years", Outcome.CONSISTENT),
        ("was the first in five years", Outcome.INCONSISTENT),
        ("took place for the first time in seven years", Outcome.INCONSISTENT),
        ("was the first in nearly nine years", Outcome.INCONSISTENT),
    ],
)
def test_the_years_before_the_last_one_are_searched(words: str, outcome: Outcome) -> None:
    [finding] = answers(f"The US-Russian summit {words}.", date(2025, 8, 20))

    assert (finding.check, finding.outcome) == ("recurrence", outcome)


def test_of_one_to_come_the_years_are_those_before_today() -> None:
    [finding] = answers("It would be the first US-Russian summit in six years.", date(2024, 8, 20))

    assert finding.outcome is Outcome.INCONSISTENT


def test_a_list_that_begins_later_shows_nothing() -> None:
    [finding] = answers("It is the first US-Russian summit in nine years.", date(2018, 7, 20))

    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "needs_exhaustive_evidence")


@pytest.mark.parametrize(
    "words", ["summit in Alaska in 20 years", "summit in ten years without a statement", "summit since 2021"]
)
def test_the_first_of_a_narrower_kind_is_left_alone(words: str) -> None:
    assert answers(f"It was the first US-Russian {words}.", date(2025, 8, 20)) == []
