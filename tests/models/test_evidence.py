"""Items for and against a claim."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article, an_item
from tracker.models import Evidence, Withdrawal


def two_items(session: Session) -> tuple[Evidence, Evidence]:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    old = an_item(session, claim, by)
    return old, an_item(session, claim, by, supersedes_id=old.id)


def test_an_item_counts_until_a_newer_one_takes_its_place(session: Session) -> None:
    old, new = two_items(session)
    session.expire_all()

    assert (old.is_live, new.is_live) == (False, True)
    assert old.superseded_by is new


def test_an_item_counts_until_it_is_withdrawn(session: Session) -> None:
    _, new = two_items(session)
    session.add(Withdrawal(evidence_id=new.id, why="A slip.", recorded_at=NOW, recorded_by_id=new.recorded_by_id))
    session.flush()
    session.expire_all()

    assert not new.is_live


def test_corrections_of_one_item_never_fork(session: Session) -> None:
    old, new = two_items(session)

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            Evidence(
                claim_id=new.claim_id,
                stance=new.stance,
                supersedes_id=old.id,
                recorded_at=NOW,
                recorded_by_id=new.recorded_by_id,
            )
        )
