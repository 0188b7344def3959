"""Numbers against evidence: tolerances by the modifier, and the direction of change."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.comparing import Evidence, check_quantities
from tracker.language.findings import CheckResult

GROWING = "The proposal envisions Ukraine’s armed forces growing to approximately 800,000 well-trained troops."

PAIRS = [
    row.split(" | ")
    for row in (Path(__file__).parent / "subjects.txt").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]


def outcome(text: str, evidence: str) -> str | None:
    findings = check_quantities(text, [Evidence(evidence)])
    return findings[0].outcome.value if findings else None


def finding_on(text: str, evidence: str) -> CheckResult:
    (finding,) = check_quantities(text, [Evidence(evidence)])
    return finding


@given(st.integers(min_value=2, max_value=10**9))
def test_an_equal_bare_number_is_always_consistent(value: int) -> None:
    assert outcome(f"The works made {value:,} bolts.", f"The works made {value:,} bolts.") == "consistent"


@given(st.integers(min_value=100, max_value=10**7), st.fractions(min_value=0, max_value=2))
def test_about_allows_five_percent_and_no_more(value: int, share: Fraction) -> None:
    counted = int(value * share)
    if counted < 2:
        return

    # in whole numbers, so that the test has no rounding of its own
    near = abs(counted - value) * 100 <= value * 5

    ours = outcome(f"About {value:,} bolts were made.", f"They say that {counted:,} bolts were made.")
    assert ours == ("consistent" if near else "inconsistent")


@given(st.integers(min_value=50, max_value=10**6), st.integers(min_value=2, max_value=2 * 10**6))
def test_more_than_is_true_above_and_nearly_below(value: int, counted: int) -> None:
    evidence = f"In all {counted:,} bolts were made."

    more_than = outcome(f"More than {value:,} bolts were made.", evidence)
    nearly = outcome(f"Nearly {value:,} bolts were made.", evidence)

    assert more_than == ("consistent" if counted > value else "inconsistent")
    assert nearly == ("consistent" if value * 9 <= counted * 10 and counted < value else "inconsistent")


@given(st.integers(min_value=2, max_value=10**6))
def test_grow_never_agrees_with_cut_to_the_same_number(value: int) -> None:
    finding = finding_on(f"The fleet will grow to {value:,} ships.", f"The fleet will be cut to {value:,} ships.")

    assert finding.outcome == "inconsistent"
    assert "the number is right, the direction is not" in finding.explanation


@pytest.mark.parametrize(
    ("evidence", "mentions"),
    [
        ("Ukraine's military now totals 880,000 soldiers.", ["880,000 in the evidence, 800,000 here", "direction"]),
        ("Ukraine has about 900,000 soldiers today.", ["900,000", "800,000", "direction"]),
        ("Ukraine would reduce its army from 900,000 to 800,000.", ["the number is right, the direction is not"]),
        ("Ukraine's military totals 880,000 soldiers. The plan limits it to 800,000.", ["direction"]),
        ("In the draft the army would be 800,000 strong, down from about 900,000 now.", ["the direction is not"]),
        ("The force, now 900,000 strong, would be capped at 800,000.", ["the number is right, the direction is not"]),
    ],
)
def test_the_target_of_the_berlin_article_is_right_and_its_direction_is_not(evidence: str, mentions: list[str]) -> None:
    finding = finding_on(GROWING, evidence)

    assert finding.outcome == "inconsistent"
    assert all(mention in finding.explanation for mention in mentions), finding.explanation


@pytest.mark.parametrize(
    "evidence",
    [
        "The force would grow to 800,000 troops.",
        "The number of troops would be raised from 600,000 to 800,000.",
        "The peacetime strength of the forces would be 800,000.",
    ],
)
def test_a_target_that_the_evidence_shares_is_consistent(evidence: str) -> None:
    assert finding_on(GROWING, evidence).outcome == "consistent"


# 600,000 now and 800,000 then can both be true; 880,000 now and a growth to 800,000 cannot
def test_the_level_of_today_says_nothing_on_a_higher_target() -> None:
    finding = finding_on("The army will grow to 800,000 soldiers.", "The army now has 600,000 soldiers.")

    assert (finding.outcome, finding.reason) == ("undecidable", "no_evidence")


def test_a_number_that_agrees_is_not_held_against_another_one() -> None:
    findings = check_quantities(
        "Of 880,000 soldiers 300,000 soldiers serve at the front.", [Evidence("The army has 880,000 soldiers.")]
    )

    assert [finding.outcome for finding in findings] == ["consistent", "undecidable"]


def test_one_agreeing_item_among_several_is_enough() -> None:
    findings = check_quantities(
        "The fleet has 17 ships.", [Evidence("The fleet has 20 ships."), Evidence("There are 17 ships in the fleet.")]
    )

    assert [finding.outcome for finding in findings] == ["consistent"]


@pytest.mark.parametrize("kind", sorted({row[0] for row in PAIRS}))
def test_only_numbers_of_the_same_subject_are_compared(kind: str) -> None:
    outcomes = {
        (text, evidence): outcomes_of(text, evidence) for of_kind, text, evidence, _ in PAIRS if of_kind == kind
    }

    for of_kind, text, evidence, expected in PAIRS:
        if of_kind == kind and expected != "undecidable":
            assert expected in outcomes[text, evidence], text
        elif of_kind == kind:
            assert outcomes[text, evidence] <= {"undecidable"}, text


def outcomes_of(text: str, evidence: str) -> set[str]:
    return {finding.outcome.value for finding in check_quantities(text, [Evidence(evidence)])}


def test_an_undecidable_number_says_whom_each_side_speaks_of() -> None:
    finding = finding_on("Egypt imported 12 million tonnes of wheat.", "Pakistan imported 3 million tonnes of wheat.")

    assert finding.outcome == "undecidable"
    assert "the evidence speaks of Pakistan, the article of Egypt" in finding.explanation


def test_a_sentence_that_names_nobody_is_of_whom_the_one_before_names() -> None:
    text, evidence = "Germany is rich. It built 40 schools.", "Austria is small. It built 90 schools."

    assert outcomes_of(text, evidence) == {"undecidable"}
    assert outcomes_of(text, evidence.replace("Austria", "Germany")) == {"inconsistent"}
