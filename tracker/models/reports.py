"""Saved views of the ledger, scheduled reports and their frozen editions."""

from typing import Any

from sqlalchemy import JSON, Boolean, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Id, Instant, Name, points_to


class SavedView(Base):
    """A ledger filter under a name; shared ones are seen by the whole desk."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("desk_id", "person_id", "name"),)

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    person_id: Mapped[int] = points_to("people")
    name: Mapped[Name]
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    shared: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[Instant]


class Report(Base):
    """A saved ledger filter with a schedule; `slug` is its name on the command line."""

    __tablename__ = "reports"

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    name: Mapped[Name]
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")


class Edition(Base):
    """A report as it was when it was due: frozen rows, never changed."""

    __tablename__ = "editions"
    __table_args__ = (UniqueConstraint("report_id", "number"),)

    id: Mapped[Id]
    report_id: Mapped[int] = points_to("reports")
    number: Mapped[int] = mapped_column(Integer)
    as_of: Mapped[Instant]
    in_words: Mapped[str]
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")
