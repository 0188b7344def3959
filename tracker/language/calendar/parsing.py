"""The calendar as it is written down: the shape of the reference in JSON, and our own in TOML, read into entries.

Ours keeps one table a kind (`offices`, `terms`, `conflicts`, `groups`, `events`, `series`, `birthdays`), each by
the key of the entry; what all terms of an office share stands once, at the office.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tracker.errors import WrongInput
from tracker.language.calendar.entries import Birthday, Conflict, Entry, Event, Group, Occurrence, Series, Term
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
_ELSE = {"offices", "meta"}
Told = Mapping[str, Any]


def parse(told: Told) -> Calendar:
    """The calendar that was written down in either shape; `WrongInput` names the entry that cannot be read."""
    entries = entries_of(told)
    meta = told.get("meta", {})
    default = _day(meta["default_as_of"]) if isinstance(meta, Mapping) and meta.get("default_as_of") else None
    found: dict[str, Entry] = {}
    for key, facts in entries.items():
        try:
            found[key] = _entry(key, facts, default)
        except WrongInput as error:
            raise WrongInput(f"The calendar entry {key} cannot be read: {error}") from error
        except KeyError as error:
            raise WrongInput(f"The calendar entry {key} says no {error.args[0]}; add it.") from error
        except (TypeError, ValueError, AttributeError, IndexError) as error:
            raise WrongInput(f"The calendar entry {key} cannot be read; compare it with one of its kind.") from error
    for key, entry in found.items():
        for member in entry.members if isinstance(entry, Group) else ():
            if not isinstance(found.get(member, found[key]), Conflict | Group):
                raise WrongInput(f"The calendar entry {key} names {member}, which is no conflict; name one.")
    return Calendar(found)


def entries_of(told: Told) -> dict[str, dict[str, Any]]:
    """The facts of every entry under its key, in the shape of the reference, whichever shape they were written in."""
    if not isinstance(told, Mapping):
        raise WrongInput("A calendar is a table of entries; give a file in the shape of the reference.")
    if "entries" in told:
        entries = told["entries"]
        if not isinstance(entries, Mapping) or not all(isinstance(each, Mapping) for each in entries.values()):
            raise WrongInput("The entries of a calendar stand under their keys; compare with the reference.")
        return {str(key): dict(facts) for key, facts in entries.items()}
    strange = sorted(set(told) - set(_TABLES) - _ELSE)
    if strange or not set(told) & set(_TABLES):
        what = f"“{strange[0]}” is no part of a calendar" if strange else "There is no calendar in it"
        raise WrongInput(f"{what}; write “entries”, or tables such as {', '.join(_TABLES)}.")
    found: dict[str, dict[str, Any]] = {}
    for table, kind in _TABLES.items():
        for key, facts in told.get(table, {}).items():
            if key in found:
                raise WrongInput(f"The calendar has {key} twice; keep one of them.")
            if not isinstance(facts, Mapping):
                raise WrongInput(f"The calendar entry {key} cannot be read; write it as a table.")
            found[key] = {"kind": kind, **facts, **(_of_office(key, facts, told) if kind == "term" else {})}
    return found


def _of_office(key: str, facts: Told, told: Told) -> Told:
    """What the term takes over from its office, and its intervals as pairs."""
    offices = told.get("offices", {})
    if facts.get("office") not in offices:
        raise WrongInput(f"The calendar entry {key} is of no known office; write one of {', '.join(sorted(offices))}.")
    office = offices[facts["office"]]
    pairs = [[each.get("from"), each.get("to")] for each in facts.get("in_office", ())]
    return {"office": office["name"], "titles": office["titles"], "intervals": pairs}


def _entry(key: str, facts: Told, default: date | None) -> Entry:
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


def _term(facts: Told, shared: dict[str, Any]) -> Term:
    return Term(
        **shared,
        person=str(facts["person"]),
        names=_words(facts["names"]),
        office=str(facts["office"]),
        titles=_words(facts["titles"]),
        intervals=tuple(_interval(*pair) for pair in facts["intervals"]),
    )


def _conflict(facts: Told, shared: dict[str, Any]) -> Conflict:
    start = _interval(facts["start_earliest"], facts["start_latest"])
    aliases, group = _words(facts["aliases"]), str(facts.get("group") or "")
    return Conflict(**shared, aliases=aliases, start=start, end=_last(facts.get("end")), group=group)


def _event(facts: Told, shared: dict[str, Any]) -> Event:
    start = Interval.of(_partial(facts["start"]))
    return Event(**shared, aliases=_words(facts["aliases"]), start=start, end=_last(facts.get("end")))


def _group(facts: Told, shared: dict[str, Any]) -> Group:
    return Group(**shared, aliases=_words(facts["aliases"]), members=_words(facts["members"]))


def _series(facts: Told, shared: dict[str, Any]) -> Series:
    told = [
        Occurrence(Interval.of(_partial(each["date"])).first_or_ever, str(each.get("place") or ""))
        for each in facts["occurrences"]
    ]
    return Series(
        **shared,
        aliases=_words(facts["aliases"]),
        occurrences=tuple(sorted(told, key=lambda each: each.day)),
        complete=_interval(facts["complete_from"], facts["complete_through"]),
    )


def _birthday(facts: Told, shared: dict[str, Any]) -> Birthday:
    return Birthday(**shared, names=_words(facts["names"]), born=Interval.of(_partial(facts["born"])))


def _words(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list | tuple) or not all(isinstance(each, str) for each in told):
        raise WrongInput("names, titles, aliases and members are lists of words; write them in brackets.")
    return tuple(told)


def _partial(told: Any) -> PartialDate:
    return PartialDate.of(told) if isinstance(told, date) else PartialDate.parse(str(told))


def _day(told: Any) -> date | None:
    return _partial(told).last_day if told else None


_last = _day


def _interval(first: Any, last: Any) -> Interval:
    found = Interval(_partial(first).first_day if first else None, _last(last))
    if found.first_or_ever > found.last_or_ever:
        raise WrongInput(f"{found.first} is after {found.last}; put the earlier day first.")
    return found


_KINDS: Mapping[str, Callable[[Told, dict[str, Any]], Entry]] = {
    "term": _term,
    "conflict": _conflict,
    "event": _event,
    "group": _group,
    "series": _series,
    "person": _birthday,
}
