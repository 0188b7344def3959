"""Days as pages print them."""

import pytest

from tracker.outside.intake.html.printed_days import printed_days


@pytest.mark.parametrize(
    ("line", "language", "readings"),
    [
        ("3 May 2025", "en", [["2025-05-03"]]),
        ("22nd April 2024", "en", [["2024-04-22"]]),
        ("Sept. 5, 2024 and 7 Oct 2024", "en", [["2024-09-05"], ["2024-10-07"]]),
        ("12 марта 2025", "ru", [["2025-03-12"]]),
        ("3. Mai 2025", "de", [["2025-05-03"]]),
        ("03/04/2025", "en", [["2025-04-03", "2025-03-04"]]),
        ("13/04/2025", "en", [["2025-04-13"]]),
        ("03.04.2025", "de", [["2025-04-03"]]),
        ("2025-04-03", "", [["2025-04-03"]]),
        ("version 1.2.2025.7 and 555-0100-12", "en", []),
        ("14 people 2025", "en", []),
        ("31/02/2025", "en", []),
    ],
)
def test_each_day_has_the_ways_in_which_it_can_be_read(line: str, language: str, readings: list[list[str]]) -> None:
    assert [[str(day) for day in printed.readings] for printed in printed_days(line, language)] == readings
