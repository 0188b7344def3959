"""The tables whose rows change, as they stood at an instant."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.as_of.then import as_of
from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article
from tracker.as_of.rebuilt import AT, REBUILT
from tracker.models import HISTORY, Base, Change, Claim, Policy, Source, SourceRevision
from tracker.rules.statuses import Status

LATER = NOW + timedelta(days=2)


def test_only_tables_that_are_no_history_are_rebuilt() -> None:
    assert set(REBUILT) <= set(Base.metadata.tables) - set(HISTORY)
    for rebuild in REBUILT.values():
        for dialect in ("sqlite", "postgresql"):
            assert AT in str(rebuild(Base.metadata.tables, dialect))


def test_a_claim_stands_where_its_last_change_until_then_put_it(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    policy_id = session.scalars(select(Policy.id).where(Policy.desk_id == desk.id)).one()
    session.add(
        Change(
            claim_id=claim.id,
            from_status=Status.UNREVIEWED,
            to_status=Status.CONFIRMED,
            why="The document.",
            policy_id=policy_id,
            recorded_at=LATER,
            recorded_by_id=by.id,
        )
    )
    claim.status, claim.open_since = Status.CONFIRMED, None
    session.flush()

    with as_of(session, NOW + timedelta(days=1)) as past:
        before = past.get_one(Claim, claim.id)
        assert (before.status, before.open_since) == (Status.UNREVIEWED, NOW)
    with as_of(session, LATER) as past:
        assert past.get_one(Claim, claim.id).status is Status.CONFIRMED
    with as_of(session, NOW - timedelta(days=1)) as past:
        assert past.get(Claim, claim.id) is None


def test_a_source_is_called_as_it_was(session: Session) -> None:
    by = a_person(session)
    source = a_source(session, by, name="The Paper")
    [first] = session.scalars(select(SourceRevision).where(SourceRevision.source_id == source.id))
    session.add(
        SourceRevision(
            source_id=source.id,
            fields=first.fields | {"name": "The New Paper"},
            recorded_at=LATER,
            recorded_by_id=by.id,
        )
    )
    source.name = "The New Paper"
    session.flush()

    for at, name in ((NOW, "The Paper"), (LATER, "The New Paper")):
        with as_of(session, at) as past:
            assert past.get_one(Source, source.id).name == name
