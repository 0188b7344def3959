"""Whether somebody has been in an office for so long."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.years_in_office import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Emmanuel Macron is in his eighth year as president.", Outcome.CONSISTENT),
        ("Emmanuel Macron is in his fifth year as president.", Outcome.INCONSISTENT),
        # counted by calendar years
        ("Keir Starmer is in his second year as prime minister.", Outcome.UNDECIDABLE),
        # both times in office together, or since the first
        ("Donald Tusk is in his ninth year as Polish prime minister.", Outcome.CONSISTENT),
        ("Vladimir Putin has been in power for 25 years.", Outcome.CONSISTENT),
        ("Vladimir Putin has been in power for 19 years.", Outcome.INCONSISTENT),
    ],
)
def test_years_are_held_against_the_terms(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence, date(2025, 3, 3)))

    assert finding.outcome is outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "In his second year as president, Emmanuel Macron faced a revolt.",
        "Emmanuel Macron would be in his tenth year as president.",
        "Ursula von der Leyen is in the first year of her second term as European Commission president.",
        "Angela Merkel, in her tenth year as chancellor, smiles.",
    ],
)
def test_what_is_told_of_another_time_or_counted_by_terms_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence, date(2025, 3, 3)))) == []


def test_after_the_calendar_was_last_looked_at_it_stays_open() -> None:
    [finding] = find(passage_of("Emmanuel Macron is in his tenth year as president.", date(2026, 11, 11)))

    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "past_as_of")
