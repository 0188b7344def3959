"""What a machine that reads and checks texts takes and answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed
from tracker.language.sentences import span_of, split_sentences

Entries = Mapping[str, Mapping[str, Any]]
"""The calendar as plain facts by key, in the shape of the reference."""


class Check(Protocol):
    """Compare a text with the calendar and with itself."""

    def __call__(
        self, text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
    ) -> Sequence[CheckResult]:
        """What is found; `part_of` names places in this list."""


class Ending(StrEnum):
    """How the work on a text ended that did not come to its end."""

    TIME = "time"
    MEMORY = "memory"
    FAULT = "fault"


class NotRead(Exception):
    """A machine gave up on a text; `ending` says how."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.value)
        self.ending = ending


def sentences_around(text: str, title: str, starts: Sequence[int | None]) -> Sequence[tuple[int, int]]:
    """Where the sentences stand that hold these characters."""
    sentences = split_sentences(text, title)
    return [span_of(sentences, start) for start in starts]


@dataclass(frozen=True)
class Analyzer:
    """What reads a text (text and title in, proposed claims out), what checks it, and what stands against reading it.

    `note` says in a sentence why a text could not be read, or nothing; `places` where the sentences of findings stand.
    One that works within limits raises `NotRead`.
    """

    read: Callable[[str, str], Sequence[Proposed]]
    check: Check
    note: Callable[[str], str] = lambda _: ""
    places: Callable[[str, str, Sequence[int | None]], Sequence[tuple[int, int]]] = sentences_around

    def after(self, release: Callable[[], None]) -> "Analyzer":
        """The same, which lets go of something before it works: of a transaction that would be open all the while."""

        def read(text: str, title: str) -> Sequence[Proposed]:
            release()
            return self.read(text, title)

        def check(
            text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
        ) -> Sequence[CheckResult]:
            release()
            return self.check(text, title=title, published_on=published_on, captured_on=captured_on, entries=entries)

        return replace(self, read=read, check=check)
