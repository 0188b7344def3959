"""A moment as people type it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tracker.errors import WrongInput
from tracker.rules.as_of import as_typed, in_digits, moment

BERLIN = ZoneInfo("Europe/Berlin")
FIRST = datetime(2025, 12, 12, 9, 30, tzinfo=UTC)
NOW = datetime(2025, 12, 18, 14, 0, tzinfo=UTC)


def read(typed: str, *, first: datetime | None = FIRST) -> datetime:
    return moment(typed, zone=BERLIN, now=NOW, first=first)


def refusal(typed: str, *, first: datetime | None = FIRST) -> str:
    with pytest.raises(WrongInput) as refused:
        read(typed, first=first)
    assert refused.value.field == "as_of"
    return str(refused.value)


def test_a_day_means_its_end_on_the_clock_of_the_installation() -> None:
    assert read("2025-12-17") == datetime(2025, 12, 17, 22, 59, 59, 999999, tzinfo=UTC)


def test_the_first_day_can_be_asked_for() -> None:
    assert read("2025-12-12") > FIRST


def test_today_means_until_now() -> None:
    assert read("2025-12-18") == NOW


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("2025-12-17T14:00", 13),
        ("2025-12-17 14:00", 13),
        ("2025-12-17T14:00:00", 13),
        ("2025-12-17T14:00Z", 14),
        ("2025-12-17T14:00+02:00", 12),
        (" 2025-12-17T14:00 ", 13),
    ],
)
def test_a_time_is_one_of_its_zone_or_of_the_installation(typed: str, hour: int) -> None:
    assert read(typed) == datetime(2025, 12, 17, hour, tzinfo=UTC)


@pytest.mark.parametrize("at", [FIRST, NOW, NOW - timedelta(microseconds=1), datetime(2025, 12, 17, 3, tzinfo=BERLIN)])
def test_what_an_address_carries_is_read_as_the_same_instant(at: datetime) -> None:
    assert read(as_typed(at)) == at


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "No moment is given. Write a day, or a day and a time, like 17 December 2025, 14:00."),
        ("2025", "2025 is no single day. Write a day, or a day and a time, like 17 December 2025, 14:00."),
        ("May 2025", "May 2025 is no single day. Write a day,"),
        ("2025-02-30", "“2025-02-30” is no date: February 2025 has 28 days."),
        ("2025-12-17T14:00 PST", "“2025-12-17T14:00 PST” has a time or a zone that is not known here. Write a day,"),
        *(
            (typed, f"“{typed[:80]}” is no date: write one like 17 December 2025 or 2025-12-17.")
            for typed in ("2025-13-01", "soon", "2025-12-18T25:00", "T14:00", "0", "1" * 5000, "'; DROP TABLE claims")
        ),
        *(
            (typed, f"“{typed}” has a time or a zone that is not known here.")
            for typed in ("1001-01-01T00:00+94:00", "9999-12-31T23:59-14:00")
        ),
    ],
)
def test_rubbish_is_refused_with_what_is_wrong(typed: str, sentence: str) -> None:
    assert refusal(typed).startswith(sentence)


@pytest.mark.parametrize("typed", ["2025-12-11", "2025-12-12T10:29", "0001-01-01", "1999-12-31T23:59Z"])
def test_before_the_first_record_the_first_day_is_named(typed: str) -> None:
    assert refusal(typed) == "Nothing was recorded by then; the first day there is, is 2025-12-12."


@pytest.mark.parametrize("typed", ["2025-12-19", "2025-12-18T15:01", "9999-12-31", "2025-12-18T14:00:01Z"])
def test_the_future_is_refused(typed: str) -> None:
    assert refusal(typed) == "This is in the future; choose 2025-12-18 or an earlier day."


def test_where_nothing_is_recorded_there_is_no_moment() -> None:
    assert refusal("2025-12-17", first=None).startswith("Nothing is recorded yet")


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("17 December 2025", "2025-12-17"),
        (" yesterday ", "2025-12-17"),
        ("3 days ago", "2025-12-15"),
        ("17 Dec 2025, 16:40 UTC", "2025-12-17T16:40Z"),
        ("17 Dec 2025, 9:40 CET", "2025-12-17T09:40"),
        ("Wed, 17 Dec. 2025 at 9:40", "2025-12-17T09:40"),
        ("16:40, 17 Dec 2025", "2025-12-17T16:40"),
        ("17 Dec 2025, 4pm", "2025-12-17T16:00"),
        ("yesterday at 4.30 p.m.", "2025-12-17T16:30"),
        ("12 a.m. on 17 Dec 2025", "2025-12-17T00:00"),
        ("17 Dec 2025, 16:40 +05:30", "2025-12-17T16:40+05:30"),
        ("two days ago", "2025-12-16"),
        # Nothing is recorded in the future.
        ("Friday", "2025-12-12"),
        ("Thursday", "2025-12-18"),
        ("Friday 16:40", "2025-12-12T16:40"),
        # What is in digits, and what is no day, stays as it is.
        ("2025-12-17", "2025-12-17"),
        ("2025-12-17 14:00+02:00", "2025-12-17 14:00+02:00"),
        ("17 Dec 2025, 9:40 PST", "17 Dec 2025, 9:40 PST"),
        ("17 Dec 2025, 25:40", "17 Dec 2025, 25:40"),
        ("December 2025", "December 2025"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_moment_in_words_is_kept_in_digits(typed: str, digits: str) -> None:
    assert in_digits(typed, zone=BERLIN, now=NOW) == digits


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("12/11/2025, 14:00", "“12/11/2025” can be 12 November 2025 or 11 December 2025: say which."),
        ("Monday 17 December 2025", "17 December 2025 is a Wednesday, not a Monday; correct one of them."),
    ],
)
def test_a_moment_that_can_be_two_or_none_is_said_at_its_field(typed: str, sentence: str) -> None:
    with pytest.raises(WrongInput) as refused:
        in_digits(typed, zone=BERLIN, now=NOW, field="since")
    assert (str(refused.value), refused.value.field) == (sentence, "since")
