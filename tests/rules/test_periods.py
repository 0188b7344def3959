"""Time cut into few enough pieces: every day in exactly one of them, from the first to the last."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.rules.periods import MOST, Period, Step, ends, periods

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("first", "step", "number", "label", "in_words"),
    [
        (TODAY, Step.DAY, 1, "26 Nov", "26 Nov 2026"),
        (date(2026, 9, 28), Step.DAY, 60, "28 Sep", "28 Sep 2026"),
        (date(2026, 9, 27), Step.WEEK, 10, "21 Sep", "week of 21 Sep 2026"),
        (date(2025, 10, 6), Step.WEEK, 60, "6 Oct", "week of 6 Oct 2025"),
        (date(2025, 10, 5), Step.MONTH, 14, "Oct 2025", "Oct 2025"),
        (date(2021, 12, 1), Step.MONTH, 60, "Dec 2021", "Dec 2021"),
        (date(2021, 11, 30), Step.QUARTER, 21, "Q4 2021", "Q4 2021"),
        (date(2012, 1, 1), Step.QUARTER, 60, "Q1 2012", "Q1 2012"),
        (date(2011, 12, 31), Step.YEAR, 16, "2011", "2011"),
        (date(1967, 1, 1), Step.YEAR, 60, "1967", "1967"),
        (date(1966, 12, 31), Step.DECADE, 7, "1960s", "1960s"),
    ],
)
def test_the_longer_the_time_the_longer_the_periods(
    first: date, step: Step, number: int, label: str, in_words: str
) -> None:
    cut = periods(first, TODAY)

    assert (cut[0].step, len(cut), cut[0].label, cut[0].in_words) == (step, number, label, in_words)


@given(st.dates(date(1900, 1, 1)), st.integers(0, 30_000), st.sampled_from(list(Step)))
def test_every_day_is_in_exactly_one_period(first: date, days: int, finest: Step) -> None:
    last = min(first, date.max - timedelta(days=40_000)) + timedelta(days=days)

    cut = periods(first, last, finest=finest)

    assert cut[0].first <= min(first, last) <= cut[0].last
    assert cut[-1].last == last
    assert all(after.first - before.last == timedelta(days=1) for before, after in pairwise(cut))
    assert len(cut) <= MOST or cut[0].step is Step.DECADE


def test_a_first_day_in_the_future_gives_the_last_day() -> None:
    assert periods(date(2030, 1, 1), TODAY) == [Period(Step.DAY, TODAY, TODAY)]


def test_a_day_ends_at_midnight_of_the_zone_over_a_change_of_clocks() -> None:
    cut = periods(date(2026, 3, 28), date(2026, 3, 30))

    over = [end.astimezone(UTC) for end in ends(cut, ZoneInfo("Europe/Berlin"))]

    assert over == [datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 22, tzinfo=UTC)]
