"""What the graphs of claims need to know of their sources."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import SourceKind
from tracker.models import Retraction, Taken
from tracker.queries.attribution import evidence_chains
from tracker.queries.graph_background import GraphMaterial, background_of


def test_what_was_retracted_takes_the_unnamed_sources_of_an_outlet_along(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    officials = a_source(session, scene.checker, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    evidence = an_item(session, scene.claim, scene.checker, chain=[officials])
    session.add(
        Retraction(
            source_id=paper.id, taken=Taken.RETRACTED, why="So.", recorded_at=NOW, recorded_by_id=scene.editor.id
        )
    )
    session.flush()

    material = GraphMaterial(live=[evidence])
    background = background_of(session, [material], {}, evidence_chains(session, [evidence.id]))

    assert background.sources[officials.id].retracted
    assert background.sources[officials.id].outlet_name == "The Paper"
    assert evidence.carrier
    assert not background.publication(evidence.carrier, material).is_retracted


def test_a_merged_source_is_known_as_what_it_counts_as(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    double = a_source(session, scene.checker, name="Paper, The", merged_into_id=paper.id)
    evidence = an_item(session, scene.claim, scene.checker, publisher=double)

    background = background_of(session, [GraphMaterial(live=[evidence])], {double.id: paper.id}, {evidence.id: []})

    assert background.sources[double.id].name == "The Paper"


def test_nothing_recorded_asks_for_nothing(session: Session) -> None:
    assert background_of(session, [GraphMaterial()], {}, {}).sources == {}
