"""The count of origins as people say it."""

import pytest

from tracker.rules.origins import Count, in_words, interval


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
