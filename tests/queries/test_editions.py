"""Editions as they were kept: their lines in order, what changed, their files, their mails and their neighbours."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.databases import Shelf
from tests.worker_scenes import BEGIN, Newsroom, Worker, claim, furnish
from tracker.errors import NotFound
from tracker.models import Article, Attach, Claim, Person, Tells
from tracker.queries.editions import edition_of, edition_page, editions_of, file_of, mail_of, newest_number
from tracker.rules.statuses import Status

ANA = "ana@example.net"
NAME = "night-desk"


@pytest.fixture(scope="module")
def shop_and_room(shelf: Shelf) -> Iterator[tuple[Worker, Newsroom]]:
    """Three daily editions: after the first one claim moves, one is settled and one comes; the third has no change."""
    database = shelf.migrated("editions")
    worker = Worker(database)
    room = furnish(database, ANA, tells=Tells.STATEMENTS, attach=Attach.CSV)
    worker.turn(hours=1)
    with database.unit_of_work() as session:
        session.get_one(Claim, room.claims["army"]).status = Status.SINGLE_SOURCE
        session.get_one(Claim, room.claims["deal"]).status = Status.CONFIRMED
        article, owner = session.get_one(Article, room.article), session.get_one(Person, room.owner)
        claim(session, article, owner, "A new one.")
    worker.turn(days=1)
    worker.turn(days=1)
    yield worker, room
    database.engine.dispose()


@pytest.fixture
def reading(shop_and_room: tuple[Worker, Newsroom]) -> Iterator[Session]:
    with shop_and_room[0].database.reading() as session:
        yield session


@pytest.fixture
def desk(shop_and_room: tuple[Worker, Newsroom]) -> list[int]:
    return [shop_and_room[1].desk]


def test_an_edition_keeps_its_lines_in_their_order(reading: Session, desk: list[int]) -> None:
    page = edition_page(reading, NAME, 1, desk_ids=desk)

    assert [line.statement for line in page.lines] == ["A deal was reached.", "The army would grow.", "CANARY-SECRET"]
    assert [line.confidential for line in page.lines] == [False, False, True]
    assert (page.gone, page.moved, page.new) == ([], [], [])
    assert (page.before, page.after, page.pages) == (None, 2, 1)


def test_what_changed_is_told_by_kind(reading: Session, desk: list[int]) -> None:
    page = edition_page(reading, NAME, 2, desk_ids=desk)

    assert [(line.statement, line.was, line.status) for line in page.moved] == [
        ("The army would grow.", "unverified", "single_source")
    ]
    assert [(line.statement, line.why) for line in page.gone] == [("A deal was reached.", "It is confirmed now.")]
    assert [line.statement for line in page.new] == ["A new one."]
    assert (page.before, page.after) == (1, 3)


def test_an_edition_in_which_nothing_changed_says_so(reading: Session, desk: list[int]) -> None:
    page = edition_page(reading, NAME, 3, desk_ids=desk)

    assert page.head.changes == "Since edition 2: nothing changed."
    assert (page.gone, page.moved, page.new) == ([], [], [])
    assert page.after is None


def test_files_are_listed_with_their_size_and_digest_and_read_one_by_one(reading: Session, desk: list[int]) -> None:
    page = edition_page(reading, NAME, 1, desk_ids=desk)

    assert [file.name for file in page.files] == ["mail.txt", "mail.html", "night-desk-2026-11-23.csv"]
    for file in page.files:
        whole = file_of(reading, page.edition.id, file.name)
        assert (file.size, file.sha256) == (len(whole.content), whole.sha256)
    with pytest.raises(NotFound, match="no such file"):
        file_of(reading, page.edition.id, "other.csv")


def test_mails_belong_to_their_edition(reading: Session, desk: list[int]) -> None:
    first = edition_page(reading, NAME, 1, desk_ids=desk)
    third = edition_page(reading, NAME, 3, desk_ids=desk)

    assert [mail.address for mail in first.mails] == [ANA]
    assert third.mails[0].stands_for == ["2026-11-24T07:30", "2026-11-23T07:30"]
    assert mail_of(reading, third.edition.id, third.mails[0].id) is third.mails[0]
    with pytest.raises(NotFound, match="no such mail"):
        mail_of(reading, third.edition.id, first.mails[0].id)


def test_many_lines_come_in_pages_and_a_page_too_far_is_the_last(reading: Session, desk: list[int]) -> None:
    pages = [edition_page(reading, NAME, 1, desk_ids=desk, page=page, per_page=2) for page in (1, 2, 9)]

    assert [len(page.lines) for page in pages] == [2, 1, 1]
    assert [page.page for page in pages] == [1, 2, 2]
    assert {page.pages for page in pages} == {2}


def test_an_edition_is_read_in_as_many_queries_however_much_it_says(reading: Session, desk: list[int]) -> None:
    counted = []
    for number in (1, 2, 3):
        reading.expunge_all()
        counted.append(queries(reading, number, desk))

    assert max(counted) <= 11


def queries(session: Session, number: int, desk: list[int]) -> int:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_arguments: object) -> None:
        statements.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    edition_page(session, NAME, number, desk_ids=desk)
    event.remove(engine, "before_cursor_execute", note)
    return len(statements)


def test_what_is_not_there_is_one_sentence(reading: Session, desk: list[int]) -> None:
    with pytest.raises(NotFound, match="has no edition 99"):
        edition_of(reading, NAME, 99, desk_ids=desk)
    with pytest.raises(NotFound, match="no such report"):
        edition_of(reading, "other", 1, desk_ids=desk)


def test_another_desk_is_told_nothing(reading: Session, desk: list[int]) -> None:
    with pytest.raises(NotFound, match="no such report"):
        edition_of(reading, NAME, 1, desk_ids=[desk[0] + 1])
    assert newest_number(reading, NAME, desk_ids=[desk[0] + 1]) is None


def test_the_newest_come_first(reading: Session, desk: list[int]) -> None:
    report_id = edition_of(reading, NAME, 1, desk_ids=desk).report_id

    assert newest_number(reading, NAME, desk_ids=desk) == 3
    assert [edition.number for edition in editions_of(reading, report_id, most=2)] == [3, 2]
    assert editions_of(reading, report_id, most=1)[0].as_of == BEGIN + timedelta(days=2, hours=1)
