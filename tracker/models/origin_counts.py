"""How many carriers and origins a claim had at each moment: what the ledger filters and compares by; all history."""

from sqlalchemy import Integer
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Id, Instant, points_to


class OriginCount(Base):
    """The counts of a claim from this moment on, for it and against it; the newest row counts."""

    __tablename__ = "tallies"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    carriers_for: Mapped[int] = mapped_column(Integer)
    k_min: Mapped[int] = mapped_column(Integer)
    k_max: Mapped[int] = mapped_column(Integer)
    attributable: Mapped[int] = mapped_column(Integer)
    carriers_against: Mapped[int] = mapped_column(Integer)
    k_min_against: Mapped[int] = mapped_column(Integer)
    k_max_against: Mapped[int] = mapped_column(Integer)
    attributable_against: Mapped[int] = mapped_column(Integer)
    recorded_at: Mapped[Instant]
