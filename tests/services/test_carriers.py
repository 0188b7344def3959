"""Recording publications: the same one is kept once."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.models import Carrier, Person, Source
from tracker.services.carriers import CarrierDraft, find_or_create_carrier, publish
from tracker.services.sources import SourceDraft

DAY = PartialDate(2025, 12, 16)
ADDRESS = "https://paper.example/a"


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def paper(session: Session, by: Person) -> Source:
    return a_source(session, by, name="The Paper")


def kept(
    session: Session,
    paper: Source,
    by: Person,
    title: str = "A deal",
    address: str = ADDRESS,
    published_on: PartialDate | None = DAY,
) -> Carrier:
    return find_or_create_carrier(
        session, publisher_id=paper.id, title=title, address=address, published_on=published_on, by=by, now=NOW
    )


def test_the_same_publication_is_kept_once_whatever_the_trifles(session: Session, by: Person, paper: Source) -> None:
    first = kept(session, paper, by)

    assert kept(session, paper, by, title=" a  DEAL ", address="HTTPS://Paper.Example/a/#top") is first


def test_what_differs_is_another_publication(session: Session, by: Person, paper: Source) -> None:
    first = kept(session, paper, by)
    differing = [
        kept(session, paper, by, title="Another deal"),
        kept(session, paper, by, address="https://paper.example/b"),
        kept(session, paper, by, published_on=PartialDate(2025, 12)),
        kept(session, a_source(session, by), by),
    ]

    assert len({carrier.id for carrier in [first, *differing]}) == 5


def test_what_is_left_open_is_taken_from_a_publication_under_the_same_address(
    session: Session, by: Person, paper: Source
) -> None:
    first = kept(session, paper, by)

    assert kept(session, paper, by, title="") is first
    assert kept(session, paper, by, published_on=None) is first
    assert kept(session, paper, by, title="", published_on=None) is first
    assert kept(session, paper, by, title="", address="", published_on=None) is not first


def test_a_described_publisher_is_found_or_made(session: Session, by: Person, paper: Source) -> None:
    known_publisher = publish(session, draft=CarrierDraft(publisher=SourceDraft(name="the paper")), by=by, now=NOW)
    made_publisher = publish(session, draft=CarrierDraft(publisher=SourceDraft(name="New one")), by=by, now=NOW)

    assert known_publisher.publisher_id == paper.id
    assert made_publisher.publisher.name == "New one"


@pytest.mark.parametrize(
    ("draft", "field", "match"),
    [
        (CarrierDraft(), "publisher", "who published it"),
        (CarrierDraft(publisher_id=999_999), "publisher", "no such source"),
        (CarrierDraft(publisher=SourceDraft(name=" ")), "name", "missing"),
    ],
)
def test_a_publication_without_publisher_is_refused(
    session: Session, by: Person, draft: CarrierDraft, field: str, match: str
) -> None:
    with refused(session, WrongInput, match, field=field):
        publish(session, draft=draft, by=by, now=NOW)


def test_a_publication_that_cannot_be_kept_is_refused_at_its_field(session: Session, by: Person, paper: Source) -> None:
    with refused(session, WrongInput, "shorten it to 500", field="title"):
        kept(session, paper, by, title="x" * 501)
    with refused(session, WrongInput, "must begin with http", field="address"):
        kept(session, paper, by, address="ftp://paper.example/a")
    with refused(session, WrongInput, "2026 is in the future", field="published_on"):
        kept(session, paper, by, published_on=PartialDate(2026))


def test_a_day_counts_as_come_where_it_has_come_first(session: Session, by: Person, paper: Source) -> None:
    evening = NOW.replace(hour=23)
    tomorrow = PartialDate.of((NOW + timedelta(days=1)).date())

    carrier = find_or_create_carrier(
        session, publisher_id=paper.id, title="", address="", published_on=tomorrow, by=by, now=evening
    )

    assert carrier.published_on == tomorrow
    with refused(session, WrongInput, "is in the future", field="published_on"):
        kept(session, paper, by, published_on=PartialDate.of((NOW + timedelta(days=2)).date()))


def test_the_same_publication_by_two_people_at_once_is_kept_once(database: Database) -> None:
    with database.unit_of_work() as session:
        by = a_person(session, a_desk(session))
        paper = a_source(session, by)

    results = at_once(database, *[lambda session: kept(session, paper, by).id] * 2)

    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Carrier)) == 1
    assert results[0] == results[1]
