"""What a wording counts from: the entry it names, else every member of the group it names, else nothing."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tracker.language.calendar.entries import ArmedConflict, Begun, Event, Group
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import EntryMention

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
    siblings: tuple[ArmedConflict, ...] = ()
    refs: tuple[str, ...] = ()

    @property
    def keys(self) -> list[str]:
        """The keys of all that was counted from or shown, those admitted first, the groups last."""
        return [*(entry.key for entry in (*self.admitted, *self.siblings)), *self.refs]


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
    # An Nth year is of something that goes on; an anniversary or a length may count from a day as well.
    kinds = (ArmedConflict, Event) if events else (ArmedConflict,)
    specific: list[tuple[int, tuple[Begun, ...]]] = []
    grouped: list[tuple[int, Group]] = []
    for mention in passage.mentions:
        if within and not (within[0] <= mention.start and mention.end <= within[1]):
            continue
        distance = max(mention.start - end, start - mention.end, 0)
        entries = [passage.calendar.entries[key] for key in mention.keys]
        bearers = tuple(entry for entry in entries if isinstance(entry, kinds))
        if bearers:
            specific.append((distance, bearers))
        grouped += [(distance, entry) for entry in entries if isinstance(entry, Group)]
    # “The conflict in eastern Ukraine” means Donbas alone, even if the sentence says “the war in Ukraine” too.
    if specific:
        return _of_entries(passage, min(specific, key=lambda candidate: candidate[0])[1])
    if grouped:
        return _of_group(passage, min(grouped, key=lambda candidate: candidate[0])[1])
    return None


def of_mention(passage: Passage, mention: EntryMention) -> Baselines | None:
    """The baselines that just this name admits."""
    return choose(passage, mention.start, mention.end, events=True, within=(mention.start, mention.end))


def _of_entries(passage: Passage, entries: Collection[Begun]) -> Baselines:
    siblings = {
        sibling.key: sibling
        for entry in entries
        for sibling in passage.calendar.siblings(entry)
        if sibling not in entries
    }
    groups = [entry.group for entry in entries if isinstance(entry, ArmedConflict) and entry.group]
    return Baselines(tuple(entries), tuple(siblings.values()), tuple(groups))


def _of_group(passage: Passage, group: Group) -> Baselines | None:
    """Every member; only those that began in the year the sentence says it began, where it says one."""
    members = passage.calendar.members(group)
    # “The war in Ukraine, which began in 2014” counts from Crimea and Donbas and not from the full-scale invasion.
    years = [date_phrase.span for date_phrase in passage.dates if passage.says_when_begun(date_phrase)]
    admitted = [member for member in members if all(member.start.meets(year) for year in years)]
    siblings = tuple(member for member in members if member not in admitted)
    return Baselines(tuple(admitted), siblings, (group.key,)) if admitted else None
