"""Tying sources to the occasion on which they spoke."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.services.refusals import refused
from tracker.errors import WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Entry, Person, Source
from tracker.services.press_events import tie_to_press_event


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def officials(session: Session, by: Person) -> Source:
    return a_source(session, by, name="unnamed officials", kind=SourceKind.UNNAMED)


def test_a_source_is_tied_once_and_the_journal_knows(session: Session, by: Person, officials: Source) -> None:
    for event in (" the  briefing ", "The Briefing", "the brief\u00ading.", ""):
        tie_to_press_event(session, officials, event=event, by=by, now=NOW)

    assert officials.event == "the briefing"
    assert len(session.scalars(select(Entry).where(Entry.type == "source:edit")).all()) == 1


def test_a_source_is_not_tied_to_another_occasion_in_passing(session: Session, by: Person, officials: Source) -> None:
    tie_to_press_event(session, officials, event="the briefing", by=by, now=NOW)

    with refused(session, WrongInput, "tied to “the briefing” already", field="event"):
        tie_to_press_event(session, officials, event="the release", by=by, now=NOW)
