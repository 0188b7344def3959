"""Whether two numbers are about the same thing."""

from fractions import Fraction

import pytest

from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.subjects import about_the_same, ratio_is_a_scale, shared_words

CLAIMED = "The Ukrainian army has 800,000 troops."


@pytest.mark.parametrize(
    ("evidence", "same"),
    [
        ("The army of Ukraine had 600,000 soldiers.", True),
        ("The bakery sold 700,000 cakes to visitors.", False),
    ],
)
def test_numbers_are_of_one_thing_by_their_noun_and_their_words(evidence: str, same: bool) -> None:
    [claimed], [attested] = in_sentence(CLAIMED), in_sentence(evidence)

    assert about_the_same(claimed, attested, lone=False) is same


def test_words_that_every_report_uses_are_not_shared() -> None:
    [claimed], [attested] = in_sentence("The minister said 5 people."), in_sentence("The minister saw 9 people.")

    assert shared_words(claimed, attested) == 0


def test_a_thousand_times_is_a_scale_and_forty_times_is_none() -> None:
    assert ratio_is_a_scale(Fraction(36), Fraction(36_000))
    assert not ratio_is_a_scale(Fraction(10), Fraction(400))
    assert not ratio_is_a_scale(Fraction(0), Fraction(1000))
