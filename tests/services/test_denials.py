"""Whoever denies a claim by its own chain is no support for it."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_article
from tests.services.refusals import refused
from tracker.errors import WrongInput
from tracker.language.kinds import Attitude, EdgeKind, Role, SourceKind
from tracker.models import Claim, Desk, Evidence, Person, Source
from tracker.queries.graphs import graphs
from tracker.rules.evidence import Stance
from tracker.services.attribution import LinkDraft, record_chain
from tracker.services.carriers import CarrierDraft
from tracker.services.edges import record_edge
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft


@pytest.fixture
def minister(session: Session, by: Person) -> Source:
    return a_source(session, by, name="Orla Moe", kind=SourceKind.PERSON)


@pytest.fixture
def claim(session: Session, desk: Desk, by: Person, minister: Source) -> Claim:
    claim = a_claim(session, an_article(session, desk, by), by)
    step = LinkDraft(source_id=minister.id, role=Role.ORIGIN, attitude=Attitude.DENIES)
    record_chain(session, claim_id=claim.id, seen_version=1, links=[step], by=by, now=NOW)
    return claim


def add(session: Session, claim: Claim, by: Person, publisher: str, **changes: object) -> Evidence:
    draft = EvidenceDraft(
        stance=Stance.SUPPORTS, carrier=CarrierDraft(publisher=SourceDraft(name=publisher, kind=SourceKind.PERSON))
    )
    return add_evidence(session, claim_id=claim.id, draft=replace(draft, **changes), by=by, now=NOW)


def test_a_denier_supports_nothing_as_publisher(session: Session, by: Person, claim: Claim) -> None:
    with refused(session, WrongInput, match="Orla Moe denies this", field="stance"):
        add(session, claim, by, "Orla Moe")

    add(session, claim, by, "Orla Moe", stance=Stance.CONFLICTS)
    assert graphs(session, [claim.id])[claim.id].conflicts.k_min == 1


def test_a_denier_is_no_origin_of_support(session: Session, by: Person, claim: Claim, minister: Source) -> None:
    item = add(session, claim, by, "Per Dahl")

    with refused(session, WrongInput, match="Orla Moe denies this", field="to_source"):
        record_edge(
            session,
            claim_id=claim.id,
            from_carrier_id=item.carrier_id or 0,
            to_source_id=minister.id,
            kind=EdgeKind.QUOTES,
            sentence="Orla Moe said so, Per Dahl wrote.",
            by=by,
            now=NOW,
        )


def test_a_denial_taken_back_is_said_by_a_chain(session: Session, by: Person, claim: Claim, minister: Source) -> None:
    step = LinkDraft(source_id=minister.id, role=Role.ORIGIN, attitude=Attitude.ASSERTS)

    add(session, claim, by, "Orla Moe", links=[step])

    assert graphs(session, [claim.id])[claim.id].supports.k_min == 1
