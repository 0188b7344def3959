"""`tracker claims` and `tracker claim`: the ledger from the shell."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from tests.builders import a_claim, a_proposal, an_article, an_item
from tests.databases import Shelf
from tests.web.newsroom import Newsroom, furnish
from tracker.cli import tracker
from tracker.models import Claim, Desk, Person
from tracker.rules.claims import Importance
from tracker.rules.statuses import Status

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def shell(shelf: Shelf) -> tuple[str, Newsroom]:
    """The address of a database with the newsroom, a disputed claim in it, and one claim of another desk."""
    newsroom: Newsroom = shelf.original("newsroom", furnish)
    database = shelf.copy("newsroom", "shell")
    with database.unit_of_work() as session:
        checker = session.get_one(Person, newsroom.people["checker"])
        army = session.get_one(Claim, newsroom.army_id)
        army.status, army.importance, army.due_on = Status.DISPUTED, Importance.HIGH, date(2025, 12, 1)
        army.assignee_id = checker.id
        a_proposal(session, army, checker, to=Status.CONTRADICTED)
        otto = session.get_one(Person, newsroom.people["outsider"])
        economy = session.get_one(Desk, newsroom.economy_id)
        a_claim(
            session, an_article(session, economy, otto, title="Elsewhere"), otto, statement="Prices fall.", number=1
        )
        an_item(session, army, checker, note="Looked closely.")
    database.engine.dispose()
    return database.engine.url.render_as_string(hide_password=False), newsroom


@pytest.fixture
def run(shell: tuple[str, Newsroom]) -> Run:
    """Run the command on that database; the answer is what it printed and its exit status."""
    url, _ = shell

    def command(*words: str, width: int = 120) -> Result:
        return CliRunner(env={"COLUMNS": str(width)}).invoke(tracker, ["--database", url, *words])

    return command


def listed(run: Run, *options: str) -> list[str]:
    """The statements that `tracker claims` lists with these options."""
    result = run("claims", *options, "--json")
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    assert answer["total"] == len(answer["claims"])
    return [claim["statement"] for claim in answer["claims"]]


DEAL, ARMY, PRICES = "A deal was reached in Berlin.", "The army is to have 800,000 troops.", "Prices fall."


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], [ARMY, DEAL, PRICES]),
        (["--status", "open"], [ARMY, DEAL, PRICES]),
        (["--status", "closed"], []),
        (["--status", "disputed", "--status", "not-checkable"], [ARMY]),
        (["--desk", "politics"], [ARMY, DEAL]),
        (["--desk", "Economy"], [PRICES]),
        (["--article", "1"], [ARMY, DEAL]),
        (["--source", "The Paper"], [DEAL]),
        (["--source", "1"], [DEAL]),
        (["--topic", "Berlin"], [DEAL]),
        (["--assignee", "checker@example.org"], [ARMY]),
        (["--assignee", "nobody"], [DEAL, PRICES]),
        (["--importance", "high"], [ARMY]),
        (["--type", "quantity"], [ARMY]),
        (["--findings", "open"], [DEAL]),
        (["--older-than", "36500"], []),
        (["--overdue"], [ARMY]),
        (["--waiting"], [ARMY]),
        (["--q", "army troops"], [ARMY]),
        (["--q", "%"], []),
        (["--sort", "statement"], [DEAL, PRICES, ARMY]),
        (["--sort", "statement", "--reverse"], [ARMY, PRICES, DEAL]),
    ],
)
def test_claims_are_filtered_and_sorted_as_on_the_page(run: Run, options: list[str], expected: list[str]) -> None:
    assert listed(run, *options) == expected


def test_a_claim_as_data_has_what_programs_ask_for(run: Run) -> None:
    claim: dict[str, Any] = json.loads(run("claims", "--q", "deal", "--json").stdout)["claims"][0]

    assert claim["key"] == "C01"
    assert claim["quote"] == "Officials have reportedly reached a deal in Berlin"
    assert claim["attribution"] == "anonymous sources → The Paper"
    assert claim["status"] == "unreviewed"
    assert claim["supports"] == {"carriers": 1, "k_min": 0, "k_max": 1, "attributable": 0, "exact": True, "doubts": []}
    assert claim["findings"] == [{"check": "nth_year", "outcome": "inconsistent", "decision": None}]
    assert claim["desk"] == "Politics"


def test_a_limit_shortens_the_list_but_not_the_total(run: Run) -> None:
    answer = json.loads(run("claims", "--limit", "1", "--json").stdout)
    printed = run("claims", "--limit", "1").stdout

    assert (len(answer["claims"]), answer["total"]) == (1, 3)
    assert "The first 1 of 3; --limit shows more." in printed


def test_the_table_says_its_filter_and_fits_its_terminal(run: Run) -> None:
    printed = run("claims", "--desk", "politics", "--status", "open", width=120).stdout

    assert printed.startswith("2 open claims of the Politics desk.\n")
    assert "◇ disputed" in printed
    assert "✕ nth year" in printed
    assert max(map(len, printed.splitlines())) <= 120
    assert printed == click.unstyle(printed)


def test_a_narrow_terminal_loses_nothing(run: Run) -> None:
    printed = run("claims", width=40).stdout

    assert max(map(len, printed.splitlines())) <= 40
    assert "The army is to have 800,000 troops." in printed


def test_nothing_found_says_what_to_do(run: Run) -> None:
    assert (
        run("claims", "--status", "closed").stdout
        == "No closed claims.\nAsk for less, or list all with `tracker claims`.\n"
    )


@pytest.mark.parametrize(
    ("options", "status", "sentence"),
    [
        (["--desk", "sport"], 1, "There is no desk “sport”; choose one of economy, politics."),
        (["--assignee", "nobody@example.org"], 1, "There is no account nobody@example.org"),
        (["--source", "The Peper"], 1, "There is no source “The Peper”"),
        (["--source", "31415"], 1, "There is no such source"),
        (["--article", "31415"], 1, "There is no such article"),
        (["--q", "x" * 201], 1, "shorten it to 200"),
        (["--status", "verified"], 2, "'verified' is not one of"),
        (["--limit", "0"], 2, "range"),
    ],
)
def test_a_wrong_filter_is_one_sentence_on_standard_error(
    run: Run, options: list[str], status: int, sentence: str
) -> None:
    result = run("claims", *options)

    assert result.exit_code == status
    assert sentence in result.stderr
    assert result.stdout == ""


def test_one_claim_is_told_with_everything(run: Run) -> None:
    printed = run("claim", "1").stdout

    for words in (
        "C01  A deal was reached in Berlin.",
        "“Officials have reportedly reached a deal in Berlin”",
        "anonymous sources → The Paper",
        "○ unreviewed since 2025-12-18",
        "What would change it",
        "Next: ",
        "nth year “its eighth year”: inconsistent",
        "2025-12-16 supports The Paper: A deal (F3, captured, recorded 2025-12-18)",
        "Taken in.",
        "topics: berlin",
    ):
        assert words in printed
    assert max(map(len, printed.splitlines())) <= 120


def test_the_carriers_of_a_claim_are_told_down_to_their_origins(run: Run) -> None:
    printed = run("claim", "1").stdout

    assert "    - The Paper, 16 Dec 2025\n      - no source named\n" in printed


def test_one_claim_as_data_has_everything(run: Run) -> None:
    claim = json.loads(run("claim", "1", "--json").stdout)

    assert (claim["key"], claim["status"], claim["quote_state"]) == ("C01", "unreviewed", "exact")
    assert [link["name"] for link in claim["links"]] == ["anonymous sources", "The Paper"]
    assert claim["why"]
    assert claim["next_step"]
    assert {"to", "against", "would_do"} == set(claim["what_would_change"][0])
    assert [evidence["publisher"] for evidence in claim["evidence"]] == ["The Paper"]
    assert claim["evidence"][0]["published_on"] == "2025-12-16"
    assert [change["to"] for change in claim["history"]] == ["unreviewed"]
    assert claim["article"]["published_on_basis"] == "inferred"


def test_a_waiting_proposal_is_part_of_the_claim(run: Run) -> None:
    proposal = json.loads(run("claim", "2", "--json").stdout)["proposal"]

    assert (proposal["to"], proposal["by"]) == ("contradicted", "Carl Checker")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("C01", "C01 stands in several articles; give the claim's id"),
        ("C99", "There is no claim C99"),
        ("31415", "There is no claim 31415"),
        ("deal", "names no claim"),
    ],
)
def test_a_claim_that_is_not_there_is_one_sentence(run: Run, name: str, sentence: str) -> None:
    result = run("claim", name)

    assert result.exit_code == 1
    assert sentence in result.stderr


def test_a_key_is_enough_where_it_is_the_only_one(run: Run) -> None:
    assert run("claim", "c02").stdout.startswith("C02  The army is to have")
