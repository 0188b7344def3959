"""Who may use what: every operation for every kind of token, computed from what each of them declares."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests import instants
from tests.api.conftest import Client, Program
from tests.web.conftest import Enter
from tests.web.newsroom import PEOPLE, THEN, Newsroom, on_both
from tests.web.test_access import contents
from tracker.db import Database
from tracker.models import Person, Token
from tracker.rules.roles import Action, RoleName, allows, least_role
from tracker.rules.tokens import Access, Scope
from tracker.services.people import disable_person
from tracker.services.tokens import revoke_token

OF_A_DESK = {"claim_id", "finding_id", "proposal_id", "article_id", "claim"}
ROLES = {name: role for name, (_, role) in PEOPLE.items()} | {
    "outsider": RoleName.FACT_CHECKER,
    "administrator": RoleName.ADMINISTRATOR,
}
QUERIES = {"api.findings_of_claim": "claim={claim_id}"}
BODIES: dict[str, Any] = {
    "api.article_reread": {"try": True},
    "api.claim_attitude": {"attitude": "denies"},
    "api.finding_decision": {"decision": "dismissed", "why": "x"},
    "api.status_move": {"to": "unverified", "why": "x"},
    "api.proposal_answer": {"verdict": "rejected", "why": "x"},
    "api.origins_counted": {"carriers": []},
    "api.source_named": {"name": "x", "kind": "person", "same_as": 1, "another": True},
    "api.source_merge": {"into": 999_999, "why": "x"},
    "api.source_unmerge": {"why": "x"},
    "api.source_apart": {"other": 999_999, "why": "x"},
}
"""Sent without the version that was seen, so that asking changes nothing."""
LET_IN = {200, 400, 409, 412, 422, 428}


@dataclass(frozen=True)
class Door:
    """One method of one operation, at an address where there is something."""

    method: str
    address: str
    action: Action
    scope: Scope
    of_a_desk: bool
    body: Any

    def __str__(self) -> str:
        return f"{self.method} {self.address}"


@pytest.fixture
def doors(app: Flask, newsroom: Newsroom, proposal_id: int) -> list[Door]:
    """Every method of every operation."""
    ids = {
        "claim_id": newsroom.deal_id,
        "finding_id": newsroom.finding_id,
        "proposal_id": proposal_id,
        "source_id": newsroom.source_id,
        "article_id": newsroom.article_id,
    }
    return list(every_door(app, ids))


def every_door(app: Flask, ids: dict[str, int]) -> Iterator[Door]:
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("api."):
            continue
        view = app.view_functions[rule.endpoint]
        action, scope = getattr(view, "needs", None), getattr(view, "scope", None)
        assert action is not None, f"{rule.endpoint} does not say who may use it: connect it with @operation(…)"
        assert scope is not None
        missing = rule.arguments - set(ids)
        assert not missing, f"{rule.rule}: say in this test what {missing} is"
        with app.test_request_context():
            path = app.url_map.bind("localhost").build(
                rule.endpoint, {argument: ids[argument] for argument in rule.arguments}
            )
        query = QUERIES.get(rule.endpoint, "").format(**ids)
        of_a_desk = bool(rule.arguments & OF_A_DESK) or bool(query)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            address = f"{path}?{query}" if query else path
            yield Door(method, address, action, scope, of_a_desk, BODIES.get(rule.endpoint))


def happens(client: Client, door: Door) -> str:
    """What does happen; what is sent names no version, so that it can change nothing."""
    sent = {"json": door.body} if door.method == "POST" else {}
    answer = client.open(door.method, door.address, **sent)
    if answer.status_code in {401, 403}:
        return str(answer.json["error"]["code"])
    return {404: "hidden"}.get(answer.status_code, "let in" if answer.status_code in LET_IN else answer.text)


def expected(door: Door, name: str, access: Access) -> str:
    """What has to happen: a code of 401 or 403, `hidden` or `let in`."""
    if least_role(door.action) is None:
        return "let in"
    if door.scope not in access.scopes:
        return "scope"
    if not allows(ROLES[name], door.action):
        return "role"
    return "hidden" if name == "outsider" and door.of_a_desk else "let in"


def wrong(client: Client, doors: list[Door], code: str) -> dict[str, str]:
    """The doors at which something else happens than that code, where not anybody is let in."""
    answers = {str(door): happens(client, door) for door in doors if least_role(door.action) is not None}
    return {door: answer for door, answer in answers.items() if answer != code}


@on_both
def test_every_operation_lets_in_whom_roles_and_scopes_allow(program: Program, doors: list[Door]) -> None:
    wrong = {}
    for name, access in product(ROLES, Access):
        client = program(name, access=access)
        for door in doors:
            outcome = happens(client, door)
            if outcome != expected(door, name, access):
                wrong[f"{name}, {access}: {door}"] = f"{outcome}, not {expected(door, name, access)}"

    assert wrong == {}


def test_there_is_something_to_walk_over(doors: list[Door]) -> None:
    assert len(doors) > 6
    assert {door.method for door in doors} == {"GET", "POST"}


def test_without_a_token_nothing_is_told(app: Flask, doors: list[Door]) -> None:
    assert wrong(Client(app), doors, "no_token") == {}


@pytest.mark.parametrize(
    "header", ["Basic YTpi", "Bearer", "Bearer ", "bearer\t", "Token trk_abcd1234_x", "trk_abcd1234_x"]
)
def test_what_is_no_bearer_token_is_none(app: Flask, doors: list[Door], header: str) -> None:
    assert wrong(Client(app, headers={"Authorization": header}), doors, "no_token") == {}


@pytest.mark.parametrize("text", ["x", "trk_abcd1234_" + "s" * 43, "trk_abcd1234_" + "é" * 43, "x" * 5_000])
def test_a_wrong_token_is_refused(app: Flask, doors: list[Door], text: str) -> None:
    assert wrong(Client(app, text), doors[:3], "wrong_token") == {}


def test_a_token_with_one_other_letter_is_refused(checker: Client, doors: list[Door]) -> None:
    checker.token = checker.token[:-1] + ("a" if checker.token[-1] != "a" else "b")

    assert wrong(checker, doors, "wrong_token") == {}


def test_an_expired_token_is_refused(program: Program, doors: list[Door]) -> None:
    client = program("checker", days=1, now=instants.now() - timedelta(days=1))

    assert wrong(client, doors, "expired_token") == {}


def test_a_revoked_token_is_refused_at_once(
    program: Program, database: Database, newsroom: Newsroom, doors: list[Door]
) -> None:
    client = program("checker")
    with database.unit_of_work() as session:
        token = session.scalars(select(Token)).one()
        revoke_token(session, token_id=token.id, by=session.get_one(Person, token.person_id), now=THEN)

    assert wrong(client, doors, "revoked_token") == {}


def test_a_closed_account_takes_its_tokens_along_at_once(
    program: Program, database: Database, newsroom: Newsroom, doors: list[Door]
) -> None:
    client = program("editor")
    with database.unit_of_work() as session:
        disable_person(session, person_id=newsroom.people["editor"], by=None, now=THEN)

    assert wrong(client, doors, "disabled") == {}


def test_a_token_may_what_its_person_may_now_not_when_it_was_made(
    program: Program, database: Database, newsroom: Newsroom, doors: list[Door]
) -> None:
    client = program("editor")
    with database.unit_of_work() as session:
        session.get_one(Person, newsroom.people["editor"]).memberships[0].role = RoleName.VIEWER

    answers = {str(door): happens(client, door) for door in doors}

    assert answers == {str(door): expected(door, "viewer", Access.WRITE) for door in doors}


def test_who_belongs_nowhere_any_more_sees_nothing(
    program: Program, database: Database, newsroom: Newsroom, doors: list[Door]
) -> None:
    client = program("viewer")
    with database.unit_of_work() as session:
        person = session.get_one(Person, newsroom.people["viewer"])
        session.delete(person.memberships[0])

    read_only = [door for door in doors if door.scope is Scope.READ]
    assert wrong(client, read_only, "no_desk") == {}


def test_a_token_for_one_desk_sees_no_other_even_of_an_administrator(
    program: Program, newsroom: Newsroom, doors: list[Door]
) -> None:
    token_client = program("administrator", desk_id=newsroom.economy_id)

    answers = {str(door): happens(token_client, door) for door in doors}

    assert answers == {str(door): "hidden" if door.of_a_desk else "let in" for door in doors}
    assert token_client.get("/claims")["total"] == 0


def test_a_signed_in_browser_is_nobody_here(enter: Enter, doors: list[Door]) -> None:
    browser = enter("editor")

    for door in doors:
        if least_role(door.action) is not None:
            sent = {"json": door.body} if door.method == "POST" else {}
            assert browser.http.open(door.address, method=door.method, **sent).status_code == 401


def test_a_token_opens_no_page(checker: Client) -> None:
    for address in ("/ledger", "/tokens", "/"):
        assert checker.open("GET", address).status_code == 302


def test_a_token_in_the_address_is_none(app: Flask, checker: Client) -> None:
    answer = Client(app).open("GET", f"/api/v1/claims?access_token={checker.token}&token={checker.token}")

    assert answer.status_code == 401


def test_what_is_refused_changes_nothing_but_the_last_use(
    program: Program, database: Database, doors: list[Door]
) -> None:
    client = program("editor")
    client.get("/claims")
    before = contents(database)

    for door in doors:
        happens(client, door)

    assert contents(database) == before


def test_the_last_use_of_a_token_is_noted(checker: Client, database: Database) -> None:
    checker.get("/claims")

    with database.reading() as session:
        assert session.scalars(select(Token)).one().used_at is not None
