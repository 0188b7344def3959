"""The ledger piece by piece for programs: what comes after the last claim they have, whatever has changed meanwhile."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, tuple_
from sqlalchemy.orm import Session

from tracker.models import Claim
from tracker.queries import filters
from tracker.queries.dossiers import Dossiers
from tracker.queries.ledger import LedgerRow, ledger_counts, rows_of
from tracker.rules.cursors import Cursor
from tracker.rules.ledger import LedgerFilter


@dataclass(frozen=True)
class KeysetPage:
    """Some rows of a filter in its order. `total` counts all that it lists, without the confidential ones.

    How many are confidential is not told: counted under one word after another, they would be read letter by letter.
    `last` is where to read on; nothing at the end.
    """

    rows: Sequence[LedgerRow]
    total: int
    last: Cursor | None


def ledger_after(
    session: Session,
    filter_: LedgerFilter,
    *,
    after: Cursor | None,
    most: int,
    desk_ids: Collection[int],
    now: datetime,
) -> KeysetPage:
    """At most `most` rows after a place (none given: from the start); confidential claims are left out."""
    counts = ledger_counts(session, filter_, desk_ids=desk_ids, now=now)
    # Confidential claims are no part of the total: under one word after another it would spell them out.
    pairs = [pair for status, pair in counts.items() if not filter_.status or status in filter_.status]
    listed = select(Claim.id, filters.sort_key(filter_), Claim.article_id, Claim.number)
    # Left out by the query here: a piece with holes would tell of them.
    listed = listed.where(*filters.conditions(filter_, desk_ids=desk_ids, now=now), ~Claim.confidential)
    if after is not None:
        listed = listed.where(_comes_after(after, filter_))
    positions = session.execute(listed.order_by(*filters.order(filter_)).limit(most + 1)).all()
    page = positions[:most]
    last = None
    # One row more than asked for says whether there is a next piece.
    if len(positions) > most:
        claim_id, key, article_id, number = page[-1]
        last = Cursor(key, article_id, number, claim_id)
    return KeysetPage(
        rows=rows_of(Dossiers(session), [claim_id for claim_id, *_ in page], now=now),
        total=sum(number - confidential for number, confidential in pairs),
        last=last,
    )


def _comes_after(place: Cursor, filter_: LedgerFilter) -> ColumnElement[bool]:
    """Whether a claim stands behind that place: by the key, claims without one last, then by what settles ties."""
    # The sort key alone does not make a place: many claims share a status or a day.
    key, falls = filters.sort_key(filter_), filters.falls(filter_)
    tied = tuple_(Claim.article_id, Claim.number, Claim.id)
    ties = (place.article_id, place.number, place.claim_id)
    later: Any = tied < ties if filters.ties_fall(filter_) else tied > ties
    # Among those without a value only the ties are left to compare.
    if place.key is None:
        return and_(key.is_(None), later)
    # NULL compares with nothing, so claims without a value are named apart.
    beyond = key < place.key if falls else key > place.key
    return or_(beyond, key.is_(None), and_(key == place.key, later))
