"""Who may use what: every route for every kind of person, computed from the one table of roles."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.web.conftest import SECRET, Enter
from tests.web.newsroom import PEOPLE, THEN, Newsroom, lose_mail, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Base, Person, Recipient
from tracker.rules.roles import Action, RoleName, allows, least_role
from tracker.services.people import disable_person, set_role
from tracker.services.recipients import token_of
from tracker.web.access import declared

OF_A_DESK = {
    "article_id",
    "capture_id",
    "carrier_id",
    "claim_id",
    "delivery_id",
    "desk_id",
    "echo_id",
    "edge_id",
    "evidence_id",
    "finding_id",
    "proposal_id",
    "retraction_id",
    "recipient_id",
    "slug",
    "view_id",
}
ROLES = {member: role for member, (_, role) in PEOPLE.items()} | {
    "outsider": RoleName.FACT_CHECKER,
    "administrator": RoleName.ADMINISTRATOR,
}
WHO = ["anonymous", *ROLES]
SIGNS_IN = "/sign-in"
Ids = dict[str, int | str]


@dataclass(frozen=True)
class Door:
    """One method of one route, at an address where there is something."""

    method: str
    address: str
    endpoint: str
    action: Action
    of_a_desk: bool

    def __str__(self) -> str:
        return f"{self.method} {self.address} ({self.action.value})"


@pytest.fixture
def ids(
    database: Database,
    newsroom: Newsroom,
    proposal_id: int,
    view_id: int,
    entry_key: str,
    token_id: int,
    echo_id: int,
    edge_id: int,
    retraction_id: int,
    slug: str,
) -> Ids:
    """Something to put into every address."""
    with database.unit_of_work() as session:
        delivery_id = lose_mail(session, slug)
        recipient_id = session.scalars(select(Recipient.id).order_by(Recipient.id)).first() or 0
    return {
        "article_id": newsroom.article_id,
        "capture_id": newsroom.capture_id,
        "carrier_id": newsroom.carrier_id,
        "claim_id": newsroom.deal_id,
        "delivery_id": delivery_id,
        "desk_id": newsroom.politics_id,
        "edge_id": edge_id,
        "echo_id": echo_id,
        "evidence_id": newsroom.evidence_id,
        "finding_id": newsroom.finding_id,
        "key": entry_key,
        "name": "mail.txt",
        "person_id": newsroom.people["viewer"],
        "proposal_id": proposal_id,
        "retraction_id": retraction_id,
        "recipient_id": recipient_id,
        "slug": slug,
        "source_id": newsroom.source_id,
        "token": token_of(SECRET, recipient_id),
        "token_id": token_id,
        "view_id": view_id,
        "number": 1,
        "filename": "css/base.css",
    }


def doors(app: Flask, ids: Ids) -> Iterator[Door]:
    """Every method of every route of the pages; `tests/api/test_access_matrix.py` walks those of the API."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("api."):
            continue
        action = declared(app, rule.endpoint)
        assert action is not None, f"{rule.endpoint} does not say who may use it: put @allow(Action.…) on its view"
        address = filled(app, rule, ids)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield Door(method, address, rule.endpoint, action, bool(rule.arguments & OF_A_DESK))


def filled(app: Flask, rule: Rule, ids: Ids) -> str:
    """The address of a route, with something in it."""
    missing = rule.arguments - set(ids)
    assert not missing, f"{rule.rule}: say in this test what {missing} is"
    with app.test_request_context():
        return str(
            app.url_map.bind("localhost").build(rule.endpoint, {argument: ids[argument] for argument in rule.arguments})
        )


def expected(door: Door, member: str) -> str:
    """What has to happen: `signs in`, `forbidden`, `hidden` or `let in`."""
    if least_role(door.action) is None:
        return "let in"
    if member == "anonymous":
        return "signs in"
    if not allows(ROLES[member], door.action):
        return "forbidden"
    return "hidden" if member == "outsider" and door.of_a_desk else "let in"


def happens(pages: Pages, door: Door) -> str:
    """What does happen; a form is sent without anything in it, so that it can change nothing."""
    response = fetched(pages, door.address, door.method)
    location = response.headers.get("Location", "")
    if response.status_code == 302 and location.startswith(SIGNS_IN) and door.endpoint != "security.logout":
        return "signs in"
    if response.status_code in {200, 302, 303, 400, 422}:
        return "let in"
    return {403: "forbidden", 404: "hidden"}.get(response.status_code, str(response.status_code))


