"""Periods of reports: each local one exactly once, whatever the clock does, on the way forward and back."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise, takewhile
from zoneinfo import ZoneInfo

import pytest

from tests.clocks import changing, due_between, groups, interval_by_looking, wrong_around
from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence
from tracker.rules.schedules import (
    Due,
    due_after,
    due_until,
    instant_of,
    local,
    offset_if_doubled,
    zone_named,
    zones,
)

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


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_an_hourly_report_has_a_period_in_every_hour_that_passes(day: date, hours: int) -> None:
    begins = datetime(day.year, day.month, day.day, tzinfo=BERLIN).astimezone(UTC)

    periods = due_between(Cadence.of("15 * * * *"), BERLIN, begins, begins + timedelta(hours=hours))

    assert len({due.period for due in periods}) == hours
    assert {later.at - earlier.at for earlier, later in pairwise(periods)} == {timedelta(hours=1)}


def test_the_second_time_has_a_name_of_its_own() -> None:
    night = datetime(2026, 10, 25, 0, 15, tzinfo=UTC)

    assert seen(due_after(Cadence.of("*/30 * * * *"), BERLIN, night), 4) == [
        ("2026-10-25T02:30", "25 00:30"),
        ("2026-10-25T02B00", "25 01:00"),
        ("2026-10-25T02B30", "25 01:30"),
        ("2026-10-25T03:00", "25 02:00"),
    ]


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


# The times of an interval that a clock moved by half an hour cannot all lie an hour apart: see the decision on it.
INTERVALS = ["0 * * * *", "15 * * * *", "59 * * * *", "*/5 * * * *", "*/10 * * * *", "*/30 * * * *", "0,20 * * * *"]
IN_STEPS = ["0 */2 * * *", "30 */3 * * *", "*/20 */4 * * *", "0 * * * 6,7", "45 0-23 * * *"]
NAMED_HOURS = ["30 2 * * *", "0 0,1,2,3 * * *", "*/15 1-3 * * *", "30 0 * * *", "0 3 * * 7", "45 23 * * *"]
YEARS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("number", range(6))
def test_an_interval_goes_on_in_real_time_around_every_change_of_three_years(number: int) -> None:
    zones_of_changes = list(changing(*YEARS).items())[number::6]

    wrong = [
        f"{name} {cron} around {moment}"
        for history, name in zones_of_changes
        for moment, before, after in history
        for cron in [*INTERVALS, *IN_STEPS]
        if wrong_interval(cron, ZoneInfo(name), moment, abs(after - before))
    ]

    assert zones_of_changes
    assert wrong == []


def wrong_interval(cron: str, zone: ZoneInfo, moment: datetime, moved: timedelta) -> bool:
    """Whether it comes otherwise than by looking at the clock, or not in equal gaps where those can be."""
    start, end = moment - timedelta(hours=7), moment + timedelta(hours=7)
    forward = due_between(Cadence.of(cron), zone, start, end)
    back = list(takewhile(lambda due: due.at > start, due_until(Cadence.of(cron), zone, end)))[::-1]
    instants = [due.at for due in forward]
    gaps = {later - earlier for earlier, later in pairwise(instants)}
    is_even = cron not in INTERVALS[:-1] or moved % timedelta(hours=1) or len(gaps) == 1
    names = {due.period for due in forward}
    looked = interval_by_looking(cron, zone, start, end)
    return not (instants == looked and back == forward and is_even and len(names) == len(forward))


@pytest.mark.parametrize("cron", NAMED_HOURS)
def test_named_hours_come_once_a_local_day_and_no_two_at_one_instant(cron: str) -> None:
    for history, name in changing(*YEARS).items():
        for moment, _, _ in history:
            start, end = moment - timedelta(hours=40), moment + timedelta(hours=40)
            periods = due_between(Cadence.of(cron), ZoneInfo(name), start, end)

            back = list(islice(due_until(Cadence.of(cron), ZoneInfo(name), end), len(periods)))

            assert len({due.at for due in periods}) == len({due.period for due in periods}) == len(periods)
            assert back[::-1] == periods
            if re.fullmatch(r"\d+ \d+ \* \* \*", cron):
                days = [due.wall.date() for due in periods]
                assert [later - earlier for earlier, later in pairwise(days)] == [timedelta(days=1)] * (len(days) - 1)


def test_a_clock_that_moves_by_half_an_hour_shifts_the_hours_once() -> None:
    island, hourly = ZoneInfo("Australia/Lord_Howe"), Cadence.of("0 * * * *")

    assert seen(due_after(hourly, island, datetime(2026, 10, 3, 14, tzinfo=UTC)), 3) == [
        ("2026-10-04T01:00", "03 14:30"),
        # There is no two o'clock; an hour later the clock shows half past two.
        ("2026-10-04T02:30", "03 15:30"),
        ("2026-10-04T03:00", "03 16:00"),
    ]
    assert seen(due_after(hourly, island, datetime(2026, 4, 4, 13, 30, tzinfo=UTC)), 2) == [
        ("2026-04-05T01:00", "04 14:00"),
        # The half hour before two comes twice, and two o'clock once.
        ("2026-04-05T02:00", "04 15:30"),
    ]


def test_a_day_that_an_island_skips_has_no_hours() -> None:
    hourly = due_after(Cadence.of("0 * * * *"), ZoneInfo("Pacific/Apia"), datetime(2011, 12, 30, 8, tzinfo=UTC))

    assert seen(hourly, 3) == [
        ("2011-12-29T23:00", "30 09:00"),
        ("2011-12-31T00:00", "30 10:00"),
        ("2011-12-31T01:00", "30 11:00"),
    ]


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


@pytest.mark.parametrize(
    ("instant", "zone", "offset"),
    [
        ("2026-10-25T02:30+02:00", "Europe/Berlin", "UTC+02:00"),
        ("2026-10-25T02:30+01:00", "Europe/Berlin", "UTC+01:00"),
        ("2026-11-01T01:00-05:00", "America/New_York", "UTC-05:00"),
        ("2026-10-25T03:00+01:00", "Europe/Berlin", ""),
        ("2026-03-29T03:00+02:00", "Europe/Berlin", ""),
        ("2026-10-25T02:30+02:00", "Europe/Atlantis", ""),
        ("2026-10-25T02:30", "Europe/Berlin", ""),
    ],
)
def test_a_time_that_comes_twice_is_told_with_its_offset(instant: str, zone: str, offset: str) -> None:
    assert offset_if_doubled(instant, zone) == offset
