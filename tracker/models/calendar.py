"""The reference set that checks count from, in versions per key."""

from typing import Any

from sqlalchemy import JSON, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Day, Id, Instant, Name, points_to


class CalendarEntry(Base):
    """One version of an entry: a term of office, conflict, event, series or birthday; the highest version counts."""

    __tablename__ = "calendar_entries"
    # Entries are never changed: an edit is the next number under the same key.
    __table_args__ = (UniqueConstraint("key", "number"),)

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(120))
    number: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[Name]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    source: Mapped[str]
    as_of: Mapped[Day | None]
    verified_by_id: Mapped[int | None] = points_to("people")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")
