"""Who may do what to which thing, asked once at the door."""

import pytest
from sqlalchemy.orm import Session

from tests.services.scenes import a_scene
from tracker.errors import NotAllowed, NotFound
from tracker.rules.roles import Action
from tracker.services.permissions import claim_for, require_anywhere, require_at


def test_a_stranger_does_not_learn_that_there_is_such_a_claim(session: Session) -> None:
    scene, stranger = a_scene(session), a_scene(session).editor

    for claim_id in (scene.claim.id, 10**6):
        with pytest.raises(NotFound, match="There is no such claim"):
            claim_for(session, claim_id, by=stranger, action=Action.READ)


def test_a_role_that_is_too_low_is_told_which_one_is_needed(session: Session) -> None:
    scene = a_scene(session)

    with pytest.raises(NotAllowed, match="This needs the role fact-checker or higher"):
        claim_for(session, scene.claim.id, by=scene.viewer, action=Action.EDIT_CLAIM)

    assert claim_for(session, scene.claim.id, by=scene.checker, action=Action.EDIT_CLAIM) is scene.claim


def test_what_belongs_to_all_desks_needs_the_role_at_any(session: Session) -> None:
    scene = a_scene(session)

    require_anywhere(by=scene.checker, action=Action.EDIT_SOURCE)
    with pytest.raises(NotAllowed):
        require_anywhere(by=scene.viewer, action=Action.EDIT_SOURCE)
    with pytest.raises(NotFound, match="Nothing here"):
        require_at(10**6, by=scene.checker, action=Action.READ, missing="Nothing here.")
