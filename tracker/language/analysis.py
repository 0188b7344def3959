"""What a machine that reads and checks texts takes and answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed

Entries = Mapping[str, Mapping[str, Any]]
"""The calendar as plain facts by key, in the shape of the reference."""


class Check(Protocol):
    """Compare a text with the calendar and with itself."""

    def __call__(
        self, text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
    ) -> Sequence[CheckResult]:
        """What is found; `part_of` names places in this list."""


@dataclass(frozen=True)
class Analyzer:
    """What reads a text (text and title in, proposed claims out), what checks it, and what stands against reading it.

    `note` says in a sentence why a text could not be read, or nothing.
    """

    read: Callable[[str, str], Sequence[Proposed]]
    check: Check
    note: Callable[[str], str] = lambda _: ""
