"""Articles under scrutiny: immutable versions, and what is held about the day of publication."""

from sqlalchemy import Boolean, Integer, LargeBinary, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from tracker.language.dates import PartialDate
from tracker.models.base import Base, Day, Hash, Id, Instant, choice, points_to
from tracker.models.people import Desk
from tracker.rules.articles import DateBasis
from tracker.rules.file_names import name_for


class Article(Base):
    """One published text under scrutiny, whatever its versions."""

    __tablename__ = "articles"

    id: Mapped[Id]
    desk_id: Mapped[int] = points_to("desks")
    address: Mapped[str] = mapped_column(default="")
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")

    desk: Mapped[Desk] = relationship()
    versions: Mapped[list["ArticleVersion"]] = relationship(order_by="ArticleVersion.number", back_populates="article")
    datings: Mapped[list["Dating"]] = relationship(order_by="Dating.id")


class ArticleVersion(Base):
    """A text as it was taken in, never changed. `sha256` is of `text` in UTF-8, `original_sha256` of what was given.

    `changed_by_hand`: whoever took it in changed the text that was read before it was stored.
    """

    __tablename__ = "article_versions"
    # The same text may stand in two versions: an outlet takes its change back.
    __table_args__ = (UniqueConstraint("article_id", "number"),)

    id: Mapped[Id]
    article_id: Mapped[int] = points_to("articles")
    number: Mapped[int] = mapped_column(Integer)
    title: Mapped[str]
    outlet_id: Mapped[int | None] = points_to("sources")
    author: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    sha256: Mapped[Hash] = mapped_column(index=True)
    media_type: Mapped[str] = mapped_column(String(100))
    # Deferred: lists of versions would load whole files.
    original: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    original_sha256: Mapped[Hash]
    # What the file was called where it came from; empty for a pasted text.
    filename: Mapped[str] = mapped_column(String(300), default="", server_default="")
    changed_by_hand: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    article: Mapped[Article] = relationship(back_populates="versions")

    @property
    def download_name(self) -> str:
        """What the original is called where it is saved."""
        return self.filename or name_for(f"article-{self.article_id}-version-{self.number}", self.media_type)


class Dating(Base):
    """What is held about the day an article was published; the newest row counts, none is ever changed."""

    __tablename__ = "datings"

    id: Mapped[Id]
    article_id: Mapped[int] = points_to("articles")
    published_on: Mapped[PartialDate | None]
    basis: Mapped[DateBasis] = choice(DateBasis, "basis")
    reasoning: Mapped[str] = mapped_column(default="")
    not_before: Mapped[Day | None]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")
