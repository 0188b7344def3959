"""Which claims rest on a publication or a source, and through which path."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import literal, or_, select, union_all
from sqlalchemy.orm import Session

from tracker.models import Carrier, Evidence, Ownership, ProvenEdge, Source
from tracker.queries.source_uses import live_evidence, uses_of_sources

WAYS = {
    "publication": "it is evidence",
    "publisher": "it published evidence",
    "evidence": "a chain of its evidence names it",
    "chain": "its chain names it",
    "edge": "a proven edge leads through it",
    "outlet": "unnamed sources of it are named",
}
"""How a claim rests on something, in the order in which that is told."""


def dependents_of_carrier(session: Session, carrier_id: int) -> dict[int, list[str]]:
    """The claims of every desk that rest on a publication, with the ways in which they do."""
    # What was superseded or withdrawn holds nothing up any more, so nothing falls with it.
    as_evidence = live_evidence(
        select(Evidence.claim_id, literal("publication")).where(Evidence.carrier_id == carrier_id)
    )
    along = or_(ProvenEdge.from_carrier_id == carrier_id, ProvenEdge.to_carrier_id == carrier_id)
    by_edge = select(ProvenEdge.claim_id, literal("edge")).where(along, ~ProvenEdge.withdrawal.has())
    return _ways(session.execute(union_all(as_evidence, by_edge)))


def dependents_of_sources(session: Session, ways_of: Mapping[int, str]) -> dict[int, list[str]]:
    """The claims of every desk that rest on one of these sources, with the ways in which they do.

    A source with a way of its own stands for something else that rests on what is asked about.
    """
    ids = list(ways_of)
    uses = uses_of_sources().subquery()
    rows: list[Any] = list(
        session.execute(select(uses.c.claim_id, uses.c.how, uses.c.source_id).where(uses.c.source_id.in_(ids)))
    )
    rows += session.execute(_edges_of_publishers(ids))
    return _ways((claim_id, ways_of[source_id] or how) for claim_id, how, source_id in rows)


def _edges_of_publishers(ids: Collection[int]) -> Any:
    published: Any = select(ProvenEdge.claim_id, literal("edge"), Carrier.publisher_id)
    named = published.where(Carrier.publisher_id.in_(ids), ~ProvenEdge.withdrawal.has())
    ends = (ProvenEdge.from_carrier_id, ProvenEdge.to_carrier_id)
    return union_all(*(named.join(Carrier, Carrier.id == end) for end in ends))


def counting_as(session: Session, source_id: int) -> dict[int, str]:
    """A source with those that were merged into it, and the unnamed ones that it uses."""
    merged = merged_into(session, [source_id])
    used = session.scalars(select(Source.id).where(Source.outlet_id.in_(merged))).all()
    # The later dict wins: a source of the group itself has no way of its own.
    return {**dict.fromkeys(used, "outlet"), **dict.fromkeys(merged, "")}


def sources_around(session: Session, source_ids: Collection[int], merged: Mapping[int, int]) -> dict[int, str]:
    """These sources, those merged into them, what they own or what belongs to them, and so on down.

    A speaker of a branch depends on whoever owns the ministry. `merged` is what merged sources count as.
    """
    around: set[int] = set()
    fresh = {*merged_into(session, source_ids)}
    while fresh:
        around |= fresh
        below = _directly_below(session, fresh)
        # What belongs to a merged source belongs to the one it counts as, with all that was merged into that.
        counted = below | {merged[source_id] for source_id in below & merged.keys()}
        fresh = {*merged_into(session, counted - around)} - around if counted - around else set()
    return dict.fromkeys(sorted(around), "")


def _directly_below(session: Session, holders: Collection[int]) -> set[int]:
    owned = select(Ownership.source_id.label("id")).where(Ownership.owner_id.in_(holders))
    used = select(Source.id).where(Source.outlet_id.in_(holders))
    speaking = select(Source.id).where(Source.organisation_id.in_(holders))
    return set(session.scalars(union_all(owned, used, speaking)))


def merged_into(session: Session, source_ids: Collection[int]) -> list[int]:
    """These sources and all that were merged into them, directly or one after another."""
    source_and_merged, fresh = set(source_ids), set(source_ids)
    # Only those not met yet, so that a circle in the data ends.
    while fresh:
        fresh = set(session.scalars(select(Source.id).where(Source.merged_into_id.in_(fresh)))) - source_and_merged
        source_and_merged |= fresh
    return sorted(source_and_merged)


def _ways(rows: Iterable[Any]) -> dict[int, list[str]]:
    ways_by_claim: dict[int, set[str]] = {}
    for claim_id, way in rows:
        ways_by_claim.setdefault(claim_id, set()).add(way)
    return {claim_id: [way for way in WAYS if way in ways] for claim_id, ways in sorted(ways_by_claim.items())}
