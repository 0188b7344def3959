"""`tracker overdue`: the same list from the shell."""

import json
from datetime import date

from tests.cli.conftest import Command, refused
from tests.web.newsroom import THEN, Newsroom
from tracker.db import Database
from tracker.models import Person
from tracker.services.claims import ClaimDraft, edit_claim


def let_it_be_late(url: str, newsroom: Newsroom) -> None:
    """The claim about the deal is the checker's and was due long ago."""
    database = Database(url)
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        draft = ClaimDraft("The deal.", assignee_id=by.id, due_on=date(2025, 12, 19))
        edit_claim(session, claim_id=newsroom.deal_id, seen_version=None, draft=draft, by=by, now=THEN)
    database.engine.dispose()


def test_nothing_is_overdue(command: Command, furnished: Newsroom) -> None:
    output = command("overdue").stdout

    assert output.startswith("Nothing is overdue.\n")
    assert "`tracker claims --sort due` lists what is next" in output


def test_what_is_overdue_is_listed_by_person(command: Command, url: str, furnished: Newsroom) -> None:
    let_it_be_late(url, furnished)

    output, answer = command("overdue").stdout, json.loads(command("overdue", "--json").stdout)

    for words in ("1 claim is overdue, with Carl Checker.", "Carl Checker: 1", "C01", "unreviewed", "The deal."):
        assert words in output
    [pile] = answer["people"]
    assert pile["assignee"] == {"id": furnished.people["checker"], "name": "Carl Checker"}
    [claim] = pile["claims"]
    assert (claim["key"], claim["due_on"], claim["desk"]) == ("C01", "2025-12-19", "Politics")
    assert claim["days_late"] > 300
    assert answer["total"] == pile["total"] == 1


def test_it_can_be_asked_of_a_desk_and_as_of_a_moment(command: Command, url: str, furnished: Newsroom) -> None:
    let_it_be_late(url, furnished)

    assert command("overdue", "--desk", "economy").stdout.startswith("Nothing is overdue.")
    earlier = json.loads(command("overdue", "--as-of", "2025-12-21T12:00", "--json").stdout)
    assert (earlier["as_of"], earlier["people"][0]["claims"][0]["days_late"]) == ("2025-12-21T12:00:00+00:00", 2)
    assert "There is no desk “sport”" in refused(command("overdue", "--desk", "sport"))
