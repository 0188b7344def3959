"""What every template may say."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from tracker.language.dates import PartialDate
from tracker.models import DateBasis, Dating
from tracker.rules.arithmetic import Judged
from tracker.web.template_filters import (
    as_day,
    day_in_words,
    instant_in_words,
    judged_in_words,
    period_in_words,
    safe_address,
    size_in_words,
    today,
    wall_in_words,
)


def test_an_instant_is_told_on_the_clock_of_the_installation(app: Flask) -> None:
    with app.test_request_context("/"):
        assert instant_in_words(datetime(2025, 12, 17, 16, 40, tzinfo=UTC)) == "17 Dec 2025, 16:40 UTC"
        assert isinstance(today(), date)


def test_a_day_is_told_as_exactly_as_it_is_known() -> None:
    assert day_in_words(date(2025, 12, 7)) == "7 Dec 2025"
    assert day_in_words(PartialDate(2025, 12)) == "December 2025"
    assert as_day("2025-12-17") == date(2025, 12, 17)
    assert as_day(None) is None


def test_a_wall_time_names_its_place_where_it_has_one() -> None:
    berlin = datetime(2026, 11, 23, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))

    assert wall_in_words(berlin) == "Mon 23 Nov 2026, 07:30 CET"
    assert wall_in_words("2026-11-23T07:30+01:00") == "Mon 23 Nov 2026, 07:30"


def test_a_time_that_comes_twice_is_told_apart() -> None:
    first, second = "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"

    assert wall_in_words(first, "Europe/Berlin") == "Sun 25 Oct 2026, 02:30 UTC+02:00"
    assert wall_in_words(second, "Europe/Berlin") == "Sun 25 Oct 2026, 02:30 UTC+01:00"
    assert period_in_words("2026-10-25T02B30") == "Sun 25 Oct 2026, 02:30 (second time)"
    assert period_in_words("2026-10-25T02:30") == "Sun 25 Oct 2026, 02:30"


@pytest.mark.parametrize(
    ("address", "linked"),
    [("https://example.org/a", True), ("javascript:alert(1)", False), ("/local", False), ("http://[", False)],
)
def test_a_page_links_to_the_web_alone(address: str, linked: bool) -> None:
    assert (safe_address(address) == address) is linked


@pytest.mark.parametrize(("size", "words"), [(812, "812 bytes"), (3400, "3.4 kB"), (1_200_000, "1.2 MB")])
def test_a_size_is_told_in_its_unit(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_a_finding_says_on_which_day_it_was_judged() -> None:
    day = date(2025, 12, 17)
    published = Judged("published_on", day, day)

    assert judged_in_words(None) == ""
    assert judged_in_words(Judged("anchor", day, day)) == "judged on 17 Dec 2025"
    assert judged_in_words(published, Dating(basis=DateBasis.INFERRED)) == "published 17 Dec 2025 (inferred)"
