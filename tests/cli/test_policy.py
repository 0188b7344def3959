"""`tracker policy`: showing, trying and adopting from the shell."""

import json

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom

AT = ("--desk", "politics")
BY = ("--by", "administrator@example.org")


def test_the_policy_in_force_says_itself(command: Command, furnished: Newsroom) -> None:
    output = command("policy", "show", *AT).stdout

    assert output.startswith("Policy 1 of Politics\n")
    assert "- A claim is corroborated with 2 independent origins or more." in output
    assert "What every desk begins with." in output


def test_where_there_are_several_desks_one_has_to_be_named(command: Command, furnished: Newsroom) -> None:
    assert refused(command("policy")) == "Say which desk with --desk NAME; each has its own policy."
    assert "There is no desk “sport”" in refused(command("policy", "show", "--desk", "sport"))


def test_a_draft_is_tried_without_a_trace(command: Command, furnished: Newsroom) -> None:
    words = ("policy", "try", "--approval", "single-source", *AT)

    output, answer = command(*words).stdout, json.loads(command(*words, "--json").stdout)

    assert "1 claim would need a second person where it needs none now." in output
    assert (answer["number"], answer["touched"], answer["counts"]) == (2, 1, {"asks": 1})
    assert [(claim["key"], claim["asks"]) for claim in answer["claims"]] == [("C01", ["single_source"])]
    assert len(json.loads(command("policy", "show", "--json", *AT).stdout)["versions"]) == 1


def test_a_list_can_be_emptied_and_the_rest_only_counted(command: Command, furnished: Newsroom) -> None:
    answer = json.loads(command("policy", "try", "--approval", "none", "--json", *AT).stdout)
    output = command("policy", "try", "--approval", "single-source", "--limit", "0", *AT).stdout

    assert answer["rules"]["approval"] == []
    assert "The first 0 of 1; --limit shows more." in output


def test_a_draft_is_adopted(command: Command, furnished: Newsroom) -> None:
    result = command("policy", "adopt", "--independent", "3", "--why", "We were too quick.", *AT, *BY)

    versions = json.loads(command("policy", "show", "--json", *AT).stdout)["versions"]
    assert result.stdout == "Policy 2 of Politics is in force.\n"
    assert (versions[0]["number"], versions[0]["rules"]["independent"]) == (2, 3)
    assert (versions[0]["by"], versions[0]["why"]) == ("Ada Administrator", "We were too quick.")
    assert (
        json.loads(command("policy", "adopt", "--independent", "4", "--why", "x", "--json", *AT, *BY).stdout)["number"]
        == 3
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("try", "--independent", "0"), "a number from 1 to 9"),
        (("try", "--attributable", "5"), "at most 2 can be attributable"),
        (("try", "--primary-type", "rumour"), "“rumour” is no type of claim"),
        (("try",), "nothing would change"),
        (("adopt", "--independent", "3", "--why", " ", *BY), "The reason is missing"),
        (("adopt", "--independent", "3", "--why", "x", "--by", "editor@example.org"), "needs the role administrator"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    command: Command, furnished: Newsroom, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command("policy", *words, *AT))
