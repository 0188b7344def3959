"""The table of filters: every row is whole, and stands for one field of what is asked."""

from dataclasses import fields

import pytest

from tracker.rules.filter_kinds import OneOf, Row, Switch
from tracker.rules.filter_rows import Filter, Group, Names, Part
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_filters import FILTERS, FORM_ORDER, SPOKEN_ORDER, Criteria


def test_every_filter_is_a_field_of_what_is_asked_and_every_field_a_filter() -> None:
    assert [row.name for row in FILTERS] == [field.name for field in fields(Criteria)]


def test_a_filter_that_is_not_set_has_an_empty_value() -> None:
    # Conditions, chips and words are made for what is not empty.
    assert not any(field.default for field in fields(Criteria))


@pytest.mark.parametrize("row", FILTERS, ids=lambda row: row.name)
def test_every_filter_has_a_label_and_a_sentence_of_help(row: Filter) -> None:
    assert row.label[0].isupper()
    assert row.help[0].isupper()
    assert row.help.endswith(".")


@pytest.mark.parametrize("row", FILTERS, ids=lambda row: row.name)
def test_a_list_says_what_its_empty_choice_means(row: Filter) -> None:
    is_list = isinstance(row.kind, OneOf | Switch) or (isinstance(row.kind, Row) and row.kind.offered)

    assert bool(row.blank) is is_list


def test_the_form_and_the_sentence_leave_no_filter_out() -> None:
    assert set(FORM_ORDER) == set(SPOKEN_ORDER) == set(FILTERS)
    assert FORM_ORDER[0].group is Group.SEARCH
    assert SPOKEN_ORDER[0].part is Part.SUBJECT


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"assignee": "me"}, "all claims, assigned to you"),
        ({"assignee": "7"}, "all claims, assigned to person 7"),
        ({"source": "3", "importance": "low"}, "all claims, low importance, resting on source 3"),
        ({"q": "deal", "desk": "2"}, "all claims of the 2 desk, with “deal”"),
    ],
)
def test_what_has_no_name_is_said_by_its_number(params: dict[str, str], words: str) -> None:
    assert LedgerFilter.from_params(params).in_words(Names()) == words
