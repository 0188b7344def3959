"""Shares of a whole, and parts that make it up."""

import pytest

from tracker.language.comparing.parts import by_sentence, check_parts
from tracker.language.comparing.quantities import quantities


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ("Women won 60 of the 100 seats, or 55 percent.", "60 of 100 is 60 percent"),
        ("Of the 500 members, 300, or 60 percent, agreed.", "300 of 500 is 60 percent"),
        ("Sixty percent of the members, or 300 of 500, agreed.", "300 of 500 is 60 percent"),
        ("The 1,200 soldiers comprise 500 Germans, 400 French and 200 Poles.", "500 + 400 + 200 = 1,100, not 1,200"),
    ],
)
def test_the_arithmetic_of_shares_and_sums_is_shown(text: str, explanation: str) -> None:
    (finding,) = check_parts(quantities(text))

    assert explanation in finding.explanation


@pytest.mark.parametrize(
    "text",
    [
        # of three groups, not of one whole
        "Of the men 60 percent agreed, of the women 70 percent, and of the young 80 percent.",
        # ages and a share in words are no parts
        "The jury has 3 members: Anna, 34, Per, 51, and Lena, 60.",
        "He had 300 votes: six in 10 voters chose him.",
        # no sum is named that the parts could miss
        "More than 1,200 soldiers comprise 500 Germans, 400 French and 200 Poles.",
    ],
)
def test_numbers_that_make_up_no_whole_say_nothing(text: str) -> None:
    assert check_parts(quantities(text)) == []


def test_figures_are_kept_apart_by_their_sentences() -> None:
    groups = by_sentence(quantities("They have 3 ships. They need 4 ships and 5 planes."))

    assert [len(figures) for _, figures in groups] == [1, 2]
