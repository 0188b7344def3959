"""Who puts a figure on something."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.values import valued


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The insurer put the losses at 4 million crowns.", "The insurer", "the losses at 4 million crowns"),
        ("The ministry has put the dead at more than 30.", "The ministry", "the dead at more than 30"),
        (
            "Engineers estimated the weight of the wreck at 40 tonnes.",
            "Engineers",
            "the weight of the wreck at 40 tonnes",
        ),
        ("The damage was put at 3 million by the insurer.", "the insurer", "The damage … at 3 million"),
    ],
)
def test_the_figure_is_of_whoever_puts_it(sentence: str, source: str, content: str) -> None:
    words = in_words(sentence)

    (match,) = valued(words)

    assert part(words, match.source) == source
    assert " … ".join(part(words, run) for run in match.content) == content


@pytest.mark.parametrize(
    "sentence",
    ["The crew put the boat at the pier.", "They placed two guards at the gate.", "The damage was put at 3 million."],
)
def test_a_place_is_no_figure_and_nobody_says_what_has_no_agent(sentence: str) -> None:
    assert list(valued(in_words(sentence))) == []
