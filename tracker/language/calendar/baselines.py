"""What a wording counts from: the entry it names, else every member of the group it names, else nothing."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tracker.language.calendar.entries import Begun, Conflict, Event, Group
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import Mention

HAPPENING = re.compile(
    r"\b(?:wars?|conflicts?|invasions?|fighting|hostilities|occupation|siege|blockade|insurgency|uprising|rebellion"
    r"|crisis|bombardment|warfare|campaign of terror|intervention)\b(?!['-]?\s*(?:crimes?|bonds?|reporters?|office))",
    re.I,
)
"""Words for what an Nth year can be counted of; a festival, a term or a contract is none of the calendar's business."""


@dataclass(frozen=True)
class Baselines:
    """The entries a wording admits, and the other members of their group, which are shown but never rescue it."""

    admitted: tuple[Begun, ...]
    others: tuple[Conflict, ...] = ()
    refs: tuple[str, ...] = ()


def choose(
    passage: Passage,
    start: int,
    end: int,
    *,
    events: bool = False,
    within: tuple[int, int] | None = None,
) -> Baselines | None:
    """The baselines of a phrase at this place; a specific name goes before a group's, the nearer before the farther.

    `events` admits what has a day as well as wars. `within` says where the name has to stand.
    """
    kinds = (Conflict, Event) if events else (Conflict,)
    named: list[tuple[int, tuple[Begun, ...]]] = []
    grouped: list[tuple[int, Group]] = []
    for mention in passage.mentions:
        if within and not (within[0] <= mention.start and mention.end <= within[1]):
            continue
        away = max(mention.start - end, start - mention.end, 0)
        entries = [passage.calendar.entries[key] for key in mention.keys]
        specific = tuple(each for each in entries if isinstance(each, kinds))
        if specific:
            named.append((away, specific))
        grouped += [(away, each) for each in entries if isinstance(each, Group)]
    if named:
        return _specific(passage, min(named, key=lambda each: each[0])[1])
    if grouped:
        return _members(passage, min(grouped, key=lambda each: each[0])[1])
    return None


def of_mention(passage: Passage, mention: Mention) -> Baselines | None:
    """The baselines that just this name admits."""
    return choose(passage, mention.start, mention.end, events=True, within=(mention.start, mention.end))


def _specific(passage: Passage, entries: Collection[Begun]) -> Baselines:
    others = {each.key: each for entry in entries for each in passage.calendar.siblings(entry) if each not in entries}
    groups = [each.group for each in entries if isinstance(each, Conflict) and each.group]
    return Baselines(tuple(entries), tuple(others.values()), tuple(groups))


def _members(passage: Passage, group: Group) -> Baselines | None:
    """Every member; only those that began in the year the sentence says it began, where it says one."""
    members = passage.calendar.members(group)
    years = [each.span for each in passage.dates if passage.began(each)]
    kept = [each for each in members if all(each.start.meets(year) for year in years)]
    others = tuple(each for each in members if each not in kept)
    return Baselines(tuple(kept), others, (group.key,)) if kept else None