def fetched(pages: Pages, address: str, method: str) -> TestResponse:
    """An answer, read to its end."""
    with pages.http.open(address, method=method) as response:
        response.get_data()
        return response


def someone(app: Flask, enter: Enter, member: str) -> Pages:
    return Pages(app) if member == "anonymous" else enter(member)


@on_both
def test_every_route_lets_in_whom_the_roles_allow(app: Flask, ids: Ids, enter: Enter) -> None:
    wrong = {}
    for member, door in product(WHO, list(doors(app, ids))):
        outcome = happens(someone(app, enter, member), door)
        if outcome != expected(door, member):
            wrong[f"{member}: {door}"] = f"{outcome}, not {expected(door, member)}"

    assert wrong == {}


def test_a_closed_account_is_nobody_at_once(
    app: Flask, database: Database, newsroom: Newsroom, ids: Ids, enter: Enter
) -> None:
    editor = enter("editor")
    with database.unit_of_work() as session:
        disable_person(session, person_id=newsroom.people["editor"], by=None, now=THEN)

    wrong = {
        str(door): outcome
        for door in doors(app, ids)
        if (outcome := happens(editor, door)) != expected(door, "anonymous")
    }

    assert wrong == {}


def test_who_works_at_one_desk_only_looks_at_the_other(
    app: Flask, database: Database, newsroom: Newsroom, enter: Enter
) -> None:
    with database.unit_of_work() as session:
        outsider_id, politics = newsroom.people["outsider"], newsroom.politics_id
        set_role(session, person_id=outsider_id, desk_id=politics, role=RoleName.VIEWER, by=None, now=THEN)
    pages = enter("outsider")
    with database.reading() as session:
        before = rows(session)

    page = pages.get(f"/claims/{newsroom.deal_id}")
    answer = pages.http.post(f"/evidence/{newsroom.evidence_id}/withdraw", data={"why": "x", **keys(pages)})

    assert not page.all("//main//form[@method='post']")
    assert answer.status_code == 403
    with database.reading() as session:
        assert rows(session) == before


def keys(pages: Pages) -> dict[str, str]:
    """What every form carries, from one that this person may send."""
    form = pages.get("/password").form("/password")
    return {"csrf_token": form.values["csrf_token"][0], "submission_key": "k" * 32}


def rows(session: Session) -> dict[str, int]:
    """The number of rows in every table."""
    tables = Base.metadata.sorted_tables
    return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


@on_both
def test_looking_never_writes(app: Flask, database: Database, ids: Ids, enter: Enter) -> None:
    pages = enter("administrator")
    before = contents(database)

    for door in doors(app, ids):
        if door.method == "GET":
            for method in ("GET", "HEAD", "OPTIONS"):
                fetched(pages, door.address, method)

    assert contents(database) == before


def contents(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with database.reading() as session:
        return {
            table.name: sorted(map(tuple, session.execute(select(table.c)).all()), key=repr)
            for table in Base.metadata.sorted_tables
        }


def test_a_route_that_forgot_to_say_who_may_use_it_is_closed(app: Flask, enter: Enter) -> None:
    app.view_functions["overdue.show"] = lambda: "open"

    page = enter("administrator").get("/overdue", status=403)

    assert "does not say who may see it" in page.text


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_sent_from_another_site_is_refused(
    database: Database, newsroom: Newsroom, checker: Pages, site: str
) -> None:
    answer = checker.http.post(
        f"/evidence/{newsroom.evidence_id}/withdraw",
        data={"why": "x", **keys(checker)},
        headers={"Sec-Fetch-Site": site},
    )

    assert answer.status_code == 403
    assert "sent from another site" in answer.text


@pytest.mark.parametrize("name", ["no-such-page", "claims/0", "claims/999999", f"claims/{10**20}", "claims/x"])
def test_what_is_not_there_is_not_found(checker: Pages, name: str) -> None:
    assert checker.get(f"/{name}", status=404).h1 == "Not found"


def test_who_belongs_nowhere_sees_nothing(app: Flask, database: Database, newsroom: Newsroom, enter: Enter) -> None:
    pages = enter("viewer")
    with database.unit_of_work() as session:
        person = session.get_one(Person, newsroom.people["viewer"])
        session.delete(person.memberships[0])

    page = pages.get("/sources", status=403)

    assert "You belong to no desk yet" in page.text
