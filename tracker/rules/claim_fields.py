"""What a person writes about a claim, one row a field: how it is tidied and kept, and what it is called.

Fields that have their own place in pages and data (the statement, the due date …) are written out there. One without
has a label and a limit: it is a line of text, and forms, pages, exports, the API and the command show it by its row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.limits import Limit
from tracker.rules.claims import tidy_hedges, tidy_statement, tidy_topics
from tracker.rules.input_cleaning import one_line


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class ClaimField:
    """One row. `name` is the attribute of a draft, the column, and the key in revisions and in the journal.

    `word` is what a sentence calls it; `as_json` makes the value one that JSON holds. `label`, `help` and `limit` are
    those of a field without a place of its own.
    """

    name: str
    word: str
    tidy: Callable[[Any], Any] = _as_it_is
    as_json: Callable[[Any], Any] = _as_it_is
    label: str = ""
    help: str = ""
    limit: Limit | None = None


def line(name: str, label: str, help_: str, limit: Limit) -> ClaimField:
    """A field that is a line of text and may stay empty."""
    return ClaimField(
        name,
        name.replace("_", " "),
        tidy=lambda value: one_line(value, limit, field=name),
        label=label,
        help=help_,
        limit=limit,
    )


CLAIM_FIELDS = (
    ClaimField("statement", "statement", tidy=tidy_statement),
    ClaimField("type", "type", as_json=lambda claim_type: claim_type.value),
    ClaimField("hedges", "hedges", tidy=tidy_hedges, as_json=list),
    ClaimField("motive", "motive"),
    ClaimField("importance", "importance", as_json=lambda importance: importance.value),
    ClaimField("confidential", "confidentiality"),
    ClaimField("assignee_id", "assignee"),
    ClaimField("due_on", "due date", as_json=lambda day: day.isoformat() if day else None),
    ClaimField("topics", "topics", tidy=tidy_topics, as_json=list),
)
"""Every field, in the order in which a wrong one is refused."""

Written = Sequence[tuple[ClaimField, str]]
FURTHER = tuple(row for row in CLAIM_FIELDS if row.limit)
"""Those without a place of their own."""
