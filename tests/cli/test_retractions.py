"""`tracker retract` and `tracker reinstate`: what falls, before and after."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "editor@example.org")


@pytest.fixture
def settled(command: Command, furnished: Newsroom) -> Newsroom:
    """The newsroom once the claim about the deal is single source."""
    command("status", "C01", "single-source", "--why", "The Paper says so.", *BY)
    return furnished


def flagged(command: Command) -> list[str]:
    return [claim["key"] for claim in json.loads(command("claims", "--recheck", "--json").stdout)["claims"]]


def test_a_retraction_is_tried_first_and_records_nothing(command: Command, settled: Newsroom) -> None:
    result = command("retract", "The Paper", "--try")

    assert result.stdout.startswith("The Paper would be retracted: 1 claim rests on it, 1 of them would fall.\n")
    assert "Nothing was recorded; leave out --try to record it." in result.stdout
    assert flagged(command) == []


def test_a_retraction_says_what_fell_and_flags_it(command: Command, settled: Newsroom) -> None:
    result = command("retract", "the paper", "--why", "Invented.", "--json", *BY)

    answer = json.loads(result.stdout)
    assert (answer["name"], answer["recorded"], answer["fallen"]) == ("The Paper", "retracted", 1)
    assert [(claim["key"], claim["status"], claim["holds"]) for claim in answer["claims"]] == [
        ("C01", "single_source", "unverified")
    ]
    assert flagged(command) == ["C01"]
    assert "Re-check: The Paper was retracted on" in " ".join(command("report", "run", "unverified").stdout.split())


def test_a_publication_is_corrected_and_reinstated(command: Command, settled: Newsroom) -> None:
    of = ("--publication", str(settled.carrier_id))

    corrected = command("retract", *of, "--corrected", "--why", "One number.", *BY)
    flags = flagged(command)
    undone = command("reinstate", *of, "--why", "It was right.", *BY)

    assert "is corrected: 1 claim rests on it, and it still counts." in " ".join(corrected.stdout.split())
    assert flags == ["C01"]
    assert "is no longer recorded as corrected" in undone.stdout
    assert flagged(command) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("retract", "Nobody's Paper", "--why", "x", *BY), "There is no source “Nobody's Paper”"),
        (("retract", "The Paper", "--why", " ", *BY), "The reason is missing"),
        (("retract", "--why", "x", *BY), "Name a source, or give the number of a publication"),
        (("retract", "--publication", "999", "--why", "x", *BY), "There is no such publication"),
        (("retract", "The Paper", "--why", "x", "--by", "checker@example.org"), "This needs the role editor"),
        (("reinstate", "The Paper", "--why", "x", *BY), "It is neither retracted nor corrected"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    command: Command, settled: Newsroom, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command(*words))
    assert flagged(command) == []
