"""Units of measure, as texts print them."""

from fractions import Fraction

import pytest

from tracker.language.comparing.measures import conversion, converts, many, measure, measure_at


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("metres", "metre"),
        ("meters", "metre"),
        ("Kilometers", "kilometre"),
        ("KM", "kilometre"),
        ("kms", "kilometre"),
        ("kilos", "kilogram"),
        ("feet", "foot"),
        ("tons", "tonne"),
        ("megatonnes", "megatonne"),
        ("MW", "megawatt"),
        ("mw", "megawatt"),
        ("GWh", "gigawatt hour"),
        ("litres", "litre"),
        ("ml", "millilitre"),
        ("lbs", "lb"),
        ("ha", "hectare"),
        ("Day", "day"),
        ("decades", "decade"),
        ("centuries", "century"),
        ("mph", "mile per hour"),
        ("bpd", "barrel per day"),
        ("square mile", "square mile"),
        ("sq km", "square kilometre"),
    ],
)
def test_a_unit_is_known_by_every_usual_form(printed: str, name: str) -> None:
    unit = measure(printed)

    assert unit is not None
    assert unit.name == name
    assert measure(unit.name) == unit


@pytest.mark.parametrize(
    "printed",
    ["m", "h", "us", "US", "pm", "am", "mW", "pounds", "hands", "links", "points", "cups", "second", "MPs", "people"],
)
def test_what_is_rather_a_word_than_a_unit_measures_nothing(printed: str) -> None:
    assert measure(printed) is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("40 sq km of forest", "square kilometre"),
        ("40 cubic metres of sand", "cubic metre"),
        ("40 barrels a day", "barrel per day"),
        ("40 miles per hour", "mile per hour"),
        ("40 tonnes of oil equivalent", "tonne of oil equivalent"),
        ("40 tonnes of oil", "tonne"),
        ("40 hours a day", "hour"),
    ],
)
def test_the_words_around_a_unit_belong_to_it(sentence: str, name: str) -> None:
    _, first, second, *_ = sentence.split()
    has_power = first in {"sq", "cubic"}
    printed, before = (second, first) if has_power else (first, "")

    found = measure_at(sentence, printed, before, sentence.index(printed) + len(printed))

    assert found is not None
    assert found[0].name == name


@pytest.mark.parametrize(
    ("first", "second", "factor"),
    [
        ("mile", "kilometre", Fraction(1609344, 1_000_000)),
        ("foot", "metre", Fraction(3048, 10_000)),
        ("square kilometre", "hectare", Fraction(100)),
        ("cubic metre", "litre", Fraction(1000)),
        ("lb", "kilogram", Fraction(45359237, 100_000_000)),
        ("decade", "year", Fraction(10)),
        ("barrel", "gallon", Fraction(42)),
        ("gigawatt", "kilowatt", Fraction(1_000_000)),
        ("mile per hour", "kilometre per hour", Fraction(1609344, 1_000_000)),
    ],
)
def test_units_convert_exactly(first: str, second: str, factor: Fraction) -> None:
    assert converts(first, second)
    assert conversion(first, second) == factor


@pytest.mark.parametrize(
    ("first", "second"), [("barrel", "barrel per day"), ("megawatt", "megawatt hour"), ("mile", "square mile")]
)
def test_units_of_two_things_never_convert(first: str, second: str) -> None:
    assert not converts(first, second)


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("square mile", "square miles"),
        ("century", "centuries"),
        ("barrel per day", "barrels per day"),
        ("tonne of oil equivalent", "tonnes of oil equivalent"),
    ],
)
def test_a_unit_has_a_plural(name: str, plural: str) -> None:
    assert many(name) == plural
