"""The parts of a sentence that make a claim of their own."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.segments import segments


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("The army has fled the old city.", ["The army has fled the old city"]),
        (
            "The army has fled the old city; the mayor stayed at home.",
            ["The army has fled the old city", "the mayor stayed at home"],
        ),
        (
            "The army has fled the old city, but the mayor has stayed at home.",
            ["The army has fled the old city", "the mayor has stayed at home"],
        ),
        ("In the city.", []),
    ],
)
def test_each_clause_is_a_claim(sentence: str, claims: list[str]) -> None:
    words = in_words(sentence)

    assert [part(words, segment) for segment in segments(words)] == claims


def test_what_is_inserted_is_a_claim_too() -> None:
    words = in_words("The army – it had lost the long war – has fled the city.")

    assert "it had lost the long war" in [part(words, segment) for segment in segments(words)]
