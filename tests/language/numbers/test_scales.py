"""Words that multiply a number."""

import pytest

from tracker.language.numbers.scales import scale_of


@pytest.mark.parametrize(
    ("words", "scale"), [("million", 10**6), ("bn", 10**9), ("Lakh", 10**5), ("lakh crore", 10**12), ("K", 1000)]
)
def test_one_or_two_words_multiply(words: str, scale: int) -> None:
    assert scale_of(words) == scale
