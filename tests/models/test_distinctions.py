"""The word that two sources are two."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_source
from tracker.models import SourceDistinction


def test_a_word_on_a_pair_leads_to_both_and_to_whoever_said_it(session: Session) -> None:
    by = a_person(session)
    first, second = a_source(session, by), a_source(session, by)
    row = SourceDistinction(
        source_id=first.id, other_id=second.id, apart=True, why="Two.", recorded_at=NOW, recorded_by_id=by.id
    )

    session.add(row)
    session.flush()

    assert (row.source, row.other, row.recorded_by) == (first, second, by)
