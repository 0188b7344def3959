"""Who is behind a clause that is named with its origin."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.origins import origins


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The claim that the vote was bought comes from a lawyer.", "a lawyer", "that the vote was bought"),
        ("The warning that the ice was thin had come from a ranger.", "a ranger", "that the ice was thin"),
        ("The claim that he lied was first made by a clerk.", "a clerk", "that he lied"),
        ("The claim that he lied, first made by a clerk, is false.", "a clerk", "that he lied"),
        ("As the Elbe Courier first reported, the ship sank.", "the Elbe Courier", "the ship sank"),
        ("As an aide explained on Monday, the ship sank.", "an aide", "the ship sank"),
    ],
)
def test_the_origin_is_found_with_what_it_says(sentence: str, source: str, content: str) -> None:
    words = in_words(sentence)

    assert [(part(words, match.source), part(words, match.content[0])) for match in origins(words)] == [
        (source, content)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The rumour that the bank was bankrupt comes from nowhere.",
        "The claim that he lied was made in the spring of a bad year.",
        "As the ship sank, the crew left the bridge of it.",
        "The fact that the money comes from abroad surprised nobody at all.",
    ],
)
def test_what_names_no_origin_has_none(sentence: str) -> None:
    assert list(origins(in_words(sentence))) == []
