"""Runs the revisions on the connection that `tracker.schema` hands over, or on the configured database."""

from typing import Any

from alembic import context
from sqlalchemy import Connection

from config import from_env
from tracker.db import make_engine
from tracker.models import Base
from tracker.models.base import PartialDay, UtcInstant


def render_item(kind: str, item: Any, _context: Any) -> str | bool:
    """Write our own column types as what they are in the database, so that old revisions never import the models."""
    if kind == "type" and isinstance(item, UtcInstant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, PartialDay):
        return "sa.String(length=10)"
    return False


def run(connection: Connection) -> None:
    """Run what was asked for in the transaction of this connection."""
    context.configure(connection=connection, target_metadata=Base.metadata, render_item=render_item)
    context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    with make_engine(from_env().database_url).execution_options(writes=True).begin() as opened:
        run(opened)
