"""Entries of the reference set, in versions per key."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW
from tracker.models import CalendarEntry


def an_entry(number: int) -> CalendarEntry:
    return CalendarEntry(
        key="event.fair",
        number=number,
        kind="event",
        title="The fair",
        facts={"start": "2024-05-01"},
        source="A book.",
        recorded_at=NOW,
    )


def test_an_edit_is_the_next_number_under_the_same_key(session: Session) -> None:
    session.add_all([an_entry(1), an_entry(2)])
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(an_entry(2))
