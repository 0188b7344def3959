"""Letting one transaction at a time do what no row could be held for."""

import zlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session


def hold(session: Session, name: str) -> None:
    """Wait until no other transaction holds `what`, and hold it until this one ends; SQLite has one writer anyway."""
    # By a number, since PostgreSQL knows no names; two names with one number only wait for each other.
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(zlib.crc32(name.encode()))))
