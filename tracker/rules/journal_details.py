"""What an entry of the journal holds, as fields people can read: what was before, and what is now."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import counted
from tracker.rules.attitudes import NEGATIVE
from tracker.rules.journal_types import JournalType

NOTHING = "nothing"
# An entry may hold the whole text of an article, which would bury its other fields.
_LONGEST = 600
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_CODE = re.compile(r"[a-z]+(_[a-z]+)+")
_PEOPLE = frozenset({"assignee_id", "person_id"})
_SOURCES = frozenset({"source_id", "other_id", "owner_id", "outlet_id", "publisher_id", "organisation_id"})
_LABELS = {
    "accessed_on": "looked at on",
    "capture_name": "name of the capture",
    "capture_sha256": "capture (SHA-256)",
    "due_on": "due",
    "evidence_ids": "evidence at that time",
    "filename": "name of the file",
    "finding_ids": "findings at that time",
    "from_on": "from",
    "gap_days": "gap in days",
    "looked_in": "looked in",
    "not_before": "not before",
    "other_id": "other source",
    "original_sha256": "original (SHA-256)",
    "owner_id": "owner",
    "primary": "primary for this claim",
    "published_on": "published",
    "read_sha256": "text as it was read (SHA-256)",
    "sha256": "SHA-256",
    "until_on": "until",
}
_FIRST = (
    "statement",
    "quote",
    "stance",
    "carrier",
    "attribution",
    "chain",
    "publisher",
    "title",
    "name",
    "reasons",
    "outcome",
    "phrase",
)
"""What a reader looks for first; the rest follows by name."""

_OF_A_WHOLE = {"attribution": "chain", "person": "role"}
"""What `old` and `new` are where they are no fields, by the subject of the entry."""


@dataclass(frozen=True)
class Named:
    """What people and sources of a payload are called."""

    people: Mapping[int, str] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Detail:
    """One field of an entry; `before` is nothing (None) where there is nothing to compare with."""

    label: str
    before: str | None
    after: str


def details(entry_type: str, payload: Mapping[str, Any], names: Named = Named()) -> list[Detail]:
    """The fields of a payload: first what changed from what to what, then what else is stated."""
    return [*_changed(entry_type, payload, names), *_stated(payload, names)]


def mentioned(payload: Any) -> tuple[set[int], set[int]]:
    """The ids of the people and of the sources that a payload names."""
    people: set[int] = set()
    sources: set[int] = set()
    for name, value in _pairs(payload):
        if isinstance(value, int):
            (people if name in _PEOPLE else sources if name in _SOURCES else set()).add(value)
    return people, sources


def _pairs(payload: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(payload, Mapping):
        for name, value in payload.items():
            yield name, value
            yield from _pairs(value)
    elif isinstance(payload, list):
        for part in payload:
            yield from _pairs(part)


def _changed(entry_type: str, payload: Mapping[str, Any], names: Named) -> Iterator[Detail]:
    if "from" in payload and "to" in payload:
        # A proposal has the same two fields, and has moved nothing yet.
        moved = entry_type in {JournalType.STATUS_CHANGE, JournalType.PROPOSAL_APPROVE}
        yield Detail(
            "status" if moved else "status proposed",
            _in_words("from", payload["from"], names),
            _in_words("to", payload["to"], names),
        )
    if "old" not in payload or "new" not in payload:
        return
    old, new = payload["old"], payload["new"]
    # A side that is missing is one that had no fields: what was recorded anew has only `new`.
    if isinstance(old or {}, Mapping) and isinstance(new or {}, Mapping):
        for name in new or {}:
            before, after = (old or {}).get(name), new[name]
            if before != after and not _is_technical(name):
                yield Detail(_label(name), _in_words(name, before, names), _in_words(name, after, names))
    else:
        label = _OF_A_WHOLE.get(entry_type.partition(":")[0], "before and after")
        yield Detail(label, _in_words("", old, names), _in_words("", new, names))


def _stated(payload: Mapping[str, Any], names: Named) -> Iterator[Detail]:
    pairs = {"old", "new", "start", "end"} | ({"from", "to"} if "from" in payload and "to" in payload else set())
    if payload.get("attribution"):
        pairs.add("chain")
    for name, value in _readable({name: value for name, value in payload.items() if name not in pairs}):
        yield Detail(_label(name), None, _in_words(name, value, names))
    if isinstance(payload.get("start"), int) and isinstance(payload.get("end"), int):
        yield Detail("place", None, f"characters {payload['start']:,} to {payload['end']:,}")


def _readable(values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The fields that say something, those that matter most first."""
    readable = [
        (name, value)
        for name, value in values.items()
        # `publisher` in words stands beside `publisher_id`; the id would say the same again.
        if not _is_technical(name) and name.removesuffix("_id") not in set(values) - {name}
        # A switch that is off changed nothing and says nothing.
        if value is not False and value not in (None, "", [], {})
    ]
    return sorted(readable, key=lambda pair: _FIRST.index(pair[0]) if pair[0] in _FIRST else len(_FIRST))


