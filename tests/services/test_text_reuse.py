"""Edges that texts propose: written once, made or dismissed by a person; on both databases."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_person, a_source, an_article
from tests.calendars import shipped
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.kinds import EdgeKind
from tracker.language.text_reuse import Basis
from tracker.models import Claim, Desk, EdgeProposal, Entry, Person, ProvenEdge
from tracker.queries.text_reuse import edge_proposals_of, waiting_edge_proposals
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.roles import RoleName
from tracker.services.attribution import LinkDraft
from tracker.services.calendar import seed_calendar
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.edges import record_edge
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.sources import SourceDraft
from tracker.services.text_reuse import accept_edge_proposal, dismiss_edge_proposal, look_again

LATER = NOW + timedelta(hours=1)
CITES = "The harbour closes in March, The Island Evening Times reported."


@pytest.fixture
def claim(session: Session, desk: Desk, by: Person) -> Claim:
    return a_claim(session, an_article(session, desk, by), by)


def read(session: Session, claim: Claim, by: Person, publisher: str, text: str, day: int, **options: object) -> int:
    """Record an item of evidence with that quotation; answers its publication."""
    draft = EvidenceDraft(
        stance=Stance.SUPPORTS,
        carrier=CarrierDraft(publisher=SourceDraft(name=publisher), published_on=PartialDate(2025, 12, day)),
        quotation=text,
        **options,  # type: ignore[arg-type]
    )
    evidence = add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
    assert evidence.carrier_id is not None
    return evidence.carrier_id


@pytest.fixture
def times(session: Session, claim: Claim, by: Person) -> int:
    return read(session, claim, by, "The Island Evening Times", "", 10)


@pytest.fixture
def echo(session: Session, claim: Claim, by: Person, times: int) -> EdgeProposal:
    read(session, claim, by, "Radio Kilda", CITES, 12)
    return edge_proposals_of(session, claim.id).open[0].echo


def test_recording_evidence_proposes_what_its_text_says(
    session: Session, claim: Claim, times: int, echo: EdgeProposal
) -> None:
    assert (echo.to_carrier_id, echo.kind, echo.ground) == (times, EdgeKind.CITES, Basis.CITES)
    assert echo.sentence == CITES
    assert echo.from_carrier.publisher.name == "Radio Kilda"

    entry = session.scalars(select(Entry).where(Entry.type == "echo:propose")).one()
    assert entry.actor_id is None
    assert entry.summary == "The texts propose 1 edge: Radio Kilda cites The Island Evening Times."
    assert json.loads(entry.payload)["echoes"][0]["sentence"] == CITES
    assert entry.seq == claim.version


def test_the_same_is_not_proposed_twice(session: Session, claim: Claim, by: Person, echo: EdgeProposal) -> None:
    assert not look_again(session, claim_id=claim.id, by=by, now=LATER)
    assert [row.echo.id for row in edge_proposals_of(session, claim.id).open] == [echo.id]


def test_what_was_recorded_before_is_found_when_somebody_looks_again(
    session: Session, claim: Claim, by: Person, times: int
) -> None:
    relay = read(session, claim, by, "Radio Kilda", "The harbour closes, the Evening Bell reported.", 12)
    source = a_source(session, by, name="Evening Bell")

    (proposal,) = look_again(session, claim_id=claim.id, by=by, now=LATER)

    assert (proposal.from_carrier_id, proposal.to_source_id) == (relay, source.id)


def test_a_step_of_the_recorded_chain_is_not_proposed(session: Session, claim: Claim, by: Person, times: int) -> None:
    chain = [LinkDraft(source=SourceDraft(name="The Island Evening Times"))]

    read(session, claim, by, "Radio Kilda", CITES, 12, links=chain)

    assert not edge_proposals_of(session, claim.id).open


def test_an_edge_that_stands_is_not_proposed(session: Session, claim: Claim, by: Person, times: int) -> None:
    radio = read(session, claim, by, "Radio Kilda", "", 12)
    fields = {"claim_id": claim.id, "from_carrier_id": radio, "to_carrier_id": times, "by": by, "now": NOW}
    record_edge(session, kind=EdgeKind.CITES, sentence="It says so.", **fields)  # type: ignore[arg-type]

    read(session, claim, by, "Radio Kilda", CITES, 12)

    assert not edge_proposals_of(session, claim.id).open


def test_accepting_makes_an_edge(session: Session, claim: Claim, by: Person, times: int, echo: EdgeProposal) -> None:
    edge = accept_edge_proposal(session, echo_id=echo.id, by=by, now=LATER)

    assert (edge.from_carrier_id, edge.to_carrier_id, edge.sentence) == (echo.from_carrier_id, times, CITES)
    proposals = edge_proposals_of(session, claim.id)
    assert not proposals.open
    word = proposals.decided[0].echo.decision
    assert word is not None
    assert (word.decision, word.edge_id) == (Decision.ACCEPTED, edge.id)
    types = session.scalars(select(Entry.type).where(Entry.claim_id == claim.id).order_by(Entry.seq)).all()
    assert types[-2:] == ["edge:record", "echo:accept"]


def test_kind_and_sentence_may_be_edited(session: Session, by: Person, echo: EdgeProposal) -> None:
    edge = accept_edge_proposal(
        session, echo_id=echo.id, kind=EdgeKind.QUOTES, sentence="It quotes the paper at length.", by=by, now=LATER
    )

    assert (edge.kind, edge.sentence) == (EdgeKind.QUOTES, "It quotes the paper at length.")


def test_a_dismissed_one_stays_dismissed(session: Session, claim: Claim, by: Person, echo: EdgeProposal) -> None:
    dismiss_edge_proposal(session, echo_id=echo.id, why="It is about another harbour.", by=by, now=LATER)

    assert not look_again(session, claim_id=claim.id, by=by, now=LATER)
    assert not session.scalars(select(ProvenEdge)).all()
    assert not edge_proposals_of(session, claim.id).open


def test_a_dismissal_needs_a_reason_and_a_decision_is_made_once(
    session: Session, by: Person, echo: EdgeProposal
) -> None:
    with pytest.raises(WrongInput):
        dismiss_edge_proposal(session, echo_id=echo.id, why=" ", by=by, now=LATER)
    accept_edge_proposal(session, echo_id=echo.id, by=by, now=LATER)
    with pytest.raises(Refused, match="accepted already"):
        dismiss_edge_proposal(session, echo_id=echo.id, why="No.", by=by, now=LATER)


def test_only_who_may_record_evidence_decides(session: Session, desk: Desk, echo: EdgeProposal) -> None:
    viewer, stranger = a_person(session, desk, RoleName.VIEWER), a_person(session)

    with pytest.raises(NotAllowed):
        accept_edge_proposal(session, echo_id=echo.id, by=viewer, now=LATER)
    with pytest.raises(NotFound, match="no such proposal"):
        dismiss_edge_proposal(session, echo_id=echo.id, why="No.", by=stranger, now=LATER)
    with pytest.raises(NotFound, match="no such proposal"):
        accept_edge_proposal(session, echo_id=echo.id + 1000, by=viewer, now=LATER)


def test_a_proposal_of_withdrawn_evidence_is_not_offered(
    session: Session, desk: Desk, claim: Claim, by: Person, times: int
) -> None:
    evidence = add_evidence(
        session,
        claim_id=claim.id,
        draft=EvidenceDraft(
            stance=Stance.SUPPORTS, carrier=CarrierDraft(publisher=SourceDraft(name="Radio Kilda")), quotation=CITES
        ),
        by=by,
        now=NOW,
    )
    assert [number for _, number in waiting_edge_proposals(session, [desk.id], most=5)] == [1]

    withdraw_evidence(session, evidence_id=evidence.id, why="Wrong text.", by=by, now=LATER)

    assert not edge_proposals_of(session, claim.id).open
    assert not waiting_edge_proposals(session, [desk.id], most=5)


def test_a_corrected_item_is_read_anew(session: Session, claim: Claim, by: Person, times: int) -> None:
    draft = EvidenceDraft(
        stance=Stance.SUPPORTS, carrier=CarrierDraft(publisher=SourceDraft(name="Radio Kilda")), quotation="It closes."
    )
    evidence = add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
    corrected = EvidenceDraft(
        stance=Stance.SUPPORTS, carrier=draft.carrier, quotation="It closes.", capture=CaptureDraft.pasted(CITES)
    )

    supersede_evidence(session, evidence_id=evidence.id, draft=corrected, why="Captured.", by=by, now=LATER)

    assert [row.words for row in edge_proposals_of(session, claim.id).open] == [
        "Radio Kilda cites The Island Evening Times"
    ]


def test_the_same_slip_in_two_captures_is_proposed(session: Session, claim: Claim, by: Person) -> None:
    seed_calendar(session, entries=shipped(), by=None, now=NOW)
    first_capture = CaptureDraft.pasted("Help comes as the conflict in eastern Ukraine enters its eighth year.")
    second_capture = CaptureDraft.pasted(
        "Nobody expected it, for the conflict in eastern Ukraine enters its eighth year now."
    )

    first = read(session, claim, by, "The Island Evening Times", "", 10, capture=first_capture)
    second = read(session, claim, by, "Radio Kilda", "", 12, capture=second_capture)

    (proposal,) = [row.echo for row in edge_proposals_of(session, claim.id).open]
    assert (proposal.from_carrier_id, proposal.to_carrier_id) == (second, first)
    assert proposal.ground in {Basis.FINDING, Basis.SHINGLES, Basis.PASSAGE}
