"""Where a list was left off, as a word to be handed back."""

import base64
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tracker.errors import WrongInput
from tracker.rules.cursors import Cursor, decode, encode
from tracker.rules.ledger import LedgerFilter, Sort

KEYS: dict[Sort, Any] = {
    Sort.STATUS: 3,
    Sort.STATEMENT: 'über alles "quoted"',
    Sort.AGE: datetime(2025, 12, 18, 9, 0, 0, 123456, tzinfo=UTC),
    Sort.CHANGED: datetime(2025, 12, 18, 9, tzinfo=UTC),
    Sort.DUE: date(2026, 1, 31),
    Sort.IMPORTANCE: 0,
    Sort.ORIGINS: 200_003,
    Sort.ARTICLE: 17,
}


@pytest.mark.parametrize("sort", Sort)
def test_what_is_written_is_read_again(sort: Sort) -> None:
    ledger_filter = LedgerFilter(sort=sort, q="berlin")
    place = Cursor(KEYS[sort], 1, 2, 3)

    assert decode(encode(place, ledger_filter), ledger_filter) == place


@pytest.mark.parametrize("sort", [Sort.AGE, Sort.DUE])
def test_a_claim_without_a_value_has_a_place_too(sort: Sort) -> None:
    ledger_filter = LedgerFilter(sort=sort)
    place = Cursor(None, 1, 2, 3)

    assert decode(encode(place, ledger_filter), ledger_filter) == place


def forged(ledger_filter: LedgerFilter, *parts: Any) -> str:
    digest = json.loads(base64.urlsafe_b64decode(encode(Cursor(1, 1, 1, 1), ledger_filter) + "=="))[0]
    return base64.urlsafe_b64encode(json.dumps([digest, *parts]).encode()).decode()


@pytest.mark.parametrize(
    ("sort", "parts"),
    [
        (Sort.STATUS, ["text", 1, 2, 3]),
        # True is a number to Python, and an error to PostgreSQL where a number is compared.
        (Sort.STATUS, [True, 1, 2, 3]),
        # More than an integer column holds.
        (Sort.STATUS, [2**40, 1, 2, 3]),
        (Sort.STATUS, [1, 1, 2]),
        (Sort.STATUS, [1, 1, 2, "3"]),
        (Sort.STATUS, [1, -1, 2, 3]),
        (Sort.STATEMENT, [5, 1, 2, 3]),
        (Sort.STATEMENT, ["a\0b", 1, 2, 3]),
        # Without a zone, which cannot be compared with instants of the database.
        (Sort.AGE, ["2025-12-18T09:00:00", 1, 2, 3]),
        (Sort.AGE, ["soon", 1, 2, 3]),
        (Sort.DUE, ["2025-13-01", 1, 2, 3]),
    ],
)
def test_a_forged_cursor_is_refused(sort: Sort, parts: list[Any]) -> None:
    ledger_filter = LedgerFilter(sort=sort)

    with pytest.raises(WrongInput) as wrong:
        decode(forged(ledger_filter, *parts), ledger_filter)

    assert wrong.value.field == "cursor"


@pytest.mark.parametrize("text", ["x", "é", "====", "bnVsbA", "e30", "WyI" + "W" * 9_000])
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(WrongInput):
        decode(text, LedgerFilter())


def test_a_cursor_belongs_to_its_filter() -> None:
    cursor = encode(Cursor(1, 1, 1, 1), LedgerFilter())

    with pytest.raises(WrongInput, match="another filter or order"):
        decode(cursor, LedgerFilter(q="berlin"))
