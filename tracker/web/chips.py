"""Filters of the ledger as chips to switch on and off."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from tracker.rules.ledger import Findings, LedgerFilter, Names
from tracker.rules.statuses import OPEN, Status


@dataclass(frozen=True)
class Chip:
    """A short filter to switch on, or one that is on to take away: `asked` is the ledger it leads to."""

    label: str
    asked: LedgerFilter
    current: bool
    count: int | None = None


def chips(ledger_filter: LedgerFilter, names: Names, counts: Mapping[Status, int]) -> list[Chip]:
    """The filters a desk switches most, then whatever else is asked for."""
    chip_row: list[Chip] = []
    for label, (name, value) in _QUICK.items():
        on = getattr(ledger_filter, name) == value
        count = sum(counts.get(status, 0) for status in OPEN) if label == "open" else None
        chip_row.append(Chip(label, ledger_filter.but(**{name: _OFF[name] if on else value}), on, count))
    for name, off in _OFF.items():
        value = getattr(ledger_filter, name)
        # A value that a quick chip stands for is on there already.
        if value != off and (name, value) not in _QUICK.values():
            alone = LedgerFilter(**{name: value})
            words = alone.conditions(names if name == "desk" else replace(names, desk="")).strip(" ,")
            chip_row.append(Chip(f"{words or alone.subject()} ×", ledger_filter.but(**{name: off}), True))
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
_OFF = {
    filter_field.name: filter_field.default
    for filter_field in fields(LedgerFilter)
    if filter_field.name not in {"sort", "reverse", "page", "q"}
}
