"""Retractions: which stand, and what they are of, in words."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.queries.scenes import Scene, a_scene
from tracker.language.kinds import SourceKind
from tracker.models import Retraction, RetractionEnd, Taken
from tracker.queries.retractions import (
    because,
    because_undone,
    carrier_name,
    name_of,
    retraction_in_force,
    retractions_in_force,
    retractions_in_force_of_publications,
    retractions_of,
    source_name,
)


def said_of(session: Session, scene: Scene, kind: Taken = Taken.RETRACTED, **of: int | None) -> Retraction:
    retraction = Retraction(taken=kind, why="Invented.", recorded_at=NOW, recorded_by_id=scene.editor.id, **of)
    session.add(retraction)
    session.flush()
    return retraction


def undone(session: Session, scene: Scene, retraction: Retraction) -> None:
    session.add(
        RetractionEnd(retraction_id=retraction.id, why="It was not.", recorded_at=NOW, recorded_by_id=scene.editor.id)
    )
    session.flush()
    session.expire_all()


def test_a_retraction_stands_before_a_correction_until_it_is_undone(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    retraction = said_of(session, scene, source_id=paper.id)
    correction = said_of(session, scene, Taken.CORRECTED, source_id=paper.id)

    before = retraction_in_force(session, source_id=paper.id)
    undone(session, scene, retraction)

    assert before is retraction
    assert retraction_in_force(session, source_id=paper.id) is correction
    assert retractions_of(session, source_ids=[paper.id]) == [correction, retraction]
    assert because(session, retraction) == "The Paper was retracted on 18 December 2025: Invented."
    assert "reinstated" in because_undone(session, retraction)


def test_what_was_said_of_a_merged_publisher_is_that_of_what_it_counts_as(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker)
    double = a_source(session, scene.checker, merged_into_id=paper.id)
    evidence = an_item(session, scene.claim, scene.checker, publisher=double)
    of_paper, of_item = (
        said_of(session, scene, source_id=paper.id),
        said_of(session, scene, carrier_id=evidence.carrier_id),
    )

    carriers, sources = retractions_in_force_of_publications(
        session, carrier_ids=[evidence.carrier_id or 0], publisher_ids=[double.id]
    )

    assert (
        carriers
        == retractions_in_force(session, carrier_ids=[evidence.carrier_id or 0])
        == {evidence.carrier_id: of_item}
    )
    assert sources[double.id] is of_paper


def test_a_publication_and_an_unnamed_source_are_told_with_their_outlet(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    officials = a_source(session, scene.checker, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    evidence = an_item(session, scene.claim, scene.checker, publisher=paper)

    assert evidence.carrier
    assert carrier_name(evidence.carrier) == "“A report” (The Paper, 16 December 2025)"
    assert source_name(session, officials) == "officials via The Paper"
    assert name_of(session, said_of(session, scene, source_id=officials.id)) == "officials via The Paper"
