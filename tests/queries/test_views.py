"""The saved views a person has."""

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.queries.scenes import a_scene
from tracker.models import SavedView
from tracker.queries.views import saved_views
from tracker.rules.statuses import OPEN


def test_a_person_has_their_own_views_and_those_that_others_share(session: Session) -> None:
    scene = a_scene(session)
    for owner, name, shared in (
        (scene.checker, "Mine", False),
        (scene.editor, "Shared", True),
        (scene.editor, "Private", False),
    ):
        session.add(
            SavedView(
                desk_id=scene.desk.id,
                person_id=owner.id,
                name=name,
                params={"status": ["open"]},
                shared=shared,
                created_at=NOW,
            )
        )
    session.flush()

    views = saved_views(session, person_id=scene.checker.id, desk_ids=scene.desk_ids)

    assert [(view.name, view.mine, view.owner) for view in views] == [
        ("Mine", True, "Carl"),
        ("Shared", False, "Edith"),
    ]
    assert views[0].ledger_filter.status == OPEN
    assert saved_views(session, person_id=scene.checker.id, desk_ids=[]) == []
