"""Every family on sentences of our own: what is wrong is found, what is true is left alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tracker.language.comparing import Evidence, compare, from_record
from tracker.language.findings import CheckResult, Outcome

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "comparing/cases.toml").read_text(encoding="utf-8")
)["case"]
QUIET = [case for case in CASES if case["expected"] == "nothing"]


def found(case: dict[str, Any]) -> list[CheckResult]:
    return compare(case["text"], headline=case.get("headline", ""), evidence=from_record(case.get("evidence")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.get('headline', '')} {case['text']}"[:60])
def test_each_case_is_answered_as_it_says_and_by_no_other_family(case: dict[str, Any]) -> None:
    told = found(case)

    if case["expected"] == "nothing":
        assert told == []
        return
    mine = [each for each in told if each.check == case["check"] and each.outcome == case["expected"]]
    assert mine, told
    wrong = {each.check for each in told if each.outcome is Outcome.INCONSISTENT}
    assert wrong <= ({case["check"]} if case["expected"] == "inconsistent" else set())
    assert all(mention in mine[0].explanation for mention in case.get("mentions", [])), mine[0].explanation
    assert mine[0].reason == case.get("reason")


def test_a_third_of_the_cases_are_true_sentences() -> None:
    assert len(CASES) >= 90
    assert len(QUIET) * 3 >= len(CASES)


@pytest.mark.parametrize("case", CASES[:40], ids=lambda case: case["text"][:40])
def test_a_phrase_stands_where_it_says(case: dict[str, Any]) -> None:
    for each in found(case):
        if each.start is not None and each.end is not None:
            assert case["text"][each.start : each.end] == each.phrase


def test_without_evidence_only_the_arithmetic_of_the_text_is_done() -> None:
    text = "“We grew 20 percent, from 200 to 220 people,” said the head of the 900 villages."

    assert [each.check for each in compare(text)] == ["percent"]


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        (None, None),
        ("", []),
        ("  ", []),
        ("a", ["a"]),
        ({"text": "a", "own_source": True}, ["a"]),
        (["a", {"text": "b"}, "", 7], ["a", "b"]),
        (7, []),
    ],
)
def test_evidence_is_read_from_what_a_record_carries(told: object, texts: list[str] | None) -> None:
    read = from_record(told)

    assert (None if read is None else [each.text for each in read]) == texts


def test_the_articles_own_source_is_compared_for_departure_only() -> None:
    source = Evidence("The force would be cut to 300,000 soldiers.", "the Courier", is_own_source=True)

    told = compare("The force will grow to 300,000 soldiers.", evidence=[source])

    assert [(each.check, each.outcome) for each in told] == [("departure", "inconsistent")]
    assert "the Courier" in told[0].explanation


def test_evidence_for_a_number_is_not_held_against_a_quotation_beside_it() -> None:
    told = compare(
        "“Nobody consulted us,” she said when the fleet grew to 17 ships.",
        evidence=[Evidence("The fleet has grown to 17 ships, the navy says.")],
    )

    assert {(each.check, each.outcome.value) for each in told} == {("quantity", "consistent"), ("quote", "undecidable")}


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "7",
        "1,000,",
        "“",
        "'a ",
        '" ',
        "10 to 12 million ",
        "will not ",
        "5,000 troops and ",
        "“a [",
        "from 5 to 6 ",
    ],
)
def test_long_nonsense_is_read_to_an_end_and_tells_a_bounded_number_of_things(piece: str) -> None:
    nonsense = piece * (100_000 // len(piece))
    sane = "“The army will grow to 5,000 troops,” he said."

    told = compare(nonsense, headline="EU to send troops", evidence=[Evidence(sane)])
    told += compare(sane, headline="EU to send troops", evidence=[Evidence(nonsense)])

    assert len(told) < 2_000
