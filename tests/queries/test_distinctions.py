"""Which sources somebody said are two."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_source
from tracker.models import SourceDistinction
from tracker.queries.distinctions import distinction_of, kept_apart, standing_distinctions


def said(session: Session, first: int, second: int, by: int, *, apart: bool = True) -> SourceDistinction:
    row = SourceDistinction(
        source_id=first, other_id=second, apart=apart, why="So it is.", recorded_at=NOW, recorded_by_id=by
    )
    session.add(row)
    session.flush()
    return row


def test_the_last_word_on_a_pair_counts(session: Session) -> None:
    by = a_person(session)
    first, second, third = (a_source(session, by).id for _ in range(3))
    said(session, first, second, by.id)
    standing = said(session, first, third, by.id)
    taken_back = said(session, first, second, by.id, apart=False)

    assert distinction_of(session, second, first) is taken_back
    assert kept_apart(session, {}) == {frozenset((first, third))}
    assert list(standing_distinctions(session)) == [standing]


def test_only_pairs_among_the_sources_asked_about_are_read(session: Session) -> None:
    by = a_person(session)
    first, second, third = (a_source(session, by).id for _ in range(3))
    said(session, first, second, by.id)
    said(session, second, third, by.id)

    assert kept_apart(session, {}, [first, second]) == {frozenset((first, second))}


def test_a_pair_counts_as_what_its_sources_were_merged_into(session: Session) -> None:
    by = a_person(session)
    first, second, whole = (a_source(session, by).id for _ in range(3))
    said(session, first, second, by.id)

    assert kept_apart(session, {second: whole}, [first, whole]) == {frozenset((first, whole))}
