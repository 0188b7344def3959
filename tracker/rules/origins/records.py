"""A graph as programs write it, and its counts as they read them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import listed
from tracker.language.kinds import EdgeKind
from tracker.rules.origins.graph import Carrier, Count, Doubt, Edge, Graph, Origin, OriginKind

Record = Mapping[str, Any]
_STANCES = ("supports", "conflicts", "context")


def from_record(record: Record) -> Graph:
    """The graph of a record; `WrongInput` names the first thing that cannot be meant.

    `carriers` is needed; `origins` and `edges` may be missing, as may everything but the `id` of a carrier, `id` and
    `kind` of an origin, `from` and `to` of an edge, `between` of a doubt. What is not known here is passed over.
    """
    if record.get("carriers") is None:
        raise WrongInput('There is no list of carriers; write it like "carriers": [{"id": "a"}].')
    carriers = [_carrier(carrier, place) for place, carrier in enumerate(_objects(record, "carriers"), 1)]
    origins = [_origin(origin, place) for place, origin in enumerate(_objects(record, "origins"), 1)]
    ids: set[str] = set()
    for node_id in [*(node.id for node in carriers), *(node.id for node in origins)]:
        if node_id in ids:
            raise WrongInput(f"Two nodes are called “{node_id}”; give each carrier and origin an id of its own.")
        ids.add(node_id)
    starts = {carrier.id for carrier in carriers}
    edges = [_edge(edge, place, ids, starts) for place, edge in _edges(record)]
    in_doubt = ids - starts
    doubts = [_doubt(doubt, place, in_doubt) for place, doubt in enumerate(_objects(record, "doubts"), 1)]
    return Graph(carriers, origins, edges, doubts)


def to_record(counted: Count) -> dict[str, Any]:
    """A count as data; `doubts` is there where any lowers a number."""
    in_doubt = {"doubts": [doubt_record(doubt) for doubt in counted.doubts]} if counted.doubts else {}
    return {
        "carriers": counted.carriers,
        "k_min": counted.k_min,
        "k_max": counted.k_max,
        "attributable": counted.attributable,
        "origins": sorted(counted.origins),
        "witness": sorted(counted.witness),
        "loops": [list(loop) for loop in counted.loops],
        "unknown": sorted(counted.unknown),
        "rootless": sorted(counted.rootless),
        "dropped_edges": [{"from": start, "to": end} for start, end in counted.dropped_edges],
        "exact": counted.exact,
        **in_doubt,
    }


def doubt_record(doubt: Doubt) -> dict[str, Any]:
    """A doubt as data."""
    return {"between": [doubt.first, doubt.second], "why": doubt.sentence, "one": doubt.one}


def _edges(record: Record) -> Sequence[tuple[int, Record]]:
    return list(enumerate(_objects(record, "edges"), 1))


def _objects(record: Record, name: str) -> Sequence[Record]:
    objects = record.get(name)
    if objects is None:
        return ()
    if not isinstance(objects, list):
        raise WrongInput(f"“{name}” is no list; write its objects in square brackets.")
    for place, value in enumerate(objects, 1):
        if not isinstance(value, Mapping):
            raise WrongInput(f"Number {place} of “{name}” is no object; write it in curly brackets.")
    return objects


def _carrier(record: Record, place: int) -> Carrier:
    carrier_id = _id(record, f"carrier {place}")
    subject = f"carrier “{carrier_id}”"
    stated = _text(record, "published_on", subject)
    stance = _text(record, "stance", subject)
    if stance is not None and stance not in _STANCES:
        raise WrongInput(f"The stance “{stance}” of the {subject} is unknown; write {_listed(_STANCES)}, or none.")
    try:
        day = PartialDate.parse(stated) if stated else None
    except WrongInput as error:
        raise WrongInput(f"The published_on of the {subject}: {error}") from error
    return Carrier(
        carrier_id, day, "" if stance in {None, "context"} else str(stance), _flag(record, "retracted", subject)
    )


def _origin(record: Record, place: int) -> Origin:
    origin_id = _id(record, f"origin {place}")
    subject = f"origin “{origin_id}”"
    kind = _text(record, "kind", subject)
    if kind is None:
        raise WrongInput(f"The {subject} has no kind; write {_listed(OriginKind)}.")
    return Origin(
        id=origin_id,
        kind=OriginKind(_one_of(kind, OriginKind, subject)),
        organisation=_text(record, "organisation", subject),
        owner=_text(record, "owner", subject),
        event=_text(record, "event", subject),
        retracted=_flag(record, "retracted", subject),
        owners_above=_texts(record, "owners_above", subject),
        belongs_to=_texts(record, "belongs_to", subject),
    )


def _edge(record: Record, place: int, ids: set[str], starts: set[str]) -> Edge:
    subject = f"edge {place}"
    start, end = (_text(record, name, subject) for name in ("from", "to"))
    if start is None or end is None:
        raise WrongInput(f"The {subject} misses an end; write both “from” and “to”.")
    for node_id in (start, end):
        if node_id not in ids:
            raise WrongInput(
                f"The {subject} names “{node_id}”, which is no carrier or origin; add it or correct the id."
            )
    if start not in starts:
        raise WrongInput(f"The {subject} leads from the origin “{start}”; only carriers take a claim from somewhere.")
    # A slip, while a loop of several is a fact about the publications and is taken as data.
    if start == end:
        raise WrongInput(f"The {subject} leads from “{start}” to itself; take it out or correct an end.")
    return Edge(start, end, _one_of(_text(record, "kind", subject) or EdgeKind.CITES, EdgeKind, subject))


def _doubt(record: Record, place: int, origins: set[str]) -> Doubt:
    subject = f"doubt {place}"
    pair = record.get("between")
    if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(end, str) for end in pair):
        raise WrongInput(f'The {subject} names no pair; write it like "between": ["a", "b"].')
    for end in pair:
        if end not in origins:
            raise WrongInput(f"The {subject} names “{end}”, which is no origin; add it or correct the id.")
    first, second = pair
    if first == second:
        raise WrongInput(f"The {subject} names “{first}” twice; take it out or correct an id.")
    return Doubt(first, second, _text(record, "why", subject) or "", _flag(record, "one", subject, missing=True))


def _id(record: Record, subject: str) -> str:
    node_id = _text(record, "id", subject)
    if node_id is None:
        raise WrongInput(f"The {subject} has no id; give it one.")
    return node_id


def _text(record: Record, name: str, subject: str) -> str | None:
    """A text; nothing where it is missing, null or empty."""
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise WrongInput(f"The {name} of the {subject} is no text; write it in quotes.")
    # An empty text and null count as missing, as other programs write them.
    return value or None


def _flag(record: Record, name: str, subject: str, *, missing: bool = False) -> bool:
    value = record.get(name)
    if value is None:
        return missing
    if not isinstance(value, bool):
        raise WrongInput(f"“{name}” of the {subject} is neither true nor false; write one of them without quotes.")
    return value


def _one_of(word: str, kinds: type[StrEnum], subject: str) -> str:
    if word not in {kind.value for kind in kinds}:
        raise WrongInput(f"The kind “{word}” of the {subject} is unknown; write {_listed(kinds)}.")
    return word


def _listed(words: Sequence[str] | type[StrEnum]) -> str:
    return listed(words, "or")


def _texts(record: Record, name: str, subject: str) -> tuple[str, ...]:
    """A list of texts, which may be missing."""
    texts = record.get(name) or []
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise WrongInput(f"The {name} of the {subject} is no list of texts.")
    return tuple(texts)
