"""What a spreadsheet gets to see."""

import csv
from datetime import UTC, date, datetime

import pytest

from tracker.language.dates import PartialDate
from tracker.rules.csv_cells import cell, lines
from tracker.rules.statuses import Status


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =cmd|' /C calc'!A0", "＝1+1", "\x00=1"],
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["800,000 troops", "“=1” says nothing", "a-b", "", "Ukraine’s army", "€5 = $6"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def test_numbers_stay_numbers_even_below_zero() -> None:
    assert [cell(number) for number in (0, -331, 1.5)] == ["0", "-331", "1.5"]


def test_nothing_is_an_empty_cell_and_switches_are_words() -> None:
    assert [cell(None), cell(True), cell(False)] == ["", "yes", "no"]


def test_days_and_instants_are_written_so_that_they_sort() -> None:
    instant = datetime(2025, 12, 18, 9, 0, 5, 123456, tzinfo=UTC)

    assert cell(instant) == "2025-12-18T09:00:05+00:00"
    assert cell(date(2025, 12, 18)) == "2025-12-18"
    assert cell(PartialDate(2025, 12)) == "2025-12"


def test_several_values_share_a_cell() -> None:
    # Only the first sign of a cell makes it a formula.
    assert cell(["army", "=treaty"]) == "army; =treaty"
    assert cell(["=treaty", "army"]) == "'=treaty; army"


def test_a_choice_is_its_value() -> None:
    assert cell(Status.SINGLE_SOURCE) == "single_source"


def test_characters_that_break_a_file_become_spaces() -> None:
    assert cell("a\x00b\x0bc") == "a b c"
    assert cell("two\nlines") == "two\nlines"


def test_a_file_says_that_it_is_utf_8_and_reads_back_as_it_was() -> None:
    text = "".join(lines(["claim", "says"], [["C01", 'a "quote", and\nmore'], ["C02", "=1+1"]]))

    assert text.startswith("\ufeffclaim,says\r\n")
    assert list(csv.reader(text[1:].splitlines(keepends=True))) == [
        ["claim", "says"],
        ["C01", 'a "quote", and\nmore'],
        ["C02", "'=1+1"],
    ]
