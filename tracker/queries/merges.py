"""Which sources count as another one, for they were merged into it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Source


def counting_as_another(session: Session) -> dict[int, int]:
    """What each source that was merged counts as, chains of merges followed."""
    # All of them: merges are few, and a chain of them may leave any set of sources asked about.
    into = {
        source_id: target_id
        for source_id, target_id in session.execute(
            select(Source.id, Source.merged_into_id).where(Source.merged_into_id.is_not(None))
        )
        if target_id is not None
    }
    return {source_id: _end_of_merges(source_id, into) for source_id in into}


def _end_of_merges(source_id: int, into: dict[int, int]) -> int:
    visited = {source_id}  # merging in a circle is refused, but rows may come from elsewhere
    while (following := into.get(source_id)) is not None and following not in visited:
        source_id = following
        visited.add(source_id)
    return source_id
