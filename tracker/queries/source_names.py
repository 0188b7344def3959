"""The names that sources go by, and which of them are near."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

from sqlalchemy import and_, or_, select, union_all
from sqlalchemy.orm import Session

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, may_be_one, nearness
from tracker.language.reading_key import key
from tracker.language.search_key import fold
from tracker.models import Source, SourceAlias
from tracker.queries.distinctions import Pair
from tracker.rules.sources import OF_ONE_OUTLET

Match = tuple[Nearness, Named, Named]
"""Why two sources may be one, with the name of each that says so."""

# Pure, and asked for the same names with each claim that is counted and each name that is typed.
_marks = lru_cache(maxsize=100_000)(marks)
_nearness = lru_cache(maxsize=200_000)(nearness)
_SUREST = {why: place for place, why in enumerate(Nearness)}


def all_names(session: Session, merged: Mapping[int, int], *, observed_by: int | None = None) -> dict[int, list[Named]]:
    """All names of every source that counts as itself: its own first, other names, those of what was merged into it.

    “What its reporter saw” says nothing without the outlet: of observations only those of one outlet are there.
    """
    of_it = and_(Source.kind == SourceKind.OBSERVATION, Source.outlet_id == observed_by)
    rows = select(Source.id, Source.name, Source.kind).where(or_(Source.kind.not_in(OF_ONE_OUTLET), of_it))
    own = {
        source_id: Named(name, kind)
        for source_id, name, kind in session.execute(rows.order_by(Source.id))
        if source_id not in merged
    }
    return names_of(session, merged, own)


def names_of(session: Session, merged: Mapping[int, int], own: Mapping[int, Named]) -> dict[int, list[Named]]:
    """All names of these sources, of which the own one is there already; in one statement."""
    names = {source_id: [named] for source_id, named in own.items()}
    for source_id, name in _other_names(session, merged, own):
        counted_as = merged.get(source_id, source_id)
        if counted_as in names:
            names[counted_as].append(Named(name, own[counted_as].kind))
    return names


def near_pairs(
    names: Mapping[int, Sequence[Named]], apart: Collection[Pair], once: Collection[Pair] = ()
) -> dict[tuple[int, int], Match]:
    """The pairs of sources with near names, the smaller number first, of which nobody said that they are two.

    Of those said to be two only `once`, the pairs of which a short name may be of either.
    """
    pairs: dict[tuple[int, int], Match] = {}
    for first, second in _sharing_a_mark(names):
        pair = frozenset((first, second))
        why = nearest if pair not in apart else name_of_either if pair in once else None
        if why and (match := why(names[first], names[second])):
            pairs[first, second] = match
    return pairs


def name_of_either(firsts: Sequence[Named], seconds: Sequence[Named]) -> Match | None:
    """A name of one of two sources that is short for it and may be short for the other too.

    “MoD” was said to be the Ministry of Defence of Ukraine when that of Latvia was not there yet.
    """
    if match := _short_for_both(firsts, seconds):
        return match
    turned = _short_for_both(seconds, firsts)
    return (turned[0], turned[2], turned[1]) if turned else None


def _short_for_both(firsts: Sequence[Named], seconds: Sequence[Named]) -> Match | None:
    matches = (is_short_for_either(name, firsts, seconds) for name in firsts)
    return next((match for match in matches if match), None)


def is_short_for_either(name: Named, firsts: Sequence[Named], seconds: Sequence[Named]) -> Match | None:
    """Why a name of the first source may mean the second one: what it leaves out is what would tell.

    What a source is called itself is short only where another of its names is longer. Of two sources with one name
    nobody asks again: who said that they are two had the very name before them.
    """
    if key(firsts[0].name) == key(seconds[0].name):
        return None
    is_own = fold(name.name) == fold(firsts[0].name)
    longer = [named for named in firsts if not is_own or len(named.name) > len(name.name)]
    return _short_form(name, seconds) if _short_form(name, longer) else None


def _short_form(name: Named, names: Iterable[Named]) -> Match | None:
    matches = (nearest([name], [named]) for named in names)
    return next((match for match in matches if match and match[0].leaves_out), None)


def near_sources_with_sentences(
    names: Mapping[int, Sequence[Named]], apart: Collection[Pair], once: Collection[Pair] = ()
) -> dict[int, dict[int, str]]:
    """For each of these sources those that may be it, with the doubt as a sentence."""
    near: dict[int, dict[int, str]] = {}
    for (first, second), (_, first_name, second_name) in near_pairs(names, apart, once).items():
        sentence = may_be_one(first_name, second_name)
        near.setdefault(first, {})[second] = sentence
        near.setdefault(second, {})[first] = sentence
    return near


def nearest(firsts: Iterable[Named], seconds: Sequence[Named]) -> Match | None:
    """Why any name of one source is near any of another, the surest reason first."""
    matches = (
        (why, first, second)
        for first in firsts
        for second in seconds
        if _marks(first) & _marks(second) and (why := _nearness(first, second))
    )
    return min(matches, key=lambda match: _SUREST[match[0]], default=None)


def _other_names(session: Session, merged: Mapping[int, int], own: Collection[int]) -> list[tuple[int, str]]:
    if not own:
        return []
    swallowed = {source_id for source_id, counted_as in merged.items() if counted_as in own}
    aliases = select(SourceAlias.source_id, SourceAlias.name).where(SourceAlias.source_id.in_({*own, *swallowed}))
    of_merged = select(Source.id, Source.name).where(Source.id.in_(swallowed))
    rows: Any = session.execute(union_all(aliases, of_merged) if swallowed else aliases)
    return [(source_id, name) for source_id, name in rows]


def _sharing_a_mark(names: Mapping[int, Sequence[Named]]) -> Iterator[tuple[int, int]]:
    """The pairs of sources worth comparing, each once."""
    bearers: dict[str, list[int]] = {}
    for source_id, of_source in names.items():
        for mark in {mark for named in of_source for mark in _marks(named)}:
            bearers.setdefault(mark, []).append(source_id)
    yield from sorted({pair for ids in bearers.values() for pair in combinations(sorted(ids), 2)})
