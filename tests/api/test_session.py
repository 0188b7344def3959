"""As of a moment: what was recorded by then, with the rights of today."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from tests import instants
from tests.api.conftest import Client
from tests.api.test_statuses import MOVE, error, version
from tests.web.newsroom import THEN, Newsroom, on_both
from tracker.db import Database
from tracker.models import Claim

AFTER = (THEN + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
PAST = ("/claims/{0}", "/claims/{0}/statuses", "/claims/{0}/origins", "/findings?claim={0}", "/claims?")


@on_both
def test_a_claim_reads_as_it_stood_then(checker: Client, newsroom: Newsroom, database: Database) -> None:
    before = checker.get(f"/claims/{newsroom.deal_id}")
    checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version(database, newsroom.deal_id))

    answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}?as_of={AFTER}")

    assert checker.get(f"/claims/{newsroom.deal_id}")["status"] == "single_source"
    assert answer.json == before
    assert "ETag" not in answer.headers
    listed = checker.get(f"/claims?as_of={AFTER}&status=unreviewed")
    assert (listed["total"], checker.get("/claims?status=unreviewed")["total"]) == (2, 1)


def test_what_is_confidential_today_was_never_anything_else(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        session.execute(update(Claim).where(Claim.id == newsroom.deal_id).values(confidential=True))

    assert checker.get(f"/claims?as_of={AFTER}")["total"] == 1
    for address in PAST[:4]:
        path = address.format(newsroom.deal_id)
        answer = checker.open("GET", f"/api/v1{path}{'&' if '?' in path else '?'}as_of={AFTER}")
        assert error(answer, 404)["code"] == "not_found"


@pytest.mark.parametrize("typed", ["soon", "1999-01-01", "2999-01-01", "2025-13-01", "é"])
@pytest.mark.parametrize("address", PAST)
def test_what_is_no_moment_is_told_at_its_name(checker: Client, newsroom: Newsroom, address: str, typed: str) -> None:
    path = address.format(newsroom.deal_id)

    refusal = error(checker.open("GET", f"/api/v1{path}{'&' if '?' in path else '?'}as_of={typed}"), 422)

    assert [reason["code"] for reason in refusal["reasons"]] == ["as_of"]


def test_a_day_means_its_end_and_today_means_now(checker: Client, newsroom: Newsroom) -> None:
    today = f"{instants.now():%Y-%m-%d}"

    assert checker.get(f"/claims?as_of={today}")["total"] == 2
    assert checker.get("/claims?as_of=2025-12-18")["total"] == 2
