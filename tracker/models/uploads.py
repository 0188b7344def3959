"""Files that were read and wait for a person to confirm what was read; none of it is history."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, deferred, mapped_column

from tracker.models.base import Base, Hash, Id, Instant, points_to


class Upload(Base):
    """A file of one person between the first step of taking it in and the second; it goes when that is done.

    `reading` is what was read in it, as JSON.
    """

    __tablename__ = "uploads"

    id: Mapped[Id]
    # Only the page of that person has the key itself.
    key_sha256: Mapped[Hash] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = points_to("people")
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary, nullable=False))
    reading: Mapped[str] = deferred(mapped_column(nullable=False))
    at: Mapped[Instant] = mapped_column(index=True)
