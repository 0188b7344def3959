"""The calendar of reference: its entries, and where a text names one of them."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from tracker.errors import WrongInput
from tracker.language.calendar.entries import ArmedConflict, Begun, Birthday, Entry, Event, Group, Series, Term
from tracker.language.calendar.wordings import wordings

_Kind = TypeVar("_Kind", bound=Entry)
_SOMETHING_ELSE = (
    r"(?!\s+(?:vote|referendum|talks|negotiations|negotiators?|bill|minister|party|campaign|debate|veterans?|inquiry|memorial"
    r"|crimes?|correspondents?|refugees?|protest\w*|trial|investigat\w+|museum|movement|museums?|supporters?|voters?)\b)"
)
"""A name that only describes another thing: “the Brexit referendum” was not on the day of Brexit."""

_NOTHING = re.compile(r"(?!)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class EntryMention:
    """Where a text names conflicts, events or groups; `keys` are all that bear the name."""

    start: int
    end: int
    keys: tuple[str, ...]


class WordedTerm:
    """A term of office with the patterns that find it in a text."""

    def __init__(self, term: Term) -> None:
        self.term = term
        self.family_names = frozenset(_WORD.findall(name)[-1] for name in term.names)
        """The last words of its names, one of which every wording has."""

    @cached_property
    def patterns(self) -> list[re.Pattern[str]]:
        """Its wordings, made when a text first names somebody of that name.

        The hundreds of terms of the calendar that comes along take seconds to compile, and a text names two or three.
        """
        return wordings(self.term)


class Calendar:
    """Entries by key; made once and asked often, so what it searches with is kept."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = dict(entries)
        # Texts are often checked against the same few entries: their patterns are compiled once.
        self._restricted = lru_cache(maxsize=64)(self._only)

    def __len__(self) -> int:
        return len(self.entries)

    def restricted(self, refs: Collection[str]) -> "Calendar":
        """Only the entries of these keys; `WrongInput` for a key it does not have."""
        return self._restricted(frozenset(refs))

    def _only(self, refs: frozenset[str]) -> "Calendar":
        unknown = sorted(refs - set(self.entries))
        if unknown:
            raise WrongInput(f"The calendar has no entry {unknown[0]}; correct the key, or give another calendar.")
        return Calendar({key: entry for key, entry in self.entries.items() if key in refs})

    @cached_property
    def terms(self) -> list[Term]:
        """Every term of office."""
        return self._entries_of(Term)

    @cached_property
    def worded_terms(self) -> list["WordedTerm"]:
        """Every term of office with how news words it."""
        return [WordedTerm(term) for term in self.terms]

    def terms_named_in(self, text: str) -> list["WordedTerm"]:
        """Those of which the text has a family name, in the order of the calendar."""
        named = {number for word in set(_WORD.findall(text)) for number in self._terms_by_word.get(word, ())}
        return [self.worded_terms[number] for number in sorted(named)]

    @cached_property
    def _terms_by_word(self) -> Mapping[str, list[int]]:
        """Where in `worded_terms` a family name stands: a sentence is looked up, not searched for each of hundreds."""
        numbers: dict[str, list[int]] = {}
        for number, worded in enumerate(self.worded_terms):
            for word in worded.family_names:
                numbers.setdefault(word, []).append(number)
        return numbers

    @cached_property
    def series(self) -> list[Series]:
        """Every series."""
        return self._entries_of(Series)

    @cached_property
    def conflicts(self) -> list[ArmedConflict]:
        """Every armed conflict."""
        return self._entries_of(ArmedConflict)

    @cached_property
    def birthdays(self) -> list[Birthday]:
        """Every birthday."""
        return self._entries_of(Birthday)

    def _entries_of(self, kind: type[_Kind]) -> list[_Kind]:
        return [entry for entry in self.entries.values() if isinstance(entry, kind)]

    @cached_property
    def _aliases(self) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
        """One pattern for the names of all that can be counted from, and the keys behind each of its groups."""
        behind: dict[str, list[str]] = {}
        for entry in self.entries.values():
            for alias in entry.aliases if isinstance(entry, ArmedConflict | Event | Group) else ():
                behind.setdefault(alias, []).append(entry.key)
        return _alias_pattern(behind), {alias: tuple(keys) for alias, keys in behind.items()}

    def mentions(self, text: str) -> list[EntryMention]:
        """Every place where a conflict, an event or a group is named, the longest name at each."""
        pattern, behind = self._aliases
        names = list(behind)
        return [
            # The group that matched is called “a” with the number of its alias: a7.
            EntryMention(match.start(), match.end(match.lastgroup or 0), behind[names[int(str(match.lastgroup)[1:])]])
            for match in pattern.finditer(text)
        ]

    def members(self, group: Group) -> list[ArmedConflict]:
        """The conflicts of a group that the calendar has: those it names, and those that name it."""
        listed = [self.entries[key] for key in group.members if key in self.entries]
        joining = [
            conflict for conflict in self.conflicts if conflict.group == group.key and conflict.key not in group.members
        ]
        return [entry for entry in listed if isinstance(entry, ArmedConflict)] + joining

    def siblings(self, entry: Begun) -> list[ArmedConflict]:
        """The other conflicts of its group."""
        group = entry.group if isinstance(entry, ArmedConflict) else ""
        if not group:
            return []
        conflicts = self.conflicts
        return [conflict for conflict in conflicts if conflict.group == group and conflict.key != entry.key]


def _alias_pattern(aliases: Iterable[str]) -> re.Pattern[str]:
    """All names at once, found even where they overlap; the longer of two that begin together goes first."""
    numbered = sorted(enumerate(aliases), key=lambda numbered_alias: -len(numbered_alias[1]))
    if not numbered:
        return _NOTHING
    # The name stands in a lookahead that takes no characters, so that “the war in Ukraine” inside of a longer name is
    # found as well; `match.end()` is that of its group for this reason.
    either = "|".join(f"(?P<a{number}>{flexible(alias)})" for number, alias in numbered)
    return re.compile(
        rf"(?<![\w-])(?={_beginnings(alias for _, alias in numbered)})(?=(?:{either})(?![\w-]){_SOMETHING_ELSE})", re.I
    )


def _beginnings(aliases: Iterable[str]) -> str:
    """One letter that a name can begin with: looked at first, since most words begin no name."""
    letters = {letter for alias in aliases for letter in (alias[0].lower(), alias[0].upper())}
    return f"[{re.escape(''.join(sorted(letters)))}]"


def flexible(alias: str) -> str:
    """The pattern of a name: any space, with or without the hyphen, and with one word more where writers put one."""
    words = alias.split()
    patterns = [re.escape(word).replace(r"\-", "[- ]") for word in words]
    joined = patterns[0]
    for before, word, pattern in zip(words, words[1:], patterns[1:], strict=False):
        room = ""
        # “The war raging in Sudan” for “war in Sudan”.
        if word.lower() == "in":
            room = r"(?:\w{1,12}ing\s+)?"
        # “The full-scale Russian invasion” for “full-scale invasion”.
        elif "-" in before and before == words[0] and before[0].islower():
            room = r"(?:(?:Russian|military|ground|armed)\s+)?"
        joined += rf"\s+{room}{pattern}"
    return joined
