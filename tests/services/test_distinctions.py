"""Saying that two sources are two, and taking that back; on both databases."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Entry, Person, Source, SourceDistinction
from tracker.queries.distinctions import kept_apart
from tracker.rules.roles import RoleName
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.merging import merge_sources, unmerge_source


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session), RoleName.EDITOR)


@pytest.fixture
def pair(session: Session, by: Person) -> tuple[Source, Source]:
    names = ("Mara Lindqvist", "Mara Lindquist")
    return tuple(a_source(session, by, name=name, kind=SourceKind.PERSON) for name in names)  # type: ignore[return-value]


def apart(session: Session, pair: tuple[Source, Source], by: Person) -> SourceDistinction:
    first, second = pair
    return keep_apart(session, source_id=first.id, other_id=second.id, why="Mother and daughter.", by=by, now=NOW)


def undone(session: Session, pair: tuple[Source, Source], by: Person) -> SourceDistinction:
    first, second = pair
    return undo_apart(session, source_id=first.id, other_id=second.id, why="Misread.", by=by, now=NOW)


def test_a_pair_is_kept_apart_whichever_is_named_first(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    row = apart(session, (pair[1], pair[0]), by)

    assert (row.source_id, row.other_id, row.apart) == (pair[0].id, pair[1].id, True)
    assert kept_apart(session, {}) == {frozenset((pair[0].id, pair[1].id))}


def test_said_twice_it_is_recorded_once(session: Session, by: Person, pair: tuple[Source, Source]) -> None:
    assert apart(session, pair, by) is apart(session, pair, by)


def test_taken_back_and_said_again_it_holds_again(session: Session, by: Person, pair: tuple[Source, Source]) -> None:
    apart(session, pair, by)
    undone(session, pair, by)
    after_undoing = kept_apart(session, {})

    apart(session, pair, by)

    assert (after_undoing, len(kept_apart(session, {}))) == (set(), 1)


def test_the_journal_says_who_are_two_and_what_was_taken_back(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    apart(session, pair, by)
    undone(session, pair, by)

    entries = session.scalars(select(Entry).where(Entry.type.startswith("source:apart")).order_by(Entry.id)).all()
    assert [(entry.type, entry.summary, entry.why) for entry in entries] == [
        ("source:apart", "Said that Mara Lindqvist and Mara Lindquist are two.", "Mother and daughter."),
        ("source:apart_undo", "Took back that Mara Lindqvist and Mara Lindquist are two.", "Misread."),
    ]


def test_what_nobody_said_cannot_be_taken_back(session: Session, by: Person, pair: tuple[Source, Source]) -> None:
    with pytest.raises(Refused, match="Nobody said that they are two"):
        undone(session, pair, by)


def test_a_source_is_not_kept_apart_from_itself(session: Session, by: Person, pair: tuple[Source, Source]) -> None:
    with pytest.raises(WrongInput, match="from itself"):
        apart(session, (pair[0], pair[0]), by)


def test_a_source_that_is_not_there_is_said_at_its_field(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    with pytest.raises(WrongInput) as refusal:
        keep_apart(session, source_id=pair[0].id, other_id=99_999, why="Two.", by=by, now=NOW)
    with pytest.raises(NotFound):
        keep_apart(session, source_id=99_999, other_id=pair[0].id, why="Two.", by=by, now=NOW)

    assert refusal.value.field == "other"


def test_without_a_reason_nothing_is_recorded(session: Session, by: Person, pair: tuple[Source, Source]) -> None:
    with pytest.raises(WrongInput):
        keep_apart(session, source_id=pair[0].id, other_id=pair[1].id, why=" ", by=by, now=NOW)

    assert not session.scalars(select(SourceDistinction)).all()


def test_whoever_may_not_edit_sources_may_not_keep_them_apart(session: Session, pair: tuple[Source, Source]) -> None:
    with pytest.raises(NotAllowed):
        apart(session, pair, a_person(session, a_desk(session), RoleName.VIEWER))


def test_two_that_were_merged_are_taken_apart_before_they_are_two(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    merge_sources(session, source_id=pair[1].id, into_id=pair[0].id, why="One.", by=by, now=NOW)

    with pytest.raises(Refused, match="take them apart first"):
        apart(session, pair, by)


def test_two_that_were_kept_apart_are_not_merged_before_that_is_undone(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    apart(session, pair, by)
    with pytest.raises(Refused, match="are two, as somebody said; undo that first"):
        merge_sources(session, source_id=pair[1].id, into_id=pair[0].id, why="One.", by=by, now=NOW)

    undone(session, pair, by)

    assert merge_sources(session, source_id=pair[1].id, into_id=pair[0].id, why="One.", by=by, now=NOW) is pair[0]


def test_what_was_said_of_a_source_holds_for_what_it_is_merged_into_and_for_nothing_after(
    session: Session, by: Person, pair: tuple[Source, Source]
) -> None:
    whole = a_source(session, by, name="Mara T. Lindquist", kind=SourceKind.PERSON)
    apart(session, pair, by)

    merge_sources(session, source_id=pair[1].id, into_id=whole.id, why="One.", by=by, now=NOW)
    while_merged = kept_apart(session, {pair[1].id: whole.id}, [pair[0].id, whole.id])
    unmerge_source(session, source_id=pair[1].id, why="Two.", by=by, now=NOW)

    assert while_merged == {frozenset((pair[0].id, whole.id))}
    assert kept_apart(session, {}) == {frozenset((pair[0].id, pair[1].id))}
