"""Dates as people type them on the command line."""

from datetime import UTC, date, datetime

import pytest

from tracker.cli.program import Program
from tracker.cli.typed_dates import date_typed, day_typed
from tracker.errors import WrongInput


def program() -> Program:
    return Program("sqlite:///unused.sqlite", lambda: datetime(2026, 11, 30, 12, tzinfo=UTC))


def test_a_date_in_digits_is_read_and_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert str(date_typed(program(), "2025-12")) == "2025-12"
    assert capsys.readouterr() == ("", "")


def test_it_is_said_what_another_date_was_understood_as(capsys: pytest.CaptureFixture[str]) -> None:
    assert day_typed(program(), "yesterday") == date(2026, 11, 29)
    assert capsys.readouterr() == ("", "“yesterday” was understood as 29 November 2026, a Sunday.\n")


def test_a_date_with_two_readings_is_asked_with_both() -> None:
    with pytest.raises(WrongInput) as refusal:
        date_typed(program(), "03/04/2025")
    assert str(refusal.value) == ("“03/04/2025” can be 3 April 2025 or 4 March 2025: write 2025-04-03 or 2025-03-04.")


def test_a_month_is_no_day() -> None:
    with pytest.raises(WrongInput, match="“Dec 2025” is no day"):
        day_typed(program(), "Dec 2025")
