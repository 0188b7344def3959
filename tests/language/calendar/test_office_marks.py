"""What “former”, “incoming” and “outgoing” ask of a date."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.office import find
from tracker.language.findings import Outcome


def outcomes(sentence: str, day: date) -> list[Outcome]:
    return [finding.outcome for finding in find(passage_of(sentence, day))]


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2019, 9, 9), Outcome.INCONSISTENT),
        (date(2021, 1, 20), Outcome.CONSISTENT),
        (date(2023, 9, 9), Outcome.CONSISTENT),
        (date(2025, 9, 9), Outcome.INCONSISTENT),
    ],
)
def test_former_is_right_between_two_terms(day: date, outcome: Outcome) -> None:
    assert outcomes("Former President Donald Trump spoke in Iowa.", day) == [outcome]


def test_the_former_official_of_an_administration_says_nothing_of_it() -> None:
    assert outcomes("A former Biden administration official doubts it.", date(2023, 9, 9)) == []


def test_incoming_is_right_in_the_weeks_before_a_term() -> None:
    sentence = "Incoming Chancellor Friedrich Merz wants a bigger army."

    assert outcomes(sentence, date(2025, 4, 20)) == [Outcome.CONSISTENT]
    assert outcomes(sentence, date(2025, 1, 20)) == [Outcome.INCONSISTENT]


def test_outgoing_is_right_in_the_months_before_its_end() -> None:
    sentence = "Outgoing NATO Secretary General Jens Stoltenberg is packing."

    assert outcomes(sentence, date(2024, 9, 15)) == [Outcome.CONSISTENT]
    assert outcomes(sentence, date(2024, 3, 15)) == [Outcome.INCONSISTENT]
