"""What texts propose, from the shell."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")
SAYS = "A deal was reached in Berlin, according to The Paper."


@pytest.fixture
def relayed(command: Command, furnished: Newsroom) -> Newsroom:
    """The newsroom with a relay of The Paper recorded for the first claim."""
    command("evidence", "add", "C01", "--stance", "supports", "--publisher", "The Relay", "--quotation", SAYS,
            "--published-on", "2025-12-17", *BY)  # fmt: skip
    return furnished


def test_proposals_are_listed_with_their_proof_and_accepted_by_number(command: Command, relayed: Newsroom) -> None:
    output = command("echoes", "C01")
    assert "The Relay cites The Paper" in output.stdout
    assert SAYS in output.stdout
    (echo,) = json.loads(command("echoes", "C01", "--json").stdout)["echoes"]

    answer = json.loads(command("echoes", "C01", "--accept", str(echo["id"]), *BY, "--json").stdout)

    assert answer["echoes"][0]["decision"] == "accepted"
    assert command("echoes", "C01", "--again", *BY).stdout == "Nothing is proposed.\n"


def test_a_dismissal_needs_a_reason_and_a_number_that_is_open(command: Command, relayed: Newsroom) -> None:
    (echo,) = json.loads(command("echoes", "C01", "--json").stdout)["echoes"]

    assert "reason" in refused(command("echoes", "C01", "--dismiss", str(echo["id"]), *BY)).lower()
    assert "No proposal 999 of C01 is open" in refused(
        command("echoes", "C01", "--dismiss", "999", "--why", "No.", *BY)
    )
    command("echoes", "C01", "--dismiss", str(echo["id"]), "--why", "Another deal.", *BY)
    assert command("echoes", "C01").stdout == "Nothing is proposed.\n"
