"""What follows from a change of the evidence: the counts of every claim it touches are kept anew."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from tracker.models import Cause, Evidence, Recheck, Retraction, Tally
from tracker.queries.dossiers import dossiers
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Dossier

BATCH = 500  # claims that are read at once
_COUNTS = (
    "carriers_for",
    "k_min",
    "k_max",
    "attributable",
    "carriers_against",
    "k_min_against",
    "k_max_against",
    "attributable_against",
)


def settle(
    session: Session,
    claim_ids: Collection[int],
    *,
    cause: Cause,  # noqa: ARG001  (for the second looks)
    now: datetime,
    retraction: Retraction | None = None,  # noqa: ARG001
) -> list[Recheck]:
    """Keep the counts of these claims where they changed.

    Every service that changes what a claim's origins or guards rest on calls this, in the same transaction.
    """
    session.flush()
    for ids in _batches(claim_ids):
        found = dossiers(session, ids, two_person=True)
        _tally(session, found, now=now)
    return []


def settle_uncounted(session: Session, *, now: datetime) -> int:
    """Count the claims that have evidence and were never counted, as in a database of an older version; how many."""
    weighs = Evidence.stance.in_([Stance.SUPPORTS, Stance.CONFLICTS])
    counted = exists().where(Tally.claim_id == Evidence.claim_id)
    waiting = select(Evidence.claim_id).where(weighs, ~counted).distinct()
    ids = session.scalars(waiting).all()
    settle(session, ids, cause=Cause.EVIDENCE, now=now)
    return len(ids) - len(session.scalars(waiting).all())


def _tally(session: Session, found: Mapping[int, Dossier], *, now: datetime) -> None:
    """A new row for each claim whose counts are not those of its newest; no row says that nothing carries it."""
    newest = select(func.max(Tally.id)).where(Tally.claim_id.in_(found)).group_by(Tally.claim_id)
    known = {each.claim_id: each for each in session.scalars(select(Tally).where(Tally.id.in_(newest)))}
    for claim_id, dossier in sorted(found.items()):
        counts = _counts(dossier)
        old = known.get(claim_id)
        before = [getattr(old, each) for each in _COUNTS] if old else [0] * len(_COUNTS)
        if counts != before:
            session.add(Tally(claim_id=claim_id, recorded_at=now, **dict(zip(_COUNTS, counts, strict=True))))
    session.flush()


def _counts(dossier: Dossier) -> Sequence[int]:
    return [
        each
        for counted in (dossier.supports, dossier.conflicts)
        for each in (counted.carriers, counted.k_min, counted.k_max, counted.attributable)
    ]


def _batches(claim_ids: Collection[int]) -> Iterator[Sequence[int]]:
    ids = sorted(set(claim_ids))
    return (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
