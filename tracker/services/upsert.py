"""Adding a row unless there is one with the same key already, in one statement."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from tracker.models import Base


def insert_new(session: Session, model: type[Base], unique: list[str], **values: Any) -> int | None:
    """Add the row and answer its id; nothing where one with these values of `unique` is there."""
    postgres = session.get_bind().dialect.name == "postgresql"
    row = (postgresql if postgres else sqlite).insert(model).values(**values)
    # The database decides and not a question before: two workers would both be told that it is not there.
    insertion = row.on_conflict_do_nothing(index_elements=unique)
    return session.scalar(insertion.returning(model.id))  # type: ignore[attr-defined]
