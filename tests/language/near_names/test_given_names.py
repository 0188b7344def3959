"""First names and their forms."""

import pytest

from tracker.language.near_names.given_names import familiar, is_cut_off


@pytest.mark.parametrize(
    ("first_name", "form"),
    [("nikos", "nikolaos"), ("sasha", "oleksandr"), ("pepe", "jose"), ("kasia", "katarzyna"), ("mike", "michael")],
)
def test_somebody_may_go_by_another_form(first_name: str, form: str) -> None:
    assert form in familiar(first_name) or first_name in familiar(form)


def test_forms_of_another_name_are_other_people() -> None:
    assert "giorgos" not in familiar("kostas")
    assert familiar("quist") == frozenset()


def test_a_name_is_cut_off_by_a_syllable_or_more() -> None:
    assert is_cut_off("max", "maximilian")
    assert not is_cut_off("martin", "martina")
    assert not is_cut_off("jo", "johannes")
