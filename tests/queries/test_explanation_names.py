"""The names that the sentences about claims use."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import SourceKind
from tracker.queries.explanation_names import explanation_names
from tracker.queries.graphs import graphs
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph
from tracker.services.captures import CaptureDraft, keep_capture


def test_primary_evidence_opponents_and_findings_are_called_by_name(session: Session) -> None:
    scene = a_scene(session)
    ministry = a_source(session, scene.checker, name="The Ministry", kind=SourceKind.GOVERNMENT)
    kremlin = a_source(session, scene.checker, name="The Kremlin", kind=SourceKind.GOVERNMENT)
    primary = an_item(session, scene.claim, scene.checker, publisher=ministry, primary=True)
    against = an_item(session, scene.claim, scene.checker, publisher=kremlin, stance=Stance.CONFLICTS)
    finding = a_finding(session, scene.claim)

    names = explanation_names(
        graphs(session, [scene.claim.id])[scene.claim.id], [primary, against], [finding], proposed_by="Carl"
    )

    assert names.opponents == ("The Kremlin",)
    assert names.primaries == names.uncaptured == ("The Ministry, “A report”",)
    assert (names.deciding, names.proposed_by, names.news) == (("its eighth year",), "Carl", ())


def test_a_captured_document_is_named_until_it_is_marked_as_primary(session: Session) -> None:
    scene = a_scene(session)
    ministry, paper = (
        a_source(session, scene.checker, name=name, kind=kind)
        for name, kind in (("The Ministry", SourceKind.GOVERNMENT), ("The Paper", SourceKind.OUTLET))
    )
    capture = keep_capture(session, draft=CaptureDraft.pasted("The law."), by=scene.checker, now=NOW)
    evidence = [
        an_item(session, scene.claim, scene.checker, publisher=publisher, primary=primary, capture_id=capture.id)
        for publisher, primary in ((ministry, False), (ministry, True), (paper, False))
    ]
    graph = graphs(session, [scene.claim.id])[scene.claim.id]

    assert explanation_names(graph, evidence, []).captured == ("The Ministry, “A report”",)
    assert explanation_names(graph, evidence[1:], []).captured == ()


def test_news_is_what_came_in_since_the_claim_moved(session: Session) -> None:
    scene = a_scene(session)
    evidence = an_item(session, scene.claim, scene.checker)

    assert explanation_names(ClaimGraph(), [evidence], [], since=NOW - timedelta(days=1)).news
    assert not explanation_names(ClaimGraph(), [evidence], [], since=NOW + timedelta(days=1)).news
