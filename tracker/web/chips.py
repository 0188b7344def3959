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


def chips(asked: LedgerFilter, names: Names, counts: Mapping[Status, int]) -> list[Chip]:
    """The filters a desk switches most, then whatever else is asked for."""
    found: list[Chip] = []
    for label, (name, value) in _QUICK.items():
        on = getattr(asked, name) == value
        count = sum(counts.get(status, 0) for status in OPEN) if label == "open" else None
        found.append(Chip(label, asked.but(**{name: _OFF[name] if on else value}), on, count))
    for name, off in _OFF.items():
        value = getattr(asked, name)
        if value != off and (name, value) not in _QUICK.values():
            alone = LedgerFilter(**{name: value})
            said = alone.conditions(names if name == "desk" else replace(names, desk="")).strip(" ,")
            found.append(Chip(f"{said or alone.subject()} ×", asked.but(**{name: off}), True))
    return found


_QUICK: dict[str, tuple[str, Any]] = {
    "open": ("status", OPEN),
    "waiting for approval": ("waiting", "approval"),
    "second look": ("recheck", "open"),
    "open findings": ("findings", Findings.OPEN),
    "overdue": ("due", "overdue"),
    "mine": ("assignee", "me"),
    "nobody’s": ("assignee", "nobody"),
}
_OFF = {each.name: each.default for each in fields(LedgerFilter) if each.name not in {"sort", "reverse", "page", "q"}}
