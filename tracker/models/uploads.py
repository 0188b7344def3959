"""Files that were read and wait for a person to confirm what was read; none of it is history."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, deferred, mapped_column

from tracker.models.base import Base, Id, Instant, points_to


class Upload(Base):
    """A file of one person between the first step of taking it in and the second; it goes when that is done.

    `reading` is what was read in it and `typed` what stood in the fields of the page, both as JSON. It becomes a newer
    text of `article_id`, where there is one.
    """

    __tablename__ = "uploads"

    id: Mapped[Id]
    # An address has the key and not the id, which SQLite gives anew to the next row. It is of use to its person alone.
    key: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = points_to("people")
    article_id: Mapped[int | None] = points_to("articles")
    name: Mapped[str] = mapped_column(String(500))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary, nullable=False))
    reading: Mapped[str] = deferred(mapped_column(nullable=False))
    typed: Mapped[str] = deferred(mapped_column(nullable=False))
    at: Mapped[Instant] = mapped_column(index=True)
