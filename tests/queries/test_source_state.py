"""What became of sources after somebody named them."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.counting import statements
from tracker.models import Person, Retraction, RetractionEnd, Source, Taken
from tracker.queries.source_state import SourceState, source_states


def retract(session: Session, source: Source, by: Person, outcome: Taken = Taken.RETRACTED) -> Retraction:
    retraction = Retraction(source_id=source.id, taken=outcome, why="Made up.", recorded_at=NOW, recorded_by_id=by.id)
    session.add(retraction)
    session.flush()
    return retraction


def test_only_sources_that_something_happened_to_are_told_of(session: Session) -> None:
    person = a_person(session, a_desk(session))
    retracted, corrected, twin = (a_source(session, person, name=name) for name in ("Gone", "Kept", "Twin"))
    twin.merged_into_id = corrected.id
    retract(session, retracted, person)
    retract(session, corrected, person, Taken.CORRECTED)

    with statements(session) as sent:
        states = source_states(session, [retracted.id, corrected.id, twin.id])

    assert states == {retracted.id: SourceState(retracted=True), twin.id: SourceState(counts_as="Kept")}
    assert len(sent) == 1


def test_a_source_merged_into_a_retracted_one_is_retracted_with_it(session: Session) -> None:
    person = a_person(session, a_desk(session))
    retracted, twin = (a_source(session, person, name=name) for name in ("Gone", "Twin"))
    twin.merged_into_id = retracted.id
    retract(session, retracted, person)

    assert source_states(session, [twin.id]) == {twin.id: SourceState(retracted=True, counts_as="Gone")}


def test_a_retraction_that_was_undone_leaves_nothing(session: Session) -> None:
    person = a_person(session, a_desk(session))
    source = a_source(session, person)
    retraction = retract(session, source, person)
    session.add(RetractionEnd(retraction_id=retraction.id, why="A mistake.", recorded_at=NOW, recorded_by_id=person.id))
    session.flush()

    assert source_states(session, [source.id]) == {}
    assert source_states(session, []) == {}
