"""Events in the order that two verbs tell."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.order_when import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The war in Sudan had already begun when the Gaza war broke out.", Outcome.CONSISTENT),
        ("The Gaza war had already begun when the war in Sudan broke out.", Outcome.INCONSISTENT),
        ("The war in Sudan had not yet begun when the Gaza war broke out.", Outcome.INCONSISTENT),
        ("When the Iraq War began, the war in Afghanistan was already raging.", Outcome.CONSISTENT),
        ("By the time the Iraq War began, the Syrian civil war was already raging.", Outcome.INCONSISTENT),
    ],
)
def test_the_beginnings_are_held_against_each_other(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("order", outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "The protests against the Gaza war had already begun when the war in Sudan broke out.",
        "The Gaza war had already begun to fade when the war in Sudan broke out again.",
        "The Gaza war was in the news when the war in Sudan broke out.",
    ],
)
def test_what_is_said_of_something_else_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
