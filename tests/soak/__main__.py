"""Run the promises of this folder for long: `make soak`, or with `SOAK="--histories 50 --database postgres"`."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from tests.postgres import start_postgres
from tests.soak.as_of import Replay, replay
from tests.soak.following import DEEDS as FOLLOWING_DEEDS
from tests.soak.following import Compared, compare_after_each
from tests.soak.life import DEEDS
from tracker import schema
from tracker.db import Database


@contextmanager
def fresh(database: Database) -> Iterator[Session]:
    """A session on the empty database; what it writes is gone afterwards."""
    with database.engine.execution_options(writes=True).connect() as connection, connection.begin() as transaction:
        with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session:
            yield session
        transaction.rollback()


def moments(database: Database, histories: int, first: int, steps: int) -> str:
    """Replay that many histories and say how much that was; what differs ends it with the seed and the moment."""
    so_far = Replay()
    for seed in range(first, first + histories):
        with fresh(database) as session:
            replay(session, seed, steps=steps, so_far=so_far)
        if (seed - first + 1) % 25 == 0:
            print(f"  {so_far.histories} histories, {so_far.moments} moments", flush=True)
    never = sorted(set(DEEDS) - set(so_far.did))
    summary = f"{so_far.histories} histories, {sum(so_far.did.values())} deeds, {so_far.moments} moments, all equal"
    return summary + (f"; never happened: {', '.join(never)}" if never else "")


def consequences(database: Database, histories: int, first: int, steps: int) -> str:
    """Live that many histories, each deed held against what is worked out anew, and say how much that was."""
    so_far = Compared()
    for seed in range(first, first + histories):
        with fresh(database) as session:
            compare_after_each(session, seed, steps=steps, so_far=so_far)
        if so_far.histories % 25 == 0:
            print(f"  {so_far.histories} histories, {sum(so_far.deeds.values())} deeds", flush=True)
    never = sorted(set(FOLLOWING_DEEDS) - set(so_far.deeds))
    summary = f"{so_far.histories} histories, {sum(so_far.deeds.values())} deeds, all followed"
    return summary + (f"; never happened: {', '.join(never)}" if never else "")


def main() -> None:
    """Print one line a database."""
    parser = argparse.ArgumentParser(prog="make soak")
    parser.add_argument("--histories", type=int, default=300)
    parser.add_argument("--steps", type=int, default=25)
    parser.add_argument("--first", type=int, default=1, help="the seed of the first history")
    parser.add_argument("--database", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--promise", choices=["moments", "consequences", "both"], default="both")
    options = parser.parse_args()
    for backend in ("sqlite", "postgres"):
        if options.database not in {backend, "both"}:
            continue
        with tempfile.TemporaryDirectory() as folder:
            url = start_postgres() if backend == "postgres" else f"sqlite:///{folder}/soak.sqlite"
            database = Database(url)
            schema.upgrade(database.engine)
            run = (database, options.histories, options.first, options.steps)
            if options.promise in {"moments", "both"}:
                print(f"as of, {backend}: {moments(*run)}", flush=True)
            if options.promise in {"consequences", "both"}:
                print(f"consequences, {backend}: {consequences(*run)}", flush=True)
            database.engine.dispose()


if __name__ == "__main__":
    main()
