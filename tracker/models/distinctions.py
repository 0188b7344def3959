"""That two sources whose names are near are two."""

from sqlalchemy.orm import Mapped, relationship

from tracker.models.base import Base, Id, Instant, points_to
from tracker.models.people import Person
from tracker.models.sources import Source


class SourceDistinction(Base):
    """Somebody's word on two sources: that they are two, or (`apart` is false) that this was undone.

    The source with the smaller number comes first, so that a pair has one history; its newest row counts. All history.
    """

    __tablename__ = "source_distinctions"

    id: Mapped[Id]
    source_id: Mapped[int] = points_to("sources")
    other_id: Mapped[int] = points_to("sources")
    apart: Mapped[bool]
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    source: Mapped[Source] = relationship(foreign_keys=[source_id])
    other: Mapped[Source] = relationship(foreign_keys=[other_id])
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
