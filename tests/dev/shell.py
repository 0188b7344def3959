"""`make shell`: Python with a session, the models, services and queries loaded; it writes only when asked to."""

import code
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from tests.dev import ledger
from tracker import models, queries, services
from tracker.db import Database

READS = "It only looks; make shell WRITE=1 lets it write."
WRITES = "What is changed stands after session.commit(); history cannot be changed."


@contextmanager
def opened(url: str, *, writes: bool) -> Iterator[dict[str, Any]]:
    """The names of the shell, on a database that refuses to be written to unless asked."""
    database = Database(url, must_exist=True)
    if not writes and database.engine.dialect.name == "sqlite":
        event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only=ON"))
    engine = database.engine.execution_options(writes=writes, postgresql_readonly=not writes)
    try:
        with Session(engine, expire_on_commit=False, info={"two_person": True}) as session:
            yield _names(session)
    finally:
        database.engine.dispose()


def _names(session: Session) -> dict[str, Any]:
    tables = {name: getattr(models, name) for name in models.__all__}
    for package in (services, queries):
        _load(package)
    others = {"models": models, "services": services, "queries": queries, "select": select, "now": datetime.now(UTC)}
    return tables | others | {"session": session}


def _load(package: ModuleType) -> None:
    """Import every module of a package, so that `services.claims` is there to be called."""
    for module in iter_modules(package.__path__, f"{package.__name__}."):
        import_module(module.name)


def main(*, writes: bool) -> None:
    """Ask until it is left with Ctrl-D."""
    url = ledger.url()
    address = make_url(url).render_as_string(hide_password=True)
    with opened(url, writes=writes) as names:
        banner = f"{address}. session, select, now, models, services, queries. {WRITES if writes else READS}"
        code.interact(banner, local=names, exitmsg="")


if __name__ == "__main__":
    main(writes="--write" in sys.argv)
