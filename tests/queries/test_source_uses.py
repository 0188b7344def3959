"""Which source a claim uses, and how."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene, an_edge
from tracker.models import EdgeWithdrawal, Evidence, Withdrawal
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


def test_a_source_to_which_an_edge_leads_is_used_until_it_is_taken_back(session: Session) -> None:
    scene = a_scene(session)
    speaker = a_source(session, scene.checker)
    edge = an_edge(session, scene, an_item(session, scene.claim, scene.checker), speaker)

    before = {tuple(row) for row in session.execute(uses_of_sources()) if row[0] == speaker.id}
    edge.withdrawal = EdgeWithdrawal(why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id)
    session.flush()

    assert before == {(speaker.id, scene.claim.id, "edge")}
    assert not [row for row in session.execute(uses_of_sources()) if row[0] == speaker.id]


def test_what_was_withdrawn_or_superseded_is_no_use(session: Session) -> None:
    scene = a_scene(session)
    old = an_item(session, scene.claim, scene.checker)
    new = an_item(session, scene.claim, scene.checker, supersedes_id=old.id)

    before = list(session.scalars(live_evidence(select(Evidence))))
    session.add(Withdrawal(evidence_id=new.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert before == [new]
    assert list(session.scalars(live_evidence(select(Evidence)))) == []
