"""Nothing that leaves tells of a confidential claim: every answer is the same as if it had never been made."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.api.conftest import Client
from tests.api.test_statuses import MOVE, error
from tests.web.newsroom import ARMY, TEXT, THEN, Newsroom, on_both
from tracker.db import Database
from tracker.language.kinds import EdgeKind, Role, SourceKind
from tracker.models import Claim, Person, Source
from tracker.rules.claims import Importance
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.attribution import LinkDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.edges import record_edge
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft
from tracker.services.statuses import change_status

FILTERS = (
    "",
    "q=informant",
    "q=paper",
    "topic=leak",
    "status=open",
    "status=unreviewed&sort=age",
    "importance=high",
    "assignee=nobody",
    "source={source_id}",
    "article={article_id}",
    "desk={politics_id}",
    "as_of=2025-12-19",
    "limit=1",
)
WHISPERED = ("A man in the ministry", "The Informant", "The Leak Sheet")


def whisper(session: Session, newsroom: Newsroom, *, confidential: bool) -> int:
    """One more claim, with a chain, a publication and a proof of its own, beside a publication of The Paper."""
    by = session.get_one(Person, newsroom.people["checker"])
    start = TEXT.index(ARMY)
    man, informant, sheet = (SourceDraft(name=name, kind=SourceKind.PERSON) for name in WHISPERED)
    claim = make_claim(
        session,
        article_id=newsroom.article_id,
        start=start,
        end=start + len(ARMY),
        draft=ClaimDraft(
            "The informant was paid.", importance=Importance.HIGH, topics=["leak"], confidential=confidential
        ),
        links=[LinkDraft(source=man, role=Role.ORIGIN)],
        by=by,
        now=THEN,
    )
    for site, publisher in (("leak", replace(sheet, kind=SourceKind.OUTLET)), ("paper", SourceDraft(name="The Paper"))):
        carrier = CarrierDraft(publisher=publisher, title="Paid", address=f"https://{site}.example/paid")
        draft = EvidenceDraft(Stance.SUPPORTS, carrier, quotation="He was paid.")
        evidence = add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=THEN)
        record_edge(
            session,
            claim_id=claim.id,
            from_carrier_id=evidence.carrier_id or 0,
            to_source=informant,
            kind=EdgeKind.QUOTES,
            sentence="He was paid, the informant said.",
            by=by,
            now=THEN,
        )
    return claim.id


def about(claim_id: int) -> list[str]:
    """The addresses that tell of one claim."""
    return [*(f"/claims/{claim_id}{suffix}" for suffix in ("", "/statuses", "/origins")), f"/findings?claim={claim_id}"]


def answers(checker: Client, newsroom: Newsroom) -> dict[str, Any]:
    """What every operation that only looks says of what was there before."""
    addresses = [f"/claims?{filters.format(**newsroom.__dict__)}" for filters in FILTERS]
    addresses += [f"/sources/{number}" for number in range(1, 9)]
    for claim_id in (newsroom.deal_id, newsroom.army_id):
        addresses += [f"/claims/{claim_id}{suffix}" for suffix in ("", "/statuses", "/origins")] + [
            f"/findings?claim={claim_id}"
        ]
    return {address: checker.open("GET", f"/api/v1{address}").json for address in addresses}


@on_both
@pytest.mark.parametrize("confidential", [True, False])
def test_a_claim_changes_what_is_answered_unless_it_is_confidential(
    checker: Client, newsroom: Newsroom, database: Database, confidential: bool
) -> None:
    before = answers(checker, newsroom)

    with database.unit_of_work() as session:
        whisper(session, newsroom, confidential=confidential)

    after = answers(checker, newsroom)
    different = {address for address in before if after[address] != before[address]}
    if confidential:
        assert different == set()
    else:
        assert {"/claims?", "/claims?q=informant", "/claims?topic=leak", f"/sources/{newsroom.source_id}"} <= different


@pytest.mark.parametrize("confidential", [True, False])
def test_a_source_that_only_a_confidential_claim_uses_is_not_there(
    checker: Client, newsroom: Newsroom, database: Database, confidential: bool
) -> None:
    with database.unit_of_work() as session:
        whisper(session, newsroom, confidential=confidential)
        whispered = list(session.scalars(select(Source.id).where(Source.name.in_(WHISPERED))))

    assert len(whispered) == 3
    for source_id in whispered:
        answer = checker.open("GET", f"/api/v1/sources/{source_id}")
        listed = checker.open("GET", f"/api/v1/claims?source={source_id}")
        if confidential:
            assert answer.json == checker.get("/sources/999999", 404)
            assert listed.json == checker.get("/claims?source=999999", 422)
        else:
            assert (answer.status_code, listed.status_code) == (200, 200)


def test_a_source_that_an_open_claim_uses_too_is_there(checker: Client, newsroom: Newsroom, database: Database) -> None:
    with database.unit_of_work() as session:
        whisper(session, newsroom, confidential=True)
        session.execute(update(Claim).where(Claim.id == newsroom.deal_id).values(confidential=True))
        (officials,) = session.scalars(select(Source.id).where(Source.name == "anonymous sources"))
    assert checker.open("GET", f"/api/v1/sources/{officials}").status_code == 404

    with database.unit_of_work() as session:
        session.execute(update(Claim).where(Claim.id == newsroom.deal_id).values(confidential=False))

    assert [claim["id"] for claim in checker.get(f"/sources/{officials}")["claims"]] == [newsroom.deal_id]


@pytest.mark.parametrize("confidential", [True, False])
def test_the_claim_that_took_the_place_of_another_is_not_named_where_it_is_confidential(
    checker: Client, newsroom: Newsroom, database: Database, confidential: bool
) -> None:
    with database.unit_of_work() as session:
        newer = session.get_one(Claim, whisper(session, newsroom, confidential=confidential))
        change_status(
            session,
            claim_id=newsroom.army_id,
            to=Status.SUPERSEDED,
            why="It was overtaken.",
            replaced_by_id=newer.id,
            by=session.get_one(Person, newsroom.people["editor"]),
            now=THEN,
        )
        key = newer.key

    answer = checker.get(f"/claims/{newsroom.army_id}")

    reasons = [answer["why"][0]["text"], answer["history"][-1]["reasons"][0]]
    assert [key in reason for reason in reasons] == [not confidential] * 2
    assert ["a newer claim" in reason for reason in reasons] == [confidential] * 2


def test_a_confidential_claim_asked_for_by_its_number_is_as_none(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        claim_id = whisper(session, newsroom, confidential=True)

    refusals = [
        [
            *(error(checker.open("GET", f"/api/v1{address}"), 404) for address in about(number)),
            error(checker.post(f"/claims/{number}/status", MOVE, version=1), 404),
        ]
        for number in (claim_id, 9999)
    ]

    assert refusals[0] == refusals[1]
