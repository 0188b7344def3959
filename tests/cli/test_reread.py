"""Reading stored articles by the rules of today, from the shell."""

import json

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom


def test_trying_says_what_would_change_and_doing_it_changes_that(command: Command, furnished: Newsroom) -> None:
    number, by = str(furnished.article_id), furnished.email("checker")

    tried = command("reread", "--all", "--try", "--json")
    twice = command("reread", number, "--try")
    done = command("reread", number, "--by", by, "--json")
    left = command("reread", number, "--try")

    (record,) = json.loads(tried.stdout)["articles"]
    assert record["proposed"]
    assert record == json.loads(done.stdout)["articles"][0]
    assert "1 would change." in twice.stdout
    assert "Nothing is kept yet; without --try it is." in twice.stdout
    assert left.stdout == "1 article read by the rules of today; 0 would change.\n"


def test_one_article_or_all_has_to_be_named(command: Command, furnished: Newsroom) -> None:
    assert command("reread").exit_code == 2
    assert command("reread", str(furnished.article_id), "--all").exit_code == 2
    assert refused(command("reread", "999999", "--try")).startswith("There is no such article")


def test_who_may_not_have_it_read_learns_nothing_of_it(command: Command, furnished: Newsroom) -> None:
    number, viewer = str(furnished.article_id), furnished.email("viewer")

    for answer in (command("reread", number, "--try", "--by", viewer), command("reread", "--all", "--by", viewer)):
        assert "role fact-checker or higher" in refused(answer)
    assert "no active account" in refused(command("reread", "--all", "--try", "--by", "nobody@example.org"))
