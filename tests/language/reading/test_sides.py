"""What stands on either side of a cue."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.sides import left_content, source_right, trimmed


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("two officials familiar with the talks, who left", "two officials familiar with the talks"),
        ("people briefed on the plan said", "people briefed on the plan"),
        ("Reuters said", "Reuters"),
    ],
)
def test_a_source_goes_as_far_as_it_is_named(sentence: str, source: str) -> None:
    words = in_words(sentence)

    assert part(words, (0, source_right(words, 0))) == source


def test_what_is_said_begins_with_its_clause() -> None:
    words = in_words("It rained; however, the deal is dead, she")

    assert part(words, left_content(words, len(words.tags) - 1)) == "the deal is dead"
    assert left_content(words, 0) is None


def test_a_full_stop_is_left_off() -> None:
    words = in_words("The deal is dead.")

    assert trimmed(words, len(words.tags)) == len(words.tags) - 1
