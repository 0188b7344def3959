"""What would tell of confidential claims, and so may not leave with the rest."""

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
