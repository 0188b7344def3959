"""The append-only record of everything that happened, and the forms that were already taken in."""

from sqlalchemy import Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, points_to
from tracker.models.people import Person


class Entry(Base):
    """One thing that happened. `type` reads `subject:action`; `payload` is canonical JSON (RFC 8785).

    `seq` counts the entries of one claim without a gap and equals the claim's version after the event.
    """

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("claim_id", "seq"),)

    id: Mapped[Id]
    type: Mapped[str] = mapped_column(String(60), index=True)
    desk_id: Mapped[int | None] = points_to("desks")
    article_id: Mapped[int | None] = points_to("articles")
    claim_id: Mapped[int | None] = points_to("claims")
    seq: Mapped[int | None] = mapped_column(Integer)
    actor_id: Mapped[int | None] = points_to("people")
    # As what they did it then; the role of today may be another.
    role: Mapped[str] = mapped_column(String(40), default="")
    summary: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    # Text and not JSON: a database may order the keys of JSON anew, and then it would not be canonical.
    payload: Mapped[str]
    at: Mapped[Instant] = mapped_column(index=True)

    actor: Mapped[Person | None] = relationship()


class Submission(Base):
    """A form that was taken in once, and where its result is; sending it again changes nothing."""

    __tablename__ = "submissions"

    id: Mapped[Id]
    # Inserted in the transaction that does the work: a form that is sent twice fails here and changes nothing.
    key: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = points_to("people")
    location: Mapped[str] = mapped_column(default="")
    at: Mapped[Instant]
