"""Why claims that a report listed before are not on its list any more."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Claim
from tracker.queries import filters
from tracker.rules.editions import Gone
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_filters import BY_NAME, FILTERS

# So many claims in memory at once, however long the report.
_BATCH = 200


def delisted(
    session: Session, before: Mapping[int, str], filter_: LedgerFilter, *, desk_ids: Collection[int], now: datetime
) -> Iterator[Gone]:
    """Say of every claim of `before` (its status then) why this filter no longer lists it; read in batches."""
    ids = sorted(before)
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        claims = session.scalars(select(Claim).where(Claim.id.in_(batch)).order_by(Claim.id)).all()
        # One query a condition and batch, not one a claim.
        fitting_by_condition = {
            name: _fitting_ids(session, batch, only, desk_ids, now) for name, only in _single_conditions(filter_)
        }
        for claim in claims:
            yield Gone(
                id=claim.id,
                key=claim.key,
                statement=claim.statement,
                was=before[claim.id],
                status=claim.status.value,
                why=_reason_gone(claim, before[claim.id], filter_, fitting_by_condition, desk_ids),
                confidential=claim.confidential,
            )
        # Else the session would hold every claim of a report until the end.
        session.expunge_all()


def _reason_gone(
    claim: Claim,
    before: str,
    filter_: LedgerFilter,
    fitting_by_condition: Mapping[str, set[int]],
    desk_ids: Collection[int],
) -> str:
    # First: nothing else may be said of a claim at another desk.
    if claim.desk_id not in desk_ids:
        return "It belongs to another desk now."
    # It was listed for its second look alone, and that is over.
    if claim.status not in filter_.status and claim.status == before:
        return "Nobody has to look at it again any more."
    if claim.status not in filter_.status:
        return f"It is {claim.status.word} now."
    for name, fitting in fitting_by_condition.items():
        if claim.id not in fitting:
            return BY_NAME[name].delisted.format(filter_, claim)
    # It fits every condition by itself, so it is the report that changed.
    return "The report asks for other claims now."


def _single_conditions(filter_: LedgerFilter) -> Iterator[tuple[str, LedgerFilter]]:
    """The filter taken apart: each condition alone."""
    for row in FILTERS:
        value: Any = getattr(filter_, row.name)
        if value and row.delisted:
            yield row.name, LedgerFilter().but(**{row.name: value})


def _fitting_ids(
    session: Session, ids: Collection[int], only: LedgerFilter, desk_ids: Collection[int], now: datetime
) -> set[int]:
    fitting = filters.conditions(only, desk_ids=desk_ids, now=now)
    return set(session.scalars(select(Claim.id).where(Claim.id.in_(ids), *fitting)))
