"""The day that a document prints."""

import pytest

from tracker.language.dates import PartialDate
from tracker.outside.intake.pdf.printed_days import printed_day, stated_in_xmp

DAY = (PartialDate(2025, 12, 17),)


def test_the_one_day_near_the_beginning_is_it() -> None:
    assert printed_day(["The quay", "17 December 2025"], []).readings == DAY


def test_a_day_in_the_place_line_of_a_long_paragraph_is_it() -> None:
    assert printed_day(["NORRVIK, 17 December 2025 – " + "The council met. " * 20], []).readings == DAY


def test_a_day_that_the_text_tells_of_is_not() -> None:
    assert not printed_day(["The council met. " * 20 + "It was 17 December 2025."], [])


def test_two_days_say_nothing_but_the_one_of_publication_does() -> None:
    assert not printed_day(["3 May 2025", "17 December 2025"], [])
    assert printed_day(["Argued 3 May 2025", "Published 17 December 2025"], []).readings == DAY


def test_a_running_head_is_asked_last() -> None:
    assert printed_day(["The quay"], ["Tower Daily, 17 December 2025"]).readings == DAY


def test_only_the_day_of_publication_is_taken_from_the_file() -> None:
    assert stated_in_xmp(b"<dc:date><rdf:Seq><rdf:li>2025-12-17T10:00Z</rdf:li></rdf:Seq></dc:date>").readings == DAY
    assert not stated_in_xmp(b"<xmp:CreateDate>2025-12-17</xmp:CreateDate>")


@pytest.mark.parametrize(
    "line",
    [
        "Last updated 18 December 2025. First published 17 December 2025",
        "First published 17 December 2025. Last updated 18 December 2025",
        "Updated: 18 December 2025 – Published: 17 December 2025",
        "Revised 2025-12-18, issued 2025-12-17",
    ],
)
def test_the_day_of_a_change_is_not_that_of_publishing(line: str) -> None:
    assert printed_day(["The quay", line], []).readings == DAY
