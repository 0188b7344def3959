"""What proposing edges from texts needs to know, and what was proposed."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tests.queries.scenes import Scene, a_scene
from tracker.language.kinds import Basis, EdgeKind, SourceKind
from tracker.models import EdgeProposal, EdgeProposalDecision, SourceAlias
from tracker.queries.text_reuse import (
    claims_with_proposals_to,
    edge_proposals_of,
    in_words,
    known_sources,
    proposals_of,
    standing_ends,
    texts_of,
    waiting_edge_proposals,
)
from tracker.rules.findings import Decision


def proposed(session: Session, scene: Scene) -> EdgeProposal:
    paper = a_source(session, scene.checker, name="The Paper")
    evidence = an_item(
        session,
        scene.claim,
        scene.checker,
        publisher=a_source(session, scene.checker, name="TASS"),
        quotation="A deal.",
    )
    proposal = EdgeProposal(
        claim_id=scene.claim.id,
        from_carrier_id=evidence.carrier_id,
        to_source_id=paper.id,
        kind=EdgeKind.CITES,
        ground=Basis.CITES,
        sentence="The Paper says so.",
        recorded_at=NOW,
    )
    session.add(proposal)
    session.flush()
    return proposal


def test_a_proposal_waits_until_somebody_decides(session: Session) -> None:
    scene = a_scene(session)
    proposal = proposed(session, scene)

    [row] = edge_proposals_of(session, scene.claim.id).open
    waiting = waiting_edge_proposals(session, scene.desk_ids, most=9)
    session.add(
        EdgeProposalDecision(
            echo_id=proposal.id,
            decision=Decision.DISMISSED,
            why="No.",
            recorded_at=NOW,
            recorded_by_id=scene.checker.id,
        )
    )
    session.flush()
    session.expire_all()
    after = edge_proposals_of(session, scene.claim.id)

    assert (row.words, waiting) == ("TASS cites The Paper", [(scene.claim, 1)])
    assert (list(after.open), [row.echo for row in after.decided]) == ([], [proposal])
    assert proposals_of(session, scene.claim.id) == [proposal]
    assert standing_ends(session, scene.claim.id) == set()


def test_a_merged_source_finds_the_claims_with_proposals_to_it(session: Session) -> None:
    scene = a_scene(session)
    proposal = proposed(session, scene)

    assert claims_with_proposals_to(session, [proposal.to_source_id or 0]) == {scene.claim.id}
    assert claims_with_proposals_to(session, []) == set()


def test_the_text_of_a_publication_is_its_capture_or_its_quotations(session: Session) -> None:
    scene = a_scene(session)
    start = proposed(session, scene).from_carrier_id

    texts = texts_of(session, scene.claim.id)

    assert (dict(texts.texts), set(texts.captured)) == ({start: "A deal."}, set())
    assert in_words(session, scene.claim.id) == f"{scene.claim.statement} {scene.claim.statement}"


def test_everybody_with_a_name_is_known_under_every_name(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    session.add(SourceAlias(source_id=paper.id, name="Blatt"))
    double = a_source(session, scene.checker, name="Paper, The", merged_into_id=paper.id)
    a_source(session, scene.checker, name="officials", kind=SourceKind.UNNAMED)
    session.flush()

    [source] = known_sources(session, {double.id: paper.id})

    assert source.names == ("The Paper", "Blatt", "Paper, The")
