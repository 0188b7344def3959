"""Browsers that are signed in: an identifier only the cookie has, kept as a hash."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Hash, Id, Instant, points_to


class WebSession(Base):
    """One sign-in of a person in one browser; a cookie without a row that has not ended is nobody's."""

    __tablename__ = "sessions"

    id: Mapped[Id]
    # Who can read the database cannot sign in with what is in it.
    sha256: Mapped[Hash] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = points_to("people")
    begun_at: Mapped[Instant]
    ended_at: Mapped[Instant | None]
