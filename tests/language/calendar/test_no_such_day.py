"""Whether the calendar has the day that a text names."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.no_such_day import find


@pytest.mark.parametrize(
    ("sentence", "phrase", "why"),
    [
        ("It was on February 29, 2025.", "February 29, 2025", "2025 is no leap year: February 2025 has 28 days."),
        ("It was on 30 February 2024.", "30 February 2024", "February has 28 days, 29 in a leap year."),
        ("It was on 31/04/2025.", "31/04/2025", "April has 30 days."),
        ("It was on the 32nd of May.", "32nd of May", "May has 31 days."),
    ],
)
def test_a_day_that_its_month_lacks_is_found_with_the_arithmetic(sentence: str, phrase: str, why: str) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.phrase) == ("no_such_day", phrase)
    assert finding.explanation == f"“{phrase}” does not exist. {why}"


@pytest.mark.parametrize(
    ("published", "number"),
    [
        (date(2025, 12, 17), 1),
        (date(2025, 3, 1), 1),
        # The last February was that of 2024, or the next one is that of 2028.
        (date(2025, 2, 10), 0),
        (date(2027, 3, 1), 0),
        (None, 0),
    ],
)
def test_a_leap_day_without_a_year_is_of_the_last_february_or_the_next(published: date | None, number: int) -> None:
    assert len(list(find(passage_of("He signed it on 29 February.", published)))) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "It was on 29 February 2024, 31 May 2025 and 30/04/2025.",
        "In June 31 people died, and since September 31 others did.",
        "Case No. 31/02/2019 and Regulation 30/02/2018 were closed.",
        "People born on 29 February have a birthday every four years.",
        "The ward has 31 June babies.",
        "In 2024 it was sealed on 29 February.",
    ],
)
def test_days_that_exist_and_other_numbers_are_left_alone(sentence: str) -> None:
    assert [finding.phrase for finding in find(passage_of(sentence))] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair is held on 29 February.",
        "She turns 80 on 29 February.",
        "The rule takes effect on 29 February.",
        "There is no 30 February.",
        "The form said 31 June, which does not exist.",
        "“Meet me on 30 February,” he joked.",
    ],
)
def test_a_day_that_comes_again_or_is_known_as_none_is_no_finding(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []


@pytest.mark.parametrize("sentence", ["The mill burned on 29 February.", "The council will meet on 29 February."])
def test_a_day_that_came_or_will_come_is_of_one_year(sentence: str) -> None:
    assert len(list(find(passage_of(sentence)))) == 1
