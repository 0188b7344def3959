"""Recording who owns a source, from when to when."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source
from tests.services.refusals import refused
from tests.services.scenes import a_scene
from tracker.errors import NotAllowed, WrongInput
from tracker.language.dates import PartialDate
from tracker.services.ownership import record_ownership


def test_an_owner_is_recorded_with_its_days_and_not_twice(session: Session) -> None:
    scene = a_scene(session)
    paper, holding = a_source(session, scene.checker), a_source(session, scene.checker)
    arguments = {
        "source_id": paper.id,
        "owner_id": holding.id,
        "from_on": PartialDate(2020),
        "by": scene.checker,
        "now": NOW,
    }

    ownership = record_ownership(session, basis=" Its imprint. ", **arguments)

    assert (ownership.owner, ownership.basis, ownership.until_on) == (holding, "Its imprint.", None)
    with refused(session, WrongInput, "is recorded as its owner", field="owner"):
        record_ownership(session, **arguments)


def test_what_cannot_be_is_refused_at_its_field(session: Session) -> None:
    scene = a_scene(session)
    paper, holding = a_source(session, scene.checker), a_source(session, scene.checker)
    arguments = {"source_id": paper.id, "now": NOW}

    with refused(session, WrongInput, "cannot own itself", field="owner"):
        record_ownership(session, owner_id=paper.id, by=scene.checker, **arguments)
    with refused(session, WrongInput, "ends before it begins", field="until_on"):
        record_ownership(
            session,
            owner_id=holding.id,
            from_on=PartialDate(2020),
            until_on=PartialDate(2019, 12),
            by=scene.checker,
            **arguments,
        )
    with refused(session, NotAllowed):
        record_ownership(session, owner_id=holding.id, by=scene.viewer, **arguments)
