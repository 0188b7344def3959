"""Mails and runs are taken by one worker at a time, whoever else asks at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from tests.worker_scenes import BEGIN, SECRET, furnish
from tracker.db import Database
from tracker.errors import Refused
from tracker.models import Delivery, DeliveryState, Edition, Report
from tracker.rules.mail_messages import MessageIds
from tracker.services import deliveries, runs, schedules
from tracker.services.recipients import mailboxes

STAMP = MessageIds(SECRET, "example.org")
MAILS = 40


def an_edition(database: Database, number: int = 1) -> list[int]:
    """An edition on its way to forty addresses; the ids of its mails."""
    room = furnish(database, *(f"r{number}@example.net" for number in range(MAILS)))
    with database.unit_of_work() as session:
        edition = Edition(
            report_id=room.report, number=number, as_of=BEGIN, in_words="", head={}, recorded_at=BEGIN, period=None
        )
        session.add(edition)
        session.flush()
        boxes, _ = mailboxes(session.get_one(Report, room.report))
        return [
            delivery.id
            for delivery in deliveries.address_edition(session, edition, boxes, message_ids=STAMP, now=BEGIN)
        ]


def test_every_mail_is_taken_by_exactly_one_of_four_workers(database: Database) -> None:
    delivery_ids = an_edition(database)

    def take(owner: str) -> list[int]:
        delivered = []
        while True:
            with database.unit_of_work() as session:
                delivery = deliveries.claim_delivery(session, owner=owner, now=BEGIN)
            if delivery is None:
                return delivered
            delivered.append(delivery)

    with ThreadPoolExecutor(4) as pool:
        delivered = [mail_id for mails in pool.map(take, ["a", "b", "c", "d"]) for mail_id in mails]

    assert sorted(delivered) == delivery_ids


def test_a_period_has_one_run_however_many_look_at_the_schedule_at_once(database: Database) -> None:
    furnish(database)

    def look(_: int) -> list[int]:
        with database.unit_of_work() as session:
            return schedules.tick(session, message_ids=STAMP, now=BEGIN + timedelta(hours=1))

    with ThreadPoolExecutor(4) as pool:
        run_ids = [run_id for ids in pool.map(look, range(8)) for run_id in ids]

    assert len(run_ids) == 1


def test_a_run_is_taken_over_only_when_its_lease_has_passed(database: Database) -> None:
    furnish(database)
    at = BEGIN + timedelta(hours=1)
    with database.unit_of_work() as session:
        schedules.tick(session, message_ids=STAMP, now=at)

    def claimed(owner: str, now_later: timedelta) -> int | None:
        with database.unit_of_work() as session:
            return runs.claim_run(session, owner=owner, now=at + now_later)

    first = claimed("a", timedelta())
    assert first is not None
    assert claimed("b", timedelta(minutes=14)) is None
    assert claimed("b", timedelta(minutes=16)) == first
    with database.unit_of_work() as session, pytest.raises(Refused, match="taken this run over"):
        runs.held_run(session, first, owner="a")


def test_a_lease_that_no_clock_could_have_given_is_over(database: Database) -> None:
    (mail, *_) = an_edition(database)
    with database.unit_of_work() as session:
        deliveries.claim_delivery(session, owner="a", now=BEGIN + timedelta(days=366))

    with database.unit_of_work() as session:
        assert deliveries.lapse(session, now=BEGIN) == 1

    with database.reading() as session:
        assert session.get_one(Delivery, mail).state is DeliveryState.UNCERTAIN


def test_waits_grow_to_an_hour_and_end_after_three_days(database: Database) -> None:
    (mail, *_) = an_edition(database)
    at, waits = BEGIN, []
    with database.unit_of_work() as session:
        delivery = session.get_one(Delivery, mail)
        while delivery.state is DeliveryState.PENDING:
            delivery.tries += 1
            deliveries.try_later(delivery, "Nobody answers.", now=at)
            waits.append((delivery.next_try_at - at) // timedelta(minutes=1))
            at = delivery.next_try_at

    assert waits[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert timedelta(days=2, hours=23) < at - BEGIN < timedelta(days=3, hours=1)
    assert delivery.state is DeliveryState.FAILED
    assert delivery.error == "Given up after three days: Nobody answers."
