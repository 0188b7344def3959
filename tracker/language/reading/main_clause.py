"""Which words of a claim are its main clause; what a subordinate clause says does not give the claim its kind."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tracker.language.reading.clauses import opens_clause
from tracker.language.reading.letters import FINITE
from tracker.language.reading.tokens import Words, words_of
from tracker.language.reading.wordlists import lowered

_RELATIVES = frozenset(["who", "which", "whom", "whose", "where", "that"])
_PREPOSITIONS_TOO = frozenset(["after", "before", "since", "until", "till", "as", "than"])
_IN_VERB_GROUP = frozenset("mbhxt")
_BREAKS = {ord(sign): " " for sign in "\n\r\t\u00a0"}
_OPENING = frozenset("(\"',-cr")


@dataclass(frozen=True)
class Clause:
    """A claim as words of its sentence: those from `first` up to `last`, and which of them are the main clause."""

    words: Words
    first: int
    last: int

    @cached_property
    def main(self) -> list[int]:
        """The places of the words of the main clause."""
        return _main_places(self.words, self.first, self.last)

    @cached_property
    def main_with_names(self) -> str:
        """The main clause in lower case, with nothing but spaces where another stands, so that places stay."""
        run = lowered(self.words.text[self.start : self.words.ends[self.last - 1]]).translate(_BREAKS)
        main = frozenset(self.main)
        return self._blanked(run, (at for at in range(self.first, self.last) if at not in main))

    @cached_property
    def main_text(self) -> str:
        """The same with nothing but spaces where a name stands: "Court Street" is no court."""
        return self._blanked(self.main_with_names, (at for at in self.main if self.words.tags[at] == "P"))

    def _blanked(self, run: str, places: Iterable[int]) -> str:
        words, start = self.words, self.start
        for at in places:
            begin, end = words.starts[at] - start, words.ends[at] - start
            run = f"{run[:begin]}{' ' * (end - begin)}{run[end:]}"
        return run

    @property
    def start(self) -> int:
        """Where the claim begins in the text."""
        return self.words.starts[self.first]


def clause_of(text: str, start: int, end: int, words: Words | None = None) -> Clause | None:
    """The claim that stands there; `words` are those of its sentence, if they are at hand. None has no word in it."""
    if words is None or not words.starts or not words.starts[0] <= start < end <= words.ends[-1]:
        words = words_of(text, start, end)
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    return Clause(words, first, last) if first < last else None


def _main_places(words: Words, first: int, last: int) -> list[int]:
    """Every place up to `last` that no subordinate clause takes in."""
    places = []
    at = _past_the_opening(words, first, last)
    while at < last:
        end = _subordinate_end(words, at, last) if at > first else _fronted_end(words, at, last)
        if end <= at:
            places.append(at)
        at = max(end, at + 1)
    return places


def _past_the_opening(words: Words, first: int, last: int) -> int:
    """The first place behind "and" and marks; the "who", "that" or "because" that the claim begins with is its own."""
    at = first
    while at < last - 1 and words.tags[at] in _OPENING and words.low[at] not in {"only", "never"}:
        at += 1
    opens = words.tags[at] in "wT" or (words.tags[at] == "k" and _fronted_end(words, at, last) <= at)
    return at + 1 if opens and at + 1 < last and words.tags[at + 1] not in "mbhxv" else at


def _fronted_end(words: Words, at: int, last: int) -> int:
    """Where "Unless rain comes," ends; `at` where no such clause is in front of the main one."""
    comma = words.tags.find(",", at, last)
    if words.tags[at] != "k" or comma < 0 or not opens_clause(words, at + 1):
        return at
    return comma + 1


def _subordinate_end(words: Words, at: int, last: int) -> int:
    """Where the subordinate clause that begins at `at` ends; `at` itself where none begins."""
    tag, low = words.tags[at], words.low[at]
    if at + 1 >= last:
        return at
    if low in _RELATIVES and (tag in "wT" or low in {"whose", "where"}) and _is_relative(words, at):
        return _relative_end(words, at, last)
    if tag in "Tw":
        return last if words.tags[at + 1] not in ".,;" else at
    if tag == "k":
        opens = opens_clause(words, at + 1) or (low not in _PREPOSITIONS_TOO and words.tags[at + 1] in "sd")
        return _comma_or(words, at, last) if opens else at
    return _said_without_that(words, at, last)


def _is_relative(words: Words, at: int) -> bool:
    """Whether "who" or "that" describes the noun before it."""
    before = words.tags[at - 1]
    return before == "," or (before in "nPa" and words.low[at] != "that") or words.tags[at + 1] in FINITE


def _relative_end(words: Words, at: int, last: int) -> int:
    """Where a relative clause ends: at its comma, or before the verb that is left for the main clause."""
    if words.tags[at - 1] == ",":
        return _comma_or(words, at, last)
    needed = 2
    for place in range(at + 1, last):
        tag = words.tags[place]
        if tag in "wT":
            needed += 1
        elif _begins_verb(words, place):
            needed -= 1
            if not needed:
                return place
    return last


def _begins_verb(words: Words, at: int) -> bool:
    """Whether a finite verb with its auxiliaries begins there."""
    before = at - 1
    while before and words.tags[before] == "r":
        before -= 1
    tag = words.tags[at]
    if words.tags[before] in _IN_VERB_GROUP:
        return False
    return tag in FINITE or (tag == "e" and words.tags[before] in "wPsn")


def _comma_or(words: Words, at: int, last: int) -> int:
    comma = words.tags.find(",", at, last)
    return last if comma < 0 else comma + 1


def _said_without_that(words: Words, at: int, last: int) -> int:
    """Where a clause ends that a verb of saying opens without "that": "he said | it might rain"."""
    if at < 2 or words.low[at - 2] in {"i", "we"}:
        return at
    before = words.forms.get(at - 1)
    says = before is not None and "c" in before.frames and words.tags[at] in "sdPgna" and words.tags[at - 1] in "vezf"
    return last if says and opens_clause(words, at) else at
