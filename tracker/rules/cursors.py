"""Where a list was left off, as a word that a program hands back to read on."""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tracker.errors import WrongInput
from tracker.rules.input_cleaning import MOST_ID
from tracker.rules.ledger import LedgerFilter, Sort

# About a statement of 1,000 letters beyond ASCII, escaped as JSON and written in base64.
LONGEST = 8_000
# One sentence for every forgery: to say what was wrong with it would only help to make a better one.
_WRONG = "This cursor belongs to no list that was given out; leave it away to begin from the start."
_OTHER = "This cursor belongs to another filter or order; keep those while you read on, or leave the cursor away."
_KINDS: dict[Sort, type] = {Sort.STATEMENT: str, Sort.AGE: datetime, Sort.CHANGED: datetime, Sort.DUE: date}
"""What a sort orders by; all others by a number."""


@dataclass(frozen=True)
class Cursor:
    """The last claim that was given out: what it was ordered by, and what settles ties."""

    key: Any
    article_id: int
    number: int
    claim_id: int


def encode(cursor: Cursor, ledger_filter: LedgerFilter) -> str:
    """The cursor for a place in the list of that filter."""
    key = cursor.key.isoformat() if isinstance(cursor.key, date) else cursor.key
    parts = [_digest(ledger_filter), key, cursor.article_id, cursor.number, cursor.claim_id]
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def decode(text: str, ledger_filter: LedgerFilter) -> Cursor:
    """The place that a cursor of that filter means; `WrongInput` for any other word."""
    digest, key, *ties = _parts(text)
    if digest != _digest(ledger_filter):
        raise WrongInput(_OTHER, field="cursor")
    kind = _KINDS.get(ledger_filter.sort, int)
    if issubclass(kind, date) and isinstance(key, str):
        key = _instant(kind, key)
    # Nothing is a key too: a claim without a due date has its place at the end of the list.
    fits = key is None or (isinstance(key, kind) and not isinstance(key, bool))
    if not fits or not all(_is_number(number) for number in [*ties, key if isinstance(key, int) else 0]):
        raise WrongInput(_WRONG, field="cursor")
    return Cursor(key, *ties)


def _parts(text: str) -> list[Any]:
    try:
        parts = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (ValueError, RecursionError) as error:
        raise WrongInput(_WRONG, field="cursor") from error
    # PostgreSQL takes no zero byte in a text; it would answer with an error of its own.
    if len(text) > LONGEST or not isinstance(parts, list) or len(parts) != 5 or "\0" in str(parts[1]):
        raise WrongInput(_WRONG, field="cursor")
    return parts


def _instant(kind: type[date], text: str) -> date:
    try:
        instant = kind.fromisoformat(text)
    except ValueError as error:
        raise WrongInput(_WRONG, field="cursor") from error
    # An instant without a zone cannot be compared with those of the database.
    if isinstance(instant, datetime) and instant.tzinfo is None:
        raise WrongInput(_WRONG, field="cursor")
    return instant


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_ID


def _digest(ledger_filter: LedgerFilter) -> str:
    # From page one on: the same filter asked for in pages has the same cursors.
    params = json.dumps(ledger_filter.but().to_params(), sort_keys=True)
    return hashlib.sha256(params.encode()).hexdigest()[:12]
