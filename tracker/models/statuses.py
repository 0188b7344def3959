"""How a claim's status came about: changes, proposals and the second person's word; all history."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import WIDEST_WORD, Base, Id, Instant, choice, points_to, word_of
from tracker.models.claims import Claim
from tracker.models.people import Person
from tracker.rules.statuses import Status


class Verdict(StrEnum):
    """What became of a proposal."""

    APPROVED = "approved"
    REJECTED = "rejected"
    LAPSED = "lapsed"  # the claim moved otherwise before anybody answered


class StatusWord(Base):
    """A status that claims may have, so that the database knows the words; revisions write it, nothing else does."""

    __tablename__ = "statuses"

    word: Mapped[str] = mapped_column(String(WIDEST_WORD), primary_key=True)
    position: Mapped[int]
    is_open: Mapped[bool]


class Proposal(Base):
    """A change that waits for a different editor; open while it has no approval."""

    __tablename__ = "proposals"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    from_status: Mapped[Status] = word_of("statuses", Status)
    to_status: Mapped[Status] = word_of("statuses", Status)
    why: Mapped[str]
    evidence_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    finding_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    policy_id: Mapped[int] = points_to("policies")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    # No word on it yet: it is open. A proposal itself is history and has no state to change.
    approval: Mapped["Approval | None"] = relationship(back_populates="proposal", uselist=False)


class Approval(Base):
    """The word on a proposal, with its reason. `second_status` is where the second person would have put the claim."""

    __tablename__ = "approvals"

    id: Mapped[Id]
    proposal_id: Mapped[int] = points_to("proposals", unique=True)
    verdict: Mapped[Verdict] = choice(Verdict, "verdict")
    second_status: Mapped[Status | None] = word_of("statuses", Status)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    proposal: Mapped[Proposal] = relationship(back_populates="approval")


class Change(Base):
    """One row of status history; the first of a claim comes from nothing.

    `reasons` are the sentences that spoke for the new status when it was taken, under `policy_id`.
    """

    __tablename__ = "changes"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    from_status: Mapped[Status | None] = word_of("statuses", Status)
    to_status: Mapped[Status] = word_of("statuses", Status)
    why: Mapped[str]
    evidence_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    finding_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    # Kept as sentences: the rules and the policy of later would give other reasons.
    reasons: Mapped[list[str]] = mapped_column(JSON, default=list)
    policy_id: Mapped[int] = points_to("policies")
    # Unique: a proposal that two people approve at once moves the claim once.
    proposal_id: Mapped[int | None] = points_to("proposals", unique=True)
    replaced_by_id: Mapped[int | None] = points_to("claims")
    correction: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    proposal: Mapped[Proposal | None] = relationship()
    replaced_by: Mapped[Claim | None] = relationship(foreign_keys=[replaced_by_id])


class Policy(Base):
    """A desk's thresholds, in versions; old changes keep the one they were made under."""

    __tablename__ = "policies"

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    number: Mapped[int]
    rules: Mapped[dict[str, Any]] = mapped_column(JSON)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    # Nobody, where the desk was set up without a person.
    recorded_by_id: Mapped[int | None] = points_to("people")

    recorded_by: Mapped[Person | None] = relationship()
