"""What the calendar of reference holds."""

from datetime import date
from typing import get_args

from tests.language.calendar.shipped import shipped_calendar
from tracker.language.calendar.entries import ArmedConflict, Begun, Event, Group, Occurrence, Term


def test_years_are_counted_from_wars_and_events_alone() -> None:
    assert set(get_args(Begun)) == {ArmedConflict, Event}


def test_an_entry_that_nobody_verified_says_so() -> None:
    group = Group(key="group.a", label="A", aliases=("a",), members=())

    assert (group.verified_by, group.as_of) == ("", None)


def test_an_occurrence_may_have_no_place() -> None:
    assert Occurrence(date(2018, 7, 16)).place == ""


def test_what_ships_has_somebody_in_office_twice() -> None:
    terms = [entry for entry in shipped_calendar().entries.values() if isinstance(entry, Term)]

    assert any(len(term.intervals) == 2 for term in terms)
