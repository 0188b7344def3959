"""Filters of the ledger: what an address may say, and the same in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from tracker.errors import WrongInput
from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.rules.ledger import PARAMS, Findings, LedgerFilter, Origins, Sort
from tracker.rules.statuses import CLOSED, OPEN, Status

IDS = st.none() | st.integers(1, 2**31 - 1)
WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), max_size=40)
FILTERS = st.builds(
    LedgerFilter,
    status=st.frozensets(st.sampled_from(Status)),
    desk=IDS,
    article=IDS,
    source=IDS,
    topic=st.sampled_from(["", "nato", "article 5", "50%"]),
    assignee=IDS | st.sampled_from(["me", "nobody"]),
    importance=st.frozensets(st.sampled_from(Importance)),
    type=st.frozensets(st.sampled_from(ClaimType)),
    findings=st.none() | st.sampled_from(Findings),
    origins=st.none() | st.sampled_from(Origins),
    older_than=st.none() | st.integers(1, 36_500),
    due=st.sampled_from([None, "overdue"]),
    waiting=st.sampled_from([None, "approval"]),
    recheck=st.sampled_from([None, "open"]),
    q=st.sampled_from(["", "eighth year", "100%_", "“Zelenskyy’s”", "a & b = c"]),
    sort=st.sampled_from(Sort),
    reverse=st.booleans(),
    page=st.integers(1, 1_000),
)


@given(FILTERS)
def test_a_filter_comes_back_from_its_parameters(ledger_filter: LedgerFilter) -> None:
    assert LedgerFilter.from_params(ledger_filter.to_params()) == ledger_filter


@given(FILTERS)
def test_a_filter_comes_back_from_an_address(ledger_filter: LedgerFilter) -> None:
    assert LedgerFilter.from_params(MultiDict(ledger_filter.to_params())) == ledger_filter


@given(FILTERS)
def test_parameters_are_canonical_and_never_empty(ledger_filter: LedgerFilter) -> None:
    params = ledger_filter.to_params()

    assert [name for name in PARAMS if name in params] == list(params)
    assert all(params.values())
    assert LedgerFilter.from_params(params).to_params() == params


@given(FILTERS)
def test_every_filter_can_be_said(ledger_filter: LedgerFilter) -> None:
    words = ledger_filter.in_words()

    assert "claims" in words
    assert "  " not in words
    assert not words.endswith((",", " "))


@given(st.dictionaries(st.sampled_from(PARAMS), st.lists(WORDS, max_size=3)))
def test_whatever_is_given_is_read_or_refused_at_its_field(params: dict[str, list[str]]) -> None:
    refused: WrongInput | None = None
    read = LedgerFilter()
    try:
        read = LedgerFilter.from_params(params)
    except WrongInput as wrong:
        refused = wrong

    assert refused is None or (refused.field in PARAMS and str(refused).endswith("."))
    assert LedgerFilter.from_params(read.to_params()) == read


def test_nothing_asked_for_is_everything() -> None:
    unfiltered = LedgerFilter.from_params({"status": "", "q": "  ", "desk": ""})

    assert unfiltered == LedgerFilter()
    assert unfiltered.to_params() == {}
    assert not unfiltered.narrows
    assert unfiltered.in_words() == "all claims"


def test_open_and_closed_are_short_for_several_statuses() -> None:
    ledger_filter = LedgerFilter.from_params(MultiDict([("status", "open"), ("status", "contradicted")]))

    assert ledger_filter.status == OPEN | {Status.CONTRADICTED}
    assert ledger_filter.to_params() == {"status": ["open", "contradicted"]}
    assert LedgerFilter.from_params({"status": ["closed"]}).status == CLOSED


def test_a_status_may_be_spelled_with_a_hyphen() -> None:
    assert LedgerFilter.from_params({"status": "Single-Source"}).status == {Status.SINGLE_SOURCE}


@pytest.mark.parametrize(
    ("params", "field", "says"),
    [
        ({"colour": "red"}, "colour", "no filter “colour”"),
        ({"status": "verified"}, "status", "knows no “verified”; choose open, closed, contradicted"),
        ({"desk": "politics"}, "desk", "whole number"),
        ({"desk": "0"}, "desk", "whole number"),
        ({"desk": "99999999999"}, "desk", "whole number"),
        ({"desk": ["1", "2"]}, "desk", "takes one value, not 2"),
        ({"article": "-1"}, "article", "whole number"),
        # A digit to Python's isdigit(), and no number.
        ({"source": "²"}, "source", "whole number"),
        ({"assignee": "somebody"}, "assignee", "whole number"),
        ({"importance": "huge"}, "importance", "high, normal or low"),
        ({"type": "rumour"}, "type", "knows no “rumour”"),
        ({"findings": "some"}, "findings", "open, any or none"),
        ({"older_than": "soon"}, "older_than", "from 1 to 36,500"),
        ({"due": "tomorrow"}, "due", "choose overdue"),
        ({"waiting": "yes"}, "waiting", "choose approval"),
        # Sorts are members of a list; nothing typed ever becomes part of a statement.
        ({"sort": "id; drop table claims"}, "sort", "choose status"),
        ({"direction": "up"}, "direction", "asc or desc"),
        ({"page": "last"}, "page", "whole number"),
        ({"q": "x" * 201}, "q", "shorten it to 200"),
        ({"q": "a " * 13}, "q", "keep the 12 that matter"),
        ({"q": "a\u202eb"}, "q", "invisible character"),
        ({"topic": "x" * 81}, "topic", "shorten it to 80"),
    ],
)
def test_a_wrong_value_is_refused_with_a_sentence_at_its_field(params: dict[str, str], field: str, says: str) -> None:
    with pytest.raises(WrongInput) as caught:
        LedgerFilter.from_params(params)

    assert caught.value.field == field
    assert says in str(caught.value)


def test_the_direction_is_said_only_where_it_is_not_the_natural_one() -> None:
    # Ages begin with the greatest, so “desc” is the natural way and leaves the address.
    oldest = LedgerFilter.from_params({"sort": "age", "direction": "desc"})
    youngest = LedgerFilter.from_params({"sort": "age", "direction": "asc"})

    assert oldest == LedgerFilter(sort=Sort.AGE)
    assert oldest.to_params() == {"sort": "age"}
    assert youngest == LedgerFilter(sort=Sort.AGE, reverse=True)
    assert youngest.to_params() == {"sort": "age", "direction": "asc"}


def test_me_becomes_whoever_looks() -> None:
    assert LedgerFilter(assignee="me").seen_by(7).assignee == 7
    assert LedgerFilter(assignee="nobody").seen_by(7).assignee == "nobody"
    assert LedgerFilter(assignee=3).seen_by(7).assignee == 3


def test_another_question_begins_on_the_first_page() -> None:
    assert LedgerFilter(page=3, q="deal").but(status=OPEN) == LedgerFilter(q="deal", status=OPEN)


def test_order_alone_leaves_no_claim_out() -> None:
    assert not LedgerFilter(sort=Sort.AGE, reverse=True, page=2).narrows
    assert LedgerFilter(waiting="approval").narrows
