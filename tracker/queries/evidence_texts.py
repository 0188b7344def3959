"""The words of evidence that claims are compared with, and which items are the article's own source or relay it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from tracker.language.comparing.against_evidence import EvidenceText
from tracker.language.kinds import SourceKind
from tracker.models import ArticleVersion, Capture, Carrier, Claim, Evidence
from tracker.queries.attribution import chains, evidence_chains
from tracker.queries.evidence import that_is_live
from tracker.rules.attribution import Link


def evidence_texts(
    session: Session, version: ArticleVersion, claim_ids: Collection[int]
) -> dict[int, list[EvidenceText]]:
    """The live evidence of these claims of an article that holds words, in the order of recording.

    A claim's own sources are those its chain names; where that names nobody, the outlets that the article names
    elsewhere: it has its news from them.
    """
    found = session.scalars(
        select(Evidence)
        .where(
            Evidence.claim_id.in_(claim_ids),
            Evidence.carrier_id.is_not(None),
            that_is_live(),
        )
        .order_by(Evidence.id)
        .options(
            joinedload(Evidence.carrier).joinedload(Carrier.publisher),
            joinedload(Evidence.capture).options(undefer(Capture.text)),
        )
    ).all()
    if not found:
        return {}
    links = evidence_chains(session, [each.id for each in found])
    own = _own_sources(session, version.article_id, claim_ids)
    items: defaultdict[int, list[EvidenceText]] = defaultdict(list)
    for each in found:
        item = _item(each, links[each.id], own[each.claim_id])
        if item is not None:
            items[each.claim_id].append(item)
    return items


def _item(evidence: Evidence, links: Sequence[Link], own: Mapping[int, str]) -> EvidenceText | None:
    carrier = evidence.carrier
    captured = (evidence.capture.text if evidence.capture else None) or ""
    text = captured or evidence.quotation
    if carrier is None or not text.strip():
        return None
    day = f", {carrier.published_on.in_words()}" if carrier.published_on else ""
    relayed = next((own[link.source_id] for link in links if link.source_id in own), "")
    named = own.get(carrier.publisher_id, "")
    return EvidenceText(
        id=evidence.id,
        text=text,
        name=carrier.publisher.name + day,
        is_captured=bool(captured),
        own=named or relayed,
        is_a_relay=not named and bool(relayed),
    )


def _own_sources(session: Session, article_id: int, claim_ids: Collection[int]) -> dict[int, dict[int, str]]:
    """By claim, the sources it names as its own."""
    all_ids = session.scalars(select(Claim.id).where(Claim.article_id == article_id)).all()
    found = chains(session, [*all_ids])
    outlets = {
        each: name
        for links in found.values()
        for each, name in _named(links)
        if any(link.source_id == each and link.kind is SourceKind.OUTLET for link in links)
    }
    return {each: dict(_named(found.get(each, ()))) or outlets for each in claim_ids}


def _named(links: Iterable[Link]) -> Iterable[tuple[int, str]]:
    """The steps of a chain that have a name."""
    return ((link.source_id, link.name) for link in links if link.kind is not SourceKind.UNNAMED)
