"""The claims that use a source: who said them, and what it says for or against them, in which words."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select, union
from sqlalchemy.orm import Session, aliased, joinedload

from tracker.language.dates import PartialDate
from tracker.language.kinds import Attitude
from tracker.models import Attribution, AttributionLink, Carrier, Claim, Evidence, ProvenEdge
from tracker.queries.source_uses import live_evidence, uses_of_sources
from tracker.rules.attitudes import attitude_of
from tracker.rules.evidence import Stance


@dataclass(frozen=True)
class EvidenceUse:
    """An item in which the source speaks, and in which words.

    `how`: as its `publisher`, in its chain (`evidence`), or as the one from whom its publication has it (`edge`); the
    words are then those that prove it.
    """

    evidence_id: int
    stance: Stance
    how: str
    publisher: str
    quotation: str
    published_on: PartialDate | None


@dataclass(frozen=True)
class DependentClaim:
    """A claim that uses a source.

    `how`: in its `chain`, in a chain of its `evidence`, as a `publisher` of it, by an `edge` that leads to it.

    `evidence` holds the items in which the source speaks, the newest first; `attitude` is what it does as one of the
    chain, nothing where it is not in it.
    """

    claim: Claim
    how: Sequence[str]
    evidence: Sequence[EvidenceUse] = ()
    attitude: Attitude | None = None

    @property
    def is_said(self) -> bool:
        """Whether the source is among those who said it."""
        return self.attitude is Attitude.ASSERTS

    def of(self, stance: Stance) -> Sequence[EvidenceUse]:
        """The items that speak that way."""
        return [use for use in self.evidence if use.stance is stance]

    @property
    def does(self) -> Sequence[str]:
        """What the source does to the claim: `asserts`, `denies` …, then `supports`, `conflicts`, `context`."""
        stances = [stance.value for stance in Stance if self.of(stance)]
        return [self.attitude.value, *stances] if self.attitude else stances


def claims_of_source(session: Session, source_id: int, may_be_named: ColumnElement[bool]) -> list[DependentClaim]:
    """The claims that use a source, those of the newest article first, with what it does to each."""
    uses = uses_of_sources().subquery()
    rows = session.execute(
        select(Claim, uses.c.how)
        .join(uses, uses.c.claim_id == Claim.id)
        .where(uses.c.source_id == source_id, may_be_named)
        .order_by(Claim.article_id.desc(), Claim.number)
    )
    claims: dict[int, Claim] = {}
    how: dict[int, set[str]] = defaultdict(set)
    for claim, way in rows:
        claims[claim.id] = claim
        how[claim.id].add(way)
    evidence = _evidence(session, source_id, claims)
    attitudes = _attitudes(session, source_id, claims)
    return [
        DependentClaim(claim, sorted(how[claim.id]), evidence[claim.id], attitudes.get(claim.id))
        for claim in claims.values()
    ]


def _attitudes(session: Session, source_id: int, claim_ids: Collection[int]) -> dict[int, Attitude]:
    """What the source does in the chain of each claim, as it is now."""
    newest = select(func.max(Attribution.id)).where(Attribution.claim_id.in_(claim_ids)).group_by(Attribution.claim_id)
    rows = session.execute(
        select(Attribution.claim_id, AttributionLink.attitude, AttributionLink.cue)
        .join(AttributionLink, AttributionLink.attribution_id == Attribution.id)
        .where(Attribution.id.in_(newest), AttributionLink.source_id == source_id)
        .order_by(AttributionLink.position.desc())
    )
    return {
        # Chains from before attitudes were kept all assert; there the words that bring the source in say more.
        claim_id: attitude_of(cue) if attitude is Attitude.ASSERTS else attitude
        for claim_id, attitude, cue in rows
        if claim_id is not None
    }


def _evidence(session: Session, source_id: int, claim_ids: Collection[int]) -> dict[int, list[EvidenceUse]]:
    by_claim: dict[int, list[EvidenceUse]] = defaultdict(list)
    if not claim_ids:
        return by_claim
    ways = _speaking(source_id).subquery()
    rows = session.execute(
        select(Evidence, ways.c.how, ways.c.proof)
        .join(ways, ways.c.evidence_id == Evidence.id)
        .where(Evidence.claim_id.in_(claim_ids))
        .order_by(Evidence.id.desc(), ways.c.how.desc(), ways.c.proof)
        .options(joinedload(Evidence.carrier).joinedload(Carrier.publisher))
    )
    listed: set[int] = set()
    for evidence, how, proof in rows:
        # A paper that is in the chain of what it published itself speaks in it once.
        if evidence.id not in listed:
            listed.add(evidence.id)
            by_claim[evidence.claim_id].append(_use(evidence, how, proof))
    return by_claim


def _speaking(source_id: int) -> Any:
    """The live items in which a source speaks, and how."""
    in_chain = live_evidence(
        select(Evidence.id.label("evidence_id"), literal("evidence").label("how"), literal("").label("proof"))
        .join(Attribution, Attribution.evidence_id == Evidence.id)
        .join(AttributionLink, AttributionLink.attribution_id == Attribution.id)
        .where(AttributionLink.source_id == source_id)
    )
    published = live_evidence(
        select(Evidence.id.label("evidence_id"), literal("publisher").label("how"), literal("").label("proof"))
        .join(Carrier, Carrier.id == Evidence.carrier_id)
        .where(Carrier.publisher_id == source_id)
    )
    older = aliased(Evidence)
    # An edge names the publication of the old item, and goes along to the one that took its place.
    before = select(older.carrier_id).where(older.id == Evidence.supersedes_id).scalar_subquery()
    proven = live_evidence(
        select(Evidence.id.label("evidence_id"), literal("edge").label("how"), ProvenEdge.sentence.label("proof"))
        .join(ProvenEdge, ProvenEdge.claim_id == Evidence.claim_id)
        .where(
            ProvenEdge.to_source_id == source_id,
            ~ProvenEdge.withdrawal.has(),
            or_(ProvenEdge.from_carrier_id == Evidence.carrier_id, ProvenEdge.from_carrier_id == before),
        )
    )
    return union(in_chain, published, proven)


def _use(evidence: Evidence, how: str, proof: str) -> EvidenceUse:
    carrier = evidence.carrier
    return EvidenceUse(
        evidence_id=evidence.id,
        stance=evidence.stance,
        how=how,
        publisher=carrier.publisher.name if carrier else "",
        quotation=proof or evidence.quotation,
        published_on=carrier.published_on if carrier else None,
    )
