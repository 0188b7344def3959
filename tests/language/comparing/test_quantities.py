"""What a sentence says in numbers."""

import pytest

from tracker.language.comparing.quantities import in_sentence, quantities
from tracker.language.comparing.units import Kind


@pytest.mark.parametrize(
    ("sentence", "value", "kind", "unit", "modifier"),
    [
        ("The army has about 800,000 troops.", 800_000, Kind.COUNT, "", "about"),
        ("It cost more than €5 million.", 5_000_000, Kind.MONEY, "euros", "more than"),
        ("It cost C$5.", 5, Kind.MONEY, "Canadian dollars", ""),
        ("It lost 20 percent.", 20, Kind.PERCENT, "", ""),
        ("It is 12 km away.", 12, Kind.MEASURE, "kilometre", ""),
        ("It has 300-plus soldiers.", 300, Kind.COUNT, "", "at least"),
        ("It has not more than 300 soldiers.", 300, Kind.COUNT, "", "up to"),
    ],
)
def test_a_number_is_read_with_what_belongs_to_it(
    sentence: str, value: int, kind: Kind, unit: str, modifier: str
) -> None:
    [quantity] = in_sentence(sentence)

    assert (quantity.number.value, quantity.kind, quantity.modifier) == (value, kind, modifier)
    assert quantity.unit == unit or not unit


def test_a_range_is_one_quantity() -> None:
    [quantity] = in_sentence("Between 10 and 12 people came.")

    assert quantity.high
    assert (quantity.number.value, quantity.high.value) == (10, 12)


def test_dozens_are_vague_and_tens_of_thousands_are_left_alone() -> None:
    assert [quantity.vague for quantity in in_sentence("Dozens of people came.")] == ["dozens"]
    assert in_sentence("Tens of thousands of people came.") == ()


def test_the_only_year_of_a_sentence_is_that_of_its_numbers() -> None:
    [figure] = quantities("In 2024 it exported 12 million tonnes.")

    assert figure.quantity.year == "2024"


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("100 £", "pounds"),
        ("100 €", "euros"),
        ("100€", "euros"),
        ("100\u202f€", "euros"),
        ("100 USD", "dollars"),
        ("5 million €", "euros"),
    ],
)
def test_a_currency_may_stand_behind_its_number(written: str, unit: str) -> None:
    (quantity,) = in_sentence(f"It cost {written} in May.")

    assert (quantity.kind.value, quantity.unit) == ("money", unit)


def test_a_currency_before_the_next_number_is_of_that_one() -> None:
    first, second = in_sentence("They gave 100 men €5 each.")

    assert (first.kind.value, second.unit) == ("count", "euros")
