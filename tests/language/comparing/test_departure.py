"""A text against a capture of the source it names."""

import pytest

from tracker.language.comparing import Evidence, check_departure

ALONG = (
    "European nations are considering the deployment of multinational battalions along Ukraine’s western border "
    "to serve as a deterrent."
)
AWAY = "A European-led force would be stationed in western Ukraine, well away from the border, as a deterrent."
CAPTURE = "the capture of the 15th"


def test_along_the_border_departs_from_away_from_the_border() -> None:
    (finding,) = check_departure(ALONG, [Evidence(AWAY, CAPTURE)])

    assert (finding.check, finding.outcome, finding.phrase) == (
        "departure",
        "inconsistent",
        "along Ukraine’s western border",
    )
    assert CAPTURE in finding.explanation
    assert "away from the border" in finding.explanation


@pytest.mark.parametrize(
    "source",
    [
        "European battalions would stand along the western border of Ukraine as a deterrent.",
        "A force of European battalions is under discussion as a deterrent for Ukraine.",
        # another thing that lies away from a border
        "The factory lies far from the border.",
    ],
)
def test_a_source_that_agrees_or_speaks_of_something_else_is_no_departure(source: str) -> None:
    assert check_departure(ALONG, [Evidence(source)]) == []


def test_a_number_a_quotation_and_a_strength_can_depart() -> None:
    text = "The ministers signed the pact on gas. It binds 12 states. “We won,” one minister said."
    source = "The ministers discussed the pact on gas. It would bind 10 states. “We did not lose,” one minister said."

    findings = check_departure(text, [Evidence(source)])

    assert {finding.phrase for finding in findings} == {"12 states", "“We won,”", "signed"}
    assert {finding.check for finding in findings} == {"departure"}


def test_without_a_capture_it_is_undecidable() -> None:
    (finding,) = check_departure(ALONG, [])

    assert (finding.outcome, finding.reason) == ("undecidable", "no_evidence")
