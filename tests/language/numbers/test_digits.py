"""Digits in every notation."""

import pytest

from tracker.language.numbers.digits import is_grouped_by_spaces, readings
from tracker.language.numbers.notation import Notation


@pytest.mark.parametrize(
    ("run", "reading"),
    [
        ("800,000", "800000"),
        ("800 000", "800000"),
        ("800\u00a0000", "800000"),
        ("800\u202f000", "800000"),
        ("800\u2009000", "800000"),
        ("800\u2007000", "800000"),
        ("800'000", "800000"),
        ("1’250’000", "1250000"),
        ("1.250.000", "1250000"),
        ("1.250.000,75", "1250000.75"),
        ("1,250,000.75", "1250000.75"),
        ("1 250 000,75", "1250000.75"),
        ("12,34,567", "1234567"),
        ("1,25,000.5", "125000.5"),
        ("3,5", "3.5"),
        ("61·4", "61.4"),
        ("61‧4", "61.4"),
        ("٣٫٥", "3.5"),
        ("١٬٢٠٠", "1200"),
        ("８００，０００", "800000"),
        ("२७", "27"),
        ("0,125", "0.125"),
        ("2014", "2014"),
    ],
)
def test_a_run_of_digits_has_one_reading(run: str, reading: str) -> None:
    assert readings(run) == (reading,)


@pytest.mark.parametrize("run", ["17.12.2025", "192.168.0.1", "192.168.100.200", "2.0.1", "007", "2024,2025", "5'10"])
def test_dates_addresses_and_versions_are_no_numbers(run: str) -> None:
    assert readings(run) == ()


@pytest.mark.parametrize(
    ("run", "notation", "both"),
    [
        ("650.000", Notation.POINT, ("650000", "650.000")),
        ("650.125", Notation.POINT, ("650.125", "650125")),
        ("650.125", Notation.COMMA, ("650125",)),
        ("1,234", Notation.POINT, ("1234",)),
        ("1,234", Notation.COMMA, ("1.234", "1234")),
        ("1,234", Notation.BOTH, ("1234", "1.234")),
    ],
)
def test_three_digits_behind_one_mark_can_be_read_two_ways(run: str, notation: Notation, both: tuple[str, ...]) -> None:
    assert readings(run, notation) == both


def test_a_scale_word_makes_noughts_decimals() -> None:
    assert readings("1.000", has_scale=True) == ("1.000", "1000")


def test_only_the_space_bar_may_stand_between_two_numbers() -> None:
    assert is_grouped_by_spaces("4 500")
    assert not is_grouped_by_spaces("4\u202f500")
