"""Dates as people type them."""

from datetime import date

import pytest

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.typed_dates import date_readings, read_date, read_day, understood, which

TODAY = date(2026, 11, 30)  # a Monday


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4 July 2024", "2024-07-04"),
        ("04 july 2024", "2024-07-04"),
        ("JULY 4, 2024", "2024-07-04"),
        ("Jul. 4 2024", "2024-07-04"),
        ("4 Sept 2019", "2019-09-04"),
        ("Sept. 4th, 2019", "2019-09-04"),
        ("the 22nd of May 2023", "2023-05-22"),
        ("1st May, 2023", "2023-05-01"),
        ("3rd March 1999", "1999-03-03"),
        ("23.6.2016", "2016-06-23"),
        ("3.4.2025", "2025-04-03"),
        ("3. 4. 2025", "2025-04-03"),
        ("23/06/2016", "2016-06-23"),
        ("06/23/2016", "2016-06-23"),
        ("6-23-2016", "2016-06-23"),
        ("23 - 06 - 2016", "2016-06-23"),
        ("7/7/2007", "2007-07-07"),
        ("2016.06.23", "2016-06-23"),
        ("2016/6/3", "2016-06-03"),
        ("20160623", "2016-06-23"),
        ("23-Jun-2016", "2016-06-23"),
        ("2016 June 23", "2016-06-23"),
        ("August 1961", "1961-08"),
        ("Aug. 1961", "1961-08"),
        ("aug, 1961", "1961-08"),
        ("1961 August", "1961-08"),
        ("8/1961", "1961-08"),
        ("1961-08", "1961-08"),
        ("1961", "1961"),
        ("Thursday, 23 June 2016", "2016-06-23"),
        ("Thurs. June 23, 2016", "2016-06-23"),
        ("2016-06-23 (Thu)", "2016-06-23"),
        ("23 June 2016, Thursday", "2016-06-23"),
        ("  23\u00a0June \u2009 2016 ", "2016-06-23"),
        ("23\u201306\u20132016", "2016-06-23"),
        ("2016-06-23T22:59", "2016-06-23"),
        ("2016-06-23 22:59:07.123456", "2016-06-23"),
        ("2016-06-23T23:59:59-08:00", "2016-06-23"),
        ("2016-06-23T00:30+0200", "2016-06-23"),
        ("Thu, 23 Jun 2016 22:59:07 GMT", "2016-06-23"),
        ("Thu 23 Jun 2016, 22:59 CEST", "2016-06-23"),
        ("23 June 2016 at 10:59 p.m.", "2016-06-23"),
        ("10:59 BST, 23 June 2016", "2016-06-23"),
        # A day of the week settles what the numbers leave open.
        ("Friday 3/4/2026", "2026-04-03"),
        ("Wednesday 3/4/2026", "2026-03-04"),
        ("yesterday", "2026-11-29"),
        ("yesterday, 4 p.m.", "2026-11-29"),
        ("23 June 2016, 4pm", "2016-06-23"),
        ("4.15 pm on 23 June 2016", "2016-06-23"),
        ("two weeks ago", "2026-11-16"),
        ("ten days ago", "2026-11-20"),
        ("Last Thursday", "2026-11-26"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, expected: str) -> None:
    assert str(read_date(typed, TODAY)) == expected


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("05/06/2024", ("2024-06-05", "2024-05-06")),
        ("5-6-2024", ("2024-06-05", "2024-05-06")),
        ("12/11/2020, 14:00", ("2020-11-12", "2020-12-11")),
        ("1/2/2025", ("2025-02-01", "2025-01-02")),
        ("Sunday", ("2026-11-29", "2026-12-06")),
    ],
)
def test_a_date_with_two_readings_is_asked_and_never_guessed(typed: str, readings: tuple[str, str]) -> None:
    assert tuple(map(str, date_readings(typed, TODAY))) == readings
    with pytest.raises(WrongInput, match=r"can be .* or .*: say which"):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "expected"), [("Friday", "2026-11-27"), ("Mon", "2026-11-30"), ("1.12.2026", "2026-12-01")]
)
def test_of_what_lies_behind_a_day_of_the_week_is_the_last_one(typed: str, expected: str) -> None:
    assert str(read_date(typed, TODAY, behind=True)) == expected


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "soon",
            "",
            "0 December 2025",
            "00.12.2025",
            "12.12 2025",
            "17 pm 2025",
            "0 am",
            "12",
            "May",
            "spring 2025",
            "Q3 2025",
            "0025",
            "1 May 0025",
        ),
        *(
            "2024-13",
            "2024-00-01",
            "0/1/2024",
            "13/13/2024",
            "23 juin 2016",
            "12 12 2024",
            "May May 2024",
        ),
        *("2016-06-23T24:61", "c. 1990", "1990s", "2024-2025", "5 May 2024 to 7 May 2024", "x" * 500, "9" * 80),
    ],
)
def test_what_is_no_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(WrongInput, match=r"is no date: write one like 17 December 2025 or 2025-12-17\."):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("32 May 2025", "“32 May 2025” is no date: May 2025 has 31 days."),
        ("April 31, 2025", "“April 31, 2025” is no date: April 2025 has 30 days."),
        ("29 Feb 2023", "“29 Feb 2023” is no date: February 2023 has 28 days."),
        ("30/02/2024", "“30/02/2024” is no date: February 2024 has 29 days."),
        ("31.11.2025", "“31.11.2025” is no date: November 2025 has 30 days."),
        ("2025-02-30", "“2025-02-30” is no date: February 2025 has 28 days."),
    ],
)
def test_a_day_that_a_month_does_not_have_is_refused_with_how_many_it_has(typed: str, sentence: str) -> None:
    with pytest.raises(WrongInput) as refusal:
        read_date(typed, TODAY)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "typed", ["\u200e17 December 2025\u200f", "17\u00a0December\u200b 2025", "17 Decem\u00adber 2025"]
)
def test_marks_that_nobody_sees_do_not_matter(typed: str) -> None:
    assert str(read_date(typed, TODAY)) == "2025-12-17"


