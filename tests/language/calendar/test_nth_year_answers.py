"""How a finding about an Nth year is explained."""

from datetime import date

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker.language.calendar.entries import ArmedConflict
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.nth_year import find
from tracker.language.calendar.nth_year_answers import admissible
from tracker.language.calendar.nth_year_wordings import Claim


def invasion() -> ArmedConflict:
    entry = shipped_calendar().entries["conflict.ukraine_2022"]
    assert isinstance(entry, ArmedConflict)
    return entry


def test_entering_is_let_pass_a_month_early_and_nearing_half_a_year() -> None:
    fourth_year = Interval(date(2025, 2, 24), date(2026, 2, 23))

    assert admissible(Claim(0, 1, 4, "in"), invasion()) == (fourth_year, fourth_year)
    assert admissible(Claim(0, 1, 4, "enters"), invasion()) == (
        fourth_year,
        Interval(date(2025, 1, 24), date(2026, 2, 23)),
    )
    assert admissible(Claim(0, 1, 4, "nears"), invasion())[0] == Interval(date(2024, 8, 25), date(2025, 2, 24))


def test_every_sibling_is_shown_with_the_year_it_was() -> None:
    (finding,) = find(passage_of("The conflict in eastern Ukraine enters its eighth year."))

    assert [
        (row["ref"], row["actual_year"], row["fits"], row.get("alternative", False)) for row in finding.implied
    ] == [
        ("conflict.donbas_2014", 12, False, False),
        ("conflict.crimea_2014", 12, False, True),
        ("conflict.ukraine_2022", 4, False, True),
    ]
    assert "On 2025-12-17 it was the 12th. Gap: 1,344 days" in finding.explanation


def test_entering_late_is_right_and_said_to_be_late() -> None:
    (finding,) = find(passage_of("The full-scale invasion enters its fourth year."))

    assert finding.gap_days == 0
    assert "It is late to say so" in finding.explanation
