"""Reading the parameters of an address, a form or a command."""

import pytest
from werkzeug.datastructures import MultiDict

from tracker.errors import WrongInput
from tracker.rules.ledger_choices import Findings, Sort
from tracker.rules.query_params import members, number, one_of, single, values, word


def test_values_are_trimmed_and_come_once_from_a_request_and_a_stored_filter_alike() -> None:
    assert values(MultiDict([("topic", " berlin "), ("topic", "berlin"), ("topic", "")]), "topic") == ["berlin"]
    assert values({"topic": [" berlin ", "berlin"]}, "topic") == ["berlin"]
    assert values({"desk": 3}, "desk") == ["3"]


def test_one_value_is_one_value() -> None:
    assert single({}, "desk") == ""
    with pytest.raises(WrongInput, match="takes one value, not 2"):
        single({"desk": ["1", "2"]}, "desk")


@pytest.mark.parametrize("typed", ["0", "-1", "x", "1.5", "11"])
def test_a_number_lies_between_one_and_the_most(typed: str) -> None:
    assert number({"page": ["10"]}, "page", most=10) == 10
    assert number({}, "page") is None
    with pytest.raises(WrongInput, match="a whole number from 1 to 10"):
        number({"page": [typed]}, "page", most=10)


def test_a_word_is_one_of_those_known() -> None:
    assert word({"due": ["Late"]}, "due", ["late", "soon"]) == "late"
    with pytest.raises(WrongInput, match="knows no “never”; choose late or soon"):
        word({"due": ["never"]}, "due", ["late", "soon"])


def test_members_are_read_however_they_are_spelled() -> None:
    assert one_of(Sort, {"sort": ["AGE"]}, "sort") is Sort.AGE
    assert one_of(Sort, {}, "sort") is None
    assert list(members(Findings, {"findings": ["open", "any"]}, "findings")) == [Findings.OPEN, Findings.ANY]
