"""The names of sources, and which are near."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person, a_source
from tests.counting import statements
from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness
from tracker.models import SourceAlias
from tracker.queries.source_names import (
    _sharing_a_mark,
    all_names,
    names_of,
    near_pairs,
    near_sources_with_sentences,
    nearest,
)

PERSON, OUTLET = SourceKind.PERSON, SourceKind.OUTLET


def named(*names: str, kind: SourceKind = PERSON) -> list[Named]:
    return [Named(name, kind) for name in names]


def test_a_source_goes_by_its_name_its_other_names_and_those_of_what_was_merged_into_it(session: Session) -> None:
    by = a_person(session)
    paper = a_source(session, by, name="Island Bell")
    double = a_source(session, by, name="The Bell of the Isle", merged_into_id=paper.id)
    for source, alias in ((paper, "IB"), (double, "Bell")):
        session.add(SourceAlias(source_id=source.id, name=alias, recorded_at=NOW))
    session.flush()
    merged = {double.id: paper.id}

    everything = all_names(session, merged)
    with statements(session) as sent:
        some = names_of(session, merged, {paper.id: Named("Island Bell", OUTLET)})

    assert list(everything) == [paper.id]
    assert everything[paper.id][0] == Named("Island Bell", OUTLET)
    assert {name.name for name in everything[paper.id]} == {"Island Bell", "IB", "Bell", "The Bell of the Isle"}
    assert {name.name for name in some[paper.id]} == {name.name for name in everything[paper.id]}
    assert len(sent) == 1


def test_only_pairs_that_nobody_decided_are_near() -> None:
    names = {1: named("Anna Berg"), 2: named("Ánna Berg"), 3: named("Tomas Hale"), 4: named("Dr Anna Berg")}

    assert set(near_pairs(names, {frozenset((1, 4))})) == {(1, 2), (2, 4)}
    assert near_sources_with_sentences(names, {frozenset((1, 4)), frozenset((2, 4))}) == {
        1: {2: "Anna Berg and Ánna Berg may be one person."},
        2: {1: "Anna Berg and Ánna Berg may be one person."},
    }


def test_the_surest_of_several_names_says_why() -> None:
    match = nearest(named("Berg", "Anna Berg"), named("Dr Anna Berg", "anna berg"))

    assert match == (Nearness.EQUAL, Named("Anna Berg", PERSON), Named("anna berg", PERSON))
    assert nearest(named("Anna Berg"), named("Tomas Hale")) is None


# fmt: off
FIRST = [
    "Anna", "Otto", "Mara", "Tomas", "Ida", "Karl", "Lena", "Nora",
    "Rosa", "Sven", "Tilda", "Ulf", "Vera", "Willem", "Zoe",
]
LAST = [
    "Berg", "Hale", "Lindqvist", "Sorensen", "Okafor", "Duarte", "Novak", "Petrov",
    "Rahman", "Silva", "Tanaka", "Varga", "Weiss", "Moreau", "Ibsen",
]
# fmt: on


def test_hundreds_of_names_are_compared_by_their_marks_and_not_pair_by_pair() -> None:
    people = [f"{first} {last}" for first in FIRST for last in LAST]
    names = {number: named(name) for number, name in enumerate([*people, "Dr Anna Berg"])}

    compared = sum(1 for _ in _sharing_a_mark(names))

    assert compared < len(names) ** 2 / 2 / 5
    assert set(near_sources_with_sentences(names, set())[len(people)]) == {0}
