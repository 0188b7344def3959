"""What a report said when it was due: frozen rows and files, never changed."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Hash, Id, Instant, choice, points_to
from tracker.models.reports import Report


class Part(StrEnum):
    """Whether a row is on the list, or was on the list before and is gone."""

    LISTED = "listed"
    GONE = "gone"


class Edition(Base):
    """A report as it was when it was due. `period` names the local period it is for; nothing where it was asked for.

    `head` is what stands above the rows; see `rules/editions.py`, where it is a value.
    """

    __tablename__ = "editions"
    __table_args__ = (
        UniqueConstraint("report_id", "number"),
        # An edition that was asked for has no period, and there may be any number of those.
        Index("ix_editions_report_id_period", "report_id", "period", unique=True),
    )

    id: Mapped[Id]
    report_id: Mapped[int] = points_to("reports")
    number: Mapped[int] = mapped_column(Integer)
    as_of: Mapped[Instant]
    in_words: Mapped[str]
    head: Mapped[dict[str, Any]] = mapped_column(JSON)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")
    period: Mapped[str | None] = mapped_column(String(16))

    report: Mapped[Report] = relationship()
    files: Mapped[list["EditionFile"]] = relationship(order_by="EditionFile.id")


class EditionRow(Base):
    """One claim of an edition in its place; `fields` is what the edition says of it, as `rules/editions.py` has it."""

    __tablename__ = "edition_rows"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    id: Mapped[Id]
    edition_id: Mapped[int] = mapped_column(ForeignKey("editions.id"))
    position: Mapped[int] = mapped_column(Integer)
    part: Mapped[Part] = choice(Part, "part")
    claim_id: Mapped[int] = points_to("claims")
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)


class EditionFile(Base):
    """What was sent, byte for byte: the text and the HTML of the mail, and what was attached."""

    __tablename__ = "edition_files"
    __table_args__ = (UniqueConstraint("edition_id", "name"),)

    id: Mapped[Id]
    edition_id: Mapped[int] = mapped_column(ForeignKey("editions.id"))
    name: Mapped[str] = mapped_column(String(120))
    media_type: Mapped[str] = mapped_column(String(120))
    sha256: Mapped[Hash]
    # What was sent is sent again byte for byte, so that a mailbox can tell a repetition.
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
