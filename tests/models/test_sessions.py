"""Browsers that are signed in."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import WebSession


def test_a_cookie_belongs_to_one_sign_in(session: Session) -> None:
    by = a_person(session)
    session.add(WebSession(sha256="0" * 64, person_id=by.id, begun_at=NOW))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(WebSession(sha256="0" * 64, person_id=by.id, begun_at=NOW))
