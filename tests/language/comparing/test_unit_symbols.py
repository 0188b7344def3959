"""Symbols of units in capitals and small letters."""

import pytest

from tests.language.comparing.meters import outcome
from tracker.language.comparing import Evidence, check_quantities
from tracker.language.comparing.unit_symbols import are_two_units, is_exact


@pytest.mark.parametrize(
    ("first", "second"),
    [("MW", "mW"), ("MB", "Mb"), ("MPa", "mPa"), ("Mg", "mg"), ("Pm", "pm"), ("TB", "Tb"), ("kB", "kb"), ("M", "m")],
)
def test_case_makes_two_units(first: str, second: str) -> None:
    assert are_two_units(first, second)
    assert outcome(f"50 {first}", f"50 {second}") == "undecidable"


@pytest.mark.parametrize(
    ("first", "second"), [("kg", "Kg"), ("kWh", "Kwh"), ("GB", "gb"), ("men", "MEN"), ("am", "AM")]
)
def test_case_alone_makes_none_where_one_is_no_symbol(first: str, second: str) -> None:
    assert not are_two_units(first, second)


def test_millions_of_money_are_written_either_way() -> None:
    assert outcome("$5M", "$5m") == "consistent"


def test_a_symbol_is_exact_where_its_case_tells_something() -> None:
    assert is_exact("MB")
    assert is_exact("MPa")
    assert not is_exact("kWh") or are_two_units("kWh", "KWh")
    assert not is_exact("km")


def test_milliwatts_are_not_megawatts() -> None:
    (same,) = check_quantities("The plant made 52 MW in May.", [Evidence("The plant made 52 MW in May.")])

    assert same.outcome == "consistent"
    assert not any(
        finding.outcome == "consistent"
        for finding in check_quantities("The plant made 52 MW in May.", [Evidence("The plant made 52 mW in May.")])
    )
