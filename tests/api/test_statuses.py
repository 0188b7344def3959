"""Where a claim may go and why not; moving it once, on top of what was seen; the second person's word."""

import threading
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.api.conftest import Client, Program
from tests.web.newsroom import Newsroom, on_both
from tests.web.test_access import contents
from tracker.db import Database
from tracker.models import Change, Claim, Entry

MOVE = {"to": "single_source", "why": "The paper carries it."}


def version(database: Database, claim_id: int) -> int:
    with database.reading() as session:
        return session.get_one(Claim, claim_id).version


def error(answer: Any, status: int) -> Any:
    """What the answer says went wrong, in the one shape."""
    assert answer.status_code == status, answer.text
    assert set(answer.json) == {"error"}
    refusal = answer.json["error"]
    assert set(refusal) == {"code", "message", "reasons"}
    assert all(set(reason) == {"code", "text"} for reason in refusal["reasons"])
    return refusal


@on_both
def test_every_status_says_whether_it_is_possible_and_why_not(checker: Client, newsroom: Newsroom) -> None:
    answer = checker.get(f"/claims/{newsroom.deal_id}/statuses")

    options = {option["status"]: option for option in answer["statuses"]}
    assert options["single_source"]["possible"]
    assert not options["corroborated"]["possible"]
    against = {reason["code"]: reason for reason in options["corroborated"]["against"]}
    assert {"too_few_origins", "open_finding"} <= set(against)
    assert against["too_few_origins"]["would_do"]
    assert options["contradicted"]["needs_second_person"]
    assert answer["claim"]["status"] == "unreviewed"
    assert [reason["code"] for reason in answer["why"]] == ["unreviewed"]


def test_what_is_refused_is_refused_with_the_same_reasons(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    options = checker.get(f"/claims/{newsroom.deal_id}/statuses")["statuses"]
    (against,) = [option["against"] for option in options if option["status"] == "corroborated"]

    answer = checker.post(
        f"/claims/{newsroom.deal_id}/status",
        MOVE | {"to": "corroborated"},
        version=version(database, newsroom.deal_id),
    )

    refusal = error(answer, 409)
    assert refusal["code"] == "refused"
    assert [reason["code"] for reason in refusal["reasons"]] == [reason["code"] for reason in against]


@on_both
def test_a_claim_moves_and_says_who_moved_it(checker: Client, newsroom: Newsroom, database: Database) -> None:
    version_seen = version(database, newsroom.deal_id)

    answer = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen)

    assert answer.status_code == 200, answer.text
    assert answer.json["outcome"] == "moved"
    assert answer.json["change"]["from"] == "unreviewed"
    assert answer.json["change"]["by"] == "Carl Checker"
    assert answer.json["claim"]["status"] == "single_source"
    assert answer.headers["ETag"] == f'"{version_seen + 1}"'
    with database.reading() as session:
        newest = session.scalars(select(Entry).order_by(Entry.id.desc())).first()
        assert newest is not None
        assert (newest.type, newest.why) == ("status:change", MOVE["why"])


def test_a_second_person_answers_and_the_claim_moves(
    program: Program, newsroom: Newsroom, database: Database, proposal_id: int
) -> None:
    editor = program("editor")
    body = {"verdict": "approved", "why": "I have read the law."}

    answer = editor.post(f"/proposals/{proposal_id}", body, version=version(database, newsroom.army_id))

    assert answer.status_code == 200, answer.text
    assert (answer.json["verdict"], answer.json["claim"]["status"]) == ("approved", "confirmed")
    assert answer.json["change"]["proposed_by"] == "Carl Checker"


def test_a_rejection_needs_a_reason(editor: Client, newsroom: Newsroom, database: Database, proposal_id: int) -> None:
    version_seen = version(database, newsroom.army_id)

    refusal = error(editor.post(f"/proposals/{proposal_id}", {"verdict": "rejected"}, version=version_seen), 422)

    assert [reason["code"] for reason in refusal["reasons"]] == ["why"]


def test_nobody_answers_their_own_proposal(program: Program, newsroom: Newsroom, database: Database) -> None:
    editor = program("editor")
    with database.reading() as session:
        version_seen = session.get_one(Claim, newsroom.army_id).version
    proposed = {"to": "contradicted", "why": "It does not add up."}
    answer = editor.post(f"/claims/{newsroom.army_id}/status", proposed, version=version_seen)
    assert error(answer, 409)["code"] == "refused"  # nothing speaks against it


def test_what_was_changed_meanwhile_is_told_with_the_version_now(
    checker: Client, editor: Client, newsroom: Newsroom, database: Database
) -> None:
    version_seen = version(database, newsroom.deal_id)
    checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen)
    before = contents(database)

    answer = editor.post(f"/claims/{newsroom.deal_id}/status", MOVE | {"to": "unverified"}, version=version_seen)

    refusal = error(answer, 412)
    assert refusal["code"] == "changed_meanwhile"
    assert refusal["reasons"][0]["code"] == "status:change"
    assert answer.headers["ETag"] == f'"{version_seen + 1}"'
    changed = {name for name, rows in contents(database).items() if rows != before[name]}
    assert changed <= {"tokens"}  # that the editor's token was used


