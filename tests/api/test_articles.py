"""What reading proposes of an article, and reading it once more, by program."""

import pytest
from sqlalchemy import func, select

from tests import instants
from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.api.test_statuses import error
from tests.web.newsroom import Newsroom, on_both
from tracker.api.shapes.articles import ReadChainShape, ReadClaimShape, ReadClaimsShape, RereadShape
from tracker.db import Database
from tracker.models import Candidate, Claim, Examination, Person
from tracker.services.candidates import accept_candidates


@pytest.fixture
def address(newsroom: Newsroom) -> str:
    """The article of the newsroom, which was never read."""
    return f"/articles/{newsroom.article_id}"


def examinations(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count(Examination.id))) or 0


@on_both
def test_an_article_is_tried_then_read_and_its_proposals_are_told(
    checker: Client, database: Database, address: str
) -> None:
    before = checker.get(f"{address}/proposals")
    tried = checker.post(f"{address}/reread", {"try": True}).json
    assert examinations(database) == 0
    done = checker.post(f"{address}/reread", {"try": False}).json
    after = checker.get(f"{address}/proposals")

    same(ReadClaimsShape, before)
    assert (before["read_at"], before["claims"], before["others"]) == (None, [], [])
    same(RereadShape, tried)
    assert tried["proposed"]
    assert done == tried | {"tried": False}
    same(ReadClaimShape, after["claims"][0])
    same(ReadChainShape, after["claims"][0]["attribution"])
    assert [claim["quote"] for claim in after["claims"]] == done["proposed"]
    assert [claim["quote"] for claim in after["others"]] == done["others"]
    assert {claim["decision"] for claim in after["claims"]} == {None}
    assert after["read_at"]
    assert checker.post(f"{address}/reread", {"try": True}).json["proposed"] == []


def test_sent_again_it_is_not_done_again_and_tells_what_is_left(
    checker: Client, database: Database, address: str
) -> None:
    first = checker.post(f"{address}/reread", {"try": False}, key="one-key-for-one-change")
    again = checker.post(f"{address}/reread", {"try": False}, key="one-key-for-one-change")
    other = checker.post(f"{address}/reread", {"try": True}, key="one-key-for-one-change")

    assert (first.status_code, again.status_code, other.status_code) == (200, 200, 200)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (again.json["tried"], again.json["proposed"], other.json["tried"]) == (False, [], True)
    assert examinations(database) == 1


@pytest.mark.parametrize("body", [{}, {"try": "perhaps"}, {"try": True, "all": True}])
def test_a_body_that_does_not_say_it_is_refused(checker: Client, address: str, body: dict[str, object]) -> None:
    assert error(checker.post(f"{address}/reread", body), 422)["reasons"]


def test_without_a_key_nothing_is_kept(checker: Client, database: Database, address: str) -> None:
    answer = checker.open("POST", f"/api/v1{address}/reread", json={"try": False})

    assert error(answer, 400)["code"] == "no_idempotency_key"
    assert examinations(database) == 0


def test_whoever_may_not_decide_sees_no_proposals_and_rereads_nothing(
    program: Program, database: Database, address: str
) -> None:
    for name, status in (("viewer", 403), ("outsider", 404)):
        client = program(name)
        client.get(f"{address}/proposals", status)
        assert error(client.post(f"{address}/reread", {"try": True}), status)
        assert error(client.post(f"{address}/reread", {"try": False}), status)

    assert examinations(database) == 0


@pytest.mark.parametrize("is_confidential", [False, True])
def test_what_became_a_confidential_claim_is_not_there(
    checker: Client, database: Database, newsroom: Newsroom, address: str, *, is_confidential: bool
) -> None:
    checker.post(f"{address}/reread", {"try": False})
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        candidate = session.scalars(select(Candidate).order_by(Candidate.start.desc())).first()
        assert candidate is not None
        ids, quote = [candidate.id], candidate.quote
        (result,) = accept_candidates(session, candidate_ids=ids, by=by, now=instants.now())
        assert result.claim
        session.get_one(Claim, result.claim.id).confidential = is_confidential

    record = checker.get(f"{address}/proposals")

    accepted = [claim["decision"] for claim in (*record["claims"], *record["others"]) if claim["quote"] == quote]
    assert accepted == ([] if is_confidential else ["accepted"])
