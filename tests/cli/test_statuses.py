"""`tracker status`: moving a claim from the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")


def status_of(command: Command, key: str) -> str:
    answer = json.loads(command("claims", "--json").stdout)
    return next(str(claim["status"]) for claim in answer["claims"] if claim["key"] == key)


def test_a_claim_is_moved(command: Command, furnished: Newsroom) -> None:
    result = command("status", "C01", "single-source", "--why", "The Paper says so.", *BY)

    assert result.stdout == "C01 is now single source.\n"
    assert status_of(command, "C01") == "single_source"


def test_what_needs_a_second_person_is_proposed(command: Command, furnished: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "law.txt"
    file.write_text("800,000 troops")
    proof = ("--stance", "supports", "--publisher", "The Ministry", "--kind", "government", "--primary")
    command("evidence", "add", "C02", *proof, "--capture", str(file), *BY)

    result = command("status", "C02", "confirmed", "--why", "The law says so.", "--json", *BY)

    answer = json.loads(result.stdout)
    assert (answer["status"], answer["proposed"]) == ("unreviewed", "confirmed")
    assert status_of(command, "C02") == "unreviewed"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("C02", "corroborated", "--why", "x"), "It cannot be corroborated yet"),
        (("C01", "single-source", "--why", " "), "The reason is missing"),
        (("C01", "single-source", "--why", "x" * 2_001), "shorten it to 2,000"),
        (("C99", "unverified", "--why", "x"), "There is no claim C99"),
    ],
)
def test_a_move_that_cannot_be_is_one_sentence(
    command: Command, furnished: Newsroom, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command("status", *words, *BY))
    assert (status_of(command, "C01"), status_of(command, "C02")) == ("unreviewed", "unreviewed")


def test_every_unmet_condition_is_named(command: Command, furnished: Newsroom) -> None:
    result = command("status", "C02", "corroborated", "--why", "x", *BY)

    assert len(result.stderr.splitlines()) == 3
    refused(result)


def test_who_may_only_look_moves_nothing(command: Command, furnished: Newsroom) -> None:
    move = ("status", "C01", "single-source", "--why", "x", "--by")

    assert "needs the role fact-checker" in refused(command(*move, "viewer@example.org"))
    assert "no such claim" in refused(command(*move, "outsider@example.org"))
