"""Being told before a due date, from the tick to the mail, with a real mail server and a clock of the test's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from tests.builders import a_person
from tests.sinks import Sink, a_sink
from tests.worker_scenes import BEGIN, Newsroom, Worker, furnish
from tracker import jobs
from tracker.db import Database
from tracker.models import Claim, DeliveryState, Desk, Membership, Person
from tracker.rules.mail_messages import MessageIds
from tracker.rules.statuses import Status
from tracker.services.deadlines import tell_of_deadlines, want_to_be_told

TODAY = BEGIN.date()  # a Monday, seven o'clock in Berlin
TOMORROW = TODAY + timedelta(days=1)


@dataclass
class Scene:
    """A worker with Olga's claims and a real mail server."""

    worker: Worker
    room: Newsroom
    sink: Sink

    def change(self, name: str, **fields: Any) -> None:
        """Change a claim, Olga's if nothing else is said."""
        with self.worker.database.unit_of_work() as session:
            claim = session.get_one(Claim, self.room.claims[name])
            for field, value in ({"assignee_id": self.room.owner} | fields).items():
                setattr(claim, field, value)

    def told(self) -> list[str]:
        """Whom the mails so far went to."""
        return [mail.to[0] for mail in self.sink.taken]


@pytest.fixture
def scene(migrated: Database) -> Iterator[Scene]:
    worker = Worker(migrated)
    room = furnish(migrated)
    with a_sink() as sink:
        worker.server = sink.server
        yield Scene(worker, room, sink)


def test_a_claim_that_is_due_on_the_next_working_day_is_told_once_from_eight(scene: Scene) -> None:
    scene.change("deal", due_on=TOMORROW)
    scene.worker.turn(minutes=59)
    assert scene.told() == []

    scene.worker.turn(minutes=1)
    scene.worker.turn(hours=1)
    scene.worker.turn(days=1)

    [mail] = scene.sink.taken
    assert mail.to == ["olga@example.org"]
    assert mail.mail["Subject"] == f"[tracker] notice {TOMORROW}"
    for body in (mail.text, mail.html):
        assert "A claim that is assigned to you is due soon" in body
        assert f"https://tracker.example/claims/{scene.room.claims['deal']}" in body
        assert "https://tracker.example/notices" in body
        assert "deal" not in body


def test_what_is_due_at_the_same_time_comes_in_one_mail(scene: Scene) -> None:
    scene.change("deal", due_on=TODAY)
    scene.change("army", due_on=TOMORROW)
    scene.change("secret", due_on=TOMORROW)

    scene.worker.turn(hours=1)

    [mail] = scene.sink.taken
    assert "3 claims that are assigned to you are due soon." in mail.text
    assert [mail.text.count(f"/claims/{claim_id}\n") for claim_id in scene.room.claims.values()] == [1, 1, 1, 0]
    assert mail.mail["Subject"] == f"[tracker] notice {TODAY}"


def test_the_weekend_and_monday_are_told_on_friday(scene: Scene) -> None:
    scene.change("deal", due_on=date(2026, 11, 28))
    scene.change("army", due_on=date(2026, 11, 30))
    scene.change("secret", due_on=date(2026, 12, 1))

    scene.worker.turn(days=3, hours=1)
    assert scene.told() == []
    scene.worker.turn(days=1)

    [mail] = scene.sink.taken
    assert "Due Sat 28 Nov 2026" in mail.text
    assert "Due Mon 30 Nov 2026" in mail.text
    assert "Due Tue 1 Dec 2026" not in mail.text


def test_a_changed_due_date_and_another_person_are_told_anew(scene: Scene) -> None:
    scene.change("deal", due_on=TODAY)
    scene.worker.turn(hours=1)
    with scene.worker.database.unit_of_work() as session:
        fox = a_person(session, session.get_one(Desk, scene.room.desk), name="Fox", email="fox@example.org").id

    scene.change("deal", due_on=TOMORROW)
    scene.worker.turn(minutes=1)
    scene.change("deal", assignee_id=fox)
    scene.worker.turn(minutes=1)
    scene.change("deal", due_on=TODAY)
    scene.worker.turn(minutes=1)

    assert scene.told() == ["olga@example.org", "olga@example.org", "fox@example.org"]


def test_statements_are_told_where_the_installation_says_so_but_never_confidential_ones(scene: Scene) -> None:
    scene.change("deal", due_on=TODAY)
    scene.change("secret", due_on=TODAY)
    scene.worker.deadline_statements = True

    scene.worker.turn(hours=1)

    [mail] = scene.sink.taken
    for body in (mail.text, mail.html):
        assert "A deal was reached." in body
        assert "CANARY" not in body
        assert f"/claims/{scene.room.claims['secret']}" in body
    assert "A deal was reached." not in "".join(str(value) for value in mail.mail.values())


