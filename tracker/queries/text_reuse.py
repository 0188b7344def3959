"""What proposing edges from texts needs to know, and what was proposed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.language.kinds import SourceKind
from tracker.language.text_reuse import Named
from tracker.models import (
    Anchor,
    Article,
    Capture,
    Carrier,
    Claim,
    EdgeProposal,
    EdgeProposalDecision,
    Evidence,
    ProvenEdge,
    Source,
)
from tracker.queries.attribution import evidence_chains
from tracker.queries.edges import publications, taken_from, taking_in_words
from tracker.queries.evidence import that_is_live
from tracker.queries.versions import newest_version

Ends = tuple[int, int | None, int | None]
"""From which publication an edge leads to which publication, or to which source."""
# “Officials” and “our reporter” are in every text and prove nothing.
_NAMED = [kind for kind in SourceKind if kind not in {SourceKind.UNNAMED, SourceKind.OBSERVATION}]


@dataclass(frozen=True)
class ShownEdgeProposal:
    """A proposed edge as it is shown."""

    echo: EdgeProposal

    @property
    def source(self) -> Source:
        """Whom it was taken from: the publisher of the publication, or the source."""
        return taken_from(self.echo)

    @property
    def words(self) -> str:
        """`TASS cites The New York Times`."""
        return taking_in_words(self.echo)


@dataclass(frozen=True)
class EdgeProposals:
    """The proposals of a claim that wait for a person, and those that were decided, newest first."""

    open: Sequence[ShownEdgeProposal] = ()
    decided: Sequence[ShownEdgeProposal] = ()


@dataclass(frozen=True)
class Texts:
    """The live publications of a claim, their texts, whether these were captured, and whom the chains name."""

    carriers: Mapping[int, Carrier]
    texts: Mapping[int, str]
    captured: Collection[int]
    chained: Mapping[int, Collection[int]] = field(default_factory=dict)


def undecided() -> ColumnElement[bool]:
    """Whether a proposal still waits for a person.

    Nobody decided it, the texts still say so, both publications still count, and nobody recorded that edge by hand.
    """
    live = select(Evidence.carrier_id).where(
        Evidence.claim_id == EdgeProposal.claim_id,
        Evidence.carrier_id.is_not(None),
        that_is_live(),
    )
    stands = exists().where(
        ProvenEdge.claim_id == EdgeProposal.claim_id,
        ProvenEdge.from_carrier_id == EdgeProposal.from_carrier_id,
        ProvenEdge.to_carrier_id.is_not_distinct_from(EdgeProposal.to_carrier_id),
        ProvenEdge.to_source_id.is_not_distinct_from(EdgeProposal.to_source_id),
        ~ProvenEdge.withdrawal.has(),
    )
    return (
        ~EdgeProposal.decision.has()
        & ~EdgeProposal.lapse.has()
        # Somebody recorded the same edge by hand: to propose it is noise.
        & ~stands
        & EdgeProposal.from_carrier_id.in_(live)
        & (EdgeProposal.to_carrier_id.is_(None) | EdgeProposal.to_carrier_id.in_(live))
    )


def edge_proposals_of(session: Session, claim_id: int) -> EdgeProposals:
    """The proposals of a claim, in a constant number of queries."""
    query = (
        select(EdgeProposal)
        .where(EdgeProposal.claim_id == claim_id)
        .order_by(EdgeProposal.id)
        .options(
            joinedload(EdgeProposal.from_carrier).joinedload(Carrier.publisher),
            joinedload(EdgeProposal.to_carrier).joinedload(Carrier.publisher).joinedload(Source.outlet),
            joinedload(EdgeProposal.to_source).joinedload(Source.outlet),
            joinedload(EdgeProposal.decision).joinedload(EdgeProposalDecision.recorded_by),
        )
    )
    proposals = session.execute(query.add_columns(undecided())).all()
    # Undecided ones in the order of finding, decided ones newest first.
    waiting = [ShownEdgeProposal(echo) for echo, waits in proposals if waits]
    decided = [ShownEdgeProposal(echo) for echo, _ in reversed(proposals) if echo.decision]
    return EdgeProposals(waiting, decided)


def waiting_edge_proposals(session: Session, desk_ids: Collection[int], *, most: int) -> list[tuple[Claim, int]]:
    """The claims of these desks that have undecided proposals, with how many, the oldest first."""
    counted = (
        select(
            EdgeProposal.claim_id, func.count(EdgeProposal.id).label("number"), func.min(EdgeProposal.id).label("first")
        )
        .join(Claim, Claim.id == EdgeProposal.claim_id)
        .where(Claim.desk_id.in_(desk_ids), undecided())
        .group_by(EdgeProposal.claim_id)
        .order_by(func.min(EdgeProposal.id))
        .limit(most)
        .subquery()
    )
    rows = session.execute(
        select(Claim, counted.c.number).join(counted, counted.c.claim_id == Claim.id).order_by(counted.c.first)
    )
    return [(claim, number) for claim, number in rows]


def in_words(session: Session, claim_id: int) -> str:
    """A claim as the texts may say it: its statement, and its quote where it stands last."""
    quote = select(Anchor.exact).where(Anchor.claim_id == claim_id).order_by(Anchor.id.desc()).limit(1)
    statement = session.scalar(select(Claim.statement).where(Claim.id == claim_id))
    return f"{statement or ''} {session.scalar(quote) or ''}"


def proposals_of(session: Session, claim_id: int) -> list[EdgeProposal]:
    """Every proposal there ever was of a claim, with what became of it."""
    query = select(EdgeProposal).where(EdgeProposal.claim_id == claim_id).order_by(EdgeProposal.id)
    # Dismissed ones too: what was dismissed is not proposed again.
    became = (joinedload(EdgeProposal.decision), joinedload(EdgeProposal.lapse))
    return list(session.scalars(query.options(*became).execution_options(populate_existing=True)))


def standing_ends(session: Session, claim_id: int) -> set[Ends]:
    """The ends of every edge of a claim that was not taken back."""
    edges = select(ProvenEdge.from_carrier_id, ProvenEdge.to_carrier_id, ProvenEdge.to_source_id)
    rows = session.execute(edges.where(ProvenEdge.claim_id == claim_id, ~ProvenEdge.withdrawal.has()))
    return {(start, to, source) for start, to, source in rows}


def claims_with_proposals_to(session: Session, source_ids: Collection[int]) -> set[int]:
    """The claims with an undecided proposal of an edge to one of these sources, or to what one of them published."""
    published = select(Carrier.id).where(Carrier.publisher_id.in_(source_ids))
    leads = EdgeProposal.to_source_id.in_(source_ids) | EdgeProposal.to_carrier_id.in_(published)
    waiting = ~EdgeProposal.decision.has() & ~EdgeProposal.lapse.has()
    return set(session.scalars(select(EdgeProposal.claim_id).where(leads, waiting).distinct()))


def texts_of(session: Session, claim_id: int) -> Texts:
    """What can be read of a claim's publications: the longest capture, else the quotations.

    The article under scrutiny is the text of a publication at its own address, and of no other.
    """
    carriers = publications(session, claim_id)
    evidence = session.execute(
        select(Evidence.id, Evidence.carrier_id, Evidence.quotation, Capture.text)
        .outerjoin(Capture, Capture.id == Evidence.capture_id)
        .where(
            Evidence.claim_id == claim_id,
            Evidence.carrier_id.in_(carriers),
            that_is_live(),
        )
        .order_by(Evidence.id)
    ).all()
    # Every publication has a key, also one that nobody captured or quoted.
    quoted: dict[int, list[str]] = {carrier_id: [] for carrier_id in carriers}
    captured: dict[int, str] = {}
    for _, carrier_id, quotation, text in evidence:
        if carrier_id is None:
            continue
        # The same quotation twice would look like words in common.
        if quotation and quotation not in quoted[carrier_id]:
            quoted[carrier_id].append(quotation)
        # Of several captures the longest: a relay may stand in the part that the others cut.
        if text and len(text) > len(captured.get(carrier_id, "")):
            captured[carrier_id] = text
    # The article under scrutiny may itself be among the publications; its text is known in full.
    captured |= _own_text(session, claim_id, carriers, captured)
    chains = evidence_chains(session, [evidence_id for evidence_id, *_ in evidence])
    chained: dict[int, set[int]] = {carrier_id: set() for carrier_id in carriers}
    for evidence_id, carrier_id, *_ in evidence:
        chained[carrier_id or 0] |= {link.source_id for link in chains[evidence_id]}
    texts = {carrier_id: captured.get(carrier_id) or "\n\n".join(quoted[carrier_id]) for carrier_id in carriers}
    return Texts(carriers, texts, set(captured), chained)


def _own_text(
    session: Session, claim_id: int, carriers: Mapping[int, Carrier], captured: Mapping[int, str]
) -> dict[int, str]:
    articles = session.scalars(select(Article).join(Claim, Claim.article_id == Article.id).where(Claim.id == claim_id))
    article = articles.one()
    if not article.address:
        return {}
    # At the very address only: two reports of one outlet and day are two texts.
    copies = [
        carrier for carrier in carriers.values() if carrier.address == article.address and carrier.id not in captured
    ]
    return {carrier.id: newest_version(session, article.id).text for carrier in copies}


def known_sources(session: Session, merged: Mapping[int, int]) -> list[Named]:
    """Everybody with a name, under every name; one that was merged under that of the one it counts as."""
    sources = session.scalars(
        select(Source).where(Source.kind.in_(_NAMED)).order_by(Source.id).options(selectinload(Source.aliases))
    ).all()
    names: dict[int, list[str]] = {}
    kinds: dict[int, SourceKind] = {}
    for source in sorted(sources, key=lambda source: source.merged_into_id is not None):
        counts_as = merged.get(source.id, source.id)
        kinds.setdefault(counts_as, source.kind)
        names.setdefault(counts_as, []).extend([source.name, *(alias.name for alias in source.aliases)])
    return [
        # Each spelling once, in the order of recording.
        Named(source_id, tuple(dict.fromkeys(spellings)), kinds[source_id])
        for source_id, spellings in names.items()
    ]
