"""Where a sentence puts somebody into an office, and with which mark: former, then, elect, first or second."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.language.calendar.entries import Term
from tracker.language.calendar.reference import Calendar
from tracker.language.near_names.given_names import is_given_name

_OTHER_OFFICES = {"vice", "deputy", "shadow", "assistant", "honorary", "senate", "court", "bank"}
_OTHER_OFFICES |= {"parliament", "assembly", "regional", "acting", "interim"}
# Words before a title that leave the office as it is.
_SAYS_NOTHING = {"current", "sitting", "new", "newly", "elected", "first", "second", "the", "a", "an"}
_NUMBERS = {"first": 1, "second": 2}
_NAME_BEFORE = re.compile(r"(?<![\w.])(?P<word>[A-Z][a-z]+)\s$")
_SUBORDINATE = re.compile(r"\b(?:vice|deputy|bank|senate|court|council)[ -]$", re.I)


@dataclass(frozen=True)
class OfficeHolder:
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


def _is_of_a_namesake(match: re.Match[str], start: int, term: Term) -> bool:
    """Whether a name that is none of this person's stands right before the family name."""
    before = _NAME_BEFORE.search(match.string, max(0, start - 40), start)
    # With an article or a title of its own the wording begins there: “Clinton, the Bush White House”.
    if not before or match.string[start].islower() or match.string[start : start + 4] == "The ":
        return False
    word = before["word"]
    if any(word in name.split() for name in term.names):
        return False
    # The first word of a sentence has a capital in any case.
    opens = not match.string[: before.start("word")].strip(" \"'(")
    return is_given_name(word.lower()) if opens else True


def holders(text: str, calendar: Calendar) -> Iterator[OfficeHolder]:
    """Everybody the text puts into an office the calendar has; people of one name in one office come together."""
    by_place: dict[tuple[int, int], list[OfficeHolder]] = {}
    # Several patterns for each of some hundred terms: a family name that is not there rules them all out.
    for worded in calendar.terms_named_in(text):
        for match in (match for pattern in worded.patterns for match in pattern.finditer(text)):
            holder = _holder(match, worded.term)
            if holder:
                by_place.setdefault((holder.start, holder.end), []).append(holder)
    reached = 0
    # Of overlapping wordings the one that begins first counts, and of those the longest.
    for start, end in sorted(by_place, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            reached = end
            yield _merge(by_place[start, end], text[start:end])


def _merge(namesakes: Sequence[OfficeHolder], phrase: str) -> OfficeHolder:
    """Those of one office; a whole name goes before a family name that several bear."""
    # “President George W. Bush” is the son, “President Bush” either of the two.
    whole = [holder for holder in namesakes if _names_in_full(holder.terms[0], phrase)] or namesakes
    # “The Johnson government” is Boris Johnson's: of Lyndon Johnson one says “administration”.
    whole = [holder for holder in whole if holder.body in holder.terms[0].titles] or list(whole)
    first = whole[0].terms[0]
    # “Attorney General Pam Bondi” was Florida's before she was the country's: one person's offices of one title.
    terms = [term for holder in whole for term in holder.terms if _are_one(first, term)]
    return replace(whole[0], terms=tuple(dict.fromkeys(terms)))


def _are_one(term: Term, namesake: Term) -> bool:
    return term.office == namesake.office or term.person == namesake.person


def _names_in_full(term: Term, phrase: str) -> bool:
    return any(" " in name and name in phrase for name in term.names)


def _holder(match: re.Match[str], term: Term) -> OfficeHolder | None:
    groups = match.groupdict()
    start = match.start()
    while match.string[start] in " -":
        start += 1
    is_bare = " " not in groups["name"].strip()
    # “A Hillary Clinton administration” would be hers, and no calendar has it.
    if (groups.get("body") or groups.get("era")) and _is_of_a_namesake(match, start, term):
        return None
    if groups.get("era"):
        return OfficeHolder(start, match.end(), (term,), "era", "era", is_bare=is_bare)
    marks = (groups.get("mark") or "").lower().replace("-", " ").split()
    # “Vice President Joe Biden” in 2014 says nothing of the presidency.
    if _OTHER_OFFICES & set(marks) or _SUBORDINATE.search(match.string, max(0, start - 10), start):
        return None
    mark = next((word for word in marks if word not in _SAYS_NOTHING), "")
    if groups.get("elect"):
        # “Then President-elect” looks back: the weeks before the term do not bind it.
        mark = "then" if mark == "then" else "elect"
    number = next((_NUMBERS[word] for word in (groups.get("term"), *marks) if word in _NUMBERS), 0)
    body = groups.get("body") or ""
    # “The second Trump administration” numbers the term; “the second President Bush” numbers the people.
    number = number if body else 0
    return OfficeHolder(start, match.end(), (term,), mark, body, number, bool(groups.get("own")), is_bare)
