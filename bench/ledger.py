"""The ledger page, its CSV and one claim's page, against a bare query for the same rows."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from config import Config
from tests.web.newsroom import THEN, Newsroom, open_newsroom
from tests.web.pages import Pages
from tracker import schema
from tracker.app import create_app
from tracker.db import Database
from tracker.language.kinds import Role, SourceKind
from tracker.models import Person
from tracker.rules.evidence import Stance
from tracker.services.attribution import LinkDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft

Measurement = tuple[str, str, Callable[[], object], Callable[[], object]]
SIZES = (100, 1_000, 5_000)
PAGES = {"ledger page": "/ledger", "ledger search": "/ledger?q=number+7", "claim page": "/claims/1"}
_BARE = "SELECT id, statement, status, open_since FROM claims ORDER BY status LIMIT 50"


def measurements(folder: Path) -> Iterator[Measurement]:
    """Each page at growing sizes of the ledger; what is constant should stay constant."""
    database = Database(f"sqlite:///{folder / 'bench.sqlite'}")
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        newsroom = open_newsroom(session)
    app = create_app(Config(database_url=str(database.engine.url), secret_key="x" * 40), database)
    pages = Pages(app)
    pages.sign_in(newsroom.email("editor"))
    bare = sqlite3.connect(folder / "bench.sqlite")
    held = 0

    def floor() -> object:
        return bare.execute(_BARE).fetchall()

    for size in SIZES:
        grow(database, newsroom, size - held)
        held = size
        for what, address in PAGES.items():
            yield f"{what}, {size:,} claims", "a bare query for 50 rows", partial(fetched, pages, address), floor
    yield (
        f"CSV of {held:,} claims",
        "a bare query for every row",
        partial(fetched, pages, "/ledger.csv"),
        lambda: bare.execute("SELECT * FROM claims").fetchall(),
    )
    bare.close()
    database.engine.dispose()


def fetched(pages: Pages, address: str) -> bytes:
    """What the address answers, whole."""
    answer = pages.http.get(address)
    assert answer.status_code == 200, answer.status  # noqa: S101  (a measurement of an error would say nothing)
    return answer.data


def grow(database: Database, newsroom: Newsroom, number: int) -> None:
    """Add so many claims to the newsroom's article, each with two publications that go back to one source."""
    officials = LinkDraft(source=SourceDraft(descriptor="officials", kind=SourceKind.UNNAMED), role=Role.ORIGIN)
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        for each in range(number):
            draft = ClaimDraft(statement=f"Something is said for the number {each}.")
            claim = make_claim(session, article_id=newsroom.article_id, start=0, end=12, draft=draft, by=by, now=THEN)
            for outlet in ("The Paper", "The Relay"):
                carrier = CarrierDraft(publisher=SourceDraft(name=outlet), title=f"Report {each}")
                evidence = EvidenceDraft(Stance.SUPPORTS, carrier, (officials,))
                add_evidence(session, claim_id=claim.id, draft=evidence, by=by, now=THEN)
