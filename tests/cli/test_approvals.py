"""`tracker approvals`: what waits, and how often two people agree."""

import json

from tests.cli.conftest import Command, refused
from tests.web.newsroom import THEN, Newsroom, propose
from tracker.db import Database
from tracker.models import Person, Verdict
from tracker.services.proposals import answer_proposal


def test_nothing_waits(command: Command, furnished: Newsroom) -> None:
    output = command("approvals").stdout

    assert output.startswith("Nothing waits for a second person.")
    assert "Nobody has answered a proposal yet, so there is no rate of agreement." in output


def test_what_waits_is_listed_with_who_and_why(command: Command, furnished: Newsroom, url: str) -> None:
    database = Database(url)
    with database.unit_of_work() as session:
        propose(session, furnished)

    output, answer = command("approvals").stdout, json.loads(command("approvals", "--json").stdout)

    for words in ("C02", "confirmed", "Carl Checker", "The law says so."):
        assert words in output
    (only,) = answer["waiting"]
    assert (only["claim"]["key"], only["to"], only["desk"], only["policy"]) == ("C02", "confirmed", "Politics", 1)
    assert only["against_now"] == []
    assert command("approvals", "--desk", "economy").stdout.startswith("Nothing waits")
    database.engine.dispose()


def test_the_rate_has_its_base(command: Command, furnished: Newsroom, url: str) -> None:
    database = Database(url)
    with database.unit_of_work() as session:
        proposal_id = propose(session, furnished)
    with database.unit_of_work() as session:
        editor = session.get_one(Person, furnished.people["editor"])
        answer_proposal(session, proposal_id=proposal_id, verdict=Verdict.REJECTED, why="No.", by=editor, now=THEN)

    assert "They agreed on 0 of 1 proposal answered (0 %)." in command("approvals").stdout
    rate = json.loads(command("approvals", "--json").stdout)["agreement"]
    assert rate == {"agreed": 0, "answered": 1, "percent": 0, "since": None}
    assert "Nobody has answered" in command("approvals", "--days", "1").stdout
    database.engine.dispose()


def test_a_desk_that_is_not_there_is_one_sentence(command: Command, furnished: Newsroom) -> None:
    assert "There is no desk “sport”" in refused(command("approvals", "--desk", "sport"))
