"""What numbers count and measure."""

import pytest

from tracker.language.comparing.units import MEASURE_OF, MEASURES, is_counted, same_thing, singular


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("soldiers", "troops", True),
        ("soldier", "soldiers", True),
        ("killed", "deaths", True),
        ("killed", "wounded", False),
        ("cakes", "cake", True),
        ("cakes", "ships", False),
    ],
)
def test_nouns_for_one_thing_count_the_same(first: str, second: str, same: bool) -> None:
    assert same_thing(first, second) is same


@pytest.mark.parametrize(
    ("plural", "noun"), [("cities", "cities"), ("churches", "church"), ("parties", "party"), ("business", "business")]
)
def test_plural_endings_are_taken_off(plural: str, noun: str) -> None:
    assert singular(plural) == noun


def test_every_form_of_a_measure_converts_() -> None:
    assert set(MEASURE_OF.values()) <= set(MEASURES)
    assert MEASURES["mile"].factor / MEASURES["kilometre"].factor == MEASURES["mile"].factor / 1000


def test_only_nouns_of_the_table_are_known_as_counted() -> None:
    assert is_counted("soldiers")
    assert not is_counted("cakes")
