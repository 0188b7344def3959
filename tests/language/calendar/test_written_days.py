"""Days as texts write them, with each way in which they can be read."""

from datetime import date

import pytest

from tracker.language.calendar.written_days import DayReading, written_days

TODAY = date(2025, 12, 17)


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("on 15 December", ["None-12-15"]),
        ("on the 15th of December 2025", ["2025-12-15"]),
        ("on December the 15th, 2025", ["2025-12-15"]),
        ("on the fifteenth of December", ["None-12-15"]),
        ("on 15 Dec. '25", ["2025-12-15"]),
        ("on 15 Dec. '44", ["1944-12-15"]),
        ("on 15-Dec-2025", ["2025-12-15"]),
        ("on 2025-12-15T10:30", ["2025-12-15"]),
        ("on 2025/12/15", ["2025-12-15"]),
        ("on 15.12.2025", ["2025-12-15"]),
        ("on 15. 12. 2025", ["2025-12-15"]),
        ("on 03.04.2025", ["2025-4-3"]),
        ("on 03/04/2025", ["2025-4-3", "2025-3-4"]),
        ("on 05/05/2025", ["2025-5-5"]),
        ("on 31/04/2025", ["2025-4-31"]),
        ("on 12/15/25", ["2025-12-15"]),
        ("on the 32nd of May", ["None-5-32"]),
    ],
)
def test_a_day_is_read_in_every_way_it_can_be(words: str, readings: list[str]) -> None:
    [written] = written_days(f"They met {words}.", TODAY)

    assert [f"{reading.year}-{reading.month}-{reading.day}" for reading in written.readings] == readings


@pytest.mark.parametrize(
    "words",
    [
        "10.0.12.2025",
        "v15.12.2025",
        "A-15-12-2025",
        "15.12.2025.1",
        "3.1.20",
        "6-4-10",
        "13/13/2025",
        "00/12/2025",
        "2025-13-01",
        "the 100th of May",
        "May 31,000",
        "May 31%",
        "12/15",
        "$15.12.2025",
    ],
)
def test_versions_scores_addresses_and_amounts_are_no_days(words: str) -> None:
    assert list(written_days(f"They had {words} there.", TODAY)) == []


def test_a_day_that_does_not_exist_is_none() -> None:
    leap_day = DayReading(None, 2, 29)

    assert (leap_day.on(2024), leap_day.on(2025), leap_day.on()) == (date(2024, 2, 29), None, None)
    assert DayReading(2025, 5, 32).on() is None


def test_without_a_publication_a_short_year_is_of_the_century_that_computers_take() -> None:
    years = [next(written_days(f"15 Dec '{short}")).readings[0].year for short in (68, 69)]

    assert years == [2068, 1969]
