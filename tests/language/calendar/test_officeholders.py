"""The terms of office that come along: nobody holds a single office beside another, and every gap is stated."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker import places
from tracker.language.calendar import office
from tracker.language.dates import PartialDate
from tracker.outside.calendars import read_tables


class Stretch(NamedTuple):
    """One stretch in an office; a month stands for any day of it."""

    first: PartialDate
    last: PartialDate | None
    key: str


@cache
def tables() -> dict[str, Any]:
    return read_tables(places.SEEDS / "calendar")


def partial(written: object) -> PartialDate:
    return PartialDate.of(written) if isinstance(written, date) else PartialDate.parse(str(written))


def stretches(office_key: str) -> list[Stretch]:
    """Every stretch in that office, the earliest first."""
    found = [
        Stretch(partial(interval["from"]), partial(interval["to"]) if "to" in interval else None, key)
        for key, term in tables()["terms"].items()
        if term["office"] == office_key
        for interval in term["in_office"]
    ]
    return sorted(found, key=lambda stretch: stretch.first.first_day)


def neighbours() -> Iterator[tuple[str, Stretch, Stretch]]:
    for office_key in tables()["offices"]:
        for before, after in pairwise(stretches(office_key)):
            yield office_key, before, after


def acted(stretch: Stretch) -> bool:
    note = tables()["terms"][stretch.key].get("note", "")
    return "act" in note


def test_every_office_has_holders_and_every_holder_an_office() -> None:
    assert [key for key in tables()["offices"] if not stretches(key)] == []
    assert {term["office"] for term in tables()["terms"].values()} == set(tables()["offices"])


def test_two_hold_a_single_office_only_where_one_acts_for_the_other() -> None:
    overlapping = [
        (before.key, after.key)
        for _, before, after in neighbours()
        if (before.last is None or before.last.first_day > after.first.last_day) and not (acted(before) or acted(after))
    ]

    assert overlapping == []


def test_gaps_are_exactly_those_that_the_office_states() -> None:
    gaps: dict[str, list[tuple[str, str]]] = {key: [] for key in tables()["offices"]}
    for office_key, before, after in neighbours():
        if before.last and before.last.last_day + timedelta(days=1) < after.first.first_day:
            gaps[office_key].append((str(before.last), str(after.first)))

    stated = {
        key: [(str(gap["after"]), str(gap["before"])) for gap in facts.get("gaps", ())]
        for key, facts in tables()["offices"].items()
    }

    assert gaps == stated


def test_dates_are_in_order_and_none_is_later_than_what_is_known() -> None:
    for term in shipped_calendar().terms:
        for interval in term.intervals:
            assert interval.first_or_ever <= interval.last_or_ever, term.key
            assert interval.first_or_ever <= (term.as_of or date.min), term.key
        for before, after in pairwise(term.intervals):
            assert before.last_or_ever < after.first_or_ever, term.key


def test_one_person_stands_once_in_an_office_and_each_entry_says_where_it_is_from() -> None:
    people = [(term.office, term.person) for term in shipped_calendar().terms]

    assert len(people) == len(set(people))
    for term in shipped_calendar().terms:
        assert term.source, term.key
        assert len(term.names) == len(set(term.names)), term.key
        assert term.titles, term.key


@pytest.mark.parametrize(
    ("sentence", "day", "key"),
    [
        ("Defense Secretary Ash Carter visits the base.", date(2016, 5, 3), "us.defense.carter"),
        ("Taoiseach Enda Kenny meets the unions.", date(2016, 5, 3), "ie.taoiseach.kenny"),
        ("Spanish Prime Minister Pedro Sanchez calls a vote.", date(2023, 5, 3), "es.pm.sanchez"),
        ("ECB President Christine Lagarde defends the rate.", date(2022, 5, 3), "ecb.lagarde"),
        ("FBI Director James Comey testifies.", date(2016, 5, 3), "us.fbi.comey"),
        ("Vice President Joe Biden visits Seoul.", date(2016, 5, 3), "us.vp.biden"),
    ],
)
def test_a_holder_is_found_by_title_and_name(sentence: str, day: date, key: str) -> None:
    [then] = office.find(passage_of(sentence, day))
    [now] = office.find(passage_of(sentence, date(2012, 1, 5) if day.year > 2020 else date(2025, 12, 17)))

    assert (then.refs, str(then.outcome)) == ([key], "consistent")
    assert str(now.outcome) == "inconsistent"


def test_one_person_in_two_offices_of_one_title_is_in_either() -> None:
    [state] = office.find(passage_of("Attorney General Pam Bondi files the suit.", date(2016, 5, 3)))
    [country] = office.find(passage_of("Attorney General Pam Bondi files the suit.", date(2025, 5, 3)))

    assert {str(state.outcome), str(country.outcome)} == {"consistent"}
