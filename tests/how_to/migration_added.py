"""The migration of docs/how-to/add-a-migration.md: forward, back and forward with rows, and the models equal it."""

import tempfile
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, select

from tests.web.newsroom import open_newsroom
from tracker import schema
from tracker.db import Database
from tracker.models import Base, Claim

if __name__ == "__main__":

    def indexes(engine: Engine) -> set[str | None]:
        return {index["name"] for index in inspect(engine).get_indexes("claims")}

    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'schema.sqlite'}")
        last = schema.revisions()[-2]
        schema.upgrade(database.engine, last)
        with database.unit_of_work() as session:
            open_newsroom(session)
        before = indexes(database.engine)

        schema.upgrade(database.engine)
        assert indexes(database.engine) - before == {"ix_claims_changed_at"}
        with database.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        schema.downgrade(database.engine, last)
        assert indexes(database.engine) == before
        schema.upgrade(database.engine)
        with database.unit_of_work() as session:
            assert len(session.scalars(select(Claim)).all()) == 2
        database.engine.dispose()
