"""Clauses that tell of a time long past."""

import pytest

from tracker.language.calendar.past_verbs import tells_of_the_past


@pytest.mark.parametrize(
    ("clause", "past"),
    [
        ("the army took back Kherson", True),
        ("armies need shells", False),
        ("the army took back Kherson on Monday", False),
        ("the army, which took Kherson, is tired", False),
    ],
)
def test_a_plain_past_without_news_tells_of_then(clause: str, past: bool) -> None:
    assert tells_of_the_past(clause) is past


def test_what_makes_it_news_may_stand_elsewhere_in_the_sentence() -> None:
    assert not tells_of_the_past("the army took back Kherson", "Today it says that the army took back Kherson")
