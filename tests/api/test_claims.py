"""The ledger piece by piece, and one claim with everything."""

from typing import Any

import pytest
from sqlalchemy import update

from tests import instants
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


def same(shape: Any, record: Any) -> None:
    """Whether an answer is what its shape says: nothing unknown, nothing missing."""
    assert shape().validate(record) == {}
    assert set(shape().fields) == {*record} | ({"from_"} if "from_" in shape().fields else set())


@on_both
def test_the_ledger_is_listed_as_on_its_page(checker: Client, newsroom: Newsroom) -> None:
    listing = checker.get("/claims")

    same(ClaimsShape, listing)
    assert (listing["total"], listing["confidential"], listing["next_cursor"]) == (2, None, None)
    assert [claim["id"] for claim in listing["claims"]] == [newsroom.deal_id, newsroom.army_id]
    assert listing["claims"][0]["statement"] == "A deal was reached in Berlin."
    assert listing["claims"][0]["supports"]["carriers"] == 1


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
    refusal = error(checker.open("GET", f"/api/v1/claims?{query}"), 422)

    assert [reason["code"] for reason in refusal["reasons"]] == [field]


@pytest.mark.parametrize("direction", ["", "asc", "desc"])
@pytest.mark.parametrize("sort", Sort)
@on_both
def test_reading_on_gives_every_claim_once_in_order(
    checker: Client, claim_ids: list[int], sort: Sort, direction: str
) -> None:
    query = f"sort={sort}&direction={direction}"
    whole = [claim["id"] for claim in checker.get(f"/claims?{query}&limit=200")["claims"]]

    pieces, cursor = [], ""
    while True:
        piece = checker.get(f"/claims?{query}&limit=3&cursor={cursor}")
        pieces += [claim["id"] for claim in piece["claims"]]
        cursor = piece["next_cursor"]
        if not cursor:
            break

    assert pieces == whole
    assert sorted(whole) == sorted(claim_ids)


def test_a_claim_that_moves_on_while_it_is_read_is_neither_lost_nor_doubled(
    checker: Client, claim_ids: list[int], database: Database
) -> None:
    first = checker.get("/claims?sort=status&status=unreviewed&limit=2")
    with database.unit_of_work() as session:
        read_ids = [claim["id"] for claim in first["claims"]]
        session.execute(update(Claim).where(Claim.id.in_(read_ids)).values(status="unverified"))

    remainder = checker.get(f"/claims?sort=status&status=unreviewed&limit=200&cursor={first['next_cursor']}")

    assert sorted([*read_ids, *(claim["id"] for claim in remainder["claims"])]) == sorted(claim_ids)


def test_a_cursor_of_another_filter_is_refused(checker: Client, claim_ids: list[int]) -> None:
    cursor = checker.get("/claims?limit=1")["next_cursor"]

    refusal = error(checker.open("GET", f"/api/v1/claims?sort=age&cursor={cursor}"), 422)

    assert "another filter or order" in refusal["message"]


def test_a_piece_takes_a_constant_number_of_queries(checker: Client, claim_ids: list[int], database: Database) -> None:
    checker.get("/claims")  # the use of the token is noted

    with sent_to(database.engine) as few:
        checker.get("/claims?limit=1")
    with sent_to(database.engine) as lots:
        checker.get("/claims?limit=200")

    assert len(few) == len(lots)


@on_both
def test_a_claim_is_told_with_everything_and_why(checker: Client, newsroom: Newsroom, database: Database) -> None:
    answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}")

    record = answer.json
    same(ClaimShape, record)
    assert answer.headers["ETag"] == f'"{record["version"]}"'
    assert record["attribution"] == "anonymous sources → The Paper"
    assert [reason["code"] for reason in record["why"]] == ["unreviewed"]
    assert record["what_would_change"][0]["against"] == []
    assert [evidence["stance"] for evidence in record["evidence"]] == ["supports"]
    assert [finding["outcome"] for finding in record["findings"]] == ["inconsistent"]
    assert record["history"][0]["to"] == "unreviewed"


def test_nothing_that_is_known_of_a_claim_is_lost_on_the_way(
    program: Program, newsroom: Newsroom, database: Database, proposal_id: int
) -> None:
    client = program("editor")
    with database.reading() as session:
        ledger_filter, at = LedgerFilter(), instants.now()
        rows = ledger_rows(session, ledger_filter, desk_ids=[newsroom.politics_id], now=at)
        assert client.get("/claims")["claims"] == [row_record(row) for row in rows]
    client.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version(database, newsroom.deal_id))
    for claim_id in (newsroom.deal_id, newsroom.army_id):
        answered = client.get(f"/claims/{claim_id}")
        with database.reading() as session:
            recorded = explained_record(claim_page(session, claim_id, [newsroom.politics_id]))

        assert answered == recorded


def test_confidential_claims_never_leave_and_are_not_counted(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        session.execute(update(Claim).where(Claim.id == newsroom.deal_id).values(confidential=True))

    listing = checker.get("/claims")

    assert (listing["total"], listing["confidential"]) == (1, None)
    assert [claim["id"] for claim in listing["claims"]] == [newsroom.army_id]
    for address in ("", "/statuses"):
        answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}{address}")
        assert error(answer, 404)["code"] == "not_found"
    answer = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=1)
    assert error(answer, 404)["code"] == "not_found"


def test_claims_of_other_desks_are_not_there(program: Program, newsroom: Newsroom) -> None:
    outsider = program("outsider")

    assert outsider.get("/claims")["claims"] == []
    assert error(outsider.open("GET", f"/api/v1/claims/{newsroom.deal_id}"), 404)["code"] == "not_found"
