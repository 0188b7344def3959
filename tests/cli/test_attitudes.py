"""`tracker attitude`: what a source does to what it passes on, from the shell."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

BY = ("--by", "checker@example.org")


def test_a_denial_is_recorded_and_plainly_told(command: Command, furnished: Newsroom) -> None:
    result = command("attitude", "C01", "denies", "--negated", *BY)

    assert result.stdout == "C01: anonymous sources (deny this, in the negative) → The Paper.\n"
    assert "Anonymous sources deny this." in command("claim", "C01").stdout
    (listed,) = [row for row in json.loads(command("claims", "--json").stdout)["claims"] if row["key"] == "C01"]
    assert (listed["attitude"], listed["negated"]) == ("denies", True)


def test_each_link_says_what_its_source_does(command: Command, furnished: Newsroom) -> None:
    answer = json.loads(command("attitude", "C01", "warns", "--step", "2", "--json", *BY).stdout)

    assert [(link["attitude"], link["negated"]) for link in answer["links"]] == [("asserts", False), ("warns", False)]
    assert json.loads(command("claim", "C01", "--json").stdout)["links"] == answer["links"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("C01", "denies", "--step", "9"), "Choose a position from 1 (origin) to 2."),
        (
            ("C02", "denies"),
            "The article says it in its own voice, so its chain has no step; record who says so first.",
        ),
    ],
)
def test_a_step_that_is_not_there_is_refused(
    command: Command, furnished: Newsroom, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command("attitude", *words, *BY))
