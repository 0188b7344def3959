"""Claims, where their quotes stand, and the history of what the desk wrote about them."""

from typing import Any

from sqlalchemy import JSON, Boolean, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.kinds import ClaimType
from tracker.models.articles import Article, ArticleVersion
from tracker.models.base import Base, Day, Id, Instant, choice, points_to, word_of
from tracker.models.people import Desk, Person
from tracker.rules.anchors import AnchorState
from tracker.rules.claim_fields import FURTHER, Written
from tracker.rules.claims import Importance
from tracker.rules.statuses import Status


class Claim(Base):
    """One statement in one article. The columns here are as of now; `version` counts every event on the claim.

    History is in `revisions` (what the desk wrote), `attributions` (the chain) and `changes` (the status).
    """

    __tablename__ = "claims"
    __table_args__ = (
        # `C06` names one claim of an article for good, in letters and exports too.
        UniqueConstraint("article_id", "number"),
        Index("ix_claims_desk_id_status", "desk_id", "status"),
    )

    id: Mapped[Id]
    article_id: Mapped[int] = points_to("articles")
    desk_id: Mapped[int] = points_to("desks")
    number: Mapped[int] = mapped_column(Integer)
    # Compared when a form comes in: `UPDATE … WHERE version = seen` decides who of two people was first.
    version: Mapped[int] = mapped_column(Integer, default=1)
    statement: Mapped[str]
    type: Mapped[ClaimType] = choice(ClaimType, "type")
    hedges: Mapped[list[str]] = mapped_column(JSON, default=list)
    motive: Mapped[bool] = mapped_column(Boolean, default=False)
    importance: Mapped[Importance] = choice(Importance, "importance", default=Importance.NORMAL)
    confidential: Mapped[bool] = mapped_column(Boolean, default=False)
    assignee_id: Mapped[int | None] = points_to("people")
    due_on: Mapped[Day | None] = mapped_column(index=True)
    status: Mapped[Status] = word_of("statuses", Status, default=Status.UNREVIEWED)
    status_since: Mapped[Instant]
    # Nothing while it is closed; a move between two open statuses does not begin it anew, as it does `status_since`.
    open_since: Mapped[Instant | None]
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")
    changed_at: Mapped[Instant]

    article: Mapped[Article] = relationship()
    desk: Mapped[Desk] = relationship()
    assignee: Mapped[Person | None] = relationship(foreign_keys=[assignee_id])
    anchors: Mapped[list["Anchor"]] = relationship(order_by="Anchor.id")
    topics: Mapped[list["Topic"]] = relationship(order_by="Topic.name", cascade="all, delete-orphan")

    @property
    def key(self) -> str:
        """The claim's name inside its article: `C06`."""
        return f"C{self.number:02}"

    @property
    def further(self) -> Written:
        """The fields without a place of their own, each with what is written there."""
        # Nothing, where it is read as of a moment at which the field was not there yet.
        return [(row, getattr(self, row.name) or "") for row in FURTHER]


class Anchor(Base):
    """Where a quote stands in one version (W3C text quote and position selectors); the newest row of a version counts.

    Offsets are characters of the stored text, half-open; nothing where the quote is uncertain or gone.
    `note` says in words what was found when the version came in.
    """

    __tablename__ = "anchors"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    article_version_id: Mapped[int] = points_to("article_versions")
    exact: Mapped[str]
    prefix: Mapped[str] = mapped_column(default="")
    suffix: Mapped[str] = mapped_column(default="")
    start: Mapped[int | None] = mapped_column(Integer)
    end: Mapped[int | None] = mapped_column(Integer)
    state: Mapped[AnchorState] = choice(AnchorState, "state")
    note: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    article_version: Mapped[ArticleVersion] = relationship()


class Topic(Base):
    """A word a claim is filed under, in lower case."""

    __tablename__ = "topics"
    __table_args__ = (UniqueConstraint("claim_id", "name"),)

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    name: Mapped[str] = mapped_column(String(80), index=True)


class Revision(Base):
    """Everything a person can edit about a claim, as it stood from this moment on; history, never changed.

    `fields` holds what `rules.claim_fields` lists, each under its name.
    """

    __tablename__ = "revisions"

    id: Mapped[Id]
    claim_id: Mapped[int] = points_to("claims")
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    recorded_by: Mapped[Person] = relationship()
