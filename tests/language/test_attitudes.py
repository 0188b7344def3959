"""Words by what they do to the content they bring in."""

import pytest

from tracker.language.attitudes import ADJECTIVES, FAILING, NOUNS, TURNING, VERBS, WITHHOLDING, is_negator
from tracker.language.kinds import Attitude


def test_what_speaks_against_its_content_turns_it() -> None:
    assert {Attitude.DENIES, Attitude.DOUBTS} == TURNING
    assert VERBS["reject"] in TURNING
    assert "say" not in VERBS


def test_nouns_have_their_plural() -> None:
    assert NOUNS["denial"] is NOUNS["denials"] is Attitude.DENIES


def test_adjectives_of_doubt_doubt() -> None:
    assert ADJECTIVES["sceptical"] is Attitude.DOUBTS


def test_verbs_that_lead_to_nothing_are_known_in_every_form() -> None:
    assert {"refused", "refuses", "refusing", "declined"} <= WITHHOLDING
    assert {"forgot", "failed", "neglects"} <= FAILING


@pytest.mark.parametrize(("word", "negates"), [("not", True), ("didn't", True), ("never", True), ("knot", False)])
def test_a_contraction_negates_as_its_word_does(word: str, negates: bool) -> None:
    assert is_negator(word) is negates
