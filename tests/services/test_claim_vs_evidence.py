"""Claims beside their evidence: findings that come and go with it; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.machines import MACHINE
from tracker.language.findings import DEPARTURE, Outcome
from tracker.language.kinds import ClaimType, Role
from tracker.models import Claim, Finding, Person
from tracker.queries.dossiers import dossiers
from tracker.queries.examinations import that_counts
from tracker.rules.articles import Published, Taken
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.statuses import unmet
from tracker.rules.statuses.status import Status
from tracker.services.articles import take_in
from tracker.services.attribution import LinkDraft, record_chain
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.examinations import read_article
from tracker.services.findings import decide_finding
from tracker.services.sources import SourceDraft, find_or_create_source

LATER = NOW + timedelta(hours=1)
TEXT = "The plan has the island’s fleet growing to about 40,000 boats. Nobody objected."
QUOTE = "fleet growing to about 40,000 boats"
DRAFT = EvidenceDraft(
    Stance.CONFLICTS,
    CarrierDraft(publisher=SourceDraft(name="The Statement")),
    quotation="The fleet would remain at 40,000 boats.",
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
    start = TEXT.index(QUOTE)
    return make_claim(
        session,
        article_id=version.article_id,
        start=start,
        end=start + len(QUOTE),
        draft=ClaimDraft("The fleet is to grow.", type=ClaimType.QUANTITY),
        links=[],
        by=by,
        now=NOW,
    )


def counting(session: Session, claim: Claim) -> list[Finding]:
    """The findings of the claim that count."""
    query = select(Finding).where(Finding.claim_id == claim.id, that_counts()).order_by(Finding.id)
    return list(session.scalars(query.execution_options(populate_existing=True)))


def add(session: Session, claim: Claim, by: Person, draft: EvidenceDraft = DRAFT) -> int:
    return add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW).id


def test_recording_evidence_compares_the_claim_with_it(session: Session, claim: Claim, by: Person) -> None:
    evidence = add(session, claim, by)

    (finding,) = counting(session, claim)

    assert (finding.check, finding.outcome) == ("quantity", Outcome.INCONSISTENT)
    assert TEXT[finding.start : finding.end] == finding.phrase
    assert finding.compared["evidence"] == [evidence]
    assert "the number is right, the direction is not" in finding.explanation
    assert finding.explanation.endswith("Compared with The Statement.")
    assert dossiers(session, [claim.id])[claim.id].open_findings == (finding.phrase,)


def test_a_note_without_words_of_the_publication_finds_nothing(session: Session, claim: Claim, by: Person) -> None:
    add(session, claim, by, replace(DRAFT, quotation="", note="The fleet would remain at 40,000 boats."))

    assert not counting(session, claim)


def test_withdrawn_evidence_takes_its_findings_along(session: Session, claim: Claim, by: Person) -> None:
    evidence = add(session, claim, by)

    withdraw_evidence(session, evidence_id=evidence, why="The wrong page.", by=by, now=LATER)

    assert not counting(session, claim)
    assert session.scalars(select(Finding).where(Finding.claim_id == claim.id)).all()


def test_a_further_item_that_says_the_same_keeps_what_people_said(session: Session, claim: Claim, by: Person) -> None:
    add(session, claim, by)
    (finding,) = counting(session, claim)
    decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=LATER)

    add(session, claim, by, replace(DRAFT, carrier=CarrierDraft(publisher=SourceDraft(name="The Herald"))))

    (finding,) = counting(session, claim)
    assert finding.decision is Decision.ACCEPTED
    assert "The Herald" in finding.explanation


def test_a_correction_that_changes_the_words_makes_the_word_lapse(session: Session, claim: Claim, by: Person) -> None:
    evidence = add(session, claim, by)
    (old,) = counting(session, claim)
    decide_finding(session, finding_id=old.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=LATER)

    corrected = replace(DRAFT, quotation="The fleet would shrink to 40,000 boats.")
    supersede_evidence(session, evidence_id=evidence, draft=corrected, why="Misread.", by=by, now=LATER)

    (finding,) = counting(session, claim)
    assert finding.decision is None
    assert finding.lapsed_id == old.id


def test_checking_the_article_again_compares_as_well(session: Session, claim: Claim, by: Person) -> None:
    add(session, claim, by)
    (before,) = counting(session, claim)
    version_id = before.article_version_id

    read_article(session, version_id=version_id, analyzer=MACHINE, by=by, now=LATER)

    assert [finding.id for finding in counting(session, claim)] == [before.id]


@pytest.mark.parametrize(("relayed", "allowed"), [(True, ["no_attributable_conflict", "only_relayed"]), (False, [])])
def test_only_the_own_source_itself_decides_against_a_claim(
    session: Session, claim: Claim, by: Person, relayed: bool, allowed: list[str]
) -> None:
    paper = find_or_create_source(session, draft=SourceDraft(name="The Paper"), by=by, now=NOW)
    carried = LinkDraft(source_id=paper.id, role=Role.CARRIER)
    record_chain(session, claim_id=claim.id, seen_version=None, links=[carried], by=by, now=NOW)
    text = "The fleet would be reduced from 50,000 to 40,000 boats."
    draft = replace(DRAFT, carrier=CarrierDraft(publisher_id=paper.id), quotation="", capture=CaptureDraft.pasted(text))
    if relayed:
        draft = replace(draft, carrier=CarrierDraft(publisher=SourceDraft(name="The Wire")), links=[carried])
    add(session, claim, by, draft)
    (finding,) = [finding for finding in counting(session, claim) if finding.check == DEPARTURE]

    decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=LATER)

    dossier = dossiers(session, [claim.id])[claim.id]
    assert finding.is_relayed is relayed
    assert [reason.code for reason in unmet(dossier, Status.CONTRADICTED)] == allowed


def test_an_article_that_was_never_read_is_left_alone(session: Session, by: Person) -> None:
    desk_id = by.memberships[0].desk_id
    version = take_in(session, desk_id=desk_id, intake=Taken(TEXT + " x."), published=Published(), by=by, now=NOW)
    start = TEXT.index(QUOTE)
    claim = make_claim(
        session,
        article_id=version.article_id,
        start=start,
        end=start + len(QUOTE),
        draft=ClaimDraft("The fleet is to grow.", type=ClaimType.QUANTITY),
        links=[],
        by=by,
        now=NOW,
    )

    add(session, claim, by)

    assert not counting(session, claim)
