"""A form that was open for too long: nothing is written, nothing typed is lost, one sentence says what to do."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask

from tests import instants
from tests.databases import Shelf
from tests.web.conftest import Enter
from tests.web.newsroom import (
    Newsroom,
    furnish,
    keep_edge,
    keep_entry,
    keep_report,
    keep_token,
    keep_view,
    propose,
)
from tests.web.pages import FilledForm, Page, Pages
from tests.web.test_access import contents
from tracker.db import Database

EXPIRED = "This page was open for too long to be sent safely"
FORMS = {
    "approvals.answer": "/approvals",
    "articles.claim": "/articles/{article_id}",
    "articles.date": "/articles/{article_id}",
    "articles.settle": "",
    "attribution.add": "/claims/{deal_id}",
    "attribution.bearing": "/claims/{deal_id}",
    "attribution.remove": "/claims/{deal_id}",
    "calendar.correct": "/calendar/{key}",
    "calendar.create": "/calendar/new?kind=event",
    "candidates.decide": "",
    "candidates.read": "/articles/{article_id}",
    "claims.edit": "/claims/{deal_id}",
    "deliveries.leave": "",
    "deliveries.resend": "",
    "doubts.flag": "",
    "edges.add": "/claims/{deal_id}",
    "edges.withdraw": "/edges/{edge_id}/withdraw",
    "echoes.decide": "",
    "echoes.look": "/claims/{deal_id}",
    "evidence.add": "/claims/{deal_id}",
    "evidence.supersede": "/evidence/{evidence_id}/supersede",
    "evidence.withdraw": "/evidence/{evidence_id}/withdraw",
    "findings.decide": "/claims/{deal_id}",
    "free_days.add": "/free-days/{politics_id}",
    "free_days.choose": "/free-days/{politics_id}",
    "free_days.remove": "",
    "intake.create": "/articles/new",
    "intake.create_version": "/articles/{article_id}/new-version",
    "intake.drop": "",
    "ledger.filing": "/ledger",
    "notices.choose": "/notices",
    "pairs.decide": "",
    "people.add": "/people",
    "people.add_desk": "/people",
    "people.role": "/people/{viewer_id}",
    "people.switch": "/people/{viewer_id}",
    "people.switch_desk": "/people",
    "policy.adopt": "/policy?try=1&independent=3&attributable=1&approval=confirmed&approver=editor",
    "retractions.retract_carrier": "/carriers/{carrier_id}/retract",
    "retractions.retract_source": "/sources/{source_id}/retract",
    "retractions.stands": "",
    "retractions.undo": "",
    "recipients.add": "/reports/{slug}",
    "recipients.remove": "/reports/{slug}",
    "recipients.subscribe": "",
    "rereading.do": "/articles/{article_id}/reread",
    "reports.send_to_me": "/reports/{slug}",
    "schedules.change": "/reports/{slug}/edit",
    "schedules.create": "/reports/new",
    "schedules.pause": "/reports/{slug}",
    "schedules.resume": "",
    "security.change_password": "/password",
    "security.login": "/sign-in",
    "security.logout": "/sources",
    "sources.alias": "/sources/{source_id}",
    "sources.edit": "/sources/{source_id}",
    "sources.grade": "/sources/{source_id}",
    "sources.merge": "/sources/{source_id}",
    "sources.owner": "/sources/{source_id}",
    "sources.unmerge": "",
    "statuses.answer": "/claims/{army_id}",
    "statuses.move": "/claims/{deal_id}",
    "tokens.make": "/tokens",
    "tokens.revoke": "/tokens",
    "views.change": "/ledger/views",
    "views.delete": "/ledger/views",
    "views.keep": "/ledger?status=open",
}
"""Where the form of each unsafe route stands; nothing where it stands only now and then."""
WITHOUT_TOKEN = {
    "subscriptions.stop"
}  # the address holds the proof, and mail programs send it by themselves (RFC 8058)
TYPED = "Typed with care, no. 2025"
_TEXT = ".//textarea[@name] | .//input[@name and (@type='text' or @type='search')]"


Places = dict[str, Any]


def with_every_form(database: Database) -> tuple[Newsroom, Places]:
    """Fill an empty database so that every listed form stands somewhere; the ids that stand in the addresses."""
    newsroom = furnish(database)
    with database.unit_of_work() as session:
        return newsroom, {
            **newsroom.__dict__,
            "viewer_id": newsroom.people["viewer"],
            "proposal_id": propose(session, newsroom),
            "view_id": keep_view(session, newsroom),
            "key": keep_entry(session),
            "token_id": keep_token(session, newsroom),
            "edge_id": keep_edge(session, newsroom),
            "slug": keep_report(session, newsroom, "ana@example.net", newsroom.email("editor")),
        }


@pytest.fixture
def furnished(shelf: Shelf) -> Newsroom:
    """The newsroom with more in it; its database is copied for each of these tests."""
    newsroom: Newsroom = shelf.original("every form", with_every_form)[0]
    return newsroom


@pytest.fixture
def places(shelf: Shelf, furnished: Newsroom) -> Places:
    """The ids that stand in the addresses."""
    ids: Places = shelf.original("every form")[1]
    return ids


@pytest.fixture
def database(shelf: Shelf, furnished: Newsroom) -> Iterator[Database]:
    """A database of the test's own with all of that in it."""
    opened = shelf.restored("every form")
    yield opened
    opened.engine.dispose()


