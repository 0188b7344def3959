"""What is stepped over on the way to what is said."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.adjuncts import skip_adjuncts


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("said Monday morning that they left", "that they left"),
        ("said late Tuesday that they left", "that they left"),
        ("said in a statement that they left", "that they left"),
        ("agreed to talks", "to talks"),
        ("said they left", "they left"),
    ],
)
def test_times_and_places_are_stepped_over_and_what_is_said_is_not(sentence: str, rest: str) -> None:
    words = in_words(sentence)

    assert part(words, (skip_adjuncts(words, 1), len(words.tags))) == rest
