"""Where something is said to be: at a line or away from it."""

from tracker.language.comparing.places import place_departs
from tracker.language.findings import DEPARTURE, Outcome


def test_at_the_border_here_and_away_from_it_in_the_source_is_a_departure() -> None:
    text = "Foreign battalions would be stationed along the Russian border."

    finding = place_departs(text, "Foreign battalions would be stationed in western Ukraine, far from the border.")

    assert finding
    assert (finding.check, finding.outcome) == (DEPARTURE, Outcome.INCONSISTENT)
    assert text[finding.start : finding.end] == finding.phrase == "along the Russian border"
    assert "far from the border" in finding.explanation


def test_the_same_place_and_another_subject_depart_from_nothing() -> None:
    text = "Foreign battalions would be stationed along the Russian border."

    assert place_departs(text, "Foreign battalions stand at the border.") is None
    assert place_departs(text, "The old sugar factory lies far from the border.") is None