@pytest.mark.parametrize("typed", ["23/06/16", "23.6.16", "23.06.'16", "16-06-23", "23 June 16", "June 23, 16"])
def test_a_year_of_two_digits_is_refused(typed: str) -> None:
    with pytest.raises(WrongInput, match="has a year of two digits: write all four"):
        read_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["23 June", "June 23rd", "the 23rd of June"])
def test_a_date_without_a_year_is_refused(typed: str) -> None:
    with pytest.raises(WrongInput, match="has no year of four digits: add it"):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Friday, 23 June 2016", "23 June 2016 is a Thursday, not a Friday; correct one of them."),
        ("2016-06-23 (Mon)", "23 June 2016 is a Thursday, not a Monday; correct one of them."),
        (
            "Sat 3/4/2026",
            "3 April 2026 is a Friday and 4 March 2026 is a Wednesday, not a Saturday; correct one of them.",
        ),
        ("Monday June 2016", "June 2016 is no single day, so it is no Monday; add the day."),
    ],
)
def test_a_day_of_the_week_that_does_not_fit_is_refused_with_the_right_one(typed: str, sentence: str) -> None:
    with pytest.raises(WrongInput) as refusal:
        read_date(typed, TODAY)
    assert str(refusal.value) == sentence


def test_where_a_day_is_needed_a_month_will_not_do() -> None:
    assert read_day("23 June 2016", TODAY) == date(2016, 6, 23)
    with pytest.raises(WrongInput, match="“June 2016” is no day: write one like"):
        read_day("June 2016", TODAY)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2016-06-23", ""),
        ("23 June 2016", ""),
        ("June 2016", ""),
        ("2016", ""),
        ("23.6.2016", "23 June 2016, a Thursday"),
        ("6/2016", "June 2016"),
    ],
)
def test_it_is_said_what_was_understood_where_that_is_not_plain(typed: str, words: str) -> None:
    assert understood(typed, read_date(typed, TODAY)) == words


def test_the_question_has_both_readings_in_words() -> None:
    readings = (PartialDate(2024, 6, 5), PartialDate(2024, 5, 6))
    assert which(" 05/06/2024", readings) == "“05/06/2024” can be 5 June 2024 or 6 May 2024: say which."
