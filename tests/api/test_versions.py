"""The version of a claim as its ETag, and what has to match before anything is changed."""

import pytest
from flask import Flask

from tests.api.conftest import Client
from tests.api.test_statuses import error
from tests.web.newsroom import Newsroom
from tracker.api.problems import Problem
from tracker.api.versions import version_seen

MOVE = {"to": "single_source", "why": "The paper carries it."}


def test_the_version_that_was_seen_is_read_from_the_header(app: Flask) -> None:
    with app.test_request_context("/", headers={"If-Match": ' "7" '}):
        assert version_seen() == 7


@pytest.mark.parametrize(("sent", "status"), [("", 428), ("*", 428), ("7", 400), ('W/"7"', 400), ('"7", "8"', 400)])
def test_what_names_no_version_is_said(app: Flask, sent: str, status: int) -> None:
    with app.test_request_context("/", headers={"If-Match": sent}), pytest.raises(Problem) as caught:
        version_seen()

    assert caught.value.status == status


def test_a_claim_has_its_version_as_etag_and_another_one_is_refused(checker: Client, newsroom: Newsroom) -> None:
    first_answer = checker.open("GET", f"/api/v1/claims/{newsroom.deal_id}")
    version = int(first_answer.headers["ETag"].strip('"'))

    answer = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version + 5)

    assert version == first_answer.json["version"]
    assert error(answer, 412)["code"] == "changed_meanwhile"
    assert answer.headers["ETag"] == f'"{version}"'
