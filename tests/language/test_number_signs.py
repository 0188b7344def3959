"""What belongs to a number, before and behind it."""

import pytest

from tracker.language.number_signs import BEFORE, BEHIND, GROUPS_BEFORE, GROUPS_BEHIND


@pytest.mark.parametrize("sign", ["-", "−", "➖", "$", "₴", "≥ ", "<", "± ", "1⁄", "0·", ".", "minus ", "Plus "])
def test_signs_before_a_number_belong_to_it(sign: str) -> None:
    stuck = BEFORE.search(f"it fell to {sign}")

    assert stuck is not None
    assert stuck[0] == sign


@pytest.mark.parametrize("before", ["it fell to ", "it fell: ", "it fell (", "• ", "it – ", "surplus "])
def test_words_and_bullets_before_a_number_do_not(before: str) -> None:
    assert BEFORE.search(before) is None


@pytest.mark.parametrize(
    "behind", ["%", " ‰", " €", "₴", "°C", " ºF", " million", " Mrd", " km", "+", "×10", " + 2", "(a)"]
)
def test_signs_and_units_behind_a_number_belong_to_it(behind: str) -> None:
    stuck = BEHIND.match(f"{behind} in May")

    assert stuck is not None
    assert stuck[0] == behind


@pytest.mark.parametrize("behind", [" men", ", 6 men", ". It", " (and more)", " - more", " mother"])
def test_other_words_behind_a_number_do_not(behind: str) -> None:
    stuck = BEHIND.match(behind)

    assert stuck is not None
    assert stuck[0] == ""


def test_groups_of_three_digits_are_one_number() -> None:
    assert GROUPS_BEFORE.search("about 1 ")
    assert GROUPS_BEFORE.search("about 2’012’")
    assert not GROUPS_BEFORE.search("in 2020 ")
    assert GROUPS_BEHIND.match(" 000 men")
    assert not GROUPS_BEHIND.match(" 0001 men")
