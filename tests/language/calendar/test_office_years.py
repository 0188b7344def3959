"""Where a text counts somebody's years in an office."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.office_years import office_years


@pytest.mark.parametrize(
    ("sentence", "phrase", "number", "is_nth"),
    [
        ("Emmanuel Macron, in his ninth year as president.", "in his ninth year as president", 9, True),
        ("In the third year of his presidency, Javier Milei is well.", "In the third year of his presidency", 3, True),
        ("After four years in office, Chancellor Olaf Scholz smiles.", "After four years in office", 4, False),
        ("Viktor Orbán has been in power for 15 years.", "has been in power for 15 years", 15, False),
        ("Narendra Modi has been prime minister for 11 years.", "has been prime minister for 11 years", 11, False),
    ],
)
def test_the_years_belong_to_whom_stands_beside_them(sentence: str, phrase: str, number: int, is_nth: bool) -> None:
    [claim] = office_years(passage_of(sentence))

    assert (sentence[claim.start : claim.end], claim.number, claim.is_nth) == (phrase, number, is_nth)


@pytest.mark.parametrize(
    "sentence",
    [
        "Emmanuel Macron, in his third year as president of the judo club, smiled.",
        "Emmanuel Macron's cousin, in his third year as mayor, smiled.",
        "After nine years in office, Chancellor Olaf Scholz's rival smiled.",
        "After forty years in office, Joe Biden smiled.",
        "Janet Yellen has been a professor for 30 years.",
    ],
)
def test_other_offices_and_other_people_are_left_alone(sentence: str) -> None:
    assert list(office_years(passage_of(sentence))) == []