def test_what_was_settled_given_away_or_put_off_while_the_mail_waited_is_not_told(scene: Scene) -> None:
    server, scene.worker.server = scene.worker.server, None
    scene.worker.deadline_statements = True
    for name in ("deal", "army", "secret"):
        scene.change(name, due_on=TODAY, confidential=False)
    scene.worker.turn(hours=1)
    scene.change("deal", status=Status.CONFIRMED)
    scene.change("army", due_on=TOMORROW)
    scene.change("secret", confidential=True)
    scene.worker.server = server

    jobs.work(scene.worker.context)

    [mail] = scene.sink.taken
    assert "A claim that is assigned to you is due soon." in mail.text
    assert f"/claims/{scene.room.claims['secret']}" in mail.text
    for words in ("CANARY", "A deal", "The army"):
        assert words not in mail.text


def test_a_mail_about_nothing_any_more_is_left_out(scene: Scene) -> None:
    server, scene.worker.server = scene.worker.server, None
    scene.change("deal", due_on=TODAY)
    scene.worker.turn(hours=1)
    scene.change("deal", assignee_id=None)
    scene.worker.server = server

    jobs.work(scene.worker.context)

    assert scene.told() == []
    [delivery] = scene.worker.deliveries()
    assert delivery.state is DeliveryState.LEFT_OUT
    assert delivery.error == "Left out: the recipient has nothing due of that any more."


@pytest.mark.parametrize("how", ["wants none", "has left", "left the desk", "off", "closed", "overdue", "nobody"])
def test_who_is_not_told(scene: Scene, how: str) -> None:
    scene.change("deal", due_on=TODAY)
    with scene.worker.database.unit_of_work() as session:
        olga = session.get_one(Person, scene.room.owner)
        if how == "wants none":
            want_to_be_told(session, wants=False, by=olga)
        if how == "has left":
            olga.active = False
        if how == "left the desk":
            session.query(Membership).filter_by(person_id=olga.id).delete()
    if how == "off":
        scene.worker.deadline_days = None
    changes: dict[str, dict[str, Any]] = {
        "closed": {"status": Status.CONFIRMED},
        "overdue": {"due_on": TODAY - timedelta(days=1)},
        "nobody": {"assignee_id": None},
    }
    scene.change("deal", **changes.get(how, {}))

    scene.worker.turn(hours=2)

    assert scene.worker.deliveries() == []


def test_who_wants_to_be_told_again_is_told(scene: Scene) -> None:
    scene.change("deal", due_on=TOMORROW)
    for wants in (False, True):
        with scene.worker.database.unit_of_work() as session:
            want_to_be_told(session, wants=wants, by=session.get_one(Person, scene.room.owner))
        scene.worker.turn(hours=1)

    assert scene.told() == ["olga@example.org"]


def test_an_administrator_is_told_of_any_desk(scene: Scene) -> None:
    with scene.worker.database.unit_of_work() as session:
        ada = a_person(session, name="Ada", email="ada@example.org", administrator=True).id
    scene.change("deal", due_on=TODAY, assignee_id=ada)

    scene.worker.turn(hours=1)

    assert scene.told() == ["ada@example.org"]


def test_telling_twice_in_one_breath_tells_once(scene: Scene) -> None:
    scene.change("deal", due_on=TODAY)
    message_ids, now = MessageIds("s" * 40, "example.org"), BEGIN + timedelta(hours=2)
    with scene.worker.database.unit_of_work() as session:
        numbers = [tell_of_deadlines(session, message_ids=message_ids, now=now, zone="Europe/Berlin") for _ in range(2)]

    assert numbers == [1, 0]
    assert len(scene.worker.deliveries()) == 1


def test_a_hundred_claims_are_one_mail_that_names_fifty(scene: Scene) -> None:
    with scene.worker.database.unit_of_work() as session:
        deal = session.get_one(Claim, scene.room.claims["deal"])
        fields = {column.name: getattr(deal, column.name) for column in Claim.__table__.columns if column.name != "id"}
        for number in range(100):
            session.add(Claim(**fields | {"number": 1000 + number, "assignee_id": scene.room.owner, "due_on": TODAY}))

    scene.worker.turn(hours=1)

    [mail] = scene.sink.taken
    assert "100 claims that are assigned to you are due soon." in mail.text
    assert mail.text.count("Due Mon 23 Nov 2026") == 50
    assert "And 50 more: https://tracker.example/ledger?assignee=me&status=open&sort=due" in mail.text
