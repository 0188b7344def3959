"""`tracker sources pairs`, `merge`, `apart` and `publications`: the clean-up queue from the shell."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")
ADD = ("evidence", "add", "C02", *BY, "--stance", "supports")


@pytest.fixture
def double_id(command: Command, furnished: Newsroom) -> int:
    """The Paper under a near name, said to be another one."""
    command(*ADD, "--publisher", "Paper", "--another")
    (pair,) = json.loads(command("sources", "pairs", "--list", "apart", "--json").stdout)["pairs"]
    command("sources", "apart", str(furnished.source_id), str(pair["second"]["id"]), "--undo", "--why", "Look.", *BY)
    number: int = pair["second"]["id"]
    return number


def test_an_empty_list_says_so(command: Command, furnished: Newsroom) -> None:
    assert command("sources", "pairs").stdout == "Nothing is in this list.\n"


def test_likely_pairs_are_listed_with_what_each_is_used_for(
    command: Command, furnished: Newsroom, double_id: int
) -> None:
    lines = command("sources", "pairs").stdout.splitlines()

    assert lines[0] == "1 pair; page 1."
    assert lines[1].startswith("The Paper and Paper may be one source.")
    assert [line.split()[0] for line in lines[2:]] == [str(furnished.source_id), str(double_id)]


def test_a_pair_is_merged_and_taken_apart(command: Command, furnished: Newsroom, double_id: int) -> None:
    why = ("--why", "One paper.", *BY)
    merged = command("sources", "merge", str(double_id), "The Paper", *why).stdout
    listed = json.loads(command("sources", "pairs", "--list", "merged", "--json").stdout)
    again = json.loads(command("sources", "merge", "Paper", "--undo", *why, "--json").stdout)

    assert merged == (
        f"Paper ({double_id}) counts as The Paper ({furnished.source_id}).\n"
        f"To take it back: tracker sources merge {double_id} --undo --why …\n"
    )
    assert (listed["total"], listed["pairs"][0]["second"]["id"]) == (1, furnished.source_id)
    assert again == {"id": double_id, "name": "Paper", "merged_into": None}


def test_a_pair_is_kept_apart(command: Command, furnished: Newsroom, double_id: int) -> None:
    said = command("sources", "apart", "The Paper", "Paper", "--why", "Two towns.", *BY).stdout

    pair = furnished.source_id, double_id
    assert said == (
        f"The Paper ({pair[0]}) and Paper ({pair[1]}) are two.\n"
        f"To take it back: tracker sources apart {pair[0]} {pair[1]} --undo --why …\n"
    )
    assert "Two towns." in command("sources", "pairs", "--list", "apart").stdout
    assert command("sources", "pairs").stdout == "Nothing is in this list.\n"


def test_of_two_sources_of_one_name_the_number_takes_the_right_one_back(
    command: Command, furnished: Newsroom, double_id: int
) -> None:
    why = ("--why", "One paper.", *BY)
    said = command("sources", "merge", str(double_id), str(furnished.source_id), *why).stdout
    undo = said.splitlines()[1].removeprefix("To take it back: tracker ").removesuffix(" --why …").split()

    assert command(*undo, *why).stdout == f"Paper ({double_id}) counts as itself.\n"


def test_merging_needs_to_know_into_which(command: Command, furnished: Newsroom, double_id: int) -> None:
    assert "Name the source that it counts as" in refused(command("sources", "merge", "Paper", "--why", "x", *BY))


def test_publications_of_one_address_are_told_apart(command: Command, furnished: Newsroom) -> None:
    for title in ("A deal", "A deal, corrected"):
        command(*ADD, "--publisher", "The Paper", "--title", title, "--address", "https://paper.example/a")
    (pair,) = json.loads(command("sources", "pairs", "--list", "publications", "--json").stdout)["pairs"]
    numbers = str(pair["first"]["id"]), str(pair["second"]["id"])

    said = command("sources", "publications", *numbers, "--why", "Used again.", *BY).stdout
    back = command("sources", "publications", *numbers, "--undo", "--why", "It is not.", *BY).stdout

    undo = f"To take it back: tracker sources publications {numbers[0]} {numbers[1]} --undo --why …\n"
    assert said == f"{numbers[0]} and {numbers[1]} are two publications.\n{undo}"
    assert back == f"{numbers[0]} and {numbers[1]} are one publication.\n"
    assert "one publication: https://paper.example/a" in command("sources", "pairs", "--list", "publications").stdout
