"""Which source a claim uses, and how."""

from typing import Any

from sqlalchemy import CompoundSelect, exists, func, literal, select, union_all
from sqlalchemy.orm import aliased

from tracker.models import (
    Attribution,
    AttributionLink,
    Carrier,
    Evidence,
    ProvenEdge,
    Withdrawal,
)


def uses_of_sources() -> CompoundSelect[tuple[int, int, str]]:
    """Which source a claim uses, and how: its newest chain, the chains of its live evidence, their publishers.

    So does the source to which a proven edge of the claim leads.
    """
    # A chain is recorded whole, so the newest one is what the claim says now.
    newest = select(func.max(Attribution.id)).where(Attribution.claim_id.is_not(None)).group_by(Attribution.claim_id)
    in_chain = (
        select(AttributionLink.source_id, Attribution.claim_id, literal("chain").label("how"))
        .join(Attribution, Attribution.id == AttributionLink.attribution_id)
        .where(Attribution.id.in_(newest))
    )
    in_evidence = live_evidence(
        select(AttributionLink.source_id, Evidence.claim_id, literal("evidence").label("how"))
        .join(Attribution, Attribution.id == AttributionLink.attribution_id)
        .join(Evidence, Evidence.id == Attribution.evidence_id)
    )
    as_publisher = live_evidence(
        select(Carrier.publisher_id.label("source_id"), Evidence.claim_id, literal("publisher").label("how")).join(
            Carrier, Carrier.id == Evidence.carrier_id
        )
    )
    # Standing, whatever became of the item: its publication still leads from others to the source.
    by_edge: Any = select(ProvenEdge.to_source_id, ProvenEdge.claim_id, literal("edge").label("how")).where(
        ProvenEdge.to_source_id.is_not(None), ~ProvenEdge.withdrawal.has()
    )
    # UNION ALL: the way is part of the row, and duplicates are few.
    return union_all(in_chain, in_evidence, as_publisher, by_edge)


def live_evidence(chosen: Any) -> Any:
    """A query over evidence, of the items that still count only."""
    # As NOT EXISTS and not as a join, so that it can be laid on any query over evidence.
    newer = aliased(Evidence)
    return chosen.where(
        ~exists().where(Withdrawal.evidence_id == Evidence.id),
        ~exists().where(newer.supersedes_id == Evidence.id),
    )
