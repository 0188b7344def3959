"""`tracker sources`: which claims rest on names that are near."""

import json

from tests.cli.conftest import Command
from tests.services.old_ledger import corroborated_by_a_spelling
from tests.web.newsroom import Newsroom
from tracker.db import Database
from tracker.models import Claim, Person


def leave_a_doubt(url: str, newsroom: Newsroom) -> None:
    """A claim that an older version let stand on two spellings."""
    database = Database(url)
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        corroborated_by_a_spelling(session, session.get_one(Claim, newsroom.army_id), by)
    database.engine.dispose()


def test_where_no_names_are_near_it_says_so(command: Command, furnished: Newsroom) -> None:
    assert command("sources", "doubts").stdout == "No claim rests on names that are near.\n"
    assert json.loads(command("sources", "doubts", "--json").stdout) == {"claims": [], "total": 0, "flagged": None}


def test_claims_are_listed_with_what_falls_and_flagged_when_asked(
    command: Command, url: str, furnished: Newsroom
) -> None:
    leave_a_doubt(url, furnished)

    listed = command("sources", "doubts").stdout
    flagged = command("sources", "doubts", "--flag", "--by", "checker@example.org", "--json")
    answer = json.loads(flagged.stdout)

    for words in ("1 claim has fewer origins", "for it: 2 → 1–2", "may be one person.", "corroborated no longer holds"):
        assert words in listed
    [claim] = answer["claims"]
    assert (answer["flagged"], claim["flagged"], claim["status"]) == (1, True, "corroborated")
    assert claim["falls"][0]["before"] == {"k_min": 2, "k_max": 2, "attributable": 2}
    assert claim["falls"][0]["after"] == {"k_min": 1, "k_max": 2, "attributable": 1}


def test_doctor_mentions_claims_with_near_names(command: Command, url: str, furnished: Newsroom) -> None:
    before = command("doctor").stdout
    leave_a_doubt(url, furnished)

    assert "near names" not in before
    assert "1 claim with near names of sources; `tracker sources doubts` lists" in command("doctor").stdout