def _is_technical(name: str) -> bool:
    """Whether it is the number of a row that nobody reads; the entry as it is kept has it."""
    return name.endswith("_id") and name not in _PEOPLE | _SOURCES


def _label(name: str) -> str:
    return _LABELS.get(name) or re.sub(r"_(id|on|at)$", "", name).replace("_", " ")


def _in_words(name: str, value: Any, names: Named) -> str:
    if value in (None, "", [], {}):
        return NOTHING
    match value:
        case bool():  # before int: True is one in Python, and would be read as “1”
            return "yes" if value else "no"
        case int():
            return _number(name, value, names)
        case list() if name.endswith("_ids"):
            return counted(len(value), "item")
        case list():
            return _listed(value, names)
        case Mapping():
            return _fields(value, names)
        case _:
            return _text(str(value))


def _number(name: str, value: int, names: Named) -> str:
    """A number of a person or source by name; one that nobody looked up still says what it is."""
    if name in _PEOPLE:
        return names.people.get(value, f"person {value}")
    if name in _SOURCES:
        return names.sources.get(value, f"source {value}")
    return f"{value:,}"


def _text(text: str) -> str:
    if _DATE.fullmatch(text):
        try:
            return PartialDate.parse(text).in_words()
        # 2025-13 looks like a month and is none; it was kept so, and so it is shown.
        except WrongInput:
            return text
    if _CODE.fullmatch(text):
        return text.replace("_", " ")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _listed(values: Sequence[Any], names: Named) -> str:
    if all(isinstance(link, Mapping) and "role" in link and "name" in link for link in values):
        return " → ".join(_link(link) for link in values)
    texts = [_in_words("", member, names) for member in values]
    # Fields have commas of their own, so lists of them need another sign between.
    between = "; " if any(isinstance(member, Mapping) for member in values) else ", "
    return " ".join(texts) if all(text.endswith(".") for text in texts) else between.join(texts)


def _link(link: Mapping[str, Any]) -> str:
    """One step of a chain: its name, and in brackets what the text says about it."""
    people = link.get("people")
    details = [
        f"“{link['cue']}”" if link.get("cue") else "",
        str(link.get("knowledge") or ""),
        str(link.get("ground_rule") or "").replace("_", " "),
        counted(people, "person", "people") if people else "",
        # Rows from before attitudes were kept have none and asserted.
        link.get("attitude", "asserts").replace("asserts", ""),
        NEGATIVE if link.get("negated") else "",
    ]
    brackets = ", ".join(filter(None, details))
    return f"{link['name']} ({brackets})" if brackets else str(link["name"])


def _fields(values: Mapping[str, Any], names: Named) -> str:
    return ", ".join(f"{_label(name)}: {_in_words(name, value, names)}" for name, value in _readable(values)) or NOTHING
