"""What people said about publications that have one address."""

from sqlalchemy import Boolean
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, points_to
from tracker.models.people import Person
from tracker.models.sources import Carrier


class CarrierDistinction(Base):
    """That two publications are two though they have one address, or that this no longer holds; the newest row counts.

    The older publication is `carrier_id`, so that a pair is kept in one order.
    """

    __tablename__ = "carrier_distinctions"

    id: Mapped[Id]
    carrier_id: Mapped[int] = points_to("carriers")
    other_id: Mapped[int] = points_to("carriers")
    apart: Mapped[bool] = mapped_column(Boolean)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    carrier: Mapped[Carrier] = relationship(foreign_keys=[carrier_id])
    other: Mapped[Carrier] = relationship(foreign_keys=[other_id])
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
