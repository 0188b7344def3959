"""Whether a birthday is when it is told to be."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.birthdays_told import find
from tracker.language.findings import Outcome

DAY = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Friedrich Merz turns 70 next month.", Outcome.CONSISTENT),
        ("Friedrich Merz turns 72 next month.", Outcome.INCONSISTENT),
        ("Friedrich Merz will celebrate his 70th birthday in December.", Outcome.INCONSISTENT),
        ("Vladimir Putin, who turned 73 on 7 October, is well.", Outcome.CONSISTENT),
        ("Vladimir Putin, who turned 73 on Sunday, is well.", Outcome.INCONSISTENT),
        ("Donald Trump will turn 80 in June.", Outcome.CONSISTENT),
        ("Donald Trump turned 79 in June.", Outcome.CONSISTENT),
    ],
)
def test_the_birthday_is_held_against_the_date(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence, DAY))

    assert (finding.check, finding.outcome) == ("age", outcome)


@pytest.mark.parametrize(
    "sentence",
    ["Joe Biden turned 80 in office.", "Joe Biden turned 12 deputies away last month.", "Joe Biden turns 90 one day."],
)
def test_without_a_date_of_its_own_it_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence, DAY))) == []


def test_a_day_of_publication_is_needed() -> None:
    assert list(find(passage_of("Friedrich Merz turns 70 next month.", None))) == []
