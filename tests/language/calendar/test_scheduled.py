"""What is announced for a day that has passed."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.scheduled import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum is to reopen in March 2024.",
        "The summit will be held in Rome in March 2025.",
        "The last coal plant will close for good in 2024.",
        "The rules will take effect on January 1, 2025.",
        "Applications close on 15 March 2025.",
    ],
)
def test_what_is_to_come_does_not_lie_behind(sentence: str) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("deadline", Outcome.INCONSISTENT)


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum is to reopen in March 2026.",
        "The museum was to reopen in March 2024.",
        "The firm said in 2022 that it will close in 2024.",
        "The court will hear a case filed in 2021.",
        "The inquiry will cover events in 2020.",
        "The war ends on 3 May 1945 in the film.",
        "The ban takes effect in March.",
    ],
)
def test_a_date_of_something_else_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []


def test_without_a_day_of_publication_nothing_has_passed() -> None:
    assert list(find(passage_of("The museum is to reopen in March 2024.", None))) == []
