"""Saying what a source of a claim does to what it passes on."""

from tests.api.conftest import Client
from tests.web.newsroom import Newsroom, on_both

DENIED = {"attitude": "denies", "negated": True}


@on_both
def test_a_denial_is_recorded_on_top_of_what_was_seen(checker: Client, newsroom: Newsroom) -> None:
    address = f"/claims/{newsroom.deal_id}"
    version = checker.get(address)["version"]

    answer = checker.post(f"{address}/attitude", DENIED, version=version, key="one-key-for-one-change")
    again = checker.post(f"{address}/attitude", DENIED, version=version, key="one-key-for-one-change")
    late = checker.post(f"{address}/attitude", {"attitude": "doubts"}, version=version)

    links = checker.get(address)["links"]
    assert answer.status_code == 200
    assert answer.json["links"] == again.json["links"] == links
    assert [(link["attitude"], link["negated"]) for link in links] == [("denies", True), ("asserts", False)]
    assert answer.json["attribution"] == "anonymous sources (deny this, in the negative) → The Paper"
    assert again.headers["Idempotency-Replayed"] == "true"
    assert late.status_code == 412


def test_a_step_that_is_not_there_and_an_attitude_that_is_none_are_refused(checker: Client, newsroom: Newsroom) -> None:
    address = f"/claims/{newsroom.deal_id}"
    version = checker.get(address)["version"]

    for wrong in (DENIED | {"step": 9}, DENIED | {"step": 0}, {"attitude": "shrugs"}, {}):
        assert checker.post(f"{address}/attitude", wrong, version=version).status_code == 422
