"""Lists of words."""

import pytest

from tracker.language.reading.wordlists import DAYS, TIMES, bag, lowered


@pytest.mark.parametrize("text", ["BERLIN", "İSTANBUL", "Straße"])
def test_every_letter_keeps_its_place_in_lower_case(text: str) -> None:
    assert len(lowered(text)) == len(text)
    assert lowered("BERLIN") == "berlin"


def test_a_list_has_each_word_once() -> None:
    assert bag("one two\n two") == {"one", "two"}
    assert not DAYS & TIMES
