"""The calendar as it is written down, read into entries."""

from datetime import date
from typing import Any

import pytest

from tracker.errors import WrongInput
from tracker.language.calendar import entries_of, parse
from tracker.language.calendar.entries import ArmedConflict, Birthday, Term
from tracker.language.calendar.intervals import Interval

OFFICE = {"x.mayor": {"name": "Mayor of Utopia", "titles": ["Mayor", "administration"]}}
TERM = {
    "office": "x.mayor",
    "person": "Ann Writer",
    "names": ["Ann Writer", "Writer"],
    "in_office": [{"from": date(2020, 1, 1), "to": date(2021, 1, 1)}, {"from": date(2024, 1, 1)}],
}
PERSON = {"names": ["B"], "born": "1955"}
BACKWARDS = {"from": "2021", "to": "2020"}


def test_a_term_takes_over_what_its_office_says() -> None:
    calendar = parse({"offices": OFFICE, "terms": {"x.mayor.writer": TERM}})

    (term,) = calendar.terms
    assert isinstance(term, Term)
    assert (term.office, term.titles) == ("Mayor of Utopia", ("Mayor", "administration"))
    assert term.intervals == (Interval(date(2020, 1, 1), date(2021, 1, 1)), Interval(date(2024, 1, 1), None))


def test_both_shapes_mean_the_same() -> None:
    own_shape = parse({"offices": OFFICE, "terms": {"x.mayor.writer": TERM}})

    reference_shape = parse({"entries": entries_of({"offices": OFFICE, "terms": {"x.mayor.writer": TERM}})})

    assert reference_shape.entries == own_shape.entries


def test_a_month_or_a_year_is_every_day_of_it() -> None:
    war = {"aliases": ["war in Utopia"], "start_earliest": "2014-04", "start_latest": "2014", "label": "The war"}

    calendar = parse({"conflicts": {"x": war}, "birthdays": {"y": {"names": ["Ann Writer"], "born": "1955"}}})

    conflict, person = calendar.entries.values()
    assert isinstance(conflict, ArmedConflict)
    assert isinstance(person, Birthday)
    assert conflict.start == Interval(date(2014, 4, 1), date(2014, 12, 31))
    assert person.born == Interval(date(1955, 1, 1), date(1955, 12, 31))


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        ([], "table of entries"),
        ({}, "no calendar in it"),
        ({"wars": {}}, "“wars” is no part"),
        ({"entries": []}, "under their keys"),
        ({"entries": {"x": 1}}, "under their keys"),
        ({"entries": {"x": {"kind": "planet"}}}, "x cannot be read: “planet” is no kind"),
        ({"entries": {"x": {}}}, "x says no kind"),
        ({"entries": {"x": {"kind": "person", "names": ["A"]}}}, "x says no born"),
        ({"entries": {"x": {"kind": "person", "names": "A", "born": "1955"}}}, "lists of words"),
        ({"entries": {"x": {"kind": "person", "names": ["A"], "born": "1955-02-30"}}}, "no date"),
        ({"groups": {"x": {"aliases": ["A"], "members": ["y"]}}, "birthdays": {"y": PERSON}}, "y, which is no"),
        ({"terms": {"x": {"office": "nowhere"}}}, "of no known office"),
        ({"terms": {"x": 5}}, "write it as a table"),
        ({"offices": OFFICE, "terms": {"x": {**TERM, "in_office": [BACKWARDS]}}}, "put the earlier day first"),
        ({"events": {"x": {"aliases": ["E"], "start": "2020"}}, "birthdays": {"x": PERSON}}, "x twice"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_in_one_sentence(tables: Any, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence):
        parse(tables)
