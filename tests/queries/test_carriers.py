"""One publication, with the claims that rest on it."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.errors import NotFound
from tracker.models import Retraction, Taken
from tracker.queries.carriers import carrier_page


def test_a_publication_is_shown_with_its_claims_and_what_was_said_of_it(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    evidence = an_item(session, scene.claim, scene.checker, publisher=paper)
    retraction = Retraction(
        carrier_id=evidence.carrier_id,
        taken=Taken.RETRACTED,
        why="Invented.",
        recorded_at=NOW,
        recorded_by_id=scene.editor.id,
    )
    session.add(retraction)
    session.flush()

    page = carrier_page(session, evidence.carrier_id or 0, scene.desk_ids)

    assert page.label == "“A report” (The Paper, 16 December 2025)"
    assert [dependent.claim for dependent in page.claims] == [scene.claim]
    assert page.retraction_in_force is retraction
    assert page.ways == {scene.claim.id: ["publication"]}


def test_a_publication_of_another_desk_is_not_there(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session, name="Economy")
    evidence = an_item(session, foreign.claim, foreign.checker)

    with pytest.raises(NotFound, match="There is no such publication"):
        carrier_page(session, evidence.carrier_id or 0, scene.desk_ids)
