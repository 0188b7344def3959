"""`tracker edge`: who took a claim from whom, from the shell."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

WHO = ("--by", "checker@example.org")
PROOF = "As The Wire reported."


@pytest.fixture
def wired(command: Command, furnished: Newsroom) -> Command:
    """The newsroom with a second publication of the deal."""
    result = command("evidence", "add", "C01", "--stance", "supports", "--publisher", "The Wire", *WHO)
    assert result.exit_code == 0, result.output
    return command


def test_an_edge_is_recorded_listed_and_taken_back(wired: Command) -> None:
    added = wired("edge", "add", "C01", "--from", "the paper", "--to", "The Wire", "--sentence", PROOF, *WHO)
    (edge,) = json.loads(wired("edge", "list", "C01", "--json").stdout)["edges"]
    listed = wired("edge", "list", "C01").stdout
    output = wired("claim", "C01").stdout

    assert added.stdout == "Recorded on C01: The Paper cites The Wire.\n"
    assert (edge["in_words"], edge["sentence"], edge["withdrawn"]) == ("The Paper cites The Wire", PROOF, None)
    assert listed.startswith("C01: 2 publications.\n")
    assert f"The Paper cites The Wire (edge {edge['id']})" in listed
    assert "Who took it from whom" in output
    assert json.loads(wired("claim", "C01", "--json").stdout)["edges"] == [edge]

    withdrawn = wired("edge", "withdraw", str(edge["id"]), "--why", "Another wire.", *WHO)
    assert withdrawn.stdout == "Taken back: The Paper cites The Wire.\n"
    assert "taken back: Another wire." in wired("edge", "list", "C01").stdout


def test_an_edge_to_an_unnamed_source_keeps_its_outlet(wired: Command) -> None:
    words = ("--source", "US officials", "--source-kind", "unnamed", "--outlet", "The Daily", "--kind", "quotes")

    result = wired("edge", "add", "C01", "--from", "The Paper", *words, "--sentence", "They said so.", "--json", *WHO)

    assert json.loads(result.stdout)["in_words"] == "The Paper quotes unnamed US officials via The Daily"


def test_a_loop_has_to_be_meant(wired: Command) -> None:
    wired("edge", "add", "C01", "--from", "The Paper", "--to", "The Wire", "--sentence", PROOF, *WHO)
    back = ("edge", "add", "C01", "--from", "The Wire", "--to", "The Paper", "--sentence", PROOF, *WHO)

    assert "The Wire → The Paper → The Wire" in refused(wired(*back))
    assert wired(*back, "--loop-is-meant").exit_code == 0


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        (("--from", "Nobody", "--to", "The Wire"), "“Nobody” published nothing here"),
        (("--from", "999", "--to", "The Wire"), "no publication of this claim’s evidence"),
        (("--from", "The Paper"), "choose a publication or name a source"),
        (("--from", "The Paper", "--to", "The Paper"), "cannot have it from itself"),
    ],
)
def test_what_cannot_be_recorded_is_one_sentence(wired: Command, ends: tuple[str, ...], sentence: str) -> None:
    assert sentence in refused(wired("edge", "add", "C01", *ends, "--sentence", PROOF, *WHO))
