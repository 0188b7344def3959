"""Claims, by their number inside an article, with their topics."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_desk, a_person, an_article
from tracker.models import Claim, Topic


def test_a_key_names_a_claim_inside_its_article() -> None:
    assert Claim(number=6).key == "C06"
    assert Claim(number=123).key == "C123"


def test_a_key_names_one_claim_only(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    article = an_article(session, desk, by)
    a_claim(session, article, by, number=6)

    with pytest.raises(IntegrityError), session.begin_nested():
        a_claim(session, article, by, number=6)


def test_a_topic_that_is_taken_off_a_claim_is_gone(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by, topics=["army", "berlin"])

    claim.topics = claim.topics[:1]
    session.flush()

    assert session.scalar(select(func.count()).select_from(Topic)) == 1
