"""How people write down an entry of the calendar: which facts each kind has, as text in fields and as plain values."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.typed_dates import read_date
from tracker.rules.input_cleaning import one_line, prose

# A hyphen ends a date only before a space, for dates have hyphens of their own: 2021-01-20 - 2025-01-20.
_SPAN = re.compile(r"(\S.*?)\s*(?:\bto\b|\buntil\b|–|-{1,2}(?=\s|$))\s*(\S.*)?", re.IGNORECASE)
_DATE_WORDS = 5  # as in “Wed, the 16th June 2021”; a place may come after it
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
class Field:
    """The text that somebody wrote for a fact."""

    text: str
    name: str

    def lines(self) -> list["Field"]:
        """Each of its lines that is not empty."""
        return [replace(self, text=line) for line in filter(None, map(str.strip, self.text.splitlines()))]


@dataclass(frozen=True)
class Manner:
    """How a fact is written: `read` takes a field, `show` writes its text again; `lines` if it takes several."""

    read: Callable[["Field"], Any]
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
            facts[name] = MANNERS[name].read(Field(text, name))
        elif name not in _LEFT_OUT:
            raise WrongInput("This cannot be left empty.", field=name)
    return facts


def _line(field: Field) -> str:
    return one_line(field.text, limits.ENTRY_LINE, field=field.name)


def _words(field: Field) -> list[str]:
    parts = re.split(r"[\n;,]", field.text)
    return [word for part in parts if (word := _line(replace(field, text=part)))]


def _day(field: Field) -> str:
    try:
        return str(read_date(field.text))
    except WrongInput as error:
        raise WrongInput(str(error), field=field.name) from error


def _spans(field: Field) -> list[list[str | None]]:
    spans: list[list[str | None]] = []
    for line in field.lines():
        match = _SPAN.fullmatch(line.text)
        if match is None:
            sentence = f"“{line.text}” is no term: write 2021-01-20 to 2025-01-20, or end with “to now”."
            raise WrongInput(sentence, field=field.name)
        last = match[2] or ""
        is_open = last.lower() in _OPEN
        spans.append([_day(replace(line, text=match[1])), None if is_open else _day(replace(line, text=last))])
    return spans


def _occurrences(field: Field) -> list[dict[str, str]]:
    occurrences = []
    for line in field.lines():
        day, place = _day_and_place(line)
        # No empty place is kept: a fact that is absent and one that is blank would be two versions of one entry.
        occurrences.append({"date": day} | ({"place": place} if place else {}))
    return occurrences


def _day_and_place(line: Field) -> tuple[str, str]:
    """The longest beginning that is a date, and what comes after it."""
    words = line.text.split()
    for number in range(min(_DATE_WORDS, len(words)), 1, -1):
        with suppress(WrongInput):
            return _day(replace(line, text=" ".join(words[:number]))), " ".join(words[number:]).strip(" ,")
    return _day(replace(line, text=words[0].rstrip(","))), " ".join(words[1:])


_ONE = Manner(_line, str)
_LIST = Manner(_words, lambda words: ", ".join(words))
_DATE = Manner(_day, str)
MANNERS: Mapping[str, Manner] = {
    "label": _ONE,
    "person": _ONE,
    "office": _ONE,
    "group": _ONE,
    "note": Manner(lambda field: field.text, str, lines=True),
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
