"""What is no claim by its form, and why."""

import pytest

from tests.language.reading.places import AFTER, BEFORE, places_in
from tracker.language.reading.leavings import leaving


def reasons(words: str) -> set[str]:
    """Why the candidates in these words are left, as they stand within an article."""
    start, end = len(BEFORE), len(BEFORE) + len(words)
    return {leaving(place) for place in places_in(BEFORE + words + AFTER) if start <= place.claim.start < end}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Flats rise where ships were built", "a heading"),
        ("Who paid for the roof of the hall?", "a question"),
        ("“Who paid for the roof?” asked Mr Falk.", "a question"),
        ("Additional reporting by Hassan Oduya.", "a credit or a note of the paper about itself"),
        ("Send us your pictures of the fire.", "it speaks to the reader"),
        ("The governor denied it.", "it only says who said something"),
        ("The builder declined to comment.", "nobody says anything in it"),
        ("The builder has not claimed that the roof was safe.", "nobody says anything in it"),
        ("It is unclear who locked the gate.", "it leaves the matter open"),
    ],
)
def test_each_form_has_its_reason(words: str, why: str) -> None:
    assert reasons(words) == {why}


@pytest.mark.parametrize(
    "words",
    [
        "Work on the eastern hall is due to begin in June.",
        "The builder has not paid the roofers since May.",
        "The governor denied that he had met the builder.",
        "It is the third fire in the hall since 2018.",
        "The builder was arrested, a report that could not be confirmed.",
    ],
)
def test_what_only_looks_like_it_is_not_left(words: str) -> None:
    assert reasons(words) == {""}
