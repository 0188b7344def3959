"""What falls if a publication or a source is retracted, before it is done: nothing is written."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import ArticleVersion, Carrier, Claim, Evidence, Source
from tracker.queries.dependents import WAYS, counting_as, dependents_of_carrier, dependents_of_sources
from tracker.queries.dossiers import Dossiers
from tracker.queries.retractions import carrier_name, source_name
from tracker.rules.evidence import Stance
from tracker.rules.origins import in_words
from tracker.rules.retraction_impact import Without, without
from tracker.rules.statuses import Dossier, Status, highest_that_holds, needs_recheck

BATCH = 500  # claims that are read at once


@dataclass(frozen=True)
class AffectedClaim:
    """A claim that rests on it: its counts now and then in words, and the highest status that then still holds.

    `ways` says in words how it rests, `path` through which publications.
    """

    claim_id: int
    key: str
    statement: str
    article: str
    desk_id: int
    status: Status
    holds: Status
    supports: str
    supports_then: str
    conflicts: str
    conflicts_then: str
    ways: Sequence[str]
    path: Sequence[str]

    @property
    def falls(self) -> bool:
        """Whether its status no longer holds then."""
        return self.holds is not self.status

    @property
    def changes(self) -> bool:
        """Whether it is counted differently then."""
        return (self.supports, self.conflicts) != (self.supports_then, self.conflicts_then)


@dataclass(frozen=True)
class Impact:
    """Every claim that rests on something, those first that fall; `elsewhere` counts those of other desks."""

    name: str
    claims: Sequence[AffectedClaim]
    elsewhere: int

    @property
    def fallen(self) -> int:
        """How many claims lose their status."""
        return sum(claim.falls for claim in self.claims)


def impact(
    session: Session,
    *,
    carrier_id: int | None = None,
    source_id: int | None = None,
    desk_ids: Collection[int],
    ways: Mapping[int, Sequence[str]] | None = None,
) -> Impact:
    """What would fall at these desks, in a constant number of queries for each batch of claims.

    `ways` is how claims rest on the publication, where that was read already.
    """
    dependents: Mapping[int, Sequence[str]]
    if carrier_id is not None:
        name = _name_of_carrier(session, carrier_id)
        # The page of a publication has asked already.
        dependents = dependents_of_carrier(session, carrier_id) if ways is None else ways
        carriers, sources = {carrier_id}, set[int]()
    else:
        name, dependents = _of_source(session, source_id or 0)
        carriers, sources = set[int](), {source_id or 0}
    claims: list[AffectedClaim] = []
    # One for all batches: policies and merges are the same for each.
    dossiers = Dossiers(session)
    for batch in _batches(dependents):
        rows = session.execute(_claims(batch, desk_ids)).all()
        ids = [claim.id for claim, _ in rows]
        dossier_of = dossiers.of(claim for claim, _ in rows)
        # The graph is counted again without it, not recorded again: nothing is written.
        graphs_without = {
            claim_id: without(dossier_of[claim_id].graph, carrier_ids=carriers, source_ids=sources) for claim_id in ids
        }
        lost_primary = _primary(session, graphs_without.values())
        for claim, title in rows:
            after = _dossier_without(dossier_of[claim.id], graphs_without[claim.id], lost_primary)
            claims.append(
                _affected(
                    claim, title or "", dossier_of[claim.id], after, graphs_without[claim.id], dependents[claim.id]
                )
            )
    # False sorts first: what falls, then what is counted differently, then by age of the claim.
    claims.sort(key=lambda claim: (not claim.falls, not claim.changes, claim.claim_id))
    # Of other desks only the number: their claims are not for this reader.
    return Impact(name, claims, elsewhere=len(dependents) - len(claims))


def _name_of_carrier(session: Session, carrier_id: int) -> str:
    carrier = session.get(Carrier, carrier_id)
    if carrier is None:
        raise NotFound("There is no such publication; look it up on the page of its source.")
    return carrier_name(carrier)


def _of_source(session: Session, source_id: int) -> tuple[str, dict[int, list[str]]]:
    source = session.get(Source, source_id)
    if source is None:
        raise NotFound("There is no such source; look it up in the list of sources.")
    return source_name(session, source), dependents_of_sources(session, counting_as(session, source_id))


def _claims(ids: Sequence[int], desk_ids: Collection[int]) -> Any:
    newest = select(func.max(ArticleVersion.id)).where(ArticleVersion.article_id == Claim.article_id)
    title = select(ArticleVersion.title).where(ArticleVersion.id == newest.correlate(Claim).scalar_subquery())
    return select(Claim, title.scalar_subquery()).where(Claim.id.in_(ids), Claim.desk_id.in_(desk_ids))


def _primary(session: Session, graphs: Collection[Without]) -> dict[int, bool]:
    """The primary items for a claim among the evidence that goes, and whether each is captured."""
    ids = {evidence_id for after in graphs for evidence_id in after.evidence_ids}
    if not ids:
        return {}
    primary = select(Evidence.id, Evidence.capture_id).where(Evidence.primary, Evidence.stance == Stance.SUPPORTS)
    rows = session.execute(primary.where(Evidence.id.in_(ids)))
    return {item_id: capture_id is not None for item_id, capture_id in rows}


def _dossier_without(dossier: Dossier, graph: Without, primary: Mapping[int, bool]) -> Dossier:
    captured_states = [primary[evidence_id] for evidence_id in graph.evidence_ids if evidence_id in primary]
    return replace(
        dossier,
        supports=graph.supports,
        conflicts=graph.conflicts,
        # Primary evidence that goes with the retraction is none any more.
        primary=dossier.primary - len(captured_states),
        captured=dossier.captured - sum(captured_states),
    )


def _affected(
    claim: Claim, title: str, dossier: Dossier, after: Dossier, graph: Without, ways: Sequence[str]
) -> AffectedClaim:
    return AffectedClaim(
        claim_id=claim.id,
        key=claim.key,
        statement=claim.statement,
        article=title,
        desk_id=claim.desk_id,
        status=claim.status,
        # A status that asks for nothing (unverified) cannot fall.
        holds=highest_that_holds(after) if needs_recheck(after) else claim.status,
        supports=dossier.supports_in_words,
        supports_then=in_words(after.supports, after.names),
        conflicts=dossier.conflicts_in_words,
        conflicts_then=in_words(after.conflicts, after.names),
        ways=[WAYS[way] for way in ways],
        path=graph.path,
    )


def _batches(claim_ids: Collection[int]) -> Iterator[Sequence[int]]:
    ids = sorted(claim_ids)
    return (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
