"""Whether an event was in the month that is told."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.months_told import months_told
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The Alaska summit in August brought no truce.", Outcome.CONSISTENT),
        ("The Alaska summit in July brought no truce.", Outcome.INCONSISTENT),
        ("After the Hague summit last June, little was heard of it.", Outcome.CONSISTENT),
        ("After the Hague summit last May, little was heard of it.", Outcome.INCONSISTENT),
        ("The Doha deal, signed in Qatar in February 2020, was short.", Outcome.CONSISTENT),
        ("The Minsk Protocol was signed in 2014.", Outcome.CONSISTENT),
        ("The Minsk Protocol was signed in 2016.", Outcome.INCONSISTENT),
        ("The Doha deal, signed in Qatar in February 2021, was short.", Outcome.INCONSISTENT),
    ],
)
def test_the_month_is_held_against_the_day_of_the_event(sentence: str, outcome: Outcome) -> None:
    [finding] = months_told(passage_of(sentence, date(2025, 11, 2)))

    assert (finding.check, finding.outcome) == ("relative", outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "Critics of the Alaska summit in July were few.",
        "The Geneva talks in July ended early.",
        "MH17 in September is a play.",
        "In July, the Alaska summit was announced.",
    ],
)
def test_months_of_something_else_are_left_alone(sentence: str) -> None:
    assert list(months_told(passage_of(sentence))) == []


def test_an_event_to_come_is_another_one() -> None:
    assert list(months_told(passage_of("The Hague summit in March was short.", date(2014, 3, 30)))) == []
