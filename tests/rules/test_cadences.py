"""What a person can pick as a cadence, its words, and what is refused."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence, Rhythm, Weekday

PICKED = [
    (Cadence.picked(Rhythm.WEEKDAYS, clock="07:30"), "30 7 * * 1-5", "every weekday at 07:30"),
    (Cadence.picked(Rhythm.DAILY, clock="0:00"), "0 0 * * *", "every day at 00:00"),
    (Cadence.picked(Rhythm.WEEKLY, clock="9:05", weekday=Weekday.SUNDAY), "5 9 * * 7", "every Sunday at 09:05"),
    (Cadence.picked(Rhythm.HOURLY, minute=15), "15 * * * *", "every hour at 15 past"),
    (Cadence.picked(Rhythm.HOURLY, minute=0), "0 * * * *", "every hour on the hour"),
    (
        Cadence.picked(Rhythm.CRON, cron=" 30 7  * * mon#1"),
        "30 7 * * MON#1",
        "at 07:30 on the first Monday of the month",
    ),
]


@pytest.mark.parametrize(("cadence", "cron", "words"), PICKED)
def test_a_pick_is_a_cron_line_and_says_itself(cadence: Cadence, cron: str, words: str) -> None:
    assert cadence.cron == cron
    assert cadence.in_words() == words
    assert cadence.in_words("Europe/Berlin") == f"{words}, Europe/Berlin"
    assert Cadence.of(cadence.cron) == cadence


@pytest.mark.parametrize(("cadence", "cron", "words"), PICKED[:5])
def test_a_form_can_be_filled_from_a_cadence(cadence: Cadence, cron: str, words: str) -> None:
    again = Cadence.picked(cadence.rhythm, clock=cadence.clock, weekday=cadence.weekday, minute=cadence.minute)

    assert again == cadence


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "is missing"),
        ("0 30 7 * * 1-5", "leave the seconds out"),
        ("30 7 * *", "five fields"),
        ("@daily", "five fields"),
        ("0 7 31 2 *", "never comes"),
        # Two days, neither of them in February; with a 29 beside them the line would come.
        ("0 7 30,31 2 *", "never comes"),
        ("0 7 31 4,6 *", "never comes"),
        ("0 7 32 * *", "The field for the day"),
        ("60 7 * * *", "The field for the minute"),
        ("0 24 * * *", "The field for the hour"),
        ("0 7 * 13 *", "The field for the month"),
        ("0 7 * * 8", "The field for the weekday"),
        ("0 7 * * FUNDAY", "The field for the weekday"),
        ("* * * * *", "more often than every 5 minutes"),
        ("*/4 7 * * *", "more often than every 5 minutes"),
        # Three minutes apart, over the full hour.
        ("1,58 * * * *", "more often than every 5 minutes"),
        ("0 7 * * 1\u202e", "invisible"),
        ("0 7 " + "1," * 60 + "1 * *", "shorten it"),
    ],
)
def test_an_impossible_line_is_refused_in_one_sentence(line: str, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        Cadence.of(line)

    assert caught.value.field == "cron"
    assert str(caught.value).count(". ") == 0


# Of day and weekday either will do: “0 7 31 2 1” comes on the Mondays of February.
@pytest.mark.parametrize("line", ["*/5 * * * *", "1,56 9 * * *", "0 7 31 2 1", "0 7 29 2 *", "0 7 L * *"])
def test_an_unusual_line_that_can_be_is_taken(line: str) -> None:
    cadence = Cadence.of(line)

    assert (cadence.cron, cadence.rhythm) == (line, Rhythm.CRON)


@pytest.mark.parametrize(
    ("rhythm", "fields", "field"),
    [
        (Rhythm.DAILY, {"clock": "24:00"}, "clock"),
        (Rhythm.WEEKDAYS, {"clock": ""}, "clock"),
        (Rhythm.WEEKLY, {"clock": "07:30"}, "weekday"),
        (Rhythm.HOURLY, {}, "minute"),
        (Rhythm.HOURLY, {"minute": 60}, "minute"),
        (Rhythm.CRON, {"cron": "never"}, "cron"),
    ],
)
def test_a_pick_that_lacks_something_is_refused_at_its_field(rhythm: Rhythm, fields: dict, field: str) -> None:
    with pytest.raises(WrongInput) as caught:
        Cadence.picked(rhythm, **fields)

    assert caught.value.field == field
