"""The edges that texts propose, kept in step with these texts."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.services.scenes import a_scene
from tracker.models import Withdrawal
from tracker.queries.text_reuse import edge_proposals_of
from tracker.services.edge_proposals import propose_edges


def test_what_a_text_cites_is_proposed_once(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Port Herald")
    an_item(session, scene.claim, scene.checker, publisher=paper, quotation="It is so.")
    an_item(session, scene.claim, scene.checker, quotation="A deal was reached, according to The Port Herald.")

    [proposal] = propose_edges(session, scene.claim.id, now=NOW)
    again = propose_edges(session, scene.claim.id, now=NOW)

    assert proposal.to_carrier
    assert proposal.to_carrier.publisher is paper
    assert list(again) == []


def test_what_the_texts_no_longer_say_lapses(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Port Herald")
    an_item(session, scene.claim, scene.checker, publisher=paper, quotation="It is so.")
    evidence = an_item(session, scene.claim, scene.checker, quotation="A deal, according to The Port Herald.")
    [proposal] = propose_edges(session, scene.claim.id, now=NOW)
    session.add(Withdrawal(evidence_id=evidence.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))

    propose_edges(session, scene.claim.id, now=NOW)
    session.expire_all()

    assert proposal.lapse
    assert list(edge_proposals_of(session, scene.claim.id).open) == []


def test_texts_without_words_propose_nothing(session: Session) -> None:
    scene = a_scene(session)
    an_item(session, scene.claim, scene.checker)

    assert list(propose_edges(session, scene.claim.id, now=NOW)) == []
