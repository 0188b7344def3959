"""Saying that two publications are two though they have one address, and taking that back."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article, an_item
from tests.services.refusals import refused
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.models import Claim, Entry, OriginCount, Person
from tracker.rules.roles import RoleName
from tracker.services.publications import count_publications_as_one, keep_publications_apart


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def claim(session: Session, by: Person) -> Claim:
    return a_claim(session, an_article(session, by.memberships[0].desk, by), by)


@pytest.fixture
def pair(session: Session, claim: Claim, by: Person) -> tuple[int, int]:
    addresses = "https://paper.example/a", "http://www.paper.example/a"
    older, newer = (an_item(session, claim, by, address=address) for address in addresses)
    return older.carrier_id or 0, newer.carrier_id or 0


def carriers_counted(session: Session, claim: Claim) -> int:
    newest = select(OriginCount).where(OriginCount.claim_id == claim.id).order_by(OriginCount.id.desc())
    count = session.scalars(newest.limit(1)).one()
    return count.carriers_for


def test_counts_follow_and_come_back(session: Session, claim: Claim, by: Person, pair: tuple[int, int]) -> None:
    keep_publications_apart(session, carrier_id=pair[1], other_id=pair[0], why="Two pages.", by=by, now=NOW)
    as_two = carriers_counted(session, claim)
    count_publications_as_one(session, carrier_id=pair[0], other_id=pair[1], why="One page.", by=by, now=NOW)

    assert (as_two, carriers_counted(session, claim)) == (2, 1)


def test_both_words_stand_in_the_journal(session: Session, by: Person, pair: tuple[int, int]) -> None:
    keep_publications_apart(session, carrier_id=pair[0], other_id=pair[1], why="Two pages.", by=by, now=NOW)
    keep_publications_apart(session, carrier_id=pair[0], other_id=pair[1], why="Again.", by=by, now=NOW)
    count_publications_as_one(session, carrier_id=pair[0], other_id=pair[1], why="One page.", by=by, now=NOW)

    entries = session.scalars(select(Entry).where(Entry.type.startswith("publication:")).order_by(Entry.id)).all()

    assert [(entry.type, entry.why) for entry in entries] == [
        ("publication:apart", "Two pages."),
        ("publication:one", "One page."),
    ]


def test_what_nobody_said_cannot_be_taken_back(session: Session, by: Person, pair: tuple[int, int]) -> None:
    with refused(session, Refused, "Nobody said", field="other"):
        count_publications_as_one(session, carrier_id=pair[0], other_id=pair[1], why="One.", by=by, now=NOW)


def test_publications_of_two_addresses_need_no_word(
    session: Session, claim: Claim, by: Person, pair: tuple[int, int]
) -> None:
    elsewhere = an_item(session, claim, by, address="https://paper.example/b").carrier_id or 0

    with refused(session, Refused, "two already", field="other"):
        keep_publications_apart(session, carrier_id=pair[0], other_id=elsewhere, why="Two.", by=by, now=NOW)


@pytest.mark.parametrize("other_id", [0, 999_999])
def test_an_unknown_publication_is_not_found(
    session: Session, by: Person, pair: tuple[int, int], other_id: int
) -> None:
    with refused(session, NotFound, "no two such"):
        keep_publications_apart(session, carrier_id=pair[0], other_id=other_id, why="Two.", by=by, now=NOW)


def test_a_reason_and_a_right_are_needed(session: Session, by: Person, pair: tuple[int, int]) -> None:
    reader = a_person(session, by.memberships[0].desk, role=RoleName.VIEWER)

    with refused(session, WrongInput, "missing", field="why"):
        keep_publications_apart(session, carrier_id=pair[0], other_id=pair[1], why=" ", by=by, now=NOW)
    with refused(session, NotAllowed):
        keep_publications_apart(session, carrier_id=pair[0], other_id=pair[1], why="Two.", by=reader, now=NOW)
