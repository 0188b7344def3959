"""What the checks answer, made in one way."""

from datetime import date

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker.language.calendar.answers import (
    answer,
    days_compared,
    fits_or_not,
    gap_words,
    implied_row,
    label_with_start,
    no_publication_day,
)
from tracker.language.calendar.entries import ArmedConflict
from tracker.language.calendar.intervals import Interval
from tracker.language.findings import Outcome


def test_a_phrase_is_quoted_as_it_was_written() -> None:
    finding = answer(
        passage_of("It is Kyiv’s fourth year."), "age", Outcome.CONSISTENT, (6, 24), "Yes.", refs=["a", "a"]
    )

    assert finding.phrase == "Kyiv’s fourth year"
    assert finding.refs == ["a"]


def test_a_gap_is_told_in_days_and_a_long_one_in_years_too() -> None:
    assert gap_words(0) == "none"
    assert gap_words(-1) == "1 day too early"
    assert gap_words(1344) == "1,344 days, about 3.7 years too late"


def test_an_open_end_is_nothing_and_an_entry_says_when_it_began() -> None:
    war = next(entry for entry in shipped_calendar().entries.values() if isinstance(entry, ArmedConflict))

    assert implied_row(Interval(date(2025, 1, 1), None))["to"] is None
    assert implied_row(war.start, war)["start"] == war.start.first_or_ever.isoformat()
    assert label_with_start(war).startswith(f"{war.label} (")
    assert days_compared("event", Interval.on(date(2025, 1, 1))) == {
        "what": "event",
        "from": "2025-01-01",
        "to": "2025-01-01",
    }


def test_without_a_day_of_publication_nobody_is_accused() -> None:
    finding = no_publication_day(passage_of("Now in its fourth year."), "nth_year", (0, 3))

    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "no_publication_date")
    assert fits_or_not(True) is Outcome.CONSISTENT
    assert fits_or_not(False) is Outcome.INCONSISTENT
