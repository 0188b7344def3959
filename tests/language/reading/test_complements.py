"""What is said to the right of a reporting verb."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.complements import right_content


@pytest.mark.parametrize(
    ("sentence", "content", "rule"),
    [
        ("Merkel said that the deal was dead.", "that the deal was dead", "that"),
        ("Merkel said the deal was dead.", "the deal was dead", "clause"),
        ("Merkel told Reuters that the deal was dead.", "that the deal was dead", "told"),
        ("Merkel announced a deal.", "a deal", "thing"),
        ("Merkel promised to leave.", "to leave", "infinitive"),
        ("Merkel spoke of a plot.", "a plot", "preposition"),
        ("Merkel asked whether they left.", "whether they left", "question"),
    ],
)
def test_what_stands_on_the_right_is_said(sentence: str, content: str, rule: str) -> None:
    words = in_words(sentence)
    form = words.forms[1]

    right_side = right_content(words, 2, form.frames, form)

    assert right_side
    assert (part(words, right_side[1]), right_side[2]) == (content, rule)


def test_nothing_is_said_where_the_sentence_ends() -> None:
    words = in_words("Merkel said")

    assert right_content(words, 2, words.forms[1].frames, words.forms[1]) is None
