"""A table of numbers in two notations, compared as a check compares them."""

import tomllib
from pathlib import Path

import pytest

from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.quantities import quantities
from tracker.language.comparing.quantity import check_quantities

TABLE = tomllib.loads(Path(__file__).with_name("notations.toml").read_text(encoding="utf-8"))
NONE = TABLE.pop("none")


@pytest.mark.parametrize("kind", TABLE)
def test_one_number_in_two_notations_is_never_called_wrong(kind: str) -> None:
    for case in TABLE[kind]:
        findings = check_quantities(case["text"], [Evidence(case["evidence"])])

        assert findings, case
        assert {finding.outcome.value for finding in findings} <= set(case["may_be"]), case


@pytest.mark.parametrize("case", NONE, ids=lambda case: case["text"])
def test_dates_names_and_addresses_are_no_quantities(case: dict[str, list[int]]) -> None:
    text = str(case["text"])

    assert [figure.quantity.number.value for figure in quantities(text)] == case["values"]


def test_the_place_of_a_number_is_that_of_the_printed_text() -> None:
    text = "It began early. The town counted 1\u202f250\u202f000,5 tonnes, not two hundred and five."

    places = [figure.span for figure in quantities(text)]

    assert [text[start:end] for start, end in places] == ["1\u202f250\u202f000,5 tonnes", "two hundred and five"]


@pytest.mark.parametrize("evidence", ["The army has 650.000 troops.", "The army has 650 000 troops."])
def test_the_explanation_writes_numbers_with_commas(evidence: str) -> None:
    (finding,) = check_quantities("The army has 650,000 troops.", [Evidence(evidence)])

    assert "645,000 to 655,000" in finding.explanation
