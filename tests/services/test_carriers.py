"""Recording publications: the same one is kept once."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import Unsettled, WrongInput
from tracker.language.dates import PartialDate
from tracker.models import Carrier, Person, Source
from tracker.queries.publications import publications_apart
from tracker.rules.naming import ANOTHER, Answer
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
    ]

    assert len({carrier.id for carrier in [first, *differing]}) == 4


def test_what_is_left_open_is_taken_from_a_publication_under_the_same_address(
    session: Session, by: Person, paper: Source
) -> None:
    first = kept(session, paper, by)

    assert kept(session, paper, by, title="") is first
    assert kept(session, paper, by, published_on=None) is first
    assert kept(session, paper, by, title="", published_on=None) is first
    assert kept(session, paper, by, title="", address="", published_on=None) is not first


@pytest.mark.parametrize(
    "address",
    [
        "http://paper.example/a",
        "https://www.paper.example/a/",
        "https://paper.example/a?utm_source=letter&fbclid=x",
        "https://paper.example:443/%61#comments",
    ],
)
def test_one_address_is_one_publication_however_it_was_copied(
    session: Session, by: Person, paper: Source, address: str
) -> None:
    assert kept(session, paper, by, address=address.replace("%61", "a")) is kept(session, paper, by)


def described(publisher: Source, address: str = "http://www.paper.example/a", **answer: Any) -> CarrierDraft:
    return CarrierDraft(publisher_id=publisher.id, address=address, **answer)


def test_a_program_takes_an_address_under_another_publisher_for_the_older_publication(
    session: Session, by: Person, paper: Source
) -> None:
    first, agency = kept(session, paper, by), a_source(session, by, name="An Agency")

    assert publish(session, draft=described(agency), by=by, now=NOW) is first


def test_a_person_is_asked_whether_an_address_under_another_publisher_is_the_same(
    session: Session, by: Person, paper: Source
) -> None:
    first, agency = kept(session, paper, by), a_source(session, by, name="An Agency")

    with pytest.raises(Unsettled, match=r"recorded as “A deal” \(The Paper, 16 December 2025\)") as refusal:
        publish(session, draft=described(agency, asks=True), by=by, now=NOW)

    (question,) = refusal.value.questions
    assert (question.field, [choice.id for choice in question.choices]) == ("address", [first.id])


def test_the_answer_decides_which_publication_it_is(session: Session, by: Person, paper: Source) -> None:
    first, agency = kept(session, paper, by), a_source(session, by, name="An Agency")

    same = publish(session, draft=described(agency, asks=True, answer=Answer(first.id)), by=by, now=NOW)
    another = publish(session, draft=described(agency, asks=True, answer=ANOTHER), by=by, now=NOW)

    assert same is first
    assert another.publisher_id == agency.id
    assert publications_apart(session) == {frozenset({first.id, another.id})}


def test_what_was_said_to_be_another_one_is_not_asked_about_again(session: Session, by: Person, paper: Source) -> None:
    kept(session, paper, by)
    agency = a_source(session, by, name="An Agency")
    another = publish(session, draft=described(agency, asks=True, answer=ANOTHER), by=by, now=NOW)

    assert publish(session, draft=described(agency, asks=True), by=by, now=NOW) is another


def test_only_a_publication_of_that_address_can_be_the_same(session: Session, by: Person, paper: Source) -> None:
    kept(session, paper, by)
    elsewhere = kept(session, paper, by, address="https://paper.example/b")
    agency = a_source(session, by, name="An Agency")

    with refused(session, WrongInput, "has another address", field="address"):
        publish(session, draft=described(agency, answer=Answer(elsewhere.id)), by=by, now=NOW)


def test_a_front_page_says_nothing_of_two_publishers(session: Session, by: Person, paper: Source) -> None:
    first = kept(session, paper, by, address="https://paper.example/")
    agency = a_source(session, by, name="An Agency")

    other = publish(session, draft=described(agency, "https://paper.example/", asks=True), by=by, now=NOW)

    assert other is not first


def test_a_wrong_publisher_can_be_corrected(session: Session, by: Person, paper: Source) -> None:
    wrong, agency = kept(session, paper, by), a_source(session, by, name="An Agency")

    right = publish(session, draft=described(agency, ADDRESS, asks=True, corrects=wrong.id), by=by, now=NOW)

    assert right.publisher_id == agency.id


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
