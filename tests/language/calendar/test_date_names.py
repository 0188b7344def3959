"""Names of months and years as news writes them."""

import re

import pytest

from tracker.language.calendar.date_names import MONTH, MONTH_NUMBERS, YEAR


@pytest.mark.parametrize(("name", "number"), [("Jan", 1), ("May", 5), ("Sept", 9), ("Sep", 9), ("December", 12)])
def test_a_month_is_known_by_its_name_and_its_short_forms(name: str, number: int) -> None:
    assert MONTH_NUMBERS[name] == number


def test_a_day_of_its_own_name_is_no_month() -> None:
    assert re.match(MONTH, "May 5")
    assert re.match(MONTH, "May Day") is None


@pytest.mark.parametrize("amount", ["1,990 respondents", "2000% more", "the 2000-strong crowd"])
def test_an_amount_is_no_year(amount: str) -> None:
    assert re.search(rf"\b{YEAR}", amount) is None
