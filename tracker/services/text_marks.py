"""Marks by which a text is found again among very many, made as it is taken in and for older texts by a worker."""

from collections.abc import Iterable

from sqlalchemy import exists, insert, select
from sqlalchemy.orm import Session

from tracker.language.text_reuse.likeness import sketch
from tracker.models import ArticleVersion, MarkKind, TextMark
from tracker.queries.known_articles import marked_text

_UNMARKED = ~exists().where(TextMark.article_version_id == ArticleVersion.id)


def mark_text(session: Session, version: ArticleVersion) -> None:
    """Keep the marks of a version; what its outlet repeats under every article is left out of its sketch."""
    text = marked_text(session, version.text, outlet_id=version.outlet_id, but=version.article_id)
    rows = [*_rows(version, MarkKind.PARAGRAPH, text.paragraphs), *_rows(version, MarkKind.SEQUENCE, sketch(text.own))]
    session.execute(insert(TextMark), rows)


def are_missing(session: Session) -> bool:
    """Whether there are versions without marks."""
    return session.scalar(select(ArticleVersion.id).where(_UNMARKED).limit(1)) is not None


def mark_next(session: Session, *, most: int) -> int:
    """Make the marks of up to so many versions that have none, as after an upgrade; how many were made."""
    versions = session.scalars(select(ArticleVersion).where(_UNMARKED).order_by(ArticleVersion.id).limit(most)).all()
    for version in versions:
        mark_text(session, version)
    return len(versions)


def _rows(version: ArticleVersion, kind: MarkKind, marks: Iterable[int]) -> list[dict[str, object]]:
    return [{"article_version_id": version.id, "kind": kind, "mark": mark} for mark in sorted(marks)]
