"""What would tell of confidential claims, and so may not leave with the rest."""

from collections.abc import Collection

from sqlalchemy import exists, func, or_, select, union_all
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
    """The sources that nothing but confidential claims ever used."""
    uses = uses_of_sources().subquery()
    used = select(uses.c.source_id).join(Claim, Claim.id == uses.c.claim_id).where(Claim.confidential).distinct()
    return {source_id for source_id in session.scalars(used) if only_in_confidence(session, source_id)}


def only_in_confidence(session: Session, source_id: int) -> bool:
    """Whether confidential claims, at whatever desk, are all that ever used a source: its name would tell of them."""
    # Whatever was merged into it counts as it, and would tell of it as well.
    merged = select(Source.id).where(Source.merged_into_id == source_id)
    sources = select(Source.id).where(or_(Source.id == source_id, Source.id.in_(merged)))
    publications = select(Carrier.id).where(Carrier.publisher_id.in_(sources))
    linked = (
        select(func.coalesce(Attribution.claim_id, Evidence.claim_id))
        .join(AttributionLink, AttributionLink.attribution_id == Attribution.id)
        .outerjoin(Evidence, Evidence.id == Attribution.evidence_id)
        .where(AttributionLink.source_id.in_(sources))
    )
    published = select(Evidence.claim_id).where(Evidence.carrier_id.in_(publications))
    ends = (ProvenEdge.from_carrier_id, ProvenEdge.to_carrier_id)
    names_source = or_(ProvenEdge.to_source_id.in_(sources), *(end.in_(publications) for end in ends))
    proven = select(ProvenEdge.claim_id).where(names_source)
    users = union_all(linked, published, proven).subquery()
    confidential = set(session.scalars(select(Claim.confidential).where(Claim.id.in_(select(users)))))
    outlet = exists().where(ArticleVersion.outlet_id.in_(sources))
    # An outlet of an article is public by the article; an unused source tells of nobody.
    return confidential == {True} and not session.scalar(select(outlet))
