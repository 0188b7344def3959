"""Currencies by code, name and sign."""

import pytest

from tracker.language.comparing.currencies import (
    currency_by_code,
    currency_by_name,
    currency_by_sign,
    is_everyday_code,
    is_one_currency,
)


@pytest.mark.parametrize(
    ("code", "name"),
    [("USD", "dollars"), ("EUR", "euros"), ("CAD", "Canadian dollars"), ("JPY", "yen"), ("KZT", "tenges"), ("USA", "")],
)
def test_a_code_names_a_currency_in_use(code: str, name: str) -> None:
    assert currency_by_code(code) == name


@pytest.mark.parametrize(
    ("sign", "lead", "name"),
    [
        ("$", "", "dollars"),
        ("$", "US", "dollars"),
        ("$", "NZ", "New Zealand dollars"),
        ("₹", "", "Indian rupees"),
        ("₸", "", "tenges"),
        ("₺", "", "lira"),
        ("$", "QQ", "QQ$"),
    ],
)
def test_a_sign_names_its_currency(sign: str, lead: str, name: str) -> None:
    assert currency_by_sign(sign, lead) == name


@pytest.mark.parametrize(
    ("forms", "has_scale", "name"),
    [
        (["canadian", "dollars"], False, "Canadian dollars"),
        (["dollars"], False, "dollars"),
        (["roubles"], False, "rubles"),
        (["south", "korean", "won"], False, "South Korean won"),
        (["won"], True, "won"),
        (["won"], False, ""),
        (["tanks"], True, ""),
    ],
)
def test_words_behind_a_number_name_its_currency(forms: list[str], has_scale: bool, name: str) -> None:
    assert currency_by_name(forms, has_scale=has_scale) == name


def test_a_noun_alone_may_be_of_any_country_but_for_dollars() -> None:
    assert is_one_currency("rupees", "Indian rupees")
    assert not is_one_currency("Pakistani rupees", "Indian rupees")
    assert not is_one_currency("dollars", "Canadian dollars")


def test_letters_of_everyday_texts_are_told() -> None:
    assert is_everyday_code("COP")
    assert not is_everyday_code("EUR")
