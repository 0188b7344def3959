"""What a claim says, in words that can be read alone."""

import pytest

from tracker.language.reading.reader import read


def test_a_statement_is_one_line() -> None:
    text = "Anna Holm said that the dam\nwas safe."

    claim = read(text).claims[0]

    assert claim.quote == "the dam\nwas safe"
    assert claim.statement == "The dam was safe."


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Police said that officers searched the mill on Friday and seized 40 crates of papers.",
            ["Officers searched the mill on Friday.", "[Officers] seized 40 crates of papers."],
        ),
        ("Glenhydro denies ignoring an inspection in May.", ["Glenhydro denies ignoring an inspection in May."]),
        ("“We will never sell the port,” Olga Brandt said.", ["We [Olga Brandt] will never sell the port."]),
        ("The mayor said the roof “could fall”.", ["The roof “could fall”."]),
    ],
)
def test_a_statement_can_be_read_alone(text: str, statements: list[str]) -> None:
    assert [claim.statement for claim in read(text).claims] == statements


def test_whom_a_relative_clause_accuses_is_put_in() -> None:
    text = "Reyes, whom Amnesty accuses of bombing the hospital, left."

    claim = read(text).claims[0]

    assert claim.statement == "Amnesty accuses [Reyes] of bombing the hospital."


def test_who_is_accused_by_somebody_stands_in_the_claim() -> None:
    claim = read("Marsh is suspected by police of having stolen the lorry.").claims[0]

    assert claim.statement == "Marsh is suspected by police of having stolen the lorry."


def test_who_is_said_of_in_a_relative_clause_stands_without_it() -> None:
    claim = read("The bank, which denies the charges, was fined nine million euros.").claims[0]

    assert claim.statement == "The bank denies the charges."
