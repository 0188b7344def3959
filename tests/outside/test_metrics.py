"""The health of the schedules in the text form that Prometheus reads."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

from tests.builders import NOW
from tracker.outside.metrics import metrics
from tracker.rules.health import Health


def a_health(**overrides: Any) -> Health:
    numbers = {field.name: 0 for field in fields(Health)}
    instants = {"at": NOW, "last_tick": None, "oldest_run": None, "oldest_pending": None}
    return Health(**numbers | instants | overrides)


def test_each_number_is_a_gauge_and_an_age_is_in_seconds() -> None:
    text = metrics(a_health(workers=2, last_tick=NOW - timedelta(minutes=1)))

    assert "\ntracker_workers 2.0\n" in text
    assert "\ntracker_last_tick_age_seconds 60.0\n" in text


def test_an_age_of_nothing_is_left_out() -> None:
    assert "age_seconds" not in metrics(a_health())
