"""Merging sources, and taking it back; on both databases."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.errors import NotAllowed, Refused, TrackerError, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import OriginCount, Person, Source, SourceRevision, Taken
from tracker.rules.roles import RoleName
from tracker.services.merging import can_be, merge_sources, unmerge_source
from tracker.services.retractions import retract
from tracker.services.sources import SourceDraft, edit_source, find_or_create_source


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session), RoleName.EDITOR)


def merged(session: Session, by: Person, source: Source, into: Source) -> Source:
    return merge_sources(session, source_id=source.id, into_id=into.id, why="One and the same.", by=by, now=NOW)


def counts(session: Session, claim_id: int) -> list[tuple[int, int]]:
    rows = session.scalars(select(OriginCount).where(OriginCount.claim_id == claim_id).order_by(OriginCount.id))
    return [(row.k_min, row.k_max) for row in rows]


def test_two_names_of_one_ministry_are_one_origin_once_they_are_merged(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    double, source = (a_source(session, by, name=name, kind=SourceKind.GOVERNMENT) for name in ("BMVg", "The ministry"))
    claim = a_claim(session, an_article(session, desk, by), by)
    for outlet in (double, source):
        an_item(session, claim, by, publisher=outlet)

    merged(session, by, double, source)
    unmerge_source(session, source_id=double.id, why="Two of them.", by=by, now=NOW)

    assert counts(session, claim.id) == [(1, 1), (2, 2)]


def test_a_merged_name_finds_the_source_it_was_merged_into(session: Session, by: Person) -> None:
    double, source = a_source(session, by, name="NYT"), a_source(session, by, name="The New York Times")

    merged(session, by, double, source)

    assert find_or_create_source(session, draft=SourceDraft(name="nyt"), by=by, now=NOW) is source


def test_each_merge_is_kept_as_a_state_of_the_source(session: Session, by: Person) -> None:
    double, source = a_source(session, by), a_source(session, by)

    merged(session, by, double, source)
    unmerge_source(session, source_id=double.id, why="Two of them.", by=by, now=NOW)

    rows = session.scalars(
        select(SourceRevision).where(SourceRevision.source_id == double.id).order_by(SourceRevision.id)
    )
    assert [state.fields["merged_into_id"] for state in rows] == [None, source.id, None]


def test_a_merged_source_may_still_be_edited(session: Session, by: Person) -> None:
    double, source = a_source(session, by, name="NYT"), a_source(session, by, name="The New York Times")
    merged(session, by, double, source)

    edited = edit_source(
        session, source_id=double.id, draft=replace(SourceDraft.of(double), note="Old."), by=by, now=NOW
    )

    assert edited.note == "Old."


def test_a_merge_that_cannot_be_is_refused_in_a_sentence(session: Session, by: Person) -> None:
    double, other, third = (a_source(session, by, name=name) for name in ("One", "Other", "Third"))
    person = a_source(session, by, name="Ana", kind=SourceKind.PERSON)
    unnamed = [
        a_source(session, by, name="officials", kind=SourceKind.UNNAMED, outlet_id=outlet.id)
        for outlet in (double, third)
    ]
    merged_source = a_source(session, by, name="Gone")
    retract(session, source_id=merged_source.id, kind=Taken.RETRACTED, why="All of it.", by=by, now=NOW)
    merged(session, by, double, other)

    refusals: list[tuple[Source, Source, type[TrackerError], str]] = [
        (third, third, WrongInput, "cannot be merged into itself"),
        (double, third, Refused, "It was merged into Other already; undo that first"),
        (other, double, WrongInput, "One was merged into Other; undo that first"),
        (third, double, WrongInput, "One was merged into Other; choose that one"),
        (third, person, WrongInput, "The outlet Third cannot be the person Ana"),
        (unnamed[0], unnamed[1], WrongInput, "Unnamed sources of different outlets"),
        (merged_source, third, Refused, "Gone was retracted or corrected"),
    ]

    for source, into, kind, sentence in refusals:
        with pytest.raises(kind, match=sentence):
            merged(session, by, source, into)


KINDS = ("person", "organisation", "outlet", "government", "document", "dataset")


@pytest.mark.parametrize(("kind", "into"), [(kind, into) for kind in KINDS for into in KINDS if kind != into])
def test_a_source_of_the_wrong_kind_is_merged_where_that_is_said(
    session: Session, by: Person, kind: str, into: str
) -> None:
    source, target = (a_source(session, by, name=f"The {word}", kind=SourceKind(word)) for word in (kind, into))

    merge_sources(
        session, source_id=source.id, into_id=target.id, why="Wrong kind.", by=by, now=NOW, corrects_kind=True
    )

    assert (source.merged_into_id, source.kind) == (target.id, SourceKind(kind))


@pytest.mark.parametrize("kind", [SourceKind.UNNAMED, SourceKind.OBSERVATION])
def test_what_is_nothing_without_its_outlet_is_never_of_the_wrong_kind(
    session: Session, by: Person, kind: SourceKind
) -> None:
    assert not any(can_be(*pair, corrects_kind=True) for pair in ((kind, SourceKind.PERSON), (SourceKind.OUTLET, kind)))


def test_a_dataset_may_be_whoever_keeps_it(session: Session, by: Person) -> None:
    source = a_source(session, by, name="Our World in Numbers", kind=SourceKind.DATASET)
    keeper = a_source(session, by, name="Our World in Numbers", kind=SourceKind.ORGANISATION)

    assert merged(session, by, source, keeper) is keeper


def test_a_merge_needs_a_reason(session: Session, by: Person) -> None:
    double, source = a_source(session, by), a_source(session, by)

    with pytest.raises(WrongInput, match="The reason is missing"):
        merge_sources(session, source_id=double.id, into_id=source.id, why=" ", by=by, now=NOW)


def test_what_is_not_merged_cannot_be_taken_out(session: Session, by: Person) -> None:
    with pytest.raises(Refused, match="It is not merged"):
        unmerge_source(session, source_id=a_source(session, by).id, why="A slip.", by=by, now=NOW)


def test_a_viewer_merges_nothing(session: Session, by: Person) -> None:
    viewer = a_person(session, a_desk(session), RoleName.VIEWER)
    double, source = a_source(session, by), a_source(session, by)

    with pytest.raises(NotAllowed):
        merged(session, viewer, double, source)
