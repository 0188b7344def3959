"""What became of sources after somebody named them: retracted since, or found to be another one."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from tracker.models import Retraction, Source, Taken


@dataclass(frozen=True)
class SourceState:
    """`counts_as` is the name of the source it was merged into."""

    retracted: bool = False
    counts_as: str = ""


def source_states(session: Session, source_ids: Collection[int]) -> dict[int, SourceState]:
    """What became of these sources, in one query; those that nothing happened to are left out."""
    if not source_ids:
        return {}
    target = aliased(Source)
    retracted = (
        select(Retraction.id)
        .where(
            Retraction.taken == Taken.RETRACTED,
            ~Retraction.end.has(),
            # Retracted itself, or through the source it counts as.
            or_(Retraction.source_id == Source.id, Retraction.source_id == Source.merged_into_id),
        )
        .exists()
    )
    rows = session.execute(
        select(Source.id, retracted, target.name)
        .outerjoin(target, target.id == Source.merged_into_id)
        .where(Source.id.in_(source_ids), or_(retracted, Source.merged_into_id.is_not(None)))
    )
    return {source_id: SourceState(bool(is_retracted), name or "") for source_id, is_retracted, name in rows}
