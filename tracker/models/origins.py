"""Proven edges between the publications of a claim and their origins, and what the texts propose; all history."""

from sqlalchemy import CheckConstraint, Integer
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.kinds import Basis, EdgeKind
from tracker.models.base import Base, Id, Instant, choice, points_to
from tracker.models.people import Person
from tracker.models.sources import Carrier, Source
from tracker.rules.findings import Decision

_ONE_END = "(to_carrier_id IS NULL) <> (to_source_id IS NULL)"


class ProvenEdge(Base):
    """What a publication took a claim from: another publication or a source; `sentence` is what proves it."""

    __tablename__ = "edges"
    __table_args__ = (CheckConstraint(_ONE_END, name="one_end"),)

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    from_carrier_id: Mapped[int] = points_to("carriers")
    to_carrier_id: Mapped[int | None] = points_to("carriers")
    to_source_id: Mapped[int | None] = points_to("sources")
    kind: Mapped[EdgeKind] = choice(EdgeKind, "kind")
    sentence: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    from_carrier: Mapped[Carrier] = relationship(foreign_keys=[from_carrier_id])
    to_carrier: Mapped[Carrier | None] = relationship(foreign_keys=[to_carrier_id])
    to_source: Mapped[Source | None] = relationship(foreign_keys=[to_source_id])
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
    withdrawal: Mapped["EdgeWithdrawal | None"] = relationship(uselist=False)


class EdgeWithdrawal(Base):
    """The end of an edge, with the reason."""

    __tablename__ = "edge_withdrawals"

    id: Mapped[Id]
    # Unique: an edge ends once, and is recorded anew where that was a mistake.
    edge_id: Mapped[int] = points_to("edges", unique=True)
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")


class EdgeProposal(Base):
    """An edge that the texts propose; only a person makes it one. `score` is per mille of shared sequences."""

    __tablename__ = "echoes"
    __table_args__ = (CheckConstraint(_ONE_END, name="one_end"),)

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    from_carrier_id: Mapped[int] = points_to("carriers")
    to_carrier_id: Mapped[int | None] = points_to("carriers")
    to_source_id: Mapped[int | None] = points_to("sources")
    kind: Mapped[EdgeKind] = choice(EdgeKind, "kind")
    ground: Mapped[Basis] = choice(Basis, "ground")
    sentence: Mapped[str]
    score: Mapped[int | None] = mapped_column(Integer)
    recorded_at: Mapped[Instant]

    from_carrier: Mapped[Carrier] = relationship(foreign_keys=[from_carrier_id])
    to_carrier: Mapped[Carrier | None] = relationship(foreign_keys=[to_carrier_id])
    to_source: Mapped[Source | None] = relationship(foreign_keys=[to_source_id])
    decision: Mapped["EdgeProposalDecision | None"] = relationship(uselist=False)
    lapse: Mapped["EchoLapse | None"] = relationship(uselist=False)


class EdgeProposalDecision(Base):
    """A person's word on a proposed edge; accepted, it names the edge that was made."""

    __tablename__ = "echo_decisions"

    id: Mapped[Id]
    echo_id: Mapped[int] = points_to("echoes", unique=True)
    decision: Mapped[Decision] = choice(Decision, "decision")
    edge_id: Mapped[int | None] = points_to("edges")
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])


class EchoLapse(Base):
    """That the texts of a claim's publications no longer propose an edge, or propose it on other grounds."""

    __tablename__ = "echo_lapses"

    id: Mapped[Id]
    echo_id: Mapped[int] = points_to("echoes", unique=True)
    recorded_at: Mapped[Instant]
