"""Counting what goes to the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session


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


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """The SQL texts that a session sends while the block runs."""
    with sent_to(session.connection().engine) as sent:
        yield sent
