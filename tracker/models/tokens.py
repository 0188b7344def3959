"""Tokens for programs: shown once, kept as a hash, limited in what they may do, where and how long."""

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Hash, Id, Instant, Name, points_to
from tracker.models.people import Person


class Token(Base):
    """A token acts as `person`, at one desk where `desk_id` is given; `scopes` are `read` and `write`."""

    __tablename__ = "tokens"

    id: Mapped[Id]
    person_id: Mapped[int] = points_to("people")
    desk_id: Mapped[int | None] = points_to("desks")
    name: Mapped[Name]
    # Its first letters, so that people can tell one token from another in a list.
    prefix: Mapped[str] = mapped_column(String(20), unique=True)
    sha256: Mapped[Hash] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[Any]] = mapped_column(JSON, default=list)
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")
    expires_at: Mapped[Instant]
    used_at: Mapped[Instant | None]
    revoked_at: Mapped[Instant | None]

    person: Mapped[Person] = relationship(foreign_keys=[person_id])
