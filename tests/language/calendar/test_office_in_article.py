"""Offices through a whole article: what one sentence leaves open, the others decide."""

import pytest

from tests.language.calendar.shipped import shipped_calendar
from tracker.language.calendar import check
from tracker.language.dates import PartialDate

DAY = PartialDate(2025, 12, 17)
FILLING = "The road is long. The bridge is old. The port is busy. The town is small. The bus is late."


def outcomes(text: str) -> list[str]:
    """What is said of each office in turn."""
    findings = check(text, published_on=DAY, calendar=shipped_calendar())
    return [finding.outcome.value for finding in findings if finding.check == "office"]


# Alone it may be history; the sentence before has him in office.
@pytest.mark.parametrize(
    "sentence", ["President Joe Biden opened the bridge.", "Voters liked President Biden's bridge."]
)
def test_who_acts_in_one_sentence_is_in_office_in_the_others(sentence: str) -> None:
    assert "inconsistent" not in outcomes(sentence)
    assert outcomes(f"President Joe Biden is in Ohio. {sentence}") == ["inconsistent", "inconsistent"]


def test_a_past_without_a_date_is_news_in_an_article_that_names_nobody_of_today() -> None:
    telling = f"President Joe Biden opened the bridge. {FILLING}"

    assert outcomes(telling) == ["inconsistent"]
    assert outcomes(f"{telling} President Donald Trump is in Ohio.") == ["undecidable", "consistent"]


def test_who_held_an_office_then_and_now_speaks_for_neither_time() -> None:
    telling = f"President Joe Biden opened the bridge. {FILLING} President Vladimir Putin is in Sochi."

    assert outcomes(telling)[0] == "inconsistent"


def test_a_title_is_kept_by_courtesy_where_the_article_says_former_too() -> None:
    text = f"Former President Joe Biden is in Ohio. President Joe Biden is his guest. {FILLING}"

    assert outcomes(text) == ["consistent", "undecidable"]


def test_a_title_of_today_beside_a_year_before_the_term_is_left_open() -> None:
    assert outcomes("President Donald Trump bought the hotel in 2008.") == ["undecidable"]
