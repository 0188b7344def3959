"""Marks by which a text is found again among very many, made as it is taken in and for older texts by a worker."""

from collections.abc import Iterable

from sqlalchemy import exists, insert, select
from sqlalchemy.orm import Session

from tracker.language.text_reuse.likeness import paragraph_marks, sequence_marks, sketch, without_repeated
from tracker.models import ArticleVersion, MarkKind, TextMark
from tracker.queries.known_articles import repeated_paragraphs


def mark_text(session: Session, version: ArticleVersion) -> None:
    """Keep the marks of a version; what its outlet repeats under every article is left out of its sketch."""
    paragraphs = paragraph_marks(version.text)
    repeated = repeated_paragraphs(session, paragraphs, outlet_id=version.outlet_id, but=version.article_id)
    marks = sketch(sequence_marks(without_repeated(paragraphs, repeated)))
    session.execute(
        insert(TextMark), [*_rows(version, MarkKind.PARAGRAPH, paragraphs), *_rows(version, MarkKind.SEQUENCE, marks)]
    )


def mark_next(session: Session, *, most: int) -> int:
    """Make the marks of up to so many versions that have none, as after an upgrade; how many were made."""
    unmarked = ~exists().where(TextMark.article_version_id == ArticleVersion.id)
    versions = session.scalars(select(ArticleVersion).where(unmarked).order_by(ArticleVersion.id).limit(most)).all()
    for version in versions:
        mark_text(session, version)
    return len(versions)


def _rows(version: ArticleVersion, kind: MarkKind, marks: Iterable[int]) -> list[dict[str, object]]:
    return [{"article_version_id": version.id, "kind": kind, "mark": mark} for mark in sorted(marks)]
