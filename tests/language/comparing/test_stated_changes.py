"""Changes that are stated in figures or in a word."""

import pytest

from tracker.language.comparing.quantities import quantities
from tracker.language.comparing.stated_changes import stated_changes


@pytest.mark.parametrize(
    ("sentence", "limits", "sign"),
    [
        ("Output rose 20 percent.", "19.5 to 20.5", 1),
        ("Output fell 20 percent.", "19.5 to 20.5", -1),
        ("Prices more than doubled.", "100 or more", 1),
        ("Prices nearly doubled.", "80 to 100", 1),
        ("Prices halved.", "47.5 to 52.5", -1),
        ("Prices fell by a third.", "31.67 to 35", 0),  # the verb before a part is not read
    ],
)
def test_a_stated_change_has_limits_in_percent_and_a_sign(sentence: str, limits: str, sign: int) -> None:
    (stated,) = stated_changes(sentence, 0, quantities(sentence))

    assert (stated.limits.in_words(), stated.sign) == (limits, sign)


def test_a_margin_of_error_is_no_change() -> None:
    sentence = "It is within the 4 percentage-point margin of error of the poll."

    assert stated_changes(sentence, 0, quantities(sentence)) == []


def test_a_level_in_percent_is_no_change() -> None:
    sentence = "Turnout was 62 percent."

    assert stated_changes(sentence, 0, quantities(sentence)) == []
