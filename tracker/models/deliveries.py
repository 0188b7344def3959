"""Work that has to survive its worker: runs of reports, mails on their way, and workers that are alive."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, choice, points_to
from tracker.models.editions import Edition
from tracker.models.people import Person
from tracker.models.reports import Recipient, Report


class RunState(StrEnum):
    """Where the run of a period is; a missed one is named in the edition of a later period."""

    DUE = "due"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    MISSED = "missed"


class DeliveryState(StrEnum):
    """Where a mail is. Nobody knows of an uncertain one whether it went out; one left out never will."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    # The connection ended after the first byte of the mail: no protocol tells what the server did with it.
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    LEFT_OUT = "left_out"


class NoticeKind(StrEnum):
    """What somebody is told by mail besides editions."""

    CANNOT_RUN = "cannot_run"
    REJECTED = "rejected"
    DUE = "due"


class Run(Base):
    """One period of one report, made exactly once; `missed` are the periods that it stands for besides its own."""

    __tablename__ = "runs"
    __table_args__ = (UniqueConstraint("report_id", "period"),)

    id: Mapped[Id]
    report_id: Mapped[int] = points_to("reports")
    period: Mapped[str] = mapped_column(String(16))
    # The wall time as it was: the zone of a report may be changed later.
    due_local: Mapped[str] = mapped_column(String(40))
    due_at: Mapped[Instant]
    state: Mapped[RunState] = choice(RunState, "state", default=RunState.DUE)
    missed: Mapped[list[str]] = mapped_column(JSON, default=list)
    # After months of silence there are too many to name; the others are a number.
    missed_more: Mapped[int] = mapped_column(Integer, default=0)
    owner: Mapped[str] = mapped_column(String(80), default="")
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(Integer, default=0)
    next_try_at: Mapped[Instant]
    edition_id: Mapped[int | None] = points_to("editions")
    error: Mapped[str] = mapped_column(default="")
    made_at: Mapped[Instant]

    report: Mapped[Report] = relationship()


class Notice(Base):
    """Something one person is told once; `key` says about what, so that nobody is told twice."""

    __tablename__ = "notices"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[NoticeKind] = choice(NoticeKind, "kind")
    person_id: Mapped[int] = points_to("people")
    report_id: Mapped[int | None] = points_to("reports")
    claim_id: Mapped[int | None] = points_to("claims")
    on: Mapped[date]
    details: Mapped[dict[str, Any]] = mapped_column("told", JSON)
    made_at: Mapped[Instant]

    person: Mapped[Person] = relationship()


class Delivery(Base):
    """One mail to one address, of an edition or a notice; its `message_id` never changes, however often it is tried.

    `stands_for` are the periods of earlier editions that never reached the address and that this one takes the place
    of. `tries` counts attempts; `error` is what stood against the last one.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        # Two recipients with one address get one mail.
        UniqueConstraint("edition_id", "address"),
        CheckConstraint("(edition_id IS NULL) <> (notice_id IS NULL)", name="of_one_thing"),
    )

    id: Mapped[Id]
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("editions.id"))
    notice_id: Mapped[int | None] = points_to("notices", unique=True)
    recipient_id: Mapped[int | None] = points_to("recipients")
    person_id: Mapped[int | None] = points_to("people")
    address: Mapped[str] = mapped_column(String(254))
    # Made from the report, the period and the recipient: the same on every try, whoever sends it.
    message_id: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[DeliveryState] = choice(DeliveryState, "state", default=DeliveryState.PENDING)
    stands_for: Mapped[list[str]] = mapped_column(JSON, default=list)
    owner: Mapped[str] = mapped_column(String(80), default="")
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(Integer, default=0)
    # The worker asks for what is due again and again.
    next_try_at: Mapped[Instant] = mapped_column(index=True)
    error: Mapped[str] = mapped_column(default="")
    made_at: Mapped[Instant]
    sent_at: Mapped[datetime | None]

    edition: Mapped[Edition | None] = relationship()
    notice: Mapped[Notice | None] = relationship()
    recipient: Mapped[Recipient | None] = relationship()
    person: Mapped[Person | None] = relationship()


class Heartbeat(Base):
    """A worker that is alive, when it last said so and when it last looked at the schedules."""

    __tablename__ = "heartbeats"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(80), unique=True)
    started_at: Mapped[Instant]
    at: Mapped[Instant]
    ticked_at: Mapped[datetime | None]
