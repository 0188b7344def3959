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


def compared(case: dict[str, Any]) -> list[CheckResult]:
    return compare(case["text"], headline=case.get("headline", ""), evidence=from_record(case.get("evidence")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.get('headline', '')} {case['text']}"[:60])
def test_each_case_is_answered_as_it_says_and_by_no_other_family(case: dict[str, Any]) -> None:
    findings = compared(case)

    if case["expected"] == "nothing":
        assert findings == []
        return
    of_family = [
        finding for finding in findings if finding.check == case["check"] and finding.outcome == case["expected"]
    ]
    assert of_family, findings
    # What is wrong in one way must not be called wrong in another.
    wrong = {finding.check for finding in findings if finding.outcome is Outcome.INCONSISTENT}
    assert wrong <= ({case["check"]} if case["expected"] == "inconsistent" else set())
    assert all(mention in of_family[0].explanation for mention in case.get("mentions", [])), of_family[0].explanation
    assert of_family[0].reason == case.get("reason")


def test_a_third_of_the_cases_are_true_sentences() -> None:
    assert len(CASES) >= 90
    assert len(QUIET) * 3 >= len(CASES)


@pytest.mark.parametrize("case", CASES[:40], ids=lambda case: case["text"][:40])
def test_a_phrase_stands_where_it_says(case: dict[str, Any]) -> None:
    for finding in compared(case):
        if finding.start is not None and finding.end is not None:
            assert case["text"][finding.start : finding.end] == finding.phrase


def test_without_evidence_only_the_arithmetic_of_the_text_is_done() -> None:
    text = "“We grew 20 percent, from 200 to 220 people,” said the head of the 900 villages."

    assert [finding.check for finding in compare(text)] == ["percent"]


@pytest.mark.parametrize(
    ("recorded", "texts"),
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
def test_evidence_is_read_from_what_a_record_carries(recorded: object, texts: list[str] | None) -> None:
    evidence = from_record(recorded)

    assert (None if evidence is None else [piece.text for piece in evidence]) == texts


def test_the_articles_own_source_is_compared_for_departure_only() -> None:
    source = Evidence("The force would be cut to 300,000 soldiers.", "the Courier", is_own_source=True)

    findings = compare("The force will grow to 300,000 soldiers.", evidence=[source])

    assert [(finding.check, finding.outcome) for finding in findings] == [("departure", "inconsistent")]
    assert "the Courier" in findings[0].explanation


def test_evidence_for_a_number_is_not_held_against_a_quotation_beside_it() -> None:
    findings = compare(
        "“Nobody consulted us,” she said when the fleet grew to 17 ships.",
        evidence=[Evidence("The fleet has grown to 17 ships, the navy says.")],
    )

    assert {(finding.check, finding.outcome.value) for finding in findings} == {
        ("quantity", "consistent"),
        ("quote", "undecidable"),
    }


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

    findings = compare(nonsense, headline="EU to send troops", evidence=[Evidence(sane)])
    findings += compare(sane, headline="EU to send troops", evidence=[Evidence(nonsense)])

    assert len(findings) < 2_000
