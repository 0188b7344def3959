"""Retractions and corrections by those who said something, and the claims that need a second look; all history."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, choice, points_to, word_of
from tracker.models.people import Person
from tracker.models.sources import Carrier, Source
from tracker.rules.statuses import Status


class Taken(StrEnum):
    """What became of a publication or source."""

    RETRACTED = "retracted"  # it no longer counts
    CORRECTED = "corrected"  # it still counts, but not for certain as it was recorded


class Retraction(Base):
    """That a publication or a source was retracted or corrected, why, and where the notice stands."""

    __tablename__ = "retractions"
    __table_args__ = (CheckConstraint("(carrier_id IS NULL) <> (source_id IS NULL)", name="of_one_thing"),)

    id: Mapped[Id]
    carrier_id: Mapped[int | None] = points_to("carriers")
    source_id: Mapped[int | None] = points_to("sources")
    taken: Mapped[Taken] = choice(Taken, "taken")
    why: Mapped[str]
    notice: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    carrier: Mapped[Carrier | None] = relationship(foreign_keys=[carrier_id])
    source: Mapped[Source | None] = relationship(foreign_keys=[source_id])
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    end: Mapped["RetractionEnd | None"] = relationship(back_populates="retraction", uselist=False)


class RetractionEnd(Base):
    """That a retraction was undone, and why."""

    __tablename__ = "retraction_ends"

    id: Mapped[Id]
    # Undoing what was undone is refused here as well, whatever two people press at once.
    retraction_id: Mapped[int] = points_to("retractions", unique=True)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    retraction: Mapped[Retraction] = relationship(back_populates="end")
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])


class Cause(StrEnum):
    """What made a second look necessary."""

    RETRACTION = "retraction"
    CORRECTION = "correction"
    REINSTATEMENT = "reinstatement"
    EVIDENCE = "evidence"
    EDGE = "edge"
    FINDING = "finding"
    SOURCE = "source"
    POLICY = "policy"
    NAMES = "names"


class Recheck(Base):
    """That a claim needs a second look: its `status` then, the highest that still `holds`, and `reasons` in sentences.

    It is over when somebody answered it, when a newer one came, or when the claim moved: `change_id` is its last
    change at that moment.
    """

    __tablename__ = "rechecks"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    cause: Mapped[Cause] = choice(Cause, "cause")
    retraction_id: Mapped[int | None] = points_to("retractions")
    status: Mapped[Status] = word_of("statuses", Status)
    # A proposal for people: nothing is moved to it by itself.
    holds: Mapped[Status] = word_of("statuses", Status)
    reasons: Mapped[list[Any]] = mapped_column(JSON, default=list)
    change_id: Mapped[int | None] = points_to("changes")
    recorded_at: Mapped[Instant]

    retraction: Mapped[Retraction | None] = relationship()
    answer: Mapped["RecheckAnswer | None"] = relationship(uselist=False)


class RecheckAnswer(Base):
    """A person's word that a claim was looked at again and stands where it stands."""

    __tablename__ = "recheck_answers"

    id: Mapped[Id]
    recheck_id: Mapped[int] = points_to("rechecks", unique=True)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
