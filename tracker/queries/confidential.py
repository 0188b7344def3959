"""What would tell of confidential claims, and so may not leave with the rest."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import CompoundSelect, case, exists, func, or_, select, union_all
from sqlalchemy.orm import Session

from tracker.models import (
    ArticleVersion,
    Attribution,
    AttributionLink,
    Carrier,
    Claim,
    Evidence,
    ProvenEdge,
    Source,
)
from tracker.queries.source_uses import uses_of_sources


def open_uses(session: Session, source_ids: Collection[int], desk_ids: Collection[int] | None) -> dict[int, int]:
    """How many claims that are not confidential use each of these sources; of these desks, else of all."""
    uses = uses_of_sources().subquery()
    counted = (
        select(uses.c.source_id, func.count(uses.c.claim_id.distinct()))
        .join(Claim, Claim.id == uses.c.claim_id)
        .where(uses.c.source_id.in_(source_ids), ~Claim.confidential)
        .group_by(uses.c.source_id)
    )
    if desk_ids is not None:
        counted = counted.where(Claim.desk_id.in_(desk_ids))
    return dict(session.execute(counted).all())


def sources_only_in_confidence(session: Session) -> set[int]:
    """The sources that nothing but confidential claims ever used: all of which `only_in_confidence` is true."""
    uses, merged = _uses_ever().subquery(), Source.merged_into_id.is_not(None)
    # Whatever was merged into a source counts as it, and would tell of it as well.
    own: Any = select(uses.c.source_id, uses.c.claim_id)
    passed_on: Any = select(Source.merged_into_id, uses.c.claim_id).join(Source, Source.id == uses.c.source_id)
    counted = union_all(own, passed_on.where(merged)).subquery()
    outlets = select(ArticleVersion.outlet_id).where(ArticleVersion.outlet_id.is_not(None))
    swallowed = select(Source.merged_into_id).where(merged, Source.id.in_(outlets))
    rows = (
        select(counted.c.source_id)
        .join(Claim, Claim.id == counted.c.claim_id)
        .where(counted.c.source_id.not_in(outlets), counted.c.source_id.not_in(swallowed))
        .group_by(counted.c.source_id)
        .having(func.min(case((Claim.confidential, 1), else_=0)) == 1)
    )
    return set(session.scalars(rows))


def only_in_confidence(session: Session, source_id: int) -> bool:
    """Whether confidential claims, at whatever desk, are all that ever used a source: its name would tell of them."""
    merged = select(Source.id).where(Source.merged_into_id == source_id)
    sources = select(Source.id).where(or_(Source.id == source_id, Source.id.in_(merged)))
    users = _uses_ever(sources).subquery()
    confidential = set(session.scalars(select(Claim.confidential).where(Claim.id.in_(select(users.c.claim_id)))))
    outlet = exists().where(ArticleVersion.outlet_id.in_(sources))
    # An outlet of an article is public by the article; an unused source tells of nobody.
    return confidential == {True} and not session.scalar(select(outlet))


def _uses_ever(sources: Any = None) -> CompoundSelect[Any]:
    """Which of these sources (of all, if none are named) a claim ever used: in a chain, published or by an edge."""
    linked: Any = (
        select(
            AttributionLink.source_id.label("source_id"),
            func.coalesce(Attribution.claim_id, Evidence.claim_id).label("claim_id"),
        )
        .join(Attribution, AttributionLink.attribution_id == Attribution.id)
        .outerjoin(Evidence, Evidence.id == Attribution.evidence_id)
    )
    published: Any = select(Carrier.publisher_id, Evidence.claim_id).join(Carrier, Carrier.id == Evidence.carrier_id)
    named: Any = select(ProvenEdge.to_source_id, ProvenEdge.claim_id).where(ProvenEdge.to_source_id.is_not(None))
    uses = [
        (linked, AttributionLink.source_id),
        (published, Carrier.publisher_id),
        (named, ProvenEdge.to_source_id),
    ]
    for end in (ProvenEdge.from_carrier_id, ProvenEdge.to_carrier_id):
        joined: Any = select(Carrier.publisher_id, ProvenEdge.claim_id).join(Carrier, Carrier.id == end)
        uses.append((joined, Carrier.publisher_id))
    return union_all(*(use if sources is None else use.where(source.in_(sources)) for use, source in uses))
