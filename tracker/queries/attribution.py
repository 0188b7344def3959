"""The chains of claims and of evidence, as links from the origin on."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from tracker.models import Attribution, AttributionLink, Source
from tracker.rules.attribution import Link


def chains(session: Session, claim_ids: Collection[int]) -> dict[int, list[Link]]:
    """The newest chain of each claim in one query; an empty one is the article's own voice."""
    # A chain is recorded whole each time, so the newest row is the chain.
    newest = select(func.max(Attribution.id)).where(Attribution.claim_id.is_not(None)).group_by(Attribution.claim_id)
    return _links(session, Attribution.claim_id, claim_ids, Attribution.id.in_(newest))


def evidence_chains(session: Session, evidence_ids: Collection[int]) -> dict[int, list[Link]]:
    """The chain of each item of evidence in one query; an empty one names no source beyond the carrier."""
    return _links(session, Attribution.evidence_id, evidence_ids)


def _links(
    session: Session,
    owner: InstrumentedAttribute[int | None],
    ids: Collection[int],
    *newest: ColumnElement[bool],
) -> dict[int, list[Link]]:
    chains_by_owner: dict[int, list[Link]] = {owner_id: [] for owner_id in ids}
    # An empty IN costs a query that cannot answer anything.
    if not chains_by_owner:
        return chains_by_owner
    rows = session.execute(
        select(owner, AttributionLink)
        .join(AttributionLink, AttributionLink.attribution_id == Attribution.id)
        .where(owner.in_(chains_by_owner), *newest)
        # From the origin on; the order of the steps is what the chain says.
        .order_by(AttributionLink.attribution_id, AttributionLink.position)
        .options(joinedload(AttributionLink.source).joinedload(Source.outlet))
    )
    for owner_id, link in rows:
        chains_by_owner[owner_id or 0].append(link.as_link())
    return chains_by_owner
