"""Sources with their other names, and the publications they put out."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_source
from tracker.models import Carrier, SourceAlias


def test_a_merged_source_stays_and_leads_to_what_it_counts_as(session: Session) -> None:
    by = a_person(session)
    paper = a_source(session, by, name="The Paper")

    doubled = a_source(session, by, name="Paper, The", merged_into_id=paper.id)

    assert doubled.merged_into is paper
    assert paper.merged_into is None


def test_aliases_are_listed_by_name(session: Session) -> None:
    paper = a_source(session, a_person(session))
    session.add_all([SourceAlias(source_id=paper.id, name=name) for name in ("Zeitung", "Blatt")])
    session.flush()
    session.expire_all()

    assert [alias.name for alias in paper.aliases] == ["Blatt", "Zeitung"]


def test_two_recordings_of_one_publication_are_one_carrier(session: Session) -> None:
    by = a_person(session)
    paper = a_source(session, by)

    def a_carrier() -> Carrier:
        return Carrier(publisher_id=paper.id, fingerprint="f" * 64, recorded_at=NOW, recorded_by_id=by.id)

    session.add(a_carrier())
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(a_carrier())
