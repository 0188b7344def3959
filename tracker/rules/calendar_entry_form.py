"""How people write down an entry of the calendar: which facts each kind has, as text in fields and as plain values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.rules.input_cleaning import one_line, prose

# A hyphen ends a date only before a space, for dates have hyphens of their own: 2021-01-20 - 2025-01-20.
_SPAN = re.compile(r"(\S+)\s*(?:to|until|–|-{1,2}(?=\s))\s*(\S+)?", re.IGNORECASE)
# How people write that a term still runs.
_OPEN = {"", "now", "today", "open", "-"}
_KEY = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")


class EntryKind(StrEnum):
    """What an entry is about."""

    TERM = "term"
    CONFLICT = "conflict"
    EVENT = "event"
    SERIES = "series"
    PERSON = "person"
    GROUP = "group"

    @property
    def word(self) -> str:
        """As people read it: `term of office`."""
        return {"term": "term of office", "person": "birthday", "group": "group of conflicts"}.get(
            self.value, self.value
        )


@dataclass(frozen=True)
class Manner:
    """How a fact is written: `read` takes the text of a field, `show` writes it again; `lines` if it takes several."""

    read: Callable[[str, str], Any]
    show: Callable[[Any], str]
    lines: bool = False


def tidy_key(key: str) -> str:
    """The key of an entry as it is kept: words of small letters with dots between; it never changes."""
    tidy = key.strip().lower()
    limits.ENTRY_KEY.check(len(tidy), field="key")
    if not _KEY.fullmatch(tidy):
        raise WrongInput("Write the key in small letters with dots between, like conflict.donbas_2014.", field="key")
    return tidy


def title_of(facts: Mapping[str, Any]) -> str:
    """What to call an entry in a list."""
    # Conflicts and series have a label, terms a person, birthdays only names.
    name = str(facts.get("label") or facts.get("person") or (facts.get("names") or [""])[0])
    return f"{name}, {facts['office']}" if facts.get("office") else name


def as_texts(kind: EntryKind, facts: Mapping[str, Any]) -> dict[str, str]:
    """The facts of an entry as its fields show them."""
    return {name: MANNERS[name].show(facts[name]) for name in FACTS[kind] if facts.get(name) not in (None, "", [], ())}


def from_texts(kind: EntryKind, texts: Mapping[str, str]) -> dict[str, Any]:
    """The facts that somebody wrote into the fields of that kind; what is left empty is left out.

    `WrongInput` at the field that is missing or cannot be read.
    """
    facts: dict[str, Any] = {}
    for name in FACTS[kind]:
        text = prose(texts.get(name) or "", limits.ENTRY_TEXT, field=name)
        if text:
            facts[name] = MANNERS[name].read(text, name)
        elif name not in _LEFT_OUT:
            raise WrongInput("This cannot be left empty.", field=name)
    return facts


def _line(text: str, name: str) -> str:
    return one_line(text, limits.ENTRY_LINE, field=name)


def _words(text: str, name: str) -> list[str]:
    return [word for part in re.split(r"[\n;,]", text) if (word := _line(part, name))]


def _day(text: str, name: str) -> str:
    try:
        return str(PartialDate.parse(text))
    except WrongInput as error:
        raise WrongInput(str(error), field=name) from error


def _spans(text: str, name: str) -> list[list[str | None]]:
    spans: list[list[str | None]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        match = _SPAN.fullmatch(line)
        if match is None:
            raise WrongInput(f"“{line}” is no term: write 2021-01-20 to 2025-01-20, or end with “to now”.", field=name)
        last = (match[2] or "").lower()
        spans.append([_day(match[1], name), None if last in _OPEN else _day(last, name)])
    return spans


def _occurrences(text: str, name: str) -> list[dict[str, str]]:
    occurrences = []
    for line in filter(None, map(str.strip, text.splitlines())):
        day, _, place = line.partition(" ")
        # No empty place is kept: a fact that is absent and one that is blank would be two versions of one entry.
        occurrences.append({"date": _day(day, name)} | ({"place": place.strip()} if place.strip() else {}))
    return occurrences


_ONE = Manner(_line, str)
_LIST = Manner(_words, lambda words: ", ".join(words))
_DATE = Manner(_day, str)
MANNERS: Mapping[str, Manner] = {
    "label": _ONE,
    "person": _ONE,
    "office": _ONE,
    "group": _ONE,
    "note": Manner(lambda text, _: text, str, lines=True),
    "names": _LIST,
    "titles": _LIST,
    "aliases": _LIST,
    "members": _LIST,
    "start_earliest": _DATE,
    "start_latest": _DATE,
    "start": _DATE,
    "end": _DATE,
    "born": _DATE,
    "complete_from": _DATE,
    "complete_through": _DATE,
    "intervals": Manner(
        _spans, lambda pairs: "\n".join(f"{first} to {last or 'now'}" for first, last in pairs), lines=True
    ),
    "occurrences": Manner(
        _occurrences,
        lambda occurrences: "\n".join(
            f"{occurrence['date']} {occurrence.get('place') or ''}".strip() for occurrence in occurrences
        ),
        lines=True,
    ),
}
FACTS: Mapping[EntryKind, tuple[str, ...]] = {
    EntryKind.TERM: ("person", "names", "office", "titles", "intervals", "note"),
    EntryKind.CONFLICT: ("label", "aliases", "start_earliest", "start_latest", "end", "group", "note"),
    EntryKind.EVENT: ("label", "aliases", "start", "end", "note"),
    EntryKind.SERIES: ("label", "aliases", "occurrences", "complete_from", "complete_through", "note"),
    EntryKind.PERSON: ("names", "born", "note"),
    EntryKind.GROUP: ("label", "aliases", "members", "note"),
}
"""The facts of each kind, in the order of its form."""
# A conflict may still go on and belong to no group; everything else is what checks work with.
_LEFT_OUT = {"end", "group", "note"}
