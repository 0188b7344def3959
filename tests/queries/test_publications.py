"""Publications that were recorded under one address."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article, an_item
from tracker.models import Claim, Evidence, Person
from tracker.queries.publications import (
    distinction_between,
    double_publications,
    publication_question,
    publications_apart,
    publications_at,
)
from tracker.services.publications import count_publications_as_one, keep_publications_apart

PAGE = "https://paper.example/world/a-deal"


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def claim(session: Session, by: Person) -> Claim:
    return a_claim(session, an_article(session, by.memberships[0].desk, by), by)


def carrier_of(evidence: Evidence) -> int:
    assert evidence.carrier_id is not None
    return evidence.carrier_id


def pair(session: Session, claim: Claim, by: Person) -> tuple[int, int]:
    older = an_item(session, claim, by, address=PAGE)
    return carrier_of(older), carrier_of(an_item(session, claim, by, address=f"http://www.{PAGE[8:]}/?fbclid=x"))


@pytest.mark.parametrize("typed", [PAGE, "http://www.paper.example/world/a-deal?utm_source=x#top", f"{PAGE}/"])
def test_a_publication_is_found_however_its_address_was_copied(
    session: Session, claim: Claim, by: Person, typed: str
) -> None:
    older, newer = pair(session, claim, by)
    an_item(session, claim, by, address=f"{PAGE}-2")

    assert [carrier.id for carrier in publications_at(session, typed)] == [older, newer]


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("https://paper.example/cafe\u0301-wars", "https://paper.example/caf\u00e9-wars"),
        ("https://paper.example/cafe%CC%81-wars", "https://paper.example/caf\u00e9-wars"),
        ("https://paper.example/c%61f-wars", "https://paper.example/caf-wars"),
        ("https://paper.example/archives-of-old/../wars", "https://paper.example/wars"),
        ("https://paper.example/wars", "https://paper.example/archives-of-old/../wars/amp"),
        ("https://twitter.com/holm/status/17", "https://mobile.x.com/holm/status/17?s=20"),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ?si=x"),
        ("https://paper.example/a-nego\u200btiation", "https://paper.example/a-negotiation"),
        ("https://paper.example/a-nego\u00adtiation", "https://paper.example/a-negotiation."),
        ("https://x.com/AnnaHolm/status/17/photo/1", "https://x.com/annaholm/status/17"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fwars", "https://paper.example/wars"),
        ("https://archive.ph/20250102030405/https://paper.example/wars", "https://paper.example/wars"),
    ],
)
def test_the_search_in_the_database_finds_what_the_key_says(
    session: Session, claim: Claim, by: Person, recorded: str, typed: str
) -> None:
    carrier_id = carrier_of(an_item(session, claim, by, address=recorded))

    assert [carrier.id for carrier in publications_at(session, typed)] == [carrier_id]
    assert [carrier.id for carrier in publications_at(session, recorded)] == [carrier_id]


@pytest.mark.parametrize("typed", ["", "https://paper.example/", "https://paper.example/world", "https://p.example/w"])
def test_another_address_finds_nothing(session: Session, claim: Claim, by: Person, typed: str) -> None:
    pair(session, claim, by)
    an_item(session, claim, by, address="https://paper.example")

    assert publications_at(session, typed) == []


def test_the_question_says_what_the_publication_is_used_for(session: Session, claim: Claim, by: Person) -> None:
    pair(session, claim, by)

    question = publication_question(session, PAGE, publications_at(session, PAGE)[:1])

    assert question.choices[0].uses == "1 claim"


def test_pairs_are_listed_with_what_was_said_of_them(session: Session, claim: Claim, by: Person) -> None:
    older, newer = pair(session, claim, by)
    desks = [claim.desk_id]

    before = double_publications(session, desk_ids=desks)
    keep_publications_apart(session, carrier_id=older, other_id=newer, why="Two.", by=by, now=NOW)
    after = double_publications(session, desk_ids=desks)

    assert [(row.older.carrier.id, row.newer.carrier.id, row.older.claims) for row in before.rows] == [
        (older, newer, 1)
    ]
    assert (before.total, before.undecided, before.rows[0].apart) == (1, 1, None)
    assert (after.total, after.undecided) == (1, 0)
    assert after.rows[0].apart is not None


def test_only_claims_of_the_readers_desks_are_counted(session: Session, claim: Claim, by: Person) -> None:
    pair(session, claim, by)

    (row,) = double_publications(session, desk_ids=[]).rows

    assert (row.older.claims, row.newer.claims) == (0, 0)


def test_the_newest_word_counts(session: Session, claim: Claim, by: Person) -> None:
    older, newer = pair(session, claim, by)
    keep_publications_apart(session, carrier_id=older, other_id=newer, why="Two.", by=by, now=NOW)

    apart = publications_apart(session)
    count_publications_as_one(session, carrier_id=newer, other_id=older, why="One after all.", by=by, now=NOW)
    word = distinction_between(session, newer, older)

    assert apart == {frozenset({older, newer})}
    assert publications_apart(session) == set()
    assert word is not None
    assert word.why == "One after all."
