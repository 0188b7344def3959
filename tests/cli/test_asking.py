"""Commands that name a source ask whether it is one that is there."""

import json

import pytest
from click.testing import Result

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom
from tracker.cli.asking import answer_of
from tracker.errors import WrongInput
from tracker.rules.naming import ANOTHER, Answer

ADD = ("evidence", "add", "C02", "--by", "checker@example.org", "--stance", "supports")


def test_a_near_name_is_asked_about_with_the_numbers_to_answer_with(command: Command, furnished: Newsroom) -> None:
    result = command(*ADD, "--publisher", "Paper")

    question = "“Paper”: there is The Paper (outlet, 1 claim). The same?"
    assert refused(result) == f"{question} Say --same-as NUMBER or --another."
    assert f"{furnished.source_id}  The Paper (outlet, 1 claim)" in result.stderr


def test_programs_get_the_question_as_json(command: Command, furnished: Newsroom) -> None:
    result = command(*ADD, "--publisher", "Paper", "--json")

    error = json.loads(result.stdout)["error"]
    assert (result.exit_code, error["code"]) == (1, "likely_same")
    assert [likely["id"] for likely in error["questions"][0]["likely"]] == [furnished.source_id]


def test_the_answers_are_taken(command: Command, furnished: Newsroom) -> None:
    one = command(*ADD, "--publisher", "Paper", "--same-as", str(furnished.source_id))
    again = command(*ADD, "--publisher", "Paper")
    two = command(*ADD, "--publisher", "A Paper", "--another")

    assert [one.exit_code, again.exit_code, two.exit_code] == [0, 0, 0]


def test_an_address_of_another_publisher_is_asked_about(command: Command, furnished: Newsroom) -> None:
    command(*ADD, "--publisher", "River Weekly", "--address", "https://weekly.example/a")
    other = (*ADD, "--publisher", "An Agency", "--address", "http://www.weekly.example/a?fbclid=x")

    assert "This address is recorded as" in refused(command(*other))
    assert command(*other, "--another-publication").exit_code == 0


def test_a_source_of_an_edge_is_asked_about(command: Command, furnished: Newsroom) -> None:
    add = ("edge", "add", "C01", "--from", "The Paper", "--sentence", "It says so.", "--by", "checker@example.org")
    command(*add, "--source", "Sinéad Moe")

    assert "there is Sinéad Moe" in refused(command(*add, "--source", "President Sinead Moe"))
    assert command(*add, "--source", "President Sinead Moe", "--another").exit_code == 0


def test_two_spellings_named_by_edges_are_no_two_origins(command: Command, furnished: Newsroom) -> None:
    def edge(paper: str, source: str, *answer: str) -> Result:
        words = ("--from", paper, "--source", source, "--source-kind", "government", "--sentence", f"{source} says so.")
        return command("edge", "add", "C02", "--kind", "quotes", *words, *answer, "--by", "checker@example.org")

    def origins() -> list[int]:
        counted = json.loads(command("origins", "--claim", "C02", "--json").stdout)["supports"]
        return [counted["k_min"], counted["k_max"]]

    for paper in ("Quay Gazette", "Tarn Courier"):
        command(*ADD, "--publisher", paper, "--address", f"https://{paper[0]}.example/a")
    edge("Quay Gazette", "Tarn PD")

    asked = edge("Tarn Courier", "Tarn Police Department")
    other = edge("Tarn Courier", "Tarn Police Department", "--another")

    assert "“Tarn Police Department”: there is Tarn PD (government body, 1 claim). The same?" in asked.stderr
    assert (asked.exit_code, other.exit_code) == (1, 0)
    assert origins() == [2, 2]


def test_an_answer_is_one_of_two() -> None:
    assert (answer_of(None, False), answer_of(3, False), answer_of(None, True)) == (None, Answer(3), ANOTHER)
    with pytest.raises(WrongInput, match="either one that is there or another one"):
        answer_of(3, True)
