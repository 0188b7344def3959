"""When the records begin, and whether there are any after a moment."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.queries.scenes import a_scene
from tracker.queries.as_of import first_record, has_moved_on
from tracker.services.journal import record


def test_the_records_begin_with_the_first_thing(session: Session) -> None:
    before = first_record(session)
    a_scene(session)

    assert before is None
    assert first_record(session) == NOW


def test_only_what_happened_here_afterwards_moves_on(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session, name="Economy")
    record(session, type="claim:create", summary="Made.", by=foreign.checker, now=NOW, claim=foreign.claim)
    session.flush()

    assert not has_moved_on(session, NOW - timedelta(days=1), desk_ids=scene.desk_ids)
    assert has_moved_on(session, NOW - timedelta(days=1), desk_ids=foreign.desk_ids)
    assert not has_moved_on(session, NOW, desk_ids=foreign.desk_ids)
