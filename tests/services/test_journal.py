"""Counting the events of a claim and writing them down; on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import Conflict, NotFound
from tracker.models import Claim, Entry
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import RoleName
from tracker.services.journal import advance, record

LATER = NOW + timedelta(hours=1)


def a_new_claim(session: Session) -> Claim:
    desk = a_desk(session)
    by = a_person(session, desk)
    return a_claim(session, an_article(session, desk, by), by)


def test_every_event_counts_one(session: Session) -> None:
    claim = a_new_claim(session)

    advance(session, claim.id, now=LATER, seen_version=1)
    advance(session, claim.id, now=LATER)

    assert (claim.version, claim.changed_at) == (3, LATER)


def test_who_saw_an_older_version_is_told(session: Session) -> None:
    claim = a_new_claim(session)
    advance(session, claim.id, now=NOW)

    with refused(session, Conflict, "Somebody changed this claim") as caught:
        advance(session, claim.id, now=NOW, seen_version=1)

    assert caught.value.since == 1  # type: ignore[attr-defined]


def test_a_claim_that_is_not_there_cannot_be_counted(session: Session) -> None:
    with refused(session, NotFound, "no such claim"):
        advance(session, 999_999, now=NOW, seen_version=1)


def test_an_entry_keeps_who_as_what_when_and_canonical_json(session: Session) -> None:
    claim = a_new_claim(session)
    editor = a_person(session, session.get_one(Claim, claim.id).desk, RoleName.EDITOR)

    entry = record(
        session,
        type=JournalType.CLAIM_EDIT,
        summary="Changed it.",
        by=editor,
        now=LATER,
        claim=claim,
        why="So.",
        payload={"b": 1, "a": "ä"},
    )

    assert (entry.actor_id, entry.role, entry.at, entry.why) == (editor.id, "editor", LATER, "So.")
    assert (entry.desk_id, entry.article_id, entry.claim_id, entry.seq) == (
        claim.desk_id,
        claim.article_id,
        claim.id,
        1,
    )
    assert entry.payload == '{"a":"ä","b":1}'


def test_an_entry_of_the_command_line_has_no_actor(session: Session) -> None:
    entry = record(session, type=JournalType.DESK_ADD, summary="Opened it.", by=None, now=NOW)

    assert (entry.actor_id, entry.role, entry.desk_id, entry.seq) == (None, "", None, None)


def test_a_type_without_a_row_in_the_table_is_refused_before_anything_is_written(session: Session) -> None:
    before = session.scalars(select(Entry.id)).all()

    with pytest.raises(ValueError, match="no type of entry “desk:paint”; give it a row"):
        record(session, type="desk:paint", summary="Painted it.", by=None, now=NOW)

    assert session.scalars(select(Entry.id)).all() == before


def test_two_entries_cannot_take_the_same_place_in_a_claims_order(session: Session) -> None:
    claim = a_new_claim(session)
    record(session, type=JournalType.CLAIM_EDIT, summary="One.", by=None, now=NOW, claim=claim)

    with pytest.raises(DatabaseError), session.begin_nested():
        record(session, type=JournalType.CLAIM_EDIT, summary="Other.", by=None, now=NOW, claim=claim)


def test_events_at_the_same_moment_are_counted_without_a_gap(database: Database) -> None:
    with database.unit_of_work() as session:
        claim_id = a_new_claim(session).id

    def write(session: Session) -> None:
        claim = advance(session, claim_id, now=NOW)
        record(session, type=JournalType.CLAIM_EDIT, summary="Changed it.", by=None, now=NOW, claim=claim)

    results = at_once(database, *[write] * 4)

    with database.reading() as session:
        seqs = session.scalars(select(Entry.seq).where(Entry.claim_id == claim_id).order_by(Entry.seq)).all()
        assert session.get_one(Claim, claim_id).version == 5
    assert seqs == [2, 3, 4, 5]
    assert results == [None] * 4


def test_of_two_who_saw_the_same_version_one_is_told(database: Database) -> None:
    with database.unit_of_work() as session:
        claim_id = a_new_claim(session).id

    results = at_once(database, *[lambda session: advance(session, claim_id, now=NOW, seen_version=1).version] * 2)

    assert sorted(map(str, results)) == ["2", "Somebody changed this claim while you were writing."]
