"""Marks by which a text is found again."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from tests.services.test_articles import a_checker, taken_in
from tracker.models import MarkKind, TextMark
from tracker.services.text_marks import are_missing, mark_next


def test_every_text_that_is_taken_in_has_its_marks(session: Session) -> None:
    version = taken_in(session)

    kinds = session.scalars(select(TextMark.kind).where(TextMark.article_version_id == version.id))
    assert set(kinds) == set(MarkKind)


def test_texts_from_before_are_marked_bit_by_bit(session: Session) -> None:
    desk, by = a_checker(session)
    versions = [taken_in(session, f"Text {number} of three.", desk_id=desk.id, by=by) for number in range(3)]
    session.execute(delete(TextMark))

    assert are_missing(session)
    numbers = [mark_next(session, most=2), mark_next(session, most=2), mark_next(session, most=2)]

    assert sum(numbers) >= len(versions)
    assert numbers[-1] < 2
    assert not are_missing(session)
    marked = select(func.count(TextMark.article_version_id.distinct()))
    assert session.scalar(marked.where(TextMark.article_version_id.in_([version.id for version in versions]))) == 3
