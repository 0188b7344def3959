"""Whether a claim counts or measures."""

import pytest

from tracker.language.reading.main_clause import clause_of
from tracker.language.reading.quantities_claimed import quantity_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The flood killed 41 people", "41"),
        ("Twelve wards have closed", "Twelve"),
        ("Sales fell to $2.3bn", "$2.3bn"),
        ("Turnout was 61 percent", "61"),
        ("Dozens of houses burned", "Dozens"),
        ("Rents rose by a tenth", "tenth"),
        ("Half of the members left", "Half"),
        ("It costs twice as much", "twice"),
        ("Thirty-seven percent voted for him", "Thirty-seven"),
        ("It held 1900 barrels", "1900"),
    ],
)
def test_a_number_with_what_it_counts_is_a_quantity(text: str, words: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    span = quantity_in(clause)
    assert span
    assert text[slice(*span)] == words


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on 4 May 2019",
        "The vote began at 9.30 pm",
        "Anna Weck, 41, fell from a roof",
        "The Boeing 737 turned back",
        "The pact rests on Article 5",
        "The team lost 3-1 at home",
        "The two men met in 2014",
        "One of the guards slept",
        "He came in the first half",
        "It was his 12th visit",
        "The player with number 10 left",
        "The room was searched twice",
        "He lost the 2008 race",
    ],
)
def test_a_date_an_age_a_name_and_a_score_count_nothing(text: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert quantity_in(clause) is None


def test_a_time_is_counted_where_that_is_asked_for() -> None:
    text = "The roof will last for 40 years"
    clause = clause_of(text, 0, len(text))

    assert clause
    assert quantity_in(clause) is None
    assert quantity_in(clause, durations=True) == (text.index("40"), text.index("40") + 2)
