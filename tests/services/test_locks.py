"""One transaction at a time does what no row could be held for."""

from threading import Event, Thread

from sqlalchemy.orm import Session

from tests.builders import NOW
from tracker.db import Database
from tracker.services.heartbeats import beat
from tracker.services.locks import hold


def hold_and_write(session: Session) -> None:
    hold(session, "report:1")
    beat(session, name="host:1", now=NOW)  # SQLite holds who writes


def test_another_transaction_waits_until_the_first_one_ends(database: Database) -> None:
    order: list[str] = []
    entering = Event()

    def second() -> None:
        entering.set()
        with database.unit_of_work() as session:
            hold_and_write(session)
            order.append("second")

    with database.unit_of_work() as session:
        hold_and_write(session)
        thread = Thread(target=second)
        thread.start()
        entering.wait()
        thread.join(0.2)
        order.append("first")
    thread.join()

    assert order == ["first", "second"]
