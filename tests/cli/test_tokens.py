"""`tracker token`: tokens for programs from the shell."""

import json

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")


def test_a_token_is_printed_once_alone_on_its_line(command: Command, furnished: Newsroom) -> None:
    result = command("token", "make", "nightly", "--write", "--days", "30", *BY)

    (text,) = result.stdout.split()
    assert text.startswith("trk_")
    assert "may read and write until" in result.stderr
    listed = json.loads(command("token", "list", "--json", *BY).stdout)
    assert [token["prefix"] for token in listed["tokens"]] == [text[:12]]
    assert text not in json.dumps(listed)


def test_a_revoked_token_is_listed_so(command: Command, furnished: Newsroom) -> None:
    token = json.loads(command("token", "make", "nightly", "--desk", "politics", "--json", *BY).stdout)

    assert (
        command("token", "revoke", str(token["id"]), *BY).stdout
        == "“nightly” is revoked; nothing can use it any more.\n"
    )

    assert "revoked" in command("token", "list", *BY).stdout


def test_no_token_yet_says_what_to_do(command: Command, furnished: Newsroom) -> None:
    assert "Next: `tracker token make NAME`" in command("token", "list", *BY).stdout


def test_a_token_of_somebody_else_is_not_there(command: Command, furnished: Newsroom) -> None:
    token = json.loads(command("token", "make", "nightly", "--json", *BY).stdout)

    assert "no such token" in refused(command("token", "revoke", str(token["id"]), "--by", "editor@example.org"))


def test_a_desk_of_others_is_refused(command: Command, furnished: Newsroom) -> None:
    assert "no such desk among yours" in refused(command("token", "make", "x", "--desk", "economy", *BY))
