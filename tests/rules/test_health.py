"""The health of the schedules in sentences."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tracker.rules.health import Health, ago

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WELL = Health(NOW, NOW - timedelta(seconds=20), 1, 2, 0, 0, None, 0, 0, None, 0, 0, 9)


def test_what_is_well_alarms_nobody() -> None:
    assert WELL.tick_in_words == "The schedules were last looked at 20 seconds ago."
    assert list(WELL.alarms()) == []


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"last_tick": None}, "no worker has run yet. Start `tracker worker`"),
        ({"last_tick": NOW - timedelta(hours=3)}, "last looked at 3 hours ago. Start"),
        ({"broken_reports": 1}, "1 report cannot run"),
        ({"runs_failed": 2}, "2 editions could not be made"),
        ({"oldest_run": NOW - timedelta(hours=1)}, "waiting to be made since 2026-11-25 11:00 UTC"),
        ({"uncertain": 1}, "1 mail may or may not have gone out"),
        ({"failed": 3}, "3 mails could not be delivered"),
        ({"oldest_pending": NOW - timedelta(hours=1)}, "is the mail server reachable?"),
    ],
)
def test_what_is_broken_is_one_sentence(broken: dict[str, object], sentence: str) -> None:
    (alarm,) = replace(WELL, **broken).alarms()

    assert sentence in alarm


def test_a_schedule_that_nobody_looks_at_matters_only_where_there_are_reports() -> None:
    assert list(replace(WELL, reports=0, last_tick=None).alarms()) == []


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "just now"), (1, "1 second ago"), (119, "119 seconds ago"), (120, "2 minutes ago"), (200_000, "2 days ago")],
)
def test_how_long_ago_is_said_as_people_say_it(seconds: int, words: str) -> None:
    assert ago(timedelta(seconds=seconds)) == words
