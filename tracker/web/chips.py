"""Filters of the ledger as chips to switch on and off."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from tracker.rules.filter_rows import Group
from tracker.rules.ledger import Findings, LedgerFilter, Names
from tracker.rules.ledger_filters import FILTERS, Criteria
from tracker.rules.statuses import OPEN, Status


@dataclass(frozen=True)
class Chip:
    """A short filter to switch on, or one that is on to take away: `asked` is the ledger it leads to."""

    label: str
    ledger_filter: LedgerFilter
    current: bool
    count: int | None = None


def chips(ledger_filter: LedgerFilter, names: Names, counts: Mapping[Status, int]) -> list[Chip]:
    """The filters a desk switches most, then whatever else is asked for."""
    chip_row: list[Chip] = []
    for label, (name, value) in _QUICK.items():
        on = getattr(ledger_filter, name) == value
        count = sum(counts.get(status, 0) for status in OPEN) if label == "open" else None
        chip_row.append(Chip(label, ledger_filter.but(**{name: _OFF[name] if on else value}), on, count))
    for row, value in ledger_filter.chosen(_CHIPS):
        # A value that a quick chip stands for is on there already.
        if (row.name, value) not in _QUICK.values():
            alone = LedgerFilter(**{row.name: value})
            words = alone.conditions(names if row.name == "desk" else replace(names, desk="")).strip(" ,")
            label = f"{words or alone.subject()} ×"
            chip_row.append(Chip(label, ledger_filter.but(**{row.name: _OFF[row.name]}), True))
    return chip_row


_QUICK: dict[str, tuple[str, Any]] = {
    "open": ("status", OPEN),
    "waiting for approval": ("waiting", "approval"),
    "second look": ("recheck", "open"),
    "open findings": ("findings", Findings.OPEN),
    "overdue": ("due", "overdue"),
    "mine": ("assignee", "me"),
    "nobody’s": ("assignee", "nobody"),
}
_CHIPS = tuple(row for row in FILTERS if row.group is not Group.SEARCH)  # the search has its own field above
_OFF = {criterion.name: criterion.default for criterion in fields(Criteria)}
