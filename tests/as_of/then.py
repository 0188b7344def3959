"""Looking back from a session that has not committed yet: its own connection, read as of a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy.orm import Session


@contextmanager
def as_of(session: Session, at: datetime) -> Iterator[Session]:
    """A session in the same transaction on which everything reads as it stood at that instant."""
    session.flush()
    connection = session.connection()
    connection.execution_options(as_of=at)
    try:
        with Session(connection, join_transaction_mode="create_savepoint", autoflush=False) as past:
            yield past
    finally:
        connection.execution_options(as_of=None)
