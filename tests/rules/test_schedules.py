"""Periods of reports: each local one exactly once, whatever the clock does, on the way forward and back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from tests.clocks import groups, wrong_around
from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence
from tracker.rules.schedules import Due, due_after, due_until, instant_of, local, zone_named, zones

BERLIN = ZoneInfo("Europe/Berlin")


def seen(dues: Iterator[Due], number: int) -> list[tuple[str, str]]:
    return [(due.period, f"{due.at:%d %H:%M}") for due in islice(dues, number)]


def test_a_time_the_clock_skips_comes_when_it_jumps() -> None:
    nightly = due_after(Cadence.of("30 2 * * *"), BERLIN, datetime(2026, 3, 28, 0, tzinfo=UTC))

    assert seen(nightly, 3) == [
        ("2026-03-28T02:30", "28 01:30"),
        # From two to three there is no such time in Berlin; it comes when the clock jumps.
        ("2026-03-29T02:30", "29 01:00"),
        ("2026-03-30T02:30", "30 00:30"),
    ]


def test_a_time_that_comes_twice_counts_once() -> None:
    nightly = due_after(Cadence.of("30 2 * * *"), BERLIN, datetime(2026, 10, 24, 0, 30, tzinfo=UTC))

    assert seen(nightly, 2) == [("2026-10-25T02:30", "25 00:30"), ("2026-10-26T02:30", "26 01:30")]


def test_an_hourly_report_has_twenty_four_periods_on_every_day() -> None:
    hourly = Cadence.of("15 * * * *")
    # The days of 23 and of 25 hours; each has every hour of its clock once.
    for day, length in ((datetime(2026, 3, 29, tzinfo=BERLIN), 23), (datetime(2026, 10, 25, tzinfo=BERLIN), 25)):
        begins = day.astimezone(UTC)

        periods = [
            due.period
            for due in islice(due_after(hourly, BERLIN, begins), 30)
            if due.at < begins + timedelta(hours=length)
        ]

        assert periods == [f"{day:%Y-%m-%d}T{hour:02}:15" for hour in range(24)]


def test_a_day_that_an_island_skips_comes_when_it_jumps() -> None:
    daily = due_after(Cadence.of("30 7 * * *"), ZoneInfo("Pacific/Apia"), datetime(2011, 12, 29, 12, tzinfo=UTC))

    assert seen(daily, 3) == [
        ("2011-12-29T07:30", "29 17:30"),
        # Samoa went over the date line and had no 30 December; the period falls on the midnight of the jump.
        ("2011-12-30T07:30", "30 10:00"),
        ("2011-12-31T07:30", "30 17:30"),
    ]


def test_the_newest_periods_come_first_on_the_way_back() -> None:
    back = due_until(Cadence.of("30 7 * * 1-5"), BERLIN, datetime(2026, 11, 23, 6, 30, tzinfo=UTC))

    assert seen(back, 2) == [("2026-11-23T07:30", "23 06:30"), ("2026-11-20T07:30", "20 06:30")]


def test_the_seconds_of_a_moment_neither_lose_nor_repeat_a_period() -> None:
    daily, at = Cadence.of("30 7 * * *"), datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
    moments = [at - timedelta(microseconds=1), at, at + timedelta(microseconds=1)]

    assert [next(due_after(daily, BERLIN, moment)).at == at for moment in moments] == [True, False, False]
    assert [next(due_until(daily, BERLIN, moment)).at == at for moment in moments] == [False, True, True]


@pytest.mark.parametrize("number", range(8))
def test_every_local_period_comes_exactly_once_around_every_transition(number: int) -> None:
    clocks = list(groups().items())[number::8]  # one zone for each different clock

    wrong = [fault for (_, history), names in clocks for fault in wrong_around(names[0], history)]

    assert clocks
    assert wrong == []


def test_an_unknown_zone_is_refused_in_one_sentence() -> None:
    # A name goes into a path of the zone database, so it must never lead out of it.
    for name in ("", "Europe/Atlantis", "localtime", "../etc/passwd"):
        with pytest.raises(WrongInput, match="such as Europe/Berlin") as caught:
            zone_named(name)
        assert caught.value.field == "zone"
    assert "Europe/Berlin" in zones()


def test_an_instant_is_shown_by_the_clock_of_a_place() -> None:
    at = instant_of(datetime(2026, 3, 29, 2, 30), BERLIN)  # noqa: DTZ001  (wall time)

    assert local(at, "Europe/Berlin") == "2026-03-29T03:00+02:00"
    assert local(at, "Europe/Atlantis") == "2026-03-29T01:00+00:00"
