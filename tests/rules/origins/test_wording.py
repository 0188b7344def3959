"""The count of origins as people say it."""

import pytest

from tracker.rules.origins import Count, Doubt, doubts_in_words, in_words, interval


@pytest.mark.parametrize(
    ("count", "words", "short"),
    [
        (Count(), "no carriers", "–"),
        (Count(carriers=1), "1 carrier, no origin", "0"),
        (Count(13, 1, 1, origins=("o",)), "13 carriers, 1 origin (officials)", "1"),
        (Count(2, 2, 2, 1), "2 carriers, 2 independent origins, 1 on the record", "2"),
        (Count(3, 1, 3), "3 carriers, 1 to 3 independent origins", "1–3"),
    ],
)
def test_a_count_in_words_and_as_an_interval(count: Count, words: str, short: str) -> None:
    assert in_words(count, {"o": "officials"}) == words
    assert interval(count) == short


def test_two_origins_of_one_event_are_both_named() -> None:
    count = Count(2, 1, 1, origins=("a", "b"))

    assert in_words(count, {"a": "A", "b": "B"}) == "2 carriers, 1 origin (A and B, one event)"


def test_three_names_are_too_many_for_brackets() -> None:
    count = Count(3, 1, 1, origins=("a", "b", "c"))

    assert in_words(count, {"a": "A", "b": "B", "c": "C"}) == "3 carriers, 1 origin"


def test_doubts_are_said_once_and_no_more_than_five() -> None:
    doubts = [Doubt("a", f"b{n}", f"A and B{n} may be one.") for n in range(7)]

    few, many = (doubts_in_words(Count(doubts=tuple(some))) for some in ([doubts[0], doubts[0]], doubts))

    assert few == ["A and B0 may be one."]
    assert (len(many), many[-1]) == (6, "So may 2 more pairs.")


def test_a_doubt_without_a_sentence_names_the_origins() -> None:
    counted = Count(doubts=(Doubt("a", "b"), Doubt("a", "c", one=False)))

    assert doubts_in_words(counted) == ["a and b may be one.", "a and c may depend on each other."]
