"""Which claims have fewer origins for certain, because names of their sources are near."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tracker.models import Claim, OriginCount
from tracker.queries.dependents import dependents_of_sources, sources_around
from tracker.queries.distinctions import said_once, times_apart
from tracker.queries.dossiers import Dossiers
from tracker.queries.merges import counting_as_another
from tracker.queries.source_names import all_names, near_pairs
from tracker.rules.evidence import Stance
from tracker.rules.origins import Count, count, doubts_in_words
from tracker.rules.statuses import Dossier, Status, highest_that_holds, needs_recheck

BATCH = 500  # claims whose graphs are read at once


@dataclass(frozen=True)
class Fall:
    """What near names take from one side of a claim, as it would be if all were different and as it is."""

    stance: Stance
    before: Count
    after: Count

    @property
    def sentences(self) -> list[str]:
        """Which names are near."""
        return doubts_in_words(self.after)


@dataclass(frozen=True)
class DoubtfulClaim:
    """A claim some of whose origins are in doubt; `holds` is the highest status that does, `flagged` that it is known.

    Where `falls_below` is true its status no longer holds.
    """

    claim: Claim
    falls: Sequence[Fall]
    holds: Status
    falls_below: bool
    flagged: bool


def doubtful_claims(session: Session, *, desk_ids: Collection[int] | None = None) -> list[DoubtfulClaim]:
    """The claims of these desks (of all, if none are given) that near names lower, those whose status falls first."""
    merged = counting_as_another(session)
    claim_ids, rows = _with_near_sources(session, desk_ids, merged), []
    read = Dossiers(session, merges=merged)
    for at in range(0, len(claim_ids), BATCH):
        claims = session.scalars(select(Claim).where(Claim.id.in_(claim_ids[at : at + BATCH]))).all()
        by_id = read.of(claims)
        rows += [row for claim in claims if (row := _row(claim, by_id[claim.id]))]
    return sorted(rows, key=lambda row: (not row.falls_below, row.claim.key, row.claim.id))


def _row(claim: Claim, dossier: Dossier) -> DoubtfulClaim | None:
    falls = list(_falls(dossier))
    if not falls:
        return None
    return DoubtfulClaim(
        claim, falls, highest_that_holds(dossier), bool(needs_recheck(dossier)), bool(dossier.rechecks)
    )


def _falls(dossier: Dossier) -> Iterator[Fall]:
    certain = replace(dossier.graph.graph, doubts=())
    for stance, after in ((Stance.SUPPORTS, dossier.supports), (Stance.CONFLICTS, dossier.conflicts)):
        if after.doubts:
            yield Fall(stance, count(certain, stance), after)


def _with_near_sources(session: Session, desk_ids: Collection[int] | None, merged: Mapping[int, int]) -> list[int]:
    """The claims with more than one origin that rest on any source with a near name, the oldest first."""
    apart = times_apart(session, merged)
    pairs = near_pairs(all_names(session, merged), apart, said_once(apart))
    near = {source_id for pair in pairs for source_id in pair}
    if not near:
        return []
    dependents = dependents_of_sources(session, sources_around(session, near, merged))
    newest = select(func.max(OriginCount.id)).group_by(OriginCount.claim_id)
    several = or_(OriginCount.k_max > 1, OriginCount.k_max_against > 1)
    rows = select(OriginCount.claim_id).join(Claim, Claim.id == OriginCount.claim_id)
    rows = rows.where(OriginCount.id.in_(newest), several)
    if desk_ids is not None:
        rows = rows.where(Claim.desk_id.in_(desk_ids))
    return [claim_id for claim_id in session.scalars(rows.order_by(Claim.id)) if claim_id in dependents]
