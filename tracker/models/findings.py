"""What automatic checks said about a claim or a whole article, and what people said to it; all history."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Integer, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.findings import Outcome
from tracker.models.base import Base, Hash, Id, Instant, choice, points_to
from tracker.models.people import Person
from tracker.rules.arithmetic import Arithmetic
from tracker.rules.findings import Decision, Dismissal


class Made(StrEnum):
    """How a finding came into the ledger."""

    COMPUTED = "computed"
    LOADED = "loaded"


class Finding(Base):
    """One answer of one check. Offsets are characters of the version's text; `gap_days` is signed.

    `implied` lists what `ImpliedInterval.record` says; rows of older versions lack some of it, so read `arithmetic`.
    `compared` is {what, from, to} with the ids of `evidence` and `relayed` where it speaks of that, `refs` the
    calendar keys used.
    Without a claim it speaks of the whole article, and `part_of` lists the findings it joins. `basis` is the digest
    of all that a computed one rests on; `lapsed_id` the finding about the same words on which people's word lapsed
    when that changed.
    """

    __tablename__ = "findings"

    id: Mapped[Id]
    article_version_id: Mapped[int] = points_to("article_versions")
    claim_id: Mapped[int | None] = points_to("claims")
    # CHECK is a word of SQL; the column avoids having to be quoted everywhere.
    check: Mapped[str] = mapped_column("check_name", String(40))
    outcome: Mapped[Outcome] = choice(Outcome, "outcome")
    phrase: Mapped[str] = mapped_column(default="")
    start: Mapped[int | None] = mapped_column(Integer)
    end: Mapped[int | None] = mapped_column(Integer)
    implied: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    compared: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    gap_days: Mapped[int | None] = mapped_column(Integer)
    reason: Mapped[str | None] = mapped_column(String(40))
    explanation: Mapped[str]
    refs: Mapped[list[str]] = mapped_column(JSON, default=list)
    part_of: Mapped[list[int]] = mapped_column(JSON, default=list)
    made: Mapped[Made] = choice(Made, "made")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")
    # Offsets are not in it, so that a newer text that only moves a sentence keeps people's decisions.
    basis: Mapped[Hash | None]
    lapsed_id: Mapped[int | None] = points_to("findings")

    decisions: Mapped[list["FindingDecision"]] = relationship(order_by="FindingDecision.id", back_populates="finding")
    lapsed: Mapped["Finding | None"] = relationship(remote_side="Finding.id")

    @property
    def arithmetic(self) -> Arithmetic:
        """What it counted, read right whatever version stored it."""
        return Arithmetic.of(self)

    @property
    def is_relayed(self) -> bool:
        """Whether it measures the claim by its own source as others relay it, which decides nothing yet."""
        return bool((self.compared or {}).get("relayed"))

    @property
    def decision(self) -> Decision | None:
        """What counts now: the newest decision, or nothing while it is open."""
        return self.decisions[-1].decision if self.decisions else None


class FindingDecision(Base):
    """A person's word on a finding, with the reason; the newest counts. `because` is of what is dismissed."""

    __tablename__ = "finding_decisions"

    id: Mapped[Id]
    finding_id: Mapped[int] = points_to("findings")
    decision: Mapped[Decision] = choice(Decision, "decision")
    because: Mapped[Dismissal | None] = choice(Dismissal, "because")
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    finding: Mapped[Finding] = relationship(back_populates="decisions")
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
