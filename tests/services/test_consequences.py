"""What follows from a deed follows by itself; on both databases. `make soak` lives more of these histories."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.counting import statements
from tests.machines import MACHINE
from tests.services.test_claim_vs_evidence import DRAFT, LATER, QUOTE, TEXT, counting
from tests.soak.following import Compared, compare_after_each
from tracker.errors import Refused
from tracker.language.dates import PartialDate
from tracker.language.findings import DEPARTURE
from tracker.language.kinds import ClaimType, EdgeKind, SourceKind
from tracker.language.text_reuse import Basis
from tracker.models import Claim, EdgeProposal, Entry, Evidence, OriginCount, Person, Source
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import open_rechecks
from tracker.queries.text_reuse import edge_proposals_of
from tracker.rules.articles import Published, Taken
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.statuses import Status
from tracker.services.articles import take_in
from tracker.services.attribution import LinkDraft, add_link, record_chain, remove_link
from tracker.services.calendar import EntryDraft, record_entry
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.consequences import Trigger, follow
from tracker.services.edges import record_edge, withdraw_edge
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.findings import decide_finding
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.ownership import record_ownership
from tracker.services.policy import adopt_policy
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.services.statuses import change_status
from tracker.services.text_reuse import accept_edge_proposal, dismiss_edge_proposal

REDUCED = "The fleet would be reduced from 50,000 to 40,000 boats."
LOOKED = EvidenceDraft(Stance.CONTEXT, looked_in="The archive.", accessed_on=date(2025, 12, 1))
CITING = EvidenceDraft(
    Stance.SUPPORTS,
    CarrierDraft(publisher=SourceDraft(name="Radio Kilda")),
    quotation="The fleet grows to 40,000 boats, The Paper reported.",
)


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def claim(session: Session, by: Person) -> Claim:
    desk_id = by.memberships[0].desk_id
    version = take_in(
        session, desk_id=desk_id, intake=Taken(TEXT), published=Published(), analyzer=MACHINE, by=by, now=NOW
    )
    return a_claim_on(session, version.article_id, QUOTE, by)


def a_claim_on(session: Session, article_id: int, quote: str, by: Person, **fields: Any) -> Claim:
    start = TEXT.index(quote)
    draft = ClaimDraft("The fleet is to grow.", **fields)
    return make_claim(session, article_id=article_id, start=start, end=start + len(quote), draft=draft, by=by, now=NOW)


@pytest.fixture
def paper(session: Session, by: Person) -> Source:
    return find_or_create_source(session, draft=SourceDraft(name="The Paper"), by=by, now=NOW)


def capture_of(session: Session, claim: Claim, publisher: Source, by: Person, text: str = REDUCED) -> int:
    """A captured publication that speaks against the claim."""
    draft = replace(
        DRAFT, carrier=CarrierDraft(publisher_id=publisher.id), quotation="", capture=CaptureDraft.pasted(text)
    )
    return add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW).id


def checks(session: Session, claim: Claim) -> list[str]:
    return [finding.check for finding in counting(session, claim)]


def test_a_link_that_names_the_publisher_makes_a_difference_a_departure(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    capture_of(session, claim, paper, by)
    before = checks(session, claim)

    add_link(session, claim_id=claim.id, seen_version=None, link=LinkDraft(paper.id), position=1, by=by, now=LATER)

    assert (before, checks(session, claim)) == (["quantity"], [DEPARTURE])


def test_without_that_link_an_accepted_departure_permits_nothing(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    add_link(session, claim_id=claim.id, seen_version=None, link=LinkDraft(paper.id), position=1, by=by, now=NOW)
    capture_of(session, claim, paper, by)
    (departure,) = counting(session, claim)
    decide_finding(session, finding_id=departure.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=NOW)

    remove_link(session, claim_id=claim.id, seen_version=None, position=1, by=by, now=LATER)

    assert checks(session, claim) == ["quantity"]
    assert dossiers(session, [claim.id])[claim.id].accepted_departure == ()


def test_an_outlet_that_another_claim_names_is_the_source_of_one_that_names_nobody(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    capture_of(session, claim, paper, by)
    another_claim = a_claim_on(session, claim.article_id, "Nobody objected", by)

    record_chain(session, claim_id=another_claim.id, seen_version=None, links=[LinkDraft(paper.id)], by=by, now=LATER)

    assert checks(session, claim) == [DEPARTURE]


def test_a_publisher_that_counts_as_the_own_source_is_the_own_source(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    by.administrator = True
    add_link(session, claim_id=claim.id, seen_version=None, link=LinkDraft(paper.id), position=1, by=by, now=NOW)
    double = find_or_create_source(session, draft=SourceDraft(name="Paper, The"), by=by, now=NOW)
    capture_of(session, claim, double, by)

    merge_sources(session, source_id=double.id, into_id=paper.id, why="One paper.", by=by, now=LATER)
    merged = checks(session, claim)
    unmerge_source(session, source_id=double.id, why="Two papers.", by=by, now=LATER)

    assert (merged, checks(session, claim)) == ([DEPARTURE], ["quantity"])


def test_a_claim_that_was_overtaken_lets_its_findings_go(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    by.administrator = True
    capture_of(session, claim, paper, by)

    change_status(
        session, claim_id=claim.id, to=Status.SUPERSEDED, why="Corrected.", correction="A notice.", by=by, now=LATER
    )

    assert checks(session, claim) == []


def test_a_corrected_item_that_says_the_same_is_the_one_that_a_finding_names(
    session: Session, claim: Claim, by: Person
) -> None:
    old = add_evidence(session, claim_id=claim.id, draft=DRAFT, by=by, now=NOW)
    (before,) = counting(session, claim)
    decide_finding(session, finding_id=before.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=NOW)

    new = supersede_evidence(session, evidence_id=old.id, draft=DRAFT, why="The note.", by=by, now=LATER)

    (after,) = counting(session, claim)
    assert after.compared["evidence"] == [new.id]
    assert after.decision is Decision.ACCEPTED


def a_proposal(session: Session, claim: Claim, by: Person, paper: Source) -> EdgeProposal:
    """That Radio Kilda cites The Paper, as its quotation says."""
    add_evidence(session, claim_id=claim.id, draft=CITING, by=by, now=NOW)
    (row,) = edge_proposals_of(session, claim.id).open
    assert row.echo.to_source_id == paper.id
    return row.echo


def test_a_proposal_lapses_where_a_correction_takes_its_words_away(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    echo = a_proposal(session, claim, by, paper)
    evidence = session.scalars(select(Evidence)).one()

    supersede_evidence(
        session,
        evidence_id=evidence.id,
        draft=replace(CITING, quotation="The fleet grows."),
        why="Misread.",
        by=by,
        now=LATER,
    )

    assert not edge_proposals_of(session, claim.id).open
    with pytest.raises(Refused, match="The texts no longer say so"):
        accept_edge_proposal(session, echo_id=echo.id, by=by, now=LATER)
    entry = session.scalars(select(Entry).where(Entry.type == "echo:propose").order_by(Entry.id.desc())).first()
    assert entry is not None
    assert entry.summary == "The texts no longer propose 1 edge: Radio Kilda cites The Paper."


def test_a_proposal_whose_words_come_back_is_made_again(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    echo = a_proposal(session, claim, by, paper)
    evidence = session.scalars(select(Evidence)).one()
    withdraw_evidence(session, evidence_id=evidence.id, why="The wrong page.", by=by, now=LATER)

    again = a_proposal(session, claim, by, paper)

    assert again.id != echo.id


def test_an_edge_recorded_by_hand_takes_the_place_of_its_proposal_until_it_is_taken_back(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    echo = a_proposal(session, claim, by, paper)
    edge = record_edge(
        session, claim_id=claim.id, from_carrier_id=echo.from_carrier_id, to_source_id=paper.id,
        kind=EdgeKind.CITES, sentence="It says so.", by=by, now=LATER,
    )  # fmt: skip
    standing = edge_proposals_of(session, claim.id).open

    withdraw_edge(session, edge_id=edge.id, why="Misread.", by=by, now=LATER)

    assert not standing
    assert [row.echo.id for row in edge_proposals_of(session, claim.id).open] == [echo.id]


def test_a_dismissed_proposal_stays_dismissed_when_its_source_is_merged(
    session: Session, claim: Claim, by: Person, paper: Source
) -> None:
    by.administrator = True
    dismiss_edge_proposal(
        session, echo_id=a_proposal(session, claim, by, paper).id, why="Another paper.", by=by, now=NOW
    )
    double = find_or_create_source(session, draft=SourceDraft(name="Paper, The"), by=by, now=NOW)

    merge_sources(session, source_id=paper.id, into_id=double.id, why="One paper.", by=by, now=LATER)

    assert not edge_proposals_of(session, claim.id).open


def test_a_type_that_needs_primary_evidence_flags_what_was_corroborated_without(
    session: Session, claim: Claim, by: Person
) -> None:
    by.administrator = True
    rules = {"independent": 1, "attributable": 0, "primary_types": ["quantity"]}
    adopt_policy(session, desk_id=claim.desk_id, draft=rules, why="We agreed.", by=by, now=NOW)
    ministry = SourceDraft(name="The Ministry", kind=SourceKind.GOVERNMENT)
    draft = replace(CITING, carrier=CarrierDraft(publisher=ministry), quotation="")
    add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
    add_evidence(session, claim_id=claim.id, draft=LOOKED, by=by, now=NOW)
    for status in (Status.UNVERIFIED, Status.CORROBORATED):
        change_status(session, claim_id=claim.id, to=status, why="So it is.", by=by, now=NOW)

    edit_claim(
        session,
        claim_id=claim.id,
        seen_version=None,
        draft=ClaimDraft("It grows.", type=ClaimType.QUANTITY),
        by=by,
        now=LATER,
    )

    recheck = open_rechecks(session, [claim.id])[claim.id]
    assert recheck.reasons[0] == "What the desk writes about it changed on 18 December 2025."


def test_two_owners_that_are_one_make_their_outlets_one_origin(session: Session, claim: Claim, by: Person) -> None:
    by.administrator = True
    groups = [
        find_or_create_source(session, draft=SourceDraft(name, SourceKind.ORGANISATION), by=by, now=NOW).id
        for name in ("Sea Group", "Harbour Holding")
    ]
    for name, owner_id in zip(("Ministry of the Sea", "Ministry of Fish"), groups, strict=True):
        ministry = SourceDraft(name, SourceKind.GOVERNMENT)
        draft = replace(CITING, carrier=CarrierDraft(publisher=ministry), quotation="")
        evidence = add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
        assert evidence.carrier is not None
        record_ownership(session, source_id=evidence.carrier.publisher_id, owner_id=owner_id, by=by, now=NOW)
    before = newest_count(session, claim)

    merge_sources(session, source_id=groups[1], into_id=groups[0], why="One group.", by=by, now=LATER)

    assert (before, newest_count(session, claim)) == ((2, 2), (1, 2))


def newest_count(session: Session, claim: Claim) -> tuple[int, int]:
    tally = session.scalars(
        select(OriginCount).where(OriginCount.claim_id == claim.id).order_by(OriginCount.id.desc())
    ).first()
    assert tally is not None
    return tally.k_min, tally.k_max


def test_a_corrected_entry_of_the_calendar_takes_back_the_slip_that_two_texts_shared(
    session: Session, claim: Claim, by: Person
) -> None:
    by.administrator = True
    record_entry(session, key="war", draft=a_war_since(2014), seen_number=0, analyzer=MACHINE, by=by, now=NOW)
    for name, opening in (("Radio Kilda", "Boats lay idle in the rain. "), ("Island Bell", "It was a cold night. ")):
        carrier = CarrierDraft(publisher=SourceDraft(name=name), published_on=PartialDate(2025, 12, 10))
        text = CaptureDraft.pasted(f"{opening}The Harbour War enters its eighth year.")
        draft = replace(CITING, carrier=carrier, quotation="", capture=text)
        add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
    grounds = [row.echo.ground for row in edge_proposals_of(session, claim.id).open]

    record_entry(session, key="war", draft=a_war_since(2018), seen_number=1, analyzer=MACHINE, by=by, now=LATER)

    assert grounds == [Basis.FINDING]
    assert not edge_proposals_of(session, claim.id).open


def a_war_since(year: int) -> EntryDraft:
    begun = {"start": str(year), "start_earliest": f"{year}-04-06", "start_latest": f"{year}-04-14"}
    return EntryDraft("conflict", {"label": "The Harbour War", "aliases": ["Harbour War"]} | begun, "B.", NOW.date())


def test_an_item_of_evidence_is_followed_in_few_statements(session: Session, claim: Claim, by: Person) -> None:
    add_evidence(session, claim_id=claim.id, draft=CITING, by=by, now=NOW)
    session.expire_all()

    with statements(session) as sent:
        follow(session, [claim.id], Trigger.EVIDENCE, by=by, now=LATER)

    assert len(sent) <= 40


@pytest.mark.parametrize("seed", range(1, 7))
def test_what_is_kept_after_each_deed_is_what_would_be_worked_out_anew(session: Session, seed: int) -> None:
    so_far = Compared()

    compare_after_each(session, seed, steps=20, so_far=so_far)

    assert sum(so_far.deeds.values()) >= 5
