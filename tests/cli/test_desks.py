"""`tracker desks`: what is free at a desk, from the shell."""

import json

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "administrator@example.org")


def test_desks_are_listed_with_what_is_free(command: Command, furnished: Newsroom) -> None:
    output = command("desks", "list").stdout

    assert "Politics" in output
    assert "Saturday and Sunday" in output
    assert json.loads(command("desks", "list", "--json").stdout)["total"] == 2


def test_an_empty_installation_says_what_to_do(command: Command) -> None:
    command("init")

    assert "No desk yet." in command("desks", "list").stdout


def test_public_holidays_are_chosen_and_given_up(command: Command, furnished: Newsroom) -> None:
    output = command("desks", "holidays", "politics", "DE-BE", *BY).stdout
    answer = json.loads(command("desks", "show", "politics", "--json").stdout)

    assert "Free are Saturday, Sunday and public holidays in Berlin (Germany)." in output
    assert (answer["holidays"], len(answer["ahead"])) == ("DE-BE", 12)
    assert json.loads(command("desks", "holidays", "politics", "none", "--json", *BY).stdout)["holidays"] is None
    assert (
        "No day of the next year is free but weekends." in command("desks", "holidays", "politics", "usual", *BY).stdout
    )


def test_a_day_is_made_free_and_taken_back(command: Command, furnished: Newsroom) -> None:
    output = command("desks", "free", "politics", "2025-12-24", "--note", "Christmas Eve", "--yearly", *BY).stdout
    answer = command("desks", "work", "politics", "2025-12-24", "--yearly", "--json", *BY).stdout

    assert "Days of its own: 2025-12-24 each year, Christmas Eve." in output
    assert json.loads(answer)["own"] == []


def test_what_cannot_be_is_refused_in_a_sentence(command: Command, furnished: Newsroom) -> None:
    assert "There is no desk “sport”" in refused(command("desks", "show", "sport"))
    assert "Germany has no region “XX”" in refused(command("desks", "holidays", "politics", "DE-XX", *BY))
    assert "no such free day" in refused(command("desks", "work", "politics", "2026-01-05", *BY))
    assert "Name the desk" in refused(command("desks", "show", ""))
