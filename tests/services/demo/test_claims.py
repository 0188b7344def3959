"""The claims of the demo: which passages the desk marked."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.services.demo.stages import NOW, a_set_stage
from tracker.models import Claim
from tracker.queries.attribution import chains
from tracker.services.demo.claims import mark


def test_a_passage_becomes_a_claim_with_its_chain_and_its_due_date_seen_from_the_demo(session: Session) -> None:
    stage = a_set_stage(session)
    described = stage.read("claims.toml")
    key = next(key for key, claim in described.items() if "chain" in claim)

    mark(stage, key, by=stage.person("checker"), now=NOW)

    claim = session.get_one(Claim, stage.claim(key))
    links = chains(session, [claim.id])[claim.id]
    assert claim.statement == described[key]["statement"]
    assert len(links) == len(described[key]["chain"])
    if "due" in described[key]:
        assert claim.due_on == NOW.date() + timedelta(days=described[key]["due"])
