"""Counting what goes to the database, and work itself: the same on a busy machine as on a quiet one."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

_TRANSACTION_CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@contextmanager
def sent_to(engine: Engine) -> Iterator[list[str]]:
    """The SQL texts that go to this engine while the block runs."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_context: Any) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


@dataclass(frozen=True)
class Sent:
    """What went to a database: each statement with its parameters, but for what begins and ends transactions."""

    statements: list[tuple[str, str]]

    @property
    def repeated(self) -> list[str]:
        """What was sent more than once with the same parameters."""
        return [f"{text} {values}" for (text, values), times in Counter(self.statements).items() if times > 1]


@contextmanager
def all_sent_to(engine: Engine) -> Iterator[Sent]:
    """Everything that goes to this engine while the block runs."""
    sent = Sent([])

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_batch: Any) -> None:
        if not statement.startswith(_TRANSACTION_CONTROL):
            sent.statements.append((statement, repr(parameters)))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """The SQL texts that a session sends while the block runs."""
    with sent_to(session.connection().engine) as sent:
        yield sent


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called while something is done in this thread, ours and those of libraries."""
    calls, before = 0, sys.getprofile()

    def count(_frame: Any, event_name: str, _argument: Any) -> None:
        nonlocal calls
        calls += event_name in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
