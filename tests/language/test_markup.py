"""Words without the signs that mark them up."""

import pytest

from tracker.language.markup import shown


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("He **never** paid, *never*.", "He never paid, never."),
        ("## The deal\n> It is done", "The deal\nIt is done"),
        ("the __whole__ `bill` ~~now~~", "the whole bill now"),
        ("a <b>bold</b> word<br/>", "a bold word"),
        ("see [the letter](https://post.example/a)", "see the letter"),
        ("the port*", "the port"),
        ("* first\n* second", "first\nsecond"),
    ],
)
def test_a_reader_sees_the_words(words: str, seen: str) -> None:
    assert shown(words) == seen


@pytest.mark.parametrize("words", ["f*** it", "5 * 3 = 15", "snake_case", "a < b and c > d", "[sic]", "1_000", "“No”"])
def test_signs_that_are_part_of_the_words_stay(words: str) -> None:
    assert shown(words) == words
