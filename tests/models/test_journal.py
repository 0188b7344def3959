"""The record of what happened, and the forms that were taken in."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tracker.models import Entry, Submission


def test_the_entries_of_a_claim_are_numbered_without_a_double(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    session.add(Entry(type="claim:made", claim_id=claim.id, seq=1, summary="Made.", payload="{}", at=NOW))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Entry(type="claim:edited", claim_id=claim.id, seq=1, summary="Edited.", payload="{}", at=NOW))


def test_a_form_is_taken_in_once(session: Session) -> None:
    by = a_person(session)
    session.add(Submission(key="k" * 32, person_id=by.id, at=NOW))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Submission(key="k" * 32, person_id=by.id, at=NOW))
