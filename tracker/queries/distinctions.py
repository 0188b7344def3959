"""Which sources somebody said are two."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, or_, select
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
    return set(times_apart(session, merged, source_ids))


def times_apart(
    session: Session, merged: Mapping[int, int], source_ids: Collection[int] | None = None
) -> dict[Pair, int]:
    """The same pairs with how often it was said of each since it was last taken back."""
    rows = select(SourceDistinction.source_id, SourceDistinction.other_id, SourceDistinction.apart)
    if source_ids is not None:
        ids = {*source_ids, *(source_id for source_id, counted_as in merged.items() if counted_as in source_ids)}
        rows = rows.where(SourceDistinction.source_id.in_(ids), SourceDistinction.other_id.in_(ids))
    times: dict[tuple[int, int], int] = defaultdict(int)
    for source_id, other_id, apart in session.execute(rows.order_by(SourceDistinction.id)):
        times[source_id, other_id] = times[source_id, other_id] + 1 if apart else 0
    counted: dict[Pair, int] = {}
    for (first, second), often in times.items():
        pair = frozenset((merged.get(first, first), merged.get(second, second)))
        if often:
            counted[pair] = max(often, counted.get(pair, 0))
    return counted


def said_once(times: Mapping[Pair, int]) -> set[Pair]:
    """The pairs of which nobody said yet whom a short name means that may be of either."""
    return {pair for pair, often in times.items() if often == 1}


def is_kept_apart(session: Session, source_id: int) -> bool:
    """Whether somebody said of this source that it is not another one."""
    pair = or_(SourceDistinction.source_id == source_id, SourceDistinction.other_id == source_id)
    return (
        session.scalars(select(SourceDistinction.id).where(pair, SourceDistinction.apart).limit(1)).first() is not None
    )


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
