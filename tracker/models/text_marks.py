"""By which few numbers a text is found again among very many; made from the texts, so they can be made anew."""

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Id, choice, points_to
from tracker.rules.text_marks import MarkKind


class TextMark(Base):
    """One mark of a version: of a paragraph, or of five words in a row. Every version has one at least."""

    __tablename__ = "text_marks"
    __table_args__ = (Index(None, "mark", "kind"),)

    id: Mapped[Id]
    article_version_id: Mapped[int] = points_to("article_versions")
    kind: Mapped[MarkKind] = choice(MarkKind, "kind")
    mark: Mapped[int] = mapped_column(BigInteger)
