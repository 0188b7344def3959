"""Which source a claim uses, and how."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.models import Evidence, Withdrawal
from tracker.queries.source_uses import live_evidence, uses_of_sources


def test_a_source_is_used_by_a_chain_by_evidence_and_as_a_publisher(session: Session) -> None:
    scene = a_scene(session)
    speaker, quoted, paper = (a_source(session, scene.checker) for _ in range(3))
    claim = a_claim(session, scene.article, scene.checker, chain=[speaker])
    an_item(session, claim, scene.checker, publisher=paper, chain=[quoted])

    uses = {tuple(row) for row in session.execute(uses_of_sources())}

    assert uses == {
        (speaker.id, claim.id, "chain"),
        (quoted.id, claim.id, "evidence"),
        (paper.id, claim.id, "publisher"),
    }


def test_what_was_withdrawn_or_superseded_is_no_use(session: Session) -> None:
    scene = a_scene(session)
    old = an_item(session, scene.claim, scene.checker)
    new = an_item(session, scene.claim, scene.checker, supersedes_id=old.id)

    before = list(session.scalars(live_evidence(select(Evidence))))
    session.add(Withdrawal(evidence_id=new.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert before == [new]
    assert list(session.scalars(live_evidence(select(Evidence)))) == []
