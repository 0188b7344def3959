"""What a refusal must leave behind: nothing."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.db import Database
from tracker.errors import TrackerError
from tracker.models import Base, Claim


def rows(session: Session) -> dict[str, int]:
    """The number of rows in every table."""
    session.flush()
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in Base.metadata.sorted_tables
    }


@contextmanager
def refused(
    session: Session, kind: type[TrackerError], match: str | None = None, *, field: str | None = None
) -> Iterator[pytest.ExceptionInfo[TrackerError]]:
    """Expect this refusal at that field, as a sentence, with every row and every claim's version as before."""
    before, versions = rows(session), dict(session.execute(select(Claim.id, Claim.version)).all())

    with pytest.raises(kind, match=match) as caught:
        yield caught  # type: ignore[misc]

    assert caught.value.field == field
    assert str(caught.value).endswith((".", "…"))
    assert rows(session) == before
    assert dict(session.execute(select(Claim.id, Claim.version)).all()) == versions


def at_once(database: Database, *acts: Callable[[Session], Any]) -> list[Any]:
    """Run each in a unit of work and a thread of its own, begun together; what it answered, or the error it met."""
    start = Barrier(len(acts), timeout=20)

    def run(act: Callable[[Session], Any]) -> Any:
        start.wait()
        try:
            with database.unit_of_work() as session:
                return act(session)
        except Exception as error:  # noqa: BLE001  (the error is the answer)
            return error

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))
