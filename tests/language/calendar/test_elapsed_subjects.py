"""What a length of time is counted from."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.durations import durations
from tracker.language.calendar.elapsed_subjects import counted_from


def keys(sentence: str) -> list[str]:
    passage = passage_of(sentence)
    (claim,) = durations(passage.text)
    baselines = counted_from(passage, claim)
    return [entry.key for entry in baselines.admitted] if baselines else []


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Nearly four years after the start of the full-scale invasion, it goes on.", "conflict.ukraine_2022"),
        ("The full-scale invasion began nearly four years ago.", "conflict.ukraine_2022"),
        ("The full-scale war has lasted nearly four years.", "conflict.ukraine_2022"),
        ("The almost three-year-old war in Sudan is forgotten.", "conflict.sudan_2023"),
    ],
)
def test_it_is_counted_from_the_name_that_it_is_tied_to(sentence: str, key: str) -> None:
    assert keys(sentence) == [key]


@pytest.mark.parametrize(
    "sentence",
    [
        "After three years of talks about the war in Sudan, nothing is signed.",
        "The war in Sudan will soon be over, he said two years ago.",
    ],
)
def test_words_that_belong_to_something_else_untie_it(sentence: str) -> None:
    assert keys(sentence) == []
