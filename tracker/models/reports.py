"""Saved views of the ledger, scheduled reports and who receives them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, Name, choice, points_to
from tracker.models.people import Desk, Person
from tracker.rules.cadences import Cadence
from tracker.rules.free_days import FreeDays


class Attach(StrEnum):
    """What goes with a mail."""

    NONE = "none"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class Tells(StrEnum):
    """How much a mail says: numbers and links only, or the claims themselves."""

    COUNTS = "counts"
    STATEMENTS = "statements"


class Resends(StrEnum):
    """What happens to a mail of which nobody knows whether it went out."""

    ASK = "ask"
    ALWAYS = "always"


class SavedView(Base):
    """A ledger filter under a name; shared ones are seen by the whole desk."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("desk_id", "person_id", "name"),)

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    person_id: Mapped[int] = points_to("people")
    name: Mapped[Name]
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    shared: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[Instant]


class Report(Base):
    """A saved ledger filter with a schedule; `slug` is its name on the command line. Who made it answers for it.

    `cadence` is a cron line of five fields (empty: only when asked), in the wall time of `zone`. `since_at` is when the
    schedule was last set: no period before it counts. `next_due_at` is the next period as it looked at `looked_at`.
    `problem` is the sentence that keeps it from running, empty where nothing does.
    """

    __tablename__ = "reports"

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    name: Mapped[Name]
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")
    cadence: Mapped[str] = mapped_column(String(100), default="")
    zone: Mapped[str] = mapped_column(String(64), default="UTC")
    attach: Mapped[Attach] = choice(Attach, "attach", default=Attach.NONE)
    # Mail leaves the house: unless somebody decides otherwise, it says numbers and links only.
    tells: Mapped[Tells] = choice(Tells, "tells", default=Tells.COUNTS)
    # To send again may be once too often, and not to may be never: people decide, unless the report says so.
    resends: Mapped[Resends] = choice(Resends, "resends", default=Resends.ASK)
    sends_empty: Mapped[bool] = mapped_column(Boolean, default=True)
    paused_at: Mapped[datetime | None]
    since_at: Mapped[datetime | None]
    looked_at: Mapped[datetime | None]
    next_due_at: Mapped[datetime | None] = mapped_column(index=True)
    problem: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(Integer, default=1)

    desk: Mapped[Desk] = relationship()
    created_by: Mapped[Person] = relationship()
    recipients: Mapped[list["Recipient"]] = relationship(order_by="Recipient.id", back_populates="report")

    def schedule_without(self, free_days: FreeDays) -> str:
        """`every weekday at 07:30, Europe/Berlin`, or `only when asked for`; it names the free days it leaves out."""
        return Cadence(self.cadence).in_words(self.zone, free_days) if self.cadence else "only when asked for"


class Recipient(Base):
    """A person or an address that a report goes to, until the desk removes it or it unsubscribes."""

    __tablename__ = "recipients"
    __table_args__ = (
        UniqueConstraint("report_id", "person_id"),
        UniqueConstraint("report_id", "address"),
        # A person is written to at the address of today, which they may change; a bare address is nobody's.
        CheckConstraint("(person_id IS NULL) <> (address IS NULL)", name="one_way"),
    )

    id: Mapped[Id]
    report_id: Mapped[int] = points_to("reports")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    address: Mapped[str | None] = mapped_column(String(254))
    added_at: Mapped[Instant]
    added_by_id: Mapped[int] = points_to("people")
    removed_at: Mapped[datetime | None]
    unsubscribed_at: Mapped[datetime | None]

    report: Mapped[Report] = relationship(back_populates="recipients")
    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])

    @property
    def mailbox(self) -> str:
        """Where mail to this recipient goes."""
        return self.address or (self.person.email if self.person else "")
