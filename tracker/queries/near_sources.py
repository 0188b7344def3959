"""Which sources may be one: near names of which nobody has said whether they are of one source or of two."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, may_be_one
from tracker.models import Claim, Source, SourceDistinction
from tracker.queries.distinctions import kept_apart, said_once, standing_distinctions, times_apart
from tracker.queries.merges import counting_as_another
from tracker.queries.source_names import (
    Match,
    all_names,
    is_short_for_either,
    name_of_either,
    names_of,
    near_pairs,
    nearest,
)
from tracker.queries.source_uses import uses_of_sources

PER_PAGE = 50


@dataclass(frozen=True)
class LikelySame:
    """A source that may be the one somebody names: the claims that rest on it, and which of its names is near."""

    source: Source
    uses: int
    nearness: Nearness
    name: str


@dataclass(frozen=True)
class UndecidedPair:
    """Two sources that may be one, the one with more claims first; `sentence` says so with the names that are near."""

    first: Source
    second: Source
    first_uses: int
    second_uses: int
    nearness: Nearness
    sentence: str


@dataclass(frozen=True)
class UndecidedPage:
    """One page of the pairs; `pages` is at least 1."""

    rows: Sequence[UndecidedPair]
    total: int
    page: int
    pages: int


def likely_same(
    session: Session,
    name: str,
    kind: SourceKind,
    *,
    outlet_id: int | None = None,
    but: Collection[int] = (),
    desk_ids: Collection[int] | None = None,
) -> list[LikelySame]:
    """The sources that a name may mean, those with most claims first; claims of these desks, else of all.

    Left out are `but` and what somebody said is not one of `but`: give the source itself where it is there already.
    An observation is only like one of the same outlet (`outlet_id`), an unnamed source like no other.
    """
    asked = Named(name, kind)
    merged = counting_as_another(session)
    left_out = {merged.get(source_id, source_id) for source_id in but}
    left_out |= {source_id for pair in kept_apart(session, merged) if pair & left_out for source_id in pair}
    near: dict[int, tuple[Nearness, str]] = {}
    for source_id, names in all_names(session, merged, observed_by=outlet_id).items():
        match = nearest([asked], names) if source_id not in left_out else None
        if match:
            near[source_id] = match[0], match[2].name
    sources, uses = _sources(session, near), _uses(session, near, merged, desk_ids)
    rows = [LikelySame(sources[source_id], uses.get(source_id, 0), *why) for source_id, why in near.items()]
    return sorted(rows, key=lambda row: (-row.uses, row.source.name, row.source.id))


def bearers_of(
    session: Session, source: Source, name: str, *, desk_ids: Collection[int] | None = None
) -> list[LikelySame]:
    """The source that goes by this name, and those said to be others that may be meant by it as well.

    None where nobody else may be: a short name is an answer about those who were known when it was given.
    """
    merged, asked = counting_as_another(session), Named(name, source.kind)
    pairs = [pair for pair in said_once(times_apart(session, merged)) if source.id in pair]
    if not pairs:
        return []
    own = {row.id: Named(row.name, row.kind) for row in _sources(session, set().union(*pairs)).values()}
    names = names_of(session, merged, own)
    firsts = names[source.id]
    others = {
        source_id
        for source_id in own
        if source_id != source.id and is_short_for_either(asked, firsts, names[source_id])
    }
    likely = likely_same(session, name, source.kind, desk_ids=desk_ids) if others else []
    return [row for row in likely if row.source.id in {source.id, *others}]


def has_open_name(session: Session, source: Source, other: Source) -> bool:
    """Whether a short name of one of two sources that were said to be two, once, may be of either."""
    merged = counting_as_another(session)
    pair = merged.get(source.id, source.id), merged.get(other.id, other.id)
    if frozenset(pair) not in said_once(times_apart(session, merged, pair)):
        return False
    own = {row.id: Named(row.name, row.kind) for row in _sources(session, pair).values()}
    names = names_of(session, merged, own)
    return name_of_either(*(names[source_id] for source_id in pair)) is not None


def undecided_pairs(
    session: Session,
    *,
    page: int = 1,
    per_page: int = PER_PAGE,
    desk_ids: Collection[int] | None = None,
    but: Collection[int] = (),
) -> UndecidedPage:
    """The pairs of sources that may be one and that nobody decided, those with most claims first; none with `but`."""
    merged = counting_as_another(session)
    names = {source_id: bearer for source_id, bearer in all_names(session, merged).items() if source_id not in but}
    kept = times_apart(session, merged)
    pairs = near_pairs(names, kept, said_once(kept))
    uses = _uses(session, {source_id for pair in pairs for source_id in pair}, merged, desk_ids)

    def importance(pair: tuple[int, int]) -> tuple[int, int, tuple[int, int]]:
        # A pair matters by its smaller side: where one of them has no claim, no count is in doubt.
        few, many = sorted(uses.get(source_id, 0) for source_id in pair)
        return -few, -many, pair

    pages = max(1, -(-len(pairs) // per_page))
    page = min(max(1, page), pages)
    shown = sorted(pairs, key=importance)[(page - 1) * per_page : page * per_page]
    sources = _sources(session, {source_id for pair in shown for source_id in pair})
    return UndecidedPage([_pair(pair, pairs[pair], sources, uses) for pair in shown], len(pairs), page, pages)


def apart(session: Session) -> Sequence[SourceDistinction]:
    """The pairs of which somebody said that they are two, newest first."""
    return standing_distinctions(session)


def _pair(
    pair: tuple[int, int],
    match: Match,
    sources: Mapping[int, Source],
    uses: Mapping[int, int],
) -> UndecidedPair:
    first, second = sorted(pair, key=lambda source_id: (-uses.get(source_id, 0), source_id))
    why, *names = match
    return UndecidedPair(
        first=sources[first],
        second=sources[second],
        first_uses=uses.get(first, 0),
        second_uses=uses.get(second, 0),
        nearness=why,
        sentence=may_be_one(*(names if first == pair[0] else reversed(names))),
    )


def _sources(session: Session, source_ids: Collection[int]) -> dict[int, Source]:
    if not source_ids:
        return {}
    rows = select(Source).where(Source.id.in_(source_ids)).options(joinedload(Source.outlet))
    return {source.id: source for source in session.scalars(rows)}


def _uses(
    session: Session, source_ids: Collection[int], merged: Mapping[int, int], desk_ids: Collection[int] | None
) -> dict[int, int]:
    """How many claims rest on each of these sources or on what was merged into it."""
    if not source_ids:
        return {}
    ids = {*source_ids, *(source_id for source_id, counted_as in merged.items() if counted_as in source_ids)}
    uses = uses_of_sources().subquery()
    rows = select(uses.c.source_id, uses.c.claim_id).where(uses.c.source_id.in_(ids)).distinct()
    if desk_ids is not None:
        rows = rows.join(Claim, Claim.id == uses.c.claim_id).where(Claim.desk_id.in_(desk_ids))
    claims: dict[int, set[int]] = {}
    for source_id, claim_id in session.execute(rows):
        claims.setdefault(merged.get(source_id, source_id), set()).add(claim_id)
    return {source_id: len(ids) for source_id, ids in claims.items()}
