"""Which sources somebody said are two."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tracker.models import SourceDistinction

Pair = frozenset[int]


def distinction_of(session: Session, source_id: int, other_id: int) -> SourceDistinction | None:
    """What was said last about these two, whichever is named first."""
    first, second = sorted((source_id, other_id))
    rows = select(SourceDistinction).where(SourceDistinction.source_id == first, SourceDistinction.other_id == second)
    return session.scalars(rows.order_by(SourceDistinction.id.desc()).limit(1)).first()


def kept_apart(session: Session, merged: Mapping[int, int], source_ids: Collection[int] | None = None) -> set[Pair]:
    """The pairs of sources that are two, each as what it counts as; with `source_ids` at least those among these.

    Whoever said that A is not B said it of whatever A was merged into as well.
    """
    rows = select(SourceDistinction.source_id, SourceDistinction.other_id, SourceDistinction.apart)
    if source_ids is not None:
        ids = {*source_ids, *(source_id for source_id, counted_as in merged.items() if counted_as in source_ids)}
        rows = rows.where(SourceDistinction.source_id.in_(ids), SourceDistinction.other_id.in_(ids))
    newest: dict[tuple[int, int], bool] = {}
    for source_id, other_id, apart in session.execute(rows.order_by(SourceDistinction.id)):
        newest[source_id, other_id] = apart
    return {
        frozenset((merged.get(first, first), merged.get(second, second)))
        for (first, second), apart in newest.items()
        if apart
    }


def standing_distinctions(session: Session) -> Sequence[SourceDistinction]:
    """What was said and not taken back, newest first."""
    newest = select(func.max(SourceDistinction.id)).group_by(SourceDistinction.source_id, SourceDistinction.other_id)
    rows = select(SourceDistinction).where(SourceDistinction.id.in_(newest), SourceDistinction.apart)
    return session.scalars(
        rows.order_by(SourceDistinction.id.desc()).options(
            joinedload(SourceDistinction.source),
            joinedload(SourceDistinction.other),
            joinedload(SourceDistinction.recorded_by),
        )
    ).all()
