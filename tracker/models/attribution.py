"""Chains of who is said to have said it: a claim's newest counts, an item of evidence has one; never changed."""

from sqlalchemy import Boolean, CheckConstraint, Integer, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.kinds import Attitude, Role
from tracker.models.base import Base, Id, Instant, choice, points_to
from tracker.models.sources import Source
from tracker.rules.attribution import GroundRule, Knowledge, Link


class Attribution(Base):
    """A whole chain as it was recorded at one moment; no links means the article's own voice."""

    __tablename__ = "attributions"
    # Claims and evidence share the tables of chains, and a chain belongs to just one of them.
    __table_args__ = (CheckConstraint("(claim_id IS NULL) <> (evidence_id IS NULL)", name="of_one_thing"),)

    id: Mapped[Id]
    claim_id: Mapped[int | None] = points_to("claims")
    # An item has one chain, written with it; of a claim the newest counts, so that one is not unique.
    evidence_id: Mapped[int | None] = points_to("evidence", unique=True)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    links: Mapped[list["AttributionLink"]] = relationship(order_by="AttributionLink.position")


class AttributionLink(Base):
    """One step of a chain, counted from 1 at the origin."""

    __tablename__ = "attribution_links"
    __table_args__ = (UniqueConstraint("attribution_id", "position"),)

    id: Mapped[Id]
    attribution_id: Mapped[int] = points_to("attributions")
    position: Mapped[int] = mapped_column(Integer)
    source_id: Mapped[int] = points_to("sources")
    role: Mapped[Role] = choice(Role, "role")
    knowledge: Mapped[Knowledge | None] = choice(Knowledge, "knowledge")
    ground_rule: Mapped[GroundRule | None] = choice(GroundRule, "ground_rule")
    people: Mapped[int | None] = mapped_column(Integer)
    cue: Mapped[str] = mapped_column(default="")
    attitude: Mapped[Attitude] = choice(
        Attitude, "attitude", default=Attitude.ASSERTS, server_default=Attitude.ASSERTS.value
    )
    negated: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())

    source: Mapped[Source] = relationship(lazy="joined")

    def as_link(self) -> Link:
        """The step as the rules know it."""
        return Link(
            source_id=self.source_id,
            name=self.source.name,
            kind=self.source.kind,
            role=self.role,
            knowledge=self.knowledge,
            ground_rule=self.ground_rule,
            people=self.people,
            cue=self.cue,
            outlet=self.source.outlet.name if self.source.outlet else "",
            attitude=self.attitude,
            negated=self.negated,
        )
