"""The clean-up queue: what may be one, and what was decided about it, one list at a time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Source, SourceAlias, SourceDistinction
from tracker.queries.near_sources import UndecidedPair, apart, undecided_pairs
from tracker.queries.publications import DoublePublication, double_publications

PER_PAGE = 20
_REMEMBERED = 16
_TOTALS: dict[int, int] = {}
"""How many pairs there were among the same names, by what `_all_names` answers."""


class Listed(StrEnum):
    """What one page of the queue lists."""

    LIKELY = "likely"
    APART = "apart"
    MERGED = "merged"
    PUBLICATIONS = "publications"


@dataclass(frozen=True)
class Queue:
    """One page of one list, with the length of every list; the other lists are empty."""

    listed: Listed
    totals: dict[Listed, int]
    page: int
    likely: Sequence[UndecidedPair] = ()
    apart: Sequence[SourceDistinction] = ()
    merged: Sequence[Source] = ()
    publications: Sequence[DoublePublication] = ()

    @property
    def total(self) -> int:
        """How many rows the list that is shown has on all pages."""
        return self.totals[self.listed]


def clean_up_queue(session: Session, listed: Listed, *, desk_ids: Collection[int], page: int = 1) -> Queue:
    """That page of that list; claims are counted at these desks."""
    number = max(1, page)
    likely = undecided_pairs(
        session, page=number if listed is Listed.LIKELY else 1, per_page=PER_PAGE, desk_ids=desk_ids
    )
    doubles = double_publications(session, desk_ids=desk_ids, page=number if listed is Listed.PUBLICATIONS else 1)
    distinctions, merged_total = apart(session), _merged_total(session)
    totals = {
        Listed.LIKELY: likely.total,
        Listed.APART: len(distinctions),
        Listed.MERGED: merged_total,
        Listed.PUBLICATIONS: doubles.total,
    }
    last = max(1, -(-totals[listed] // PER_PAGE))
    page = min(number, last)
    start = (page - 1) * PER_PAGE
    return Queue(
        listed,
        totals,
        page,
        likely=likely.rows if listed is Listed.LIKELY else (),
        apart=distinctions[start : start + PER_PAGE] if listed is Listed.APART else (),
        merged=_merged(session, start) if listed is Listed.MERGED else (),
        publications=doubles.rows if listed is Listed.PUBLICATIONS else (),
    )


def likely_total(session: Session) -> int:
    """How many pairs of sources nobody decided about; compared anew only where a name or a decision is new."""
    # Comparing thousands of names takes a second, and the list of sources only tells the number.
    names_now = _all_names(session)
    if names_now not in _TOTALS:
        if len(_TOTALS) >= _REMEMBERED:
            _TOTALS.clear()
        _TOTALS[names_now] = undecided_pairs(session, per_page=1).total
    return _TOTALS[names_now]


def _all_names(session: Session) -> int:
    """A number that changes with every name, merge and distinction."""
    tables = (
        select(Source.id, Source.name, Source.kind, Source.outlet_id, Source.merged_into_id).order_by(Source.id),
        select(SourceAlias.source_id, SourceAlias.name).order_by(SourceAlias.id),
        select(func.max(SourceDistinction.id)),  # distinctions are only added
    )
    return hash(tuple(tuple(map(tuple, session.execute(table))) for table in tables))


def _merged_total(session: Session) -> int:
    return session.scalar(select(func.count()).where(Source.merged_into_id.is_not(None))) or 0


def _merged(session: Session, start: int) -> Sequence[Source]:
    merged = select(Source).where(Source.merged_into_id.is_not(None)).order_by(func.lower(Source.name), Source.id)
    return session.scalars(
        merged.offset(start).limit(PER_PAGE).options(joinedload(Source.merged_into), joinedload(Source.outlet))
    ).all()
