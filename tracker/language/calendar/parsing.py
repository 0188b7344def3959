"""The calendar as it is written down: the shape of the reference in JSON, and our own in TOML, read into entries.

Ours keeps one table a kind (`offices`, `terms`, `conflicts`, `groups`, `events`, `series`, `birthdays`), each by
the key of the entry; what all terms of an office share stands once, at the office.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tracker.errors import WrongInput
from tracker.language.calendar.entries import ArmedConflict, Birthday, Entry, Event, Group, Occurrence, Series, Term
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.reference import Calendar
from tracker.language.dates import PartialDate

_TABLES = {
    "terms": "term",
    "conflicts": "conflict",
    "groups": "group",
    "events": "event",
    "series": "series",
    "birthdays": "person",
}
_OTHER_TABLES = {"offices", "meta"}  # they hold no entries of their own

Facts = Mapping[str, Any]


def parse(tables: Facts) -> Calendar:
    """The calendar that was written down in either shape; `WrongInput` names the entry that cannot be read."""
    facts_by_key = entries_of(tables)
    meta = tables.get("meta", {})
    default = _day(meta["default_as_of"]) if isinstance(meta, Mapping) and meta.get("default_as_of") else None
    entries = {key: _named_entry(key, facts, default) for key, facts in facts_by_key.items()}
    for key, entry in entries.items():
        for member in entry.members if isinstance(entry, Group) else ():
            # A member that this calendar lacks is let pass: a selection of entries may leave it out.
            if not isinstance(entries.get(member, entry), ArmedConflict | Group):
                raise WrongInput(f"The calendar entry {key} names {member}, which is no conflict; name one.")
    return Calendar(entries)


def entries_of(tables: Facts) -> dict[str, dict[str, Any]]:
    """The facts of every entry under its key, in the shape of the reference, whichever shape they were written in."""
    if not isinstance(tables, Mapping):
        raise WrongInput("A calendar is a table of entries; give a file in the shape of the reference.")
    return _entries_of_reference(tables["entries"]) if "entries" in tables else _entries_of_tables(tables)


def _entries_of_reference(entries: object) -> dict[str, dict[str, Any]]:
    if not isinstance(entries, Mapping) or not all(isinstance(facts, Mapping) for facts in entries.values()):
        raise WrongInput("The entries of a calendar stand under their keys; compare with the reference.")
    return {str(key): dict(facts) for key, facts in entries.items()}


def _entries_of_tables(tables: Facts) -> dict[str, dict[str, Any]]:
    _refuse_strange_tables(tables)
    entries: dict[str, dict[str, Any]] = {}
    for table, kind in _TABLES.items():
        for key, facts in tables.get(table, {}).items():
            if key in entries:
                raise WrongInput(f"The calendar has {key} twice; keep one of them.")
            if not isinstance(facts, Mapping):
                raise WrongInput(f"The calendar entry {key} cannot be read; write it as a table.")
            # What an office gives goes last, since “office” is its key in the term and its name in the reference.
            entries[key] = {"kind": kind, **facts, **(_of_office(key, facts, tables) if kind == "term" else {})}
    return entries


def _refuse_strange_tables(tables: Facts) -> None:
    strange = sorted(set(tables) - set(_TABLES) - _OTHER_TABLES)
    if strange or not set(tables) & set(_TABLES):
        fault = f"“{strange[0]}” is no part of a calendar" if strange else "There is no calendar in it"
        raise WrongInput(f"{fault}; write “entries”, or tables such as {', '.join(_TABLES)}.")


def _of_office(key: str, facts: Facts, tables: Facts) -> Facts:
    """What the term takes over from its office, and its intervals as pairs."""
    offices = tables.get("offices", {})
    if facts.get("office") not in offices:
        raise WrongInput(f"The calendar entry {key} is of no known office; write one of {', '.join(sorted(offices))}.")
    office = offices[facts["office"]]
    pairs = [[interval.get("from"), interval.get("to")] for interval in facts.get("in_office", ())]
    source = facts.get("source") or office.get("source", "")
    return {"office": office["name"], "titles": office["titles"], "intervals": pairs, "source": source}


def _named_entry(key: str, facts: Facts, default: date | None) -> Entry:
    """The entry; what is wrong with it is said with its key, since a calendar has some hundred of them."""
    try:
        return _entry(key, facts, default)
    except WrongInput as error:
        raise WrongInput(f"The calendar entry {key} cannot be read: {error}") from error
    except KeyError as error:
        raise WrongInput(f"The calendar entry {key} says no {error.args[0]}; add it.") from error
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        raise WrongInput(f"The calendar entry {key} cannot be read; compare it with one of its kind.") from error


def _entry(key: str, facts: Facts, default: date | None) -> Entry:
    kind = str(facts["kind"])
    if kind not in _KINDS:
        raise WrongInput(f"“{kind}” is no kind of entry; write one of {', '.join(_KINDS)}.")
    shared = {
        "key": key,
        "label": str(facts.get("label") or facts.get("person") or (facts.get("names") or [key])[0]),
        "source": str(facts.get("source") or ""),
        "as_of": _day(facts.get("as_of")) or default,
        "verified_by": str(facts.get("verified_by") or ""),
        "note": str(facts.get("note") or ""),
    }
    return _KINDS[kind](facts, shared)


def _term(facts: Facts, shared: dict[str, Any]) -> Term:
    return Term(
        **shared,
        person=str(facts["person"]),
        names=_words(facts["names"]),
        office=str(facts["office"]),
        titles=_words(facts["titles"]),
        intervals=tuple(_interval(*pair) for pair in facts["intervals"]),
    )


def _conflict(facts: Facts, shared: dict[str, Any]) -> ArmedConflict:
    start = _interval(facts["start_earliest"], facts["start_latest"])
    aliases, group = _words(facts["aliases"]), str(facts.get("group") or "")
    return ArmedConflict(**shared, aliases=aliases, start=start, end=_day(facts.get("end")), group=group)


def _event(facts: Facts, shared: dict[str, Any]) -> Event:
    start = Interval.of(_partial(facts["start"]))
    return Event(**shared, aliases=_words(facts["aliases"]), start=start, end=_day(facts.get("end")))


def _group(facts: Facts, shared: dict[str, Any]) -> Group:
    return Group(**shared, aliases=_words(facts["aliases"]), members=_words(facts["members"]))


def _series(facts: Facts, shared: dict[str, Any]) -> Series:
    occurrences = [
        Occurrence(Interval.of(_partial(occurrence["date"])).first_or_ever, str(occurrence.get("place") or ""))
        for occurrence in facts["occurrences"]
    ]
    return Series(
        **shared,
        aliases=_words(facts["aliases"]),
        occurrences=tuple(sorted(occurrences, key=lambda occurrence: occurrence.day)),
        complete=_interval(facts["complete_from"], facts["complete_through"]),
    )


def _birthday(facts: Facts, shared: dict[str, Any]) -> Birthday:
    return Birthday(**shared, names=_words(facts["names"]), born=Interval.of(_partial(facts["born"])))


def _words(words: Any) -> tuple[str, ...]:
    # A bare string is a list of letters to Python: names = "Merkel" would find every M.
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise WrongInput("names, titles, aliases and members are lists of words; write them in brackets.")
    return tuple(words)


def _partial(written: Any) -> PartialDate:
    # TOML knows days, JSON has them as text; a month or a year is text in both.
    return PartialDate.of(written) if isinstance(written, date) else PartialDate.parse(str(written))


def _day(written: Any) -> date | None:
    """The last day that it can mean, for the ends of intervals and the day up to which an entry is known."""
    return _partial(written).last_day if written else None


def _interval(first: Any, last: Any) -> Interval:
    interval = Interval(_partial(first).first_day if first else None, _day(last))
    if interval.first_or_ever > interval.last_or_ever:
        raise WrongInput(f"{interval.first} is after {interval.last}; put the earlier day first.")
    return interval


_KINDS: Mapping[str, Callable[[Facts, dict[str, Any]], Entry]] = {
    "term": _term,
    "conflict": _conflict,
    "event": _event,
    "group": _group,
    "series": _series,
    "person": _birthday,
}
