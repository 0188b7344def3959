"""Retractions and corrections, and their ends."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_source
from tracker.models import Retraction, RetractionEnd, Taken


def test_a_retraction_is_of_a_publication_or_a_source_and_not_of_nothing(session: Session) -> None:
    by = a_person(session)

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Retraction(taken=Taken.RETRACTED, why="Invented.", recorded_at=NOW, recorded_by_id=by.id))


def test_a_retraction_is_undone_once(session: Session) -> None:
    by = a_person(session)
    retraction = Retraction(
        source_id=a_source(session, by).id,
        taken=Taken.RETRACTED,
        why="Invented.",
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(retraction)
    session.flush()
    session.add(RetractionEnd(retraction_id=retraction.id, why="It was not.", recorded_at=NOW, recorded_by_id=by.id))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(RetractionEnd(retraction_id=retraction.id, why="Again.", recorded_at=NOW, recorded_by_id=by.id))
