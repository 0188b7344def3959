"""How old somebody was on the day of publication."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.age import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Volodymyr Zelensky, 47, met them in Berlin.", Outcome.CONSISTENT),
        ("Volodymyr Zelensky, 44, met them in Berlin.", Outcome.INCONSISTENT),
        ("The 47-year-old Ukrainian leader, Volodymyr Zelensky, met them.", Outcome.CONSISTENT),
    ],
)
def test_an_age_is_held_against_the_birthday(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("age", outcome)


def test_without_a_day_of_publication_it_stays_open() -> None:
    [finding] = find(passage_of("Volodymyr Zelensky, 47, met them in Berlin.", None))

    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "no_publication_date")


@pytest.mark.parametrize("sentence", ["Olena Zelensky, 12, went to school.", "47 people met Volodymyr Zelensky."])
def test_somebody_else_and_another_number_are_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
