"""How long “nearly three years” can be, as the days on which the wording holds."""

from datetime import date

import pytest

from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.spans import admissible

START = Interval.on(date(2022, 2, 24))


@pytest.mark.parametrize(
    ("count", "unit", "modifier", "first", "last"),
    [
        (3, "year", "nearly", date(2024, 8, 24), date(2025, 2, 24)),
        (3, "year", "more", date(2025, 2, 24), None),
        (3, "year", "about", date(2024, 8, 24), date(2025, 8, 24)),
        (3, "year", "less", date(2022, 2, 24), date(2025, 2, 24)),
        (1000, "nth day", "", date(2024, 11, 18), date(2024, 11, 20)),
    ],
)
def test_a_wording_holds_on_its_days(count: float, unit: str, modifier: str, first: date, last: date | None) -> None:
    assert admissible(count, unit, modifier, START) == Interval(first, last)


def test_a_bare_length_holds_until_the_day_before_the_next() -> None:
    assert admissible(3, "year", "", START).last == date(2026, 2, 23)
    assert admissible(2, "month", "", START).last == date(2022, 5, 23)
