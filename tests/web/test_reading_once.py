"""Within one request nothing is read twice: every address of the pages and of the API, in the newsroom and the demo."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from config import Config
from tests import instants
from tests.api.conftest import Client
from tests.api.test_access_matrix import every_door
from tests.builders import a_finding, a_source, an_item
from tests.calendars import shipped
from tests.counting import Sent, all_sent_to
from tests.databases import Shelf
from tests.web.conftest import SECRET, Enter
from tests.web.newsroom import THEN, Newsroom, on_both, password_hash
from tests.web.pages import Pages
from tests.web.test_access import Ids, doors, fetched
from tests.web.test_access import ids as ids  # the fixture: something to put into every address
from tracker import places
from tracker.app import create_app
from tracker.db import Database
from tracker.language.analyzer import ANALYZER
from tracker.models import Claim, Person, Withdrawal
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.mail_messages import Attachment, MessageIds
from tracker.rules.tokens import Access
from tracker.services.demo import Press, load_berlin
from tracker.services.findings import decide_finding
from tracker.services.tokens import make_token

MOST_FOR_A_CLAIM = 40
DEMO_ENDS = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
BEFORE = "as_of=2026-11-24"
MORE = (
    "/claims/2?form=edge",
    "/claims/18?form=status&to=contradicted",
    f"/claims/6?{BEFORE}",
    f"/ledger?{BEFORE}",
    f"/ledger.csv?{BEFORE}",
    f"/reports/unverified?{BEFORE}",
    f"/ledger/changes?since=2026-11-24&{BEFORE}",
    "/ledger/changes?since=2026-11-24",
    "/ledger?as_of=nonsense",
    "/ledger?status=disputed&sort=age&q=berlin",
    "/ledger?recheck=open",
    "/calendar?kind=conflict&q=Donbas",
    "/policy?try=1&independent=1&attributable=0&approval=corroborated&approver=editor",
    "/free-days/1?country=DE",
    "/reports/new?importance=high&topic=ukraine",
    "/sources/11",
    "/sources/11/retract",
    "/evidence/5/supersede",
)
"""What the demo has behind addresses with more in them; `test_every_page.py` looks at these as well."""
MORE_FOR_PROGRAMS = ("/api/v1/findings?claim=6", f"/api/v1/claims/6?{BEFORE}", f"/api/v1/claims?{BEFORE}")


@dataclass(frozen=True)
class Demo:
    """The demo behind an application, and a token of its editor."""

    app: Flask
    database: Database
    token: str

    def as_one_of(self, name: str) -> Pages:
        """Somebody of its desk, signed in."""
        with self.database.reading() as session:
            person = session.scalars(select(Person).where(Person.name.startswith(name))).one()
            pages = Pages(self.app)
            pages.sign_in(person.email)
            return pages


@pytest.fixture(scope="module")
def demo(files: Shelf) -> Iterator[Demo]:
    """The demo as `tracker demo` furnishes it, loaded once and only looked at."""
    database = files.migrated("demo")
    with database.unit_of_work() as session:
        load_berlin(
            session,
            folder=places.SEEDS / "berlin",
            calendar=shipped(),
            analyzer=ANALYZER,
            press=Press(lambda _: [_body("mail.txt"), _body("mail.html")], MessageIds("s" * 40, "x.org")),
            hash_password=lambda _: password_hash(),
            now=DEMO_ENDS,
        )
        editor = session.scalars(select(Person).where(Person.name.startswith("Tomas"))).one()
        token = make_token(session, name="nightly", access=Access.READ, desk_id=None, by=editor, now=instants.now())
    yield Demo(
        create_app(Config(database_url=str(database.engine.url), secret_key=SECRET), database), database, token.text
    )
    database.engine.dispose()


def _body(name: str) -> Attachment:
    return Attachment(name, "text/plain", b"<p>2 claims</p></body>")


def read_twice(database: Database, pages: Pages, addresses: Iterable[str]) -> dict[str, list[str]]:
    """What was sent more than once, by the address that asked for it."""
    return {address: sent.repeated for address in addresses if (sent := looked_at(database, pages, address)).repeated}


def looked_at(database: Database, pages: Pages, address: str) -> Sent:
    """What looking at an address sends, where there is something to look at."""
    with all_sent_to(database.engine) as sent:
        answer = fetched(pages, address, "GET")
    assert answer.status_code < 500, address
    return sent


def addresses(app: Flask, ids: Ids) -> list[str]:
    """Every page."""
    return [door.address for door in doors(app, ids) if door.method == "GET"]


def asked_twice(database: Database, client: Client, addresses: Iterable[str]) -> dict[str, list[str]]:
    """The same of the API."""
    repeated = {}
    for address in addresses:
        with all_sent_to(database.engine) as sent:
            assert client.open("GET", address).status_code < 500, address
        if sent.repeated:
            repeated[address] = sent.repeated
    return repeated


def operations(app: Flask, claim_id: int, proposal_id: int, source_id: int) -> list[str]:
    """Everything that a program can look at."""
    ids = {"claim_id": claim_id, "finding_id": 1, "proposal_id": proposal_id, "source_id": source_id}
    ids["article_id"] = 1
    return [door.address for door in every_door(app, ids) if door.method == "GET"]


@pytest.mark.parametrize("member", ["checker", "editor", "administrator"])
def test_no_page_of_the_newsroom_reads_anything_twice(
    app: Flask, database: Database, ids: Ids, enter: Enter, member: str
) -> None:
    assert read_twice(database, enter(member), addresses(app, ids)) == {}


@on_both
def test_no_operation_of_the_newsroom_reads_anything_twice(
    app: Flask, database: Database, newsroom: Newsroom, proposal_id: int
) -> None:
    with database.unit_of_work() as session:
        editor = session.get_one(Person, newsroom.people["editor"])
        now = instants.now()
        token = make_token(session, name="nightly", access=Access.READ, desk_id=None, by=editor, now=now).text
    client = Client(app, token)
    client.get("/claims")  # from here on the use of the token is not noted again

    repeated = asked_twice(database, client, operations(app, newsroom.deal_id, proposal_id, newsroom.source_id))

    assert repeated == {}


@pytest.mark.parametrize("name", ["Ines", "Tomas", "Ada"])
def test_no_page_of_the_demo_reads_anything_twice(demo: Demo, name: str) -> None:
    ids: Ids = dict.fromkeys(sorted(_arguments(demo.app)), 1)
    ids |= {"slug": "morning-list", "claim_id": 6, "key": "conflict.donbas_2014", "name": "mail.txt", "token": "x"}
    ids |= {"filename": "css/base.css", "person_id": 2}
    claims = [f"/claims/{claim_id}" for claim_id in range(1, 29)]
    pages = demo.as_one_of(name)

    repeated = read_twice(demo.database, pages, [*addresses(demo.app, ids), *claims, *MORE])

    assert repeated == {}


def _arguments(app: Flask) -> set[str]:
    """The names of everything that stands in addresses."""
    return {argument for rule in app.url_map.iter_rules() for argument in rule.arguments}


def test_no_operation_of_the_demo_reads_anything_twice(demo: Demo) -> None:
    client = Client(demo.app, demo.token)
    client.get("/claims")

    repeated = asked_twice(demo.database, client, [*operations(demo.app, 6, 1, 1), *MORE_FOR_PROGRAMS])

    assert repeated == {}


@pytest.mark.parametrize("name", ["Ines", "Tomas", "Ada"])
def test_a_claim_page_of_the_demo_takes_few_statements(demo: Demo, name: str) -> None:
    pages = demo.as_one_of(name)

    sent = {claim_id: looked_at(demo.database, pages, f"/claims/{claim_id}") for claim_id in range(1, 29)}

    assert max(len(page_queries.statements) for page_queries in sent.values()) <= MOST_FOR_A_CLAIM


@pytest.mark.parametrize("member", ["checker", "editor", "administrator"])
@on_both
def test_a_claim_page_with_much_on_it_takes_few_statements_and_none_twice(
    database: Database, newsroom: Newsroom, ids: Ids, enter: Enter, member: str
) -> None:
    with database.unit_of_work() as session:
        heap_up(session, newsroom)

    sent = looked_at(database, enter(member), f"/claims/{newsroom.deal_id}")

    assert sent.repeated == []
    assert len(sent.statements) <= MOST_FOR_A_CLAIM


def heap_up(session: Session, newsroom: Newsroom) -> None:
    """Forty items of evidence by different people on the claim of the deal, some of them ended, and ten findings."""
    claim = session.get_one(Claim, newsroom.deal_id)
    people = [session.get_one(Person, newsroom.people[member]) for member in ("checker", "editor", "second_editor")]
    for number in range(40):
        by = people[number % 3]
        organisation = a_source(session, by)
        speaker = a_source(session, by, outlet_id=organisation.id, organisation_id=organisation.id)
        stance = Stance.CONFLICTS if number % 5 == 0 else Stance.SUPPORTS
        evidence = an_item(session, claim, by, chain=[speaker], stance=stance, capture_id=newsroom.capture_id)
        if number % 4 == 0:
            session.add(Withdrawal(evidence_id=evidence.id, why="A hoax.", recorded_at=THEN, recorded_by_id=by.id))
        if number % 4 == 1:
            an_item(session, claim, by, supersedes_id=evidence.id)
    for number in range(10):
        finding = a_finding(session, claim)
        if number % 2:
            decide_finding(
                session, finding_id=finding.id, decision=Decision.ACCEPTED, why="So it is.", by=people[1], now=THEN
            )
