"""Where a text counts the years of something, and what it says of the year."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.nth_year_wordings import claims, tells_of_then


@pytest.mark.parametrize(
    ("sentence", "number", "form"),
    [
        ("The full-scale invasion is in its fourth year.", 4, "in"),
        ("The full-scale invasion enters its fourth year.", 4, "enters"),
        ("The full-scale invasion nears its fourth year.", 4, "nears"),
        ("The full-scale invasion nears the end of its fourth year.", 4, "in"),
        ("The full-scale war's fourth year begins today.", 4, "enters"),
        ("Kyiv is now in year four of the full-scale invasion.", 4, "in"),
    ],
)
def test_a_year_is_entered_neared_or_running(sentence: str, number: int, form: str) -> None:
    ((claim, _),) = claims(passage_of(sentence))

    assert (claim.number, claim.form) == (number, form)


@pytest.mark.parametrize(
    "sentence",
    ["She is in her third year at university.", "People brace for a fifth year of full-scale war."],
)
def test_other_years_are_none_of_the_calendars_business(sentence: str) -> None:
    assert list(claims(passage_of(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "is_past"),
    [
        ("In the first year of the full-scale invasion, the army took back Kherson.", True),
        ("The full-scale invasion was in its first year when she fled.", True),
        ("The full-scale invasion is in its first year.", False),
    ],
)
def test_a_year_may_be_one_long_past(sentence: str, is_past: bool) -> None:
    passage = passage_of(sentence)
    ((claim, _),) = claims(passage)

    assert tells_of_then(passage, claim) is is_past
