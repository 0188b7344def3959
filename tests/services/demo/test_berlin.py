"""The demo as a whole fills an empty database only."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_person
from tests.services.demo.stages import NOW, SILENT, an_empty_stage
from tracker.errors import Refused
from tracker.services.demo.berlin import load_berlin


def test_a_database_that_somebody_works_with_is_refused(session: Session) -> None:
    a_person(session)
    stage = an_empty_stage(session)

    with pytest.raises(Refused, match="Somebody works with this database already"):
        load_berlin(
            session,
            folder=stage.folder,
            calendar={},
            analyzer=SILENT,
            press=stage.press,
            hash_password=str.upper,
            now=NOW,
        )
