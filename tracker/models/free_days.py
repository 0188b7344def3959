"""Which days a desk made free, as versions: the newest one counts."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Id, Instant, points_to


class DeskFreeDays(Base):
    """One version of what is free at a desk. All history.

    `place` is the code of a country and region, empty where only the weekend is free, and nothing where the desk goes
    by the installation. `own` lists days of its own: `day`, `note`, `yearly`.
    """

    __tablename__ = "desk_free_days"

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    place: Mapped[str | None] = mapped_column(String(80))
    own: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
