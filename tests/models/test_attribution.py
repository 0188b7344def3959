"""Chains of who is said to have said it."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article
from tracker.language.kinds import Role, SourceKind
from tracker.models import Attribution


def test_a_chain_reads_from_its_origin_and_a_step_names_the_outlet_of_its_source(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    paper = a_source(session, by, name="The Paper")
    officials = a_source(session, by, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    claim = a_claim(session, an_article(session, desk, by), by, chain=[officials, paper])

    [chain] = session.scalars(select(Attribution).where(Attribution.claim_id == claim.id))
    origin, carrier = (link.as_link() for link in chain.links)

    assert (origin.name, origin.role, origin.outlet) == ("officials", Role.ORIGIN, "The Paper")
    assert (carrier.name, carrier.role, carrier.outlet) == ("The Paper", Role.CARRIER, "")


def test_a_chain_belongs_to_a_claim_or_to_evidence_and_not_to_nothing(session: Session) -> None:
    by = a_person(session)

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Attribution(recorded_at=NOW, recorded_by_id=by.id))
