"""The ledger piece by piece, and one claim with everything."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import update

from tests.api.conftest import Client, Program
from tests.api.test_statuses import MOVE, error, version
from tests.counting import sent_to
from tests.web.newsroom import Newsroom, on_both
from tracker.api.shapes.claims import ClaimShape, ClaimsShape
from tracker.db import Database
from tracker.models import Claim
from tracker.queries.claims import claim_page
from tracker.queries.ledger import ledger_rows
from tracker.queries.serializers import explained_record, row_record
from tracker.rules.ledger import LedgerFilter, Sort


def same(shape: Any, told: Any) -> None:
    """Whether an answer is what its shape says: nothing unknown, nothing missing."""
    assert shape().validate(told) == {}
    assert set(shape().fields) == {*told} | ({"from_"} if "from_" in shape().fields else set())


@on_both
def test_the_ledger_is_listed_as_on_its_page(checker: Client, newsroom: Newsroom) -> None:
    told = checker.get("/claims")

    same(ClaimsShape, told)
    assert (told["total"], told["confidential"], told["next_cursor"]) == (2, None, None)
    assert [each["id"] for each in told["claims"]] == [newsroom.deal_id, newsroom.army_id]
    assert told["claims"][0]["statement"] == "A deal was reached in Berlin."
    assert told["claims"][0]["supports"]["carriers"] == 1


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("status=open", 2),
        ("status=confirmed", 0),
        ("status=unreviewed&status=confirmed", 2),
        ("topic=berlin", 1),
        ("type=quantity", 1),
        ("q=army", 1),
        ("findings=open", 1),
        ("assignee=me", 0),
        ("desk=1", 2),
    ],
)
def test_the_filters_of_the_page_work_by_the_same_names(checker: Client, query: str, total: int) -> None:
    assert checker.get(f"/claims?{query}")["total"] == total


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("colour=red", "colour"),
        ("status=true", "status"),
        ("page=2", "page"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=x", "limit"),
        ("cursor=x", "cursor"),
        ("cursor=é", "cursor"),
        ("desk=2", "desk"),
        ("article=999999", "article"),
        (f"source={10**20}", "source"),
        (f"q={'x' * 201}", "q"),
    ],
)
def test_a_filter_that_is_none_is_told_by_its_name(checker: Client, query: str, field: str) -> None:
    found = error(checker.open("GET", f"/api/v1/claims?{query}"), 422)

    assert [each["code"] for each in found["reasons"]] == [field]


@pytest.mark.parametrize("direction", ["", "asc", "desc"])
@pytest.mark.parametrize("sort", Sort)
@on_both
def test_reading_on_gives_every_claim_once_in_order(
    checker: Client, many: list[int], sort: Sort, direction: str
) -> None:
    query = f"sort={sort}&direction={direction}"
    whole = [each["id"] for each in checker.get(f"/claims?{query}&limit=200")["claims"]]

    pieces, cursor = [], ""
    while True:
        told = checker.get(f"/claims?{query}&limit=3&cursor={cursor}")
        pieces += [each["id"] for each in told["claims"]]
        cursor = told["next_cursor"]
        if not cursor:
            break

    assert pieces == whole
    assert sorted(whole) == sorted(many)


def test_a_claim_that_moves_on_while_it_is_read_is_neither_lost_nor_doubled(
    checker: Client, many: list[int], database: Database
) -> None:
    first = checker.get("/claims?sort=status&status=unreviewed&limit=2")
    with database.unit_of_work() as session:
        gone = [each["id"] for each in first["claims"]]
        session.execute(update(Claim).where(Claim.id.in_(gone)).values(status="unverified"))

    rest = checker.get(f"/claims?sort=status&status=unreviewed&limit=200&cursor={first['next_cursor']}")

    assert sorted([*gone, *(each["id"] for each in rest["claims"])]) == sorted(many)


def test_a_cursor_of_another_filter_is_refused(checker: Client, many: list[int]) -> None:
    cursor = checker.get("/claims?limit=1")["next_cursor"]

    found = error(checker.open("GET", f"/api/v1/claims?sort=age&cursor={cursor}"), 422)

    assert "another filter or order" in found["message"]


def test_a_piece_takes_a_constant_number_of_queries(checker: Client, many: list[int], database: Database) -> None:
    checker.get("/claims")  # the use of the token is noted

    with sent_to(database.engine) as few:
        checker.get("/claims?limit=1")
    with sent_to(database.engine) as lots:
        checker.get("/claims?limit=200")

    assert len(few) == len(lots)


@on_both
def test_a_claim_is_told_with_everything_and_why(checker: Client, newsroom: Newsroom, database: Database) -> None:
    answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}")

    told = answer.json
    same(ClaimShape, told)
    assert answer.headers["ETag"] == f'"{told["version"]}"'
    assert told["attribution"] == "anonymous sources → The Paper"
    assert [each["code"] for each in told["why"]] == ["unreviewed"]
    assert told["what_would_change"][0]["against"] == []
    assert [each["stance"] for each in told["evidence"]] == ["supports"]
    assert [each["outcome"] for each in told["findings"]] == ["inconsistent"]
    assert told["history"][0]["to"] == "unreviewed"


def test_nothing_that_is_known_of_a_claim_is_lost_on_the_way(
    program: Program, newsroom: Newsroom, database: Database, proposal_id: int
) -> None:
    client = program("editor")
    with database.reading() as session:
        asked, at = LedgerFilter(), datetime.now(UTC)
        rows = ledger_rows(session, asked, desk_ids=[newsroom.politics_id], now=at)
        assert client.get("/claims")["claims"] == [row_record(row) for row in rows]
    client.post(f"/claims/{newsroom.deal_id}/status", MOVE, seen=version(database, newsroom.deal_id))
    for claim_id in (newsroom.deal_id, newsroom.army_id):
        told = client.get(f"/claims/{claim_id}")
        with database.reading() as session:
            known = explained_record(claim_page(session, claim_id, [newsroom.politics_id]))

        assert told == known


def test_confidential_claims_never_leave_and_are_not_counted(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        session.execute(update(Claim).where(Claim.id == newsroom.deal_id).values(confidential=True))

    told = checker.get("/claims")

    assert (told["total"], told["confidential"]) == (1, None)
    assert [each["id"] for each in told["claims"]] == [newsroom.army_id]
    for address in ("", "/statuses"):
        answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}{address}")
        assert error(answer, 403)["code"] == "confidential"
    answer = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, seen=1)
    assert error(answer, 403)["code"] == "confidential"


def test_claims_of_other_desks_are_not_there(program: Program, newsroom: Newsroom) -> None:
    outsider = program("outsider")

    assert outsider.get("/claims")["claims"] == []
    assert error(outsider.open("GET", f"/api/v1/claims/{newsroom.deal_id}"), 404)["code"] == "not_found"
