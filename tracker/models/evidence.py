"""Items for and against a claim, their captures and withdrawals: all history, nothing here is ever changed."""

from sqlalchemy import Boolean, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from tracker.models.base import Base, Day, Hash, Id, Instant, choice, points_to
from tracker.models.people import Person
from tracker.models.sources import Carrier
from tracker.rules.evidence import Stance
from tracker.rules.file_names import name_for


class Capture(Base):
    """The bytes of a source as it was seen, kept once however many items have them. `text` is what could be read.

    `filename` and `media_type` are what the first item called them; each item has its own.
    """

    __tablename__ = "captures"

    id: Mapped[Id]
    sha256: Mapped[Hash] = mapped_column(String(64), index=True)
    filename: Mapped[str] = mapped_column(String(300))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int] = mapped_column(Integer)
    # Deferred, as is the text: a page of a claim lists captures and shows none of them.
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    text: Mapped[str | None] = deferred(mapped_column(Text))
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")


class Evidence(Base):
    """One item for or against a claim, or context. Without a carrier it is a note of where was looked and when.

    `superseded` is answered by the newer item that points here, `withdrawn` by a row of `withdrawals`.
    """

    __tablename__ = "evidence"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    stance: Mapped[Stance] = choice(Stance, "stance")
    carrier_id: Mapped[int | None] = points_to("carriers")
    looked_in: Mapped[str] = mapped_column(default="")
    accessed_on: Mapped[Day | None]
    quotation: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    # 6 of the scale from 1 to 6 says that its truth cannot be judged.
    credibility: Mapped[int] = mapped_column(Integer, default=6)
    primary: Mapped[bool] = mapped_column(Boolean, default=False)
    capture_id: Mapped[int | None] = points_to("captures")
    # Of this item and its desk: the same bytes are kept once, whatever others call them.
    capture_name: Mapped[str] = mapped_column(String(300), default="", server_default="")
    capture_type: Mapped[str] = mapped_column(String(100), default="", server_default="")
    # Unique, so that an item has one successor at most and the chain of corrections never forks.
    supersedes_id: Mapped[int | None] = points_to("evidence", unique=True)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    carrier: Mapped[Carrier | None] = relationship()
    capture: Mapped[Capture | None] = relationship()
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    supersedes: Mapped["Evidence | None"] = relationship(
        foreign_keys=[supersedes_id], remote_side="Evidence.id", back_populates="superseded_by"
    )
    superseded_by: Mapped["Evidence | None"] = relationship(
        foreign_keys=[supersedes_id], back_populates="supersedes", uselist=False
    )
    withdrawal: Mapped["Withdrawal | None"] = relationship(back_populates="evidence", uselist=False)

    @property
    def download_name(self) -> str:
        """What its capture is called where it is saved; nothing without a capture."""
        capture = self.capture
        if self.capture_name or capture is None:
            return self.capture_name
        # From before items had names of their own: the name is whose the bytes came with, and nobody else's.
        if (capture.recorded_at, capture.recorded_by_id) == (self.recorded_at, self.recorded_by_id):
            return capture.filename
        return name_for(f"capture-{self.id}", capture.media_type)

    @property
    def is_live(self) -> bool:
        """Whether it still counts: neither superseded nor withdrawn."""
        return self.superseded_by is None and self.withdrawal is None


class Withdrawal(Base):
    """The end of an item of evidence, with the reason."""

    __tablename__ = "withdrawals"

    id: Mapped[Id]
    evidence_id: Mapped[int] = points_to("evidence", unique=True)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    evidence: Mapped[Evidence] = relationship(back_populates="withdrawal")
