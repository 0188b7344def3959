"""What the checks say about one claim."""

import pytest

from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.api.test_statuses import error
from tests.builders import a_finding
from tests.web.newsroom import Newsroom
from tracker.api.shapes.findings import FindingShape, FindingsShape
from tracker.db import Database
from tracker.language.findings import Outcome
from tracker.models import Claim


def test_the_findings_of_a_claim(checker: Client, newsroom: Newsroom) -> None:
    answer = checker.get(f"/findings?claim={newsroom.deal_id}")

    same(FindingsShape, answer)
    same(FindingShape, answer["findings"][0])
    assert (answer["total"], answer["findings"][0]["check"]) == (1, "nth_year")


def test_an_interval_that_older_versions_did_not_judge_is_judged(
    checker: Client, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        claim = session.get_one(Claim, newsroom.deal_id)
        rows = [{"ref": "war", "from": "2024-04-06", "to": "2025-04-05"}]
        compared = {"what": "anchor", "from": "2024-05-01", "to": "2024-05-31"}
        a_finding(session, claim, outcome=Outcome.CONSISTENT, gap_days=0, implied=rows, compared=compared)

    record = checker.get(f"/findings?claim={newsroom.deal_id}")
    (implied,) = next(finding for finding in record["findings"] if finding["outcome"] == "consistent")["implied"]

    assert (implied["fits"], implied["alternative"], implied["actual_year"]) == (True, False, None)


def test_a_finding_is_decided_and_dismissed_of_a_reason(checker: Client, newsroom: Newsroom) -> None:
    address = f"/findings/{newsroom.finding_id}"

    unexplained = error(checker.post(address, {"decision": "dismissed", "why": "No."}), 422)
    record = checker.post(address, {"decision": "dismissed", "because": "misread"}).json

    assert [reason["code"] for reason in unexplained["reasons"]] == ["because"]
    same(FindingShape, record)
    (word,) = record["decisions"]
    assert (word["decision"], word["because"], word["why"]) == (
        "dismissed",
        "misread",
        "The sentence does not say that.",
    )


def test_a_finding_of_another_desk_is_not_there(program: Program, newsroom: Newsroom) -> None:
    outsider = program("outsider")
    body = {"decision": "accepted", "why": "So it is."}

    assert error(outsider.post(f"/findings/{newsroom.finding_id}", body), 404)["code"] == "not_found"


@pytest.mark.parametrize(("query", "field"), [("", "claim"), ("claim=x", "claim"), ("claim=1&article=1", "article")])
def test_the_claim_has_to_be_named(checker: Client, query: str, field: str) -> None:
    refusal = error(checker.open("GET", f"/api/v1/findings?{query}"), 422)

    assert [reason["code"] for reason in refusal["reasons"]] == [field]


def test_a_claim_that_is_not_there_has_none(checker: Client) -> None:
    assert error(checker.open("GET", "/api/v1/findings?claim=999999"), 404)["code"] == "not_found"
