"""Where a sentence puts somebody into an office, and with which mark: former, then, elect, first or second."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.language.calendar.entries import Term
from tracker.language.calendar.reference import Calendar

_OTHER_OFFICES = {"vice", "deputy", "shadow", "assistant", "honorary", "senate", "court", "bank"}
_OTHER_OFFICES |= {"parliament", "assembly", "regional", "acting", "interim"}
_SAYS_NOTHING = {"current", "sitting", "new", "newly", "elected", "first", "second", "the", "a", "an"}
_NUMBERS = {"first": 1, "second": 2}
_SUBORDINATE = re.compile(r"\b(?:vice|deputy|bank|senate|court|council)[ -]$", re.I)


@dataclass(frozen=True)
class Held:
    """Somebody named in an office, by the family name alone or not (`is_bare`).

    `mark` is what stands before the title, such as “former” (or `elect`, or `era`); `body` as in “the X government”,
    with `is_owner` for “the X government's”; `number` the term that is meant, where one is.
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    mark: str = ""
    body: str = ""
    number: int = 0
    is_owner: bool = False
    is_bare: bool = False


def holders(text: str, calendar: Calendar) -> Iterator[Held]:
    """Everybody the text puts into an office the calendar has; people of one name in one office come together."""
    found: dict[tuple[int, int], list[Held]] = {}
    for worded in calendar.worded_terms:
        if any(name in text for name in worded.family_names):
            for match in (match for pattern in worded.patterns for match in pattern.finditer(text)):
                held = _held(match, worded.term)
                if held:
                    found.setdefault((held.start, held.end), []).append(held)
    reached = 0
    for start, end in sorted(found, key=lambda each: (each[0], -each[1])):
        if start >= reached:
            reached = end
            yield _together(found[start, end], text[start:end])


def _together(every: Sequence[Held], phrase: str) -> Held:
    """Those of one office; a whole name goes before a family name that several bear."""
    whole = [each for each in every if any(" " in name and name in phrase for name in each.terms[0].names)] or every
    whole = [each for each in whole if each.body in each.terms[0].titles] or list(whole)
    terms = [each.terms[0] for each in whole if each.terms[0].office == whole[0].terms[0].office]
    return replace(whole[0], terms=tuple(dict.fromkeys(terms)))


def _held(match: re.Match[str], term: Term) -> Held | None:
    told = match.groupdict()
    start = match.start()
    while match.string[start] in " -":
        start += 1
    is_bare = " " not in told["name"].strip()
    if told.get("era"):
        return Held(start, match.end(), (term,), "era", "era", is_bare=is_bare)
    words = (told.get("mark") or "").lower().replace("-", " ").split()
    if _OTHER_OFFICES & set(words) or _SUBORDINATE.search(match.string, max(0, start - 10), start):
        return None
    mark = next((word for word in words if word not in _SAYS_NOTHING), "")
    if told.get("elect"):
        mark = "then" if mark == "then" else "elect"
    number = next((_NUMBERS[word] for word in (told.get("term"), *words) if word in _NUMBERS), 0)
    body = told.get("body") or ""
    return Held(start, match.end(), (term,), mark, body, number if body else 0, bool(told.get("own")), is_bare)
