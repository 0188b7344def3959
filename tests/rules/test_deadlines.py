"""When people are told before a due date, in working days, and how a due date reads."""

from datetime import date, datetime

import pytest

from tracker.rules.deadlines import how_soon, told_until


@pytest.mark.parametrize(
    ("now", "days", "until"),
    [
        ("2026-11-25T07:59", 1, "2026-11-25"),  # Wednesday
        ("2026-11-25T08:00", 1, "2026-11-26"),
        ("2026-11-27T07:59", 1, "2026-11-27"),  # Friday: nothing of the weekend yet
        ("2026-11-27T08:00", 1, "2026-11-30"),
        ("2026-11-28T12:00", 1, "2026-11-30"),
        ("2026-11-30T07:00", 1, "2026-11-30"),
        ("2026-11-30T08:00", 1, "2026-12-01"),
        ("2026-11-27T08:00", 2, "2026-12-01"),
        ("2026-11-26T08:00", 2, "2026-11-30"),
        ("2026-11-25T07:59", 0, "2026-11-24"),
        ("2026-11-25T08:00", 0, "2026-11-25"),
        ("2026-11-29T09:00", 0, "2026-11-29"),
        ("2026-12-31T08:00", 1, "2027-01-01"),
    ],
)
def test_people_are_told_from_eight_so_many_working_days_before(now: str, days: int, until: str) -> None:
    assert told_until(datetime.fromisoformat(now), days) == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("due_on", "words"),
    [
        ("2026-11-22", "3 days late"),
        ("2026-11-24", "1 day late"),
        ("2026-11-25", "today"),
        ("2026-11-26", "tomorrow"),
        ("2026-11-27", "on Friday"),
        ("2026-12-01", "on Tuesday"),
        ("2026-12-02", ""),
    ],
)
def test_a_due_date_reads_as_people_say_it(due_on: str, words: str) -> None:
    assert how_soon(date.fromisoformat(due_on), date(2026, 11, 25)) == words
