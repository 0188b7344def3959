"""A graph as programs write it, and its counts as they read them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import listed
from tracker.language.kinds import EdgeKind
from tracker.rules.origins.graph import Carrier, Count, Edge, Graph, Origin, OriginKind

Record = Mapping[str, Any]
_STANCES = ("supports", "conflicts", "context")


def from_record(record: Record) -> Graph:
    """The graph of a record; `WrongInput` names the first thing that cannot be meant.

    `carriers` is needed; `origins` and `edges` may be missing, as may everything but the `id` of a carrier, `id` and
    `kind` of an origin, `from` and `to` of an edge. What is not known here is passed over.
    """
    if record.get("carriers") is None:
        raise WrongInput('There is no list of carriers; write it like "carriers": [{"id": "a"}].')
    carriers = [_carrier(each, place) for place, each in enumerate(_objects(record, "carriers"), 1)]
    origins = [_origin(each, place) for place, each in enumerate(_objects(record, "origins"), 1)]
    known: set[str] = set()
    for here in [*(each.id for each in carriers), *(each.id for each in origins)]:
        if here in known:
            raise WrongInput(f"Two nodes are called “{here}”; give each carrier and origin an id of its own.")
        known.add(here)
    starts = {each.id for each in carriers}
    return Graph(carriers, origins, [_edge(each, place, known, starts) for place, each in _edges(record)])


def to_record(counted: Count) -> dict[str, Any]:
    """A count as data."""
    return {
        "carriers": counted.carriers,
        "k_min": counted.k_min,
        "k_max": counted.k_max,
        "attributable": counted.attributable,
        "origins": sorted(counted.origins),
        "witness": sorted(counted.witness),
        "loops": [list(each) for each in counted.loops],
        "unknown": sorted(counted.unknown),
        "rootless": sorted(counted.rootless),
        "dropped_edges": [{"from": start, "to": end} for start, end in counted.dropped_edges],
        "exact": counted.exact,
    }


def _edges(record: Record) -> Sequence[tuple[int, Record]]:
    return list(enumerate(_objects(record, "edges"), 1))


def _objects(record: Record, name: str) -> Sequence[Record]:
    told = record.get(name)
    if told is None:
        return ()
    if not isinstance(told, list):
        raise WrongInput(f"“{name}” is no list; write its objects in square brackets.")
    for place, each in enumerate(told, 1):
        if not isinstance(each, Mapping):
            raise WrongInput(f"Number {place} of “{name}” is no object; write it in curly brackets.")
    return told


def _carrier(record: Record, place: int) -> Carrier:
    here = _id(record, f"carrier {place}")
    whose = f"carrier “{here}”"
    stated = _text(record, "published_on", whose)
    stance = _text(record, "stance", whose)
    if stance is not None and stance not in _STANCES:
        raise WrongInput(f"The stance “{stance}” of the {whose} is unknown; write {_listed(_STANCES)}, or none.")
    try:
        day = PartialDate.parse(stated) if stated else None
    except WrongInput as error:
        raise WrongInput(f"The published_on of the {whose}: {error}") from error
    return Carrier(here, day, "" if stance in {None, "context"} else str(stance), _flag(record, "retracted", whose))


def _origin(record: Record, place: int) -> Origin:
    here = _id(record, f"origin {place}")
    whose = f"origin “{here}”"
    kind = _text(record, "kind", whose)
    if kind is None:
        raise WrongInput(f"The {whose} has no kind; write {_listed(OriginKind)}.")
    return Origin(
        id=here,
        kind=OriginKind(_one_of(kind, OriginKind, whose)),
        organisation=_text(record, "organisation", whose),
        owner=_text(record, "owner", whose),
        event=_text(record, "event", whose),
        retracted=_flag(record, "retracted", whose),
    )


def _edge(record: Record, place: int, known: set[str], starts: set[str]) -> Edge:
    whose = f"edge {place}"
    start, end = (_text(record, name, whose) for name in ("from", "to"))
    if start is None or end is None:
        raise WrongInput(f"The {whose} misses an end; write both “from” and “to”.")
    for each in (start, end):
        if each not in known:
            raise WrongInput(f"The {whose} names “{each}”, which is no carrier or origin; add it or correct the id.")
    if start not in starts:
        raise WrongInput(f"The {whose} leads from the origin “{start}”; only carriers take a claim from somewhere.")
    if start == end:
        raise WrongInput(f"The {whose} leads from “{start}” to itself; take it out or correct an end.")
    return Edge(start, end, _one_of(_text(record, "kind", whose) or EdgeKind.CITES, EdgeKind, whose))


def _id(record: Record, whose: str) -> str:
    here = _text(record, "id", whose)
    if here is None:
        raise WrongInput(f"The {whose} has no id; give it one.")
    return here


def _text(record: Record, name: str, whose: str) -> str | None:
    """A text; nothing where it is missing, null or empty."""
    told = record.get(name)
    if told is not None and not isinstance(told, str):
        raise WrongInput(f"The {name} of the {whose} is no text; write it in quotes.")
    return told or None


def _flag(record: Record, name: str, whose: str) -> bool:
    told = record.get(name)
    if told is not None and not isinstance(told, bool):
        raise WrongInput(f"“{name}” of the {whose} is neither true nor false; write one of them without quotes.")
    return bool(told)


def _one_of(told: str, kinds: type[StrEnum], whose: str) -> str:
    if told not in {each.value for each in kinds}:
        raise WrongInput(f"The kind “{told}” of the {whose} is unknown; write {_listed(kinds)}.")
    return told


def _listed(words: Sequence[str] | type[StrEnum]) -> str:
    return listed(words, "or")
