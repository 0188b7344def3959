"""Whom sources belong to, up to the last one that is recorded: outlets, organisations and owners."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.language.near_names import Named
from tracker.models import Ownership, Source
from tracker.rules.belonging import Belongings
from tracker.rules.owners import Tenure


@dataclass
class Surroundings:
    """Sources and all above them, under the names that they count as.

    What each is called and belongs to, its owners in the order of recording, the occasions of it and of what was
    merged into it, its own first.
    """

    names: dict[int, Named] = field(default_factory=dict)
    belongings: dict[int, Belongings] = field(default_factory=dict)
    owners: dict[int, tuple[Tenure, ...]] = field(default_factory=lambda: defaultdict(tuple))
    events: dict[int, tuple[str, ...]] = field(default_factory=lambda: defaultdict(tuple))


def surroundings_of(session: Session, source_ids: Collection[int], merged: Mapping[int, int]) -> Surroundings:
    """What is recorded of these sources, which count as themselves, and of all above them; a statement a level."""
    swallowed: dict[int, set[int]] = defaultdict(set)
    for source_id, counted_as in merged.items():
        swallowed[counted_as].add(source_id)
    surroundings = Surroundings()
    fresh = set(source_ids)
    while fresh:
        rows: dict[int, list[Any]] = {source_id: [] for source_id in fresh}
        for row in _rows(session, fresh.union(*(swallowed[source_id] for source_id in fresh))):
            rows[merged.get(row.id, row.id)].append(row)
        above: set[int] = set()
        for source_id, of_source in rows.items():
            above |= _take_in(surroundings, source_id, of_source, merged)
        # Only those not met yet, so that owners of each other end.
        fresh = above - surroundings.belongings.keys()
    return surroundings


def _rows(session: Session, source_ids: Collection[int]) -> Sequence[Any]:
    """Each source with each of its owners, in the order of recording; one without an owner once."""
    chosen: Any = select(
        Source.id,
        Source.name,
        Source.kind,
        Source.outlet_id,
        Source.organisation_id,
        Source.event,
        Ownership.id.label("ownership_id"),
        Ownership.owner_id,
        Ownership.from_on,
        Ownership.until_on,
    )
    chosen = chosen.join(Ownership, Ownership.source_id == Source.id, isouter=True)
    return session.execute(chosen.where(Source.id.in_(source_ids)).order_by(Ownership.id, Source.id)).all()


def _take_in(surroundings: Surroundings, source_id: int, rows: Sequence[Any], merged: Mapping[int, int]) -> set[int]:
    """Put in what the rows of one source say, its own and those merged into it; whom it belongs to on some day."""
    # Its own row first: it has the name and the occasion, where it has one.
    by_row = {row.id: row for row in sorted(rows, key=lambda row: (row.id != source_id, row.id))}
    holders = [holder for row in by_row.values() for holder in (row.outlet_id, row.organisation_id) if holder]
    tenures: dict[int, list[Tenure]] = defaultdict(list)
    for row in rows:
        if row.ownership_id is not None:
            tenures[row.id].append(_tenure(row, merged))
            surroundings.owners[source_id] += (_tenure(row, merged),)
    for row in by_row.values():
        surroundings.names.setdefault(source_id, Named(row.name, row.kind))
        surroundings.events[source_id] += (row.event,) if row.event else ()
    counted = dict.fromkeys(merged.get(holder, holder) for holder in holders)
    surroundings.belongings[source_id] = Belongings(tuple(counted), tuple(map(tuple, tenures.values())))
    return {*counted, *(tenure.owner_id for of_row in tenures.values() for tenure in of_row)}


def _tenure(row: Any, merged: Mapping[int, int]) -> Tenure:
    return Tenure(merged.get(row.owner_id, row.owner_id), row.from_on, row.until_on)
