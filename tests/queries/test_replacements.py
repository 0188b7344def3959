"""The claim that somebody means as the newer one."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_desk, a_person, an_article
from tracker.errors import WrongInput
from tracker.models import Claim, Desk, Person
from tracker.queries.replacements import claim_meant, replacements
from tracker.rules.statuses import Status


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def checker(session: Session, desk: Desk) -> Person:
    return a_person(session, desk)


@pytest.fixture
def claim(session: Session, desk: Desk, checker: Person) -> Claim:
    return a_claim(session, an_article(session, desk, checker), checker, number=1)


@pytest.fixture
def newer(session: Session, claim: Claim, checker: Person) -> Claim:
    return a_claim(session, claim.article, checker, number=7, statement="The newer one.")


def meant(session: Session, text: str, near: Claim) -> Claim | None:
    return claim_meant(session, text, near=near, desk_ids=[near.desk_id])


def test_key_number_address_and_statement_mean_the_same(session: Session, claim: Claim, newer: Claim) -> None:
    typed = [
        "C07",
        "c7",
        "C07: The newer one.",
        str(newer.id),
        f"https://x/claims/{newer.id}#evidence",
        "The newer one.",
    ]

    assert [meant(session, text, claim) for text in typed] == [newer] * len(typed)
    assert meant(session, " ", claim) is None


def test_a_key_means_the_claim_of_the_same_article(
    session: Session, desk: Desk, checker: Person, claim: Claim, newer: Claim
) -> None:
    elsewhere = a_claim(session, an_article(session, desk, checker), checker, number=7)

    assert meant(session, "C07", claim) is newer
    assert meant(session, "C07", elsewhere) is elsewhere


def test_what_is_none_or_several_is_said_at_the_field(
    session: Session, desk: Desk, checker: Person, claim: Claim
) -> None:
    outside = a_claim(session, an_article(session, a_desk(session), checker), checker)
    for _ in range(2):
        a_claim(session, an_article(session, desk, checker), checker, number=9)

    for text, sentence in ((str(outside.id), "no claim of yours"), ("C88", "no claim of yours"), ("C09", "several")):
        with pytest.raises(WrongInput, match=sentence) as caught:
            meant(session, text, claim)
        assert caught.value.field == "replaced_by"


def test_those_that_could_take_its_place_are_offered_its_own_article_first(
    session: Session, desk: Desk, checker: Person, claim: Claim, newer: Claim
) -> None:
    elsewhere = a_claim(session, an_article(session, desk, checker), checker)
    a_claim(session, claim.article, checker, status=Status.SUPERSEDED)

    assert replacements(session, claim) == [newer, elsewhere]
