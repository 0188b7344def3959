"""What follows from a change: the counts of every claim it touches are kept anew, and who fell is flagged."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.language.dates import PartialDate
from tracker.models import Cause, Change, Claim, OriginCount, Recheck, Retraction
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import ALWAYS_ASKS, TAKEN_BACK, open_rechecks, standing_rechecks
from tracker.queries.retractions import because, because_undone
from tracker.rules.journal_types import JournalType
from tracker.rules.rechecks import sentences, sentences_again
from tracker.rules.statuses import Dossier, highest_that_holds, needs_recheck
from tracker.services.journal import advance_all, entry_of

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
_CHANGED = {
    Cause.EVIDENCE: "The evidence changed",
    Cause.EDGE: "What a publication took it from changed",
    Cause.FINDING: "The findings about it changed",
    Cause.SOURCE: "What is known of its sources changed",
    Cause.POLICY: "The policy of the desk changed",
    Cause.NAMES: "The names of its sources were compared",
}


@dataclass(frozen=True)
class _Event:
    """What happened, and what it is called in a flag."""

    cause: Cause
    retraction: Retraction | None
    cause_words: str
    now: datetime


def recount(
    session: Session,
    claim_ids: Collection[int],
    *,
    cause: Cause,
    now: datetime,
    retraction: Retraction | None = None,
    changed: str = "",
) -> list[Recheck]:
    """Keep the counts of these claims where they changed, and flag each whose status no longer holds.

    A retraction or correction flags every one of them, for somebody has to look; one that is undone takes its flags
    back where the status holds again. `changed` is what happened where the cause alone does not say it.
    """
    session.flush()
    event = _Event(cause, retraction, _event_sentence(session, cause, retraction, changed, now), now)
    flagged: list[Recheck] = []
    for ids in _batches(claim_ids):
        by_claim = dossiers(session, ids)
        _keep_counts(session, by_claim, now=now)
        flagged += _flag(session, by_claim, event)
    return flagged


def _keep_counts(session: Session, by_claim: Mapping[int, Dossier], *, now: datetime) -> None:
    """A new row for each claim whose counts are not those of its newest; no row says that nothing carries it."""
    newest = select(func.max(OriginCount.id)).where(OriginCount.claim_id.in_(by_claim)).group_by(OriginCount.claim_id)
    newest_counts = {
        row.claim_id: row for row in session.scalars(select(OriginCount).where(OriginCount.id.in_(newest)))
    }
    for claim_id, dossier in sorted(by_claim.items()):
        counts = _counts(dossier)
        old = newest_counts.get(claim_id)
        before = [getattr(old, column) for column in _COUNTS] if old else [0] * len(_COUNTS)
        # No row without a change: the newest row says since when it is so.
        if counts != before:
            session.add(OriginCount(claim_id=claim_id, recorded_at=now, **dict(zip(_COUNTS, counts, strict=True))))
    session.flush()


def _counts(dossier: Dossier) -> Sequence[int]:
    return [
        number
        for counted in (dossier.supports, dossier.conflicts)
        for number in (counted.carriers, counted.k_min, counted.k_max, counted.attributable)
    ]


def _flag(session: Session, by_claim: Mapping[int, Dossier], event: _Event) -> list[Recheck]:
    """The second looks that this event makes necessary, or no longer necessary, each with its journal entry."""
    open_looks = open_rechecks(session, by_claim)
    flags_in_force = standing_rechecks(session, open_looks) if event.cause is Cause.REINSTATEMENT else {}
    rows: list[Recheck] = []
    for claim_id, dossier in sorted(by_claim.items()):
        row = _recheck_for(session, dossier, event, open_looks.get(claim_id), flags_in_force.get(claim_id))
        if row is not None:
            row.claim_id = claim_id
            rows.append(row)
    _add_rechecks(session, rows, event.now)
    return rows


def _recheck_for(
    session: Session, dossier: Dossier, event: _Event, last: Recheck | None, in_force: Recheck | None
) -> Recheck | None:
    """What is to be said of one claim now; `last` is what was said last, `in_force` what else still asks for it."""
    holds = highest_that_holds(dossier)
    # Somebody has to look even where the status holds: what it rests on was retracted or corrected.
    if event.cause in TAKEN_BACK:
        return _row(dossier, event.cause, event.retraction, sentences(dossier, event.cause_words))
    if needs_recheck(dossier) or (event.cause is Cause.NAMES and _is_in_doubt(dossier)):
        # One second look is asked for already: the same again would outdate the claim and say nothing new.
        is_flagged_alike = last and (last.status, last.holds) == (dossier.status, holds)
        return (
            None
            if is_flagged_alike
            else _row(dossier, event.cause, event.retraction, sentences(dossier, event.cause_words))
        )
    # It holds, and nobody asked for a look.
    if last is None:
        return None
    # One of two retractions was undone; the other one still asks for the look, under its own name.
    if in_force and in_force.retraction:
        is_flagged_alike = (last.id, last.holds) == (in_force.id, holds)
        reasons = sentences(dossier, because(session, in_force.retraction))
        return None if is_flagged_alike else _row(dossier, in_force.cause, in_force.retraction, reasons)
    if _is_over(last, dossier, event):
        return _row(dossier, event.cause, event.retraction, sentences_again(dossier, event.cause_words))
    return None


def _is_over(last: Recheck, dossier: Dossier, event: _Event) -> bool:
    """Whether nothing asks for the look any more that was asked for last; the status holds."""
    fell = last.holds is not last.status
    undone = event.retraction is not None and last.retraction_id == event.retraction.id
    return fell or undone or (last.cause is Cause.NAMES and not _is_in_doubt(dossier))


def _is_in_doubt(dossier: Dossier) -> bool:
    """Whether names lower a count of the claim."""
    return bool(dossier.supports.doubts or dossier.conflicts.doubts)


def _row(dossier: Dossier, cause: Cause, retraction: Retraction | None, reasons: Sequence[str]) -> Recheck:
    return Recheck(
        cause=cause,
        retraction_id=retraction.id if retraction else None,
        status=dossier.status,
        holds=highest_that_holds(dossier),
        reasons=list(reasons),
    )


def _add_rechecks(session: Session, rows: Sequence[Recheck], now: datetime) -> None:
    if not rows:
        return
    ids = [row.claim_id for row in rows]
    newest = select(Change.claim_id, func.max(Change.id)).where(Change.claim_id.in_(ids)).group_by(Change.claim_id)
    moved = dict(session.execute(newest).all())
    # All at once: a retraction of a news agency flags thousands.
    claims = advance_all(session, ids, now=now)
    for row in rows:
        row.change_id, row.recorded_at = moved.get(row.claim_id), now
    session.add_all(rows)
    session.flush()
    session.add_all(
        entry_of(
            type=JournalType.CLAIM_RECHECK,
            summary=_summary(row),
            by=None,
            now=now,
            claim=claims[row.claim_id],
            payload=_payload(row, claims[row.claim_id]),
        )
        for row in rows
    )
    session.flush()


def _summary(row: Recheck) -> str:
    if row.holds is not row.status:
        return f"Flagged for a second look: {row.status.word} no longer holds, {row.holds.word} still does."
    if row.cause in ALWAYS_ASKS:
        return f"Flagged for a second look: {row.status.word} still holds."
    return f"Took back the second look: {row.status.word} holds again."


def _payload(row: Recheck, claim: Claim) -> dict[str, object]:
    return {
        "recheck_id": row.id,
        "claim_id": claim.id,
        "cause": row.cause.value,
        "retraction_id": row.retraction_id,
        "status": row.status.value,
        "holds": row.holds.value,
        "reasons": list(row.reasons),
    }


def _event_sentence(session: Session, cause: Cause, retraction: Retraction | None, changed: str, now: datetime) -> str:
    if retraction is None:
        return f"{changed or _CHANGED[cause]} on {PartialDate.of(now.date()).in_words()}."
    return because_undone(session, retraction) if cause is Cause.REINSTATEMENT else because(session, retraction)


def _batches(claim_ids: Collection[int]) -> Iterator[Sequence[int]]:
    ids = sorted(set(claim_ids))
    return (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
