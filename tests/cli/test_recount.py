"""`tracker recount`: the whole ledger counted anew."""

import json

from tests.cli.conftest import Command
from tests.cli.test_sources import leave_a_doubt
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")


def test_a_ledger_that_is_counted_stays_as_it_is(command: Command, furnished: Newsroom) -> None:
    command("recount", *BY)

    said = command("recount", *BY).stdout

    assert said.endswith("0 with other counts than before, 0 flagged for a second look, 0 no longer flagged.\n")


def test_what_changed_is_listed_with_what_is_flagged(command: Command, url: str, furnished: Newsroom) -> None:
    command("recount", *BY)
    leave_a_doubt(url, furnished)

    said = command("recount", *BY).stdout.splitlines()
    answer = json.loads(command("recount", *BY, "--json").stdout)

    assert said[0].endswith("1 with other counts than before, 1 flagged for a second look, 0 no longer flagged.")
    assert said[1].endswith("flagged")
    assert (answer["changed"], answer["flagged"]) == ([], [])