@pytest.mark.parametrize(
    ("header", "status", "code"),
    [(None, 428, "no_version"), ("*", 428, "no_version"), ("7", 400, "wrong_version"), ('W/"7"', 400, "wrong_version")],
)
def test_a_change_names_the_version_it_was_made_on(
    checker: Client, newsroom: Newsroom, header: str | None, status: int, code: str
) -> None:
    headers = {"If-Match": header} if header else {}

    answer = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, headers=headers)

    assert error(answer, status)["code"] == code


@pytest.mark.parametrize(("key", "code"), [("", "no_idempotency_key"), ("short", "wrong_idempotency_key")])
def test_a_change_has_a_key(checker: Client, newsroom: Newsroom, database: Database, key: str, code: str) -> None:
    headers = {"If-Match": f'"{version(database, newsroom.deal_id)}"', "Idempotency-Key": key}

    answer = checker.open("POST", f"/api/v1/claims/{newsroom.deal_id}/status", json=MOVE, headers=headers)

    assert error(answer, 400)["code"] == code


@on_both
def test_the_same_request_sent_again_is_answered_and_not_done_again(
    checker: Client, newsroom: Newsroom, database: Database
) -> None:
    version_seen, key = version(database, newsroom.deal_id), "one-and-the-same-key"
    first = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen, key=key)
    before = contents(database)

    again = checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen, key=key)

    assert again.status_code == 200, again.text
    assert again.json == first.json
    assert (first.headers.get("Idempotency-Replayed"), again.headers["Idempotency-Replayed"]) == (None, "true")
    assert contents(database) == before


def test_a_key_is_for_one_request_only(checker: Client, newsroom: Newsroom, database: Database) -> None:
    version_seen, key = version(database, newsroom.deal_id), "one-and-the-same-key"
    checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen, key=key)

    answer = checker.post(
        f"/claims/{newsroom.deal_id}/status", MOVE | {"why": "Another."}, version=version_seen + 1, key=key
    )

    assert error(answer, 422)["code"] == "idempotency_key_reused"


def test_two_people_may_use_the_same_key(
    checker: Client, editor: Client, newsroom: Newsroom, database: Database
) -> None:
    version_seen, key = version(database, newsroom.deal_id), "one-and-the-same-key"
    checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen, key=key)

    answer = editor.post(
        f"/claims/{newsroom.army_id}/status", MOVE, version=version(database, newsroom.army_id), key=key
    )

    assert error(answer, 409)["code"] == "refused"  # on its own merits: nothing supports that claim


@on_both
def test_sixteen_at_once_with_one_key_do_it_once(checker: Client, newsroom: Newsroom, database: Database) -> None:
    version_seen = version(database, newsroom.deal_id)
    checker.get("/claims")
    answers = []

    def send() -> None:
        answers.append(
            checker.post(f"/claims/{newsroom.deal_id}/status", MOVE, version=version_seen, key="sixteen-at-once-key")
        )

    threads = [threading.Thread(target=send) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {answer.status_code for answer in answers} == {200}, [answer.text for answer in answers]
    with database.reading() as session:
        moved = select(func.count()).where(Change.claim_id == newsroom.deal_id, Change.to_status == "single_source")
        assert session.scalar(moved) == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"why": "x"}, "to"),
        ({"to": "unverified"}, "why"),
        ({"to": "true", "why": "x"}, "to"),
        ({"to": 5, "why": "x"}, "to"),
        ({"to": "unverified", "why": "x" * 2_001}, "why"),
        ({"to": "unverified", "why": "x", "status": "confirmed"}, "status"),
        ({"to": "unverified", "why": "x", "version": 1}, "version"),
        ({"to": "superseded", "why": "x", "replaced_by": "6"}, "replaced_by"),
        ({"to": "superseded", "why": "x", "replaced_by": 2**40}, "replaced_by"),
        ({"to": "unverified", "why": "a\x00b"}, "why"),
        ([], "_schema"),
    ],
)
def test_what_is_wrong_in_a_body_is_told_by_field_and_nothing_written(
    checker: Client, newsroom: Newsroom, database: Database, body: Any, field: str
) -> None:
    checker.get("/claims")
    version_seen, before = version(database, newsroom.deal_id), contents(database)

    answer = checker.post(f"/claims/{newsroom.deal_id}/status", body, version=version_seen)

    assert field in [reason["code"] for reason in error(answer, 422)["reasons"]]
    assert contents(database) == before


def test_a_claim_of_another_desk_cannot_take_the_place_of_one(
    program: Program, newsroom: Newsroom, database: Database
) -> None:
    editor = program("editor", desk_id=newsroom.politics_id)
    body = {"to": "superseded", "why": "A newer one.", "replaced_by": 999_999}

    answer = editor.post(f"/claims/{newsroom.deal_id}/status", body, version=version(database, newsroom.deal_id))

    assert error(answer, 404)["code"] == "not_found"
