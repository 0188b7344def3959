"""A filter of the journal from an address, and back."""

from datetime import date

import pytest

from tracker.errors import WrongInput
from tracker.rules.journal import JournalFilter, kind_in_words


def test_every_filter_goes_into_an_address_and_comes_back() -> None:
    params = {
        "claim": "C06",
        "article": "2",
        "person": "3",
        "type": "claim:edit",
        "since": "2025-12-01",
        "until": "2025-12-17",
    }

    journal_filter = JournalFilter.from_params(params | {"page": "4"})

    assert journal_filter == JournalFilter("C06", 2, 3, "claim:edit", date(2025, 12, 1), date(2025, 12, 17), 4)
    assert journal_filter.to_params() == params


def test_nothing_given_is_everything() -> None:
    journal_filter = JournalFilter.from_params({"claim": " ", "type": "", "page": "2"})

    assert not journal_filter.narrows
    assert journal_filter.to_params() == {}
    assert JournalFilter(claim="6").narrows


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("claim", "the first"),
        ("claim", "99999999999"),
        ("claim", "²"),
        ("article", "0"),
        ("article", "x"),
        ("person", "-1"),
        ("person", "٣"),
        ("page", "99999999999"),
        ("type", "Claim"),
        ("type", "claim:edit'--"),
        ("type", "a" * 61),
        ("since", "17.12.2025"),
        ("since", "0001-01-01"),
        ("until", "2025-02-30"),
        ("until", "9999-12-31"),
        ("colour", "red"),
    ],
)
def test_a_wrong_value_is_refused_at_its_field(field: str, value: str) -> None:
    with pytest.raises(WrongInput) as refused:
        JournalFilter.from_params({field: value})

    assert refused.value.field == field


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(WrongInput, match="swap them") as refused:
        JournalFilter.from_params({"since": "2025-12-02", "until": "2025-12-01"})

    assert refused.value.field == "until"


def test_the_key_of_a_claim_may_be_written_small() -> None:
    assert JournalFilter.from_params({"claim": "c6"}).claim == "C6"


def test_a_kind_of_entry_is_said_in_words_and_a_new_one_as_it_is_kept() -> None:
    kinds = ["claim", "claim:edit", "evidence:withdraw", "seal", "seal:make_again"]

    assert [kind_in_words(kind) for kind in kinds] == [
        "claims",
        "claims: changed",
        "evidence: withdrawn",
        "seal",
        "seal: make again",
    ]
