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
from tracker.queries.merges import counting_as_another
from tracker.rules.attribution import Link


def evidence_texts(
    session: Session, version: ArticleVersion, claim_ids: Collection[int]
) -> dict[int, list[EvidenceText]]:
    """The live evidence of these claims of an article that holds words, in the order of recording.

    A claim's own sources are those its chain names; where that names nobody, the outlets that the article names
    elsewhere: it has its news from them.
    """
    evidence = session.scalars(
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
    if not evidence:
        return {}
    links = evidence_chains(session, [piece.id for piece in evidence])
    merged = counting_as_another(session)
    own_sources = _own_sources(session, version.article_id, claim_ids, merged)
    texts_by_claim: defaultdict[int, list[EvidenceText]] = defaultdict(list)
    for piece in evidence:
        evidence_text = _evidence_text(piece, links[piece.id], own_sources[piece.claim_id], merged)
        # A note without a publication, or one without words, says nothing to compare.
        if evidence_text is not None:
            texts_by_claim[piece.claim_id].append(evidence_text)
    return texts_by_claim


def _evidence_text(
    evidence: Evidence, links: Sequence[Link], own_sources: Mapping[int, str], merged: Mapping[int, int]
) -> EvidenceText | None:
    carrier = evidence.carrier
    # A capture is the whole text; a quotation is what somebody chose of it.
    captured = (evidence.capture.text if evidence.capture else None) or ""
    text = captured or evidence.quotation
    if carrier is None or not text.strip():
        return None
    # Two reports of one paper are told apart by their day.
    day = f", {carrier.published_on.in_words()}" if carrier.published_on else ""
    chain = [merged.get(link.source_id, link.source_id) for link in links]
    # The source as somebody else relays it: a departure from that may be the relay's.
    relayed = next((own_sources[source_id] for source_id in chain if source_id in own_sources), "")
    publisher = own_sources.get(merged.get(carrier.publisher_id, carrier.publisher_id), "")
    return EvidenceText(
        id=evidence.id,
        text=text,
        name=carrier.publisher.name + day,
        is_captured=bool(captured),
        own=publisher or relayed,
        is_a_relay=not publisher and bool(relayed),
    )


def _own_sources(
    session: Session, article_id: int, claim_ids: Collection[int], merged: Mapping[int, int]
) -> dict[int, dict[int, str]]:
    """By claim, the sources it names as its own, under the ids that they count as."""
    # Every claim of the article: the outlet may be named by another one only.
    all_ids = session.scalars(select(Claim.id).where(Claim.article_id == article_id)).all()
    links_of = chains(session, [*all_ids])
    # “The deal was signed”, said by nobody: the article has it from the outlet it names elsewhere.
    outlets = _names_by_source(
        (link for links in links_of.values() for link in links if link.kind is SourceKind.OUTLET), merged
    )
    return {claim_id: _names_by_source(links_of.get(claim_id, ()), merged) or outlets for claim_id in claim_ids}


def _names_by_source(links: Iterable[Link], merged: Mapping[int, int]) -> dict[int, str]:
    """The steps of a chain that have a name and say what the claim says: who denies it never departs from it."""
    named_links = [link for link in links if link.kind is not SourceKind.UNNAMED and not link.is_against]
    return {merged.get(link.source_id, link.source_id): link.name for link in named_links}