def unsafe(app: Flask) -> set[str]:
    """Every route of the pages that can change something; to the API no browser is signed in by its cookies."""
    rules = [rule for rule in app.url_map.iter_rules() if not rule.endpoint.startswith("api.")]
    return {rule.endpoint for rule in rules if (rule.methods or set()) & {"POST", "PUT", "DELETE"}}


def test_every_form_of_the_program_is_listed_here(app: Flask) -> None:
    assert unsafe(app) - WITHOUT_TOKEN == set(FORMS)


def sender(enter: Enter, app: Flask, endpoint: str) -> Pages:
    """Who may send that form."""
    if endpoint == "security.login":
        return Pages(app)
    member = "administrator" if endpoint.startswith(("people.", "policy.")) else "editor"
    return enter("checker" if endpoint.startswith(("views.", "tokens.")) else member)


def form_of(app: Flask, page: Page, endpoint: str) -> FilledForm:
    """The form on a page that is sent to this route."""
    for element in page.all("//form[translate(@method, 'POST', 'post') = 'post']"):
        path = (element.get("action") or page.url).partition("?")[0]
        with app.test_request_context():
            matched, _ = app.url_map.bind("localhost").match(path, method="POST")
        if matched == endpoint:
            return FilledForm(page, element)
    raise AssertionError(f"no form for {endpoint} on {page.url}")


def typed(form: FilledForm) -> Iterator[str]:
    """Type into every line and text of a form."""
    for element in form.element.xpath(_TEXT):
        name = element.get("name")
        if name not in form.values and not element.get("disabled"):
            form.values[name] = [""]
        if not element.get("readonly"):
            form.values[name] = [TYPED]
            yield name


@pytest.mark.parametrize("endpoint", [endpoint for endpoint, page in FORMS.items() if page])
def test_a_form_without_a_fresh_token_writes_nothing_and_loses_nothing(
    app: Flask, database: Database, enter: Enter, places: Places, endpoint: str
) -> None:
    pages = sender(enter, app, endpoint)
    form = form_of(app, pages.get(FORMS[endpoint].format(**places)), endpoint)
    names = list(typed(form))
    before = contents(database)
    fresh = form.values.pop("csrf_token")

    answers = [form.send(400)]
    form.values["csrf_token"] = ["x" + fresh[0]]
    answers.append(form.send(400))
    form.values["csrf_token"] = fresh
    with time_machine.travel(instants.now() + timedelta(hours=9)):
        answers.append(form.send(400))

    assert [EXPIRED in page.text for page in answers] == [True] * 3
    assert contents(database) == before
    for page in answers if endpoint != "security.logout" else []:
        again = form_of(app, page, endpoint)
        values_again = {name: again.values.get(name, [""])[0] for name in names}
        assert values_again == dict.fromkeys(names, TYPED if endpoint != "security.login" else TYPED.lower())


@pytest.mark.parametrize("endpoint", ["sources.alias", "evidence.withdraw", "people.add_desk"])
def test_an_expired_form_can_be_sent_again_as_it_comes_back(
    app: Flask, database: Database, enter: Enter, places: Places, endpoint: str
) -> None:
    pages = sender(enter, app, endpoint)
    form = form_of(app, pages.get(FORMS[endpoint].format(**places)), endpoint)
    list(typed(form))
    form.values.pop("csrf_token")
    before = contents(database)

    form_of(app, form.send(400), endpoint).send(303)

    assert contents(database) != before


def test_no_form_sends_what_is_typed_in_an_address(app: Flask, enter: Enter, places: Places) -> None:
    pages = enter("administrator")

    for address in {page.format(**places) for page in FORMS.values() if page}:
        page = pages.http.get(address)
        for action in re.findall(r'<form[^>]*action="([^"]*)"', page.text):
            assert "csrf_token" not in action
