"""The calendar of reference, and where a text names one of its entries."""

import re

import pytest

from tests.language.calendar.shipped import shipped_calendar
from tracker.errors import WrongInput
from tracker.language.calendar.entries import ArmedConflict, Group
from tracker.language.calendar.reference import Calendar, flexible


def test_the_longest_name_at_a_place_is_meant() -> None:
    calendar = shipped_calendar()
    text = "The full-scale invasion of Ukraine goes on."

    [mention] = [mention for mention in calendar.mentions(text) if mention.start == text.index("full-scale")]

    assert text[mention.start : mention.end].startswith("full-scale invasion")
    assert all(isinstance(calendar.entries[key], ArmedConflict) for key in mention.keys)


def test_a_name_that_only_describes_another_thing_is_not_meant() -> None:
    assert shipped_calendar().mentions("Brexit was on Friday.")
    assert not shipped_calendar().mentions("The Brexit referendum was on Thursday.")


def test_a_group_has_members_that_are_siblings() -> None:
    calendar = shipped_calendar()
    group = next(entry for entry in calendar.entries.values() if isinstance(entry, Group))

    first, *further = calendar.members(group)

    assert calendar.siblings(first) == further


def test_a_calendar_can_be_restricted_to_keys_that_it_has() -> None:
    calendar = shipped_calendar()
    key = next(iter(calendar.entries))

    assert len(calendar.restricted([key])) == 1
    with pytest.raises(WrongInput, match="has no entry nowhere"):
        calendar.restricted(["nowhere"])
    assert Calendar({}).mentions("the war in Ukraine") == []


def test_a_name_is_found_with_the_word_that_writers_put_into_it() -> None:
    assert re.fullmatch(flexible("war in Sudan"), "war raging in Sudan")
    assert re.fullmatch(flexible("full-scale invasion"), "full scale Russian invasion")
