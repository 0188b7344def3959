"""Which sources count as another one."""

from sqlalchemy.orm import Session

from tests.builders import a_person, a_source
from tracker.queries.merges import counting_as_another


def test_a_chain_of_merges_is_followed_to_its_end(session: Session) -> None:
    by = a_person(session)
    paper = a_source(session, by)
    second = a_source(session, by, merged_into_id=paper.id)
    third = a_source(session, by, merged_into_id=second.id)

    assert counting_as_another(session) == {second.id: paper.id, third.id: paper.id}
