"""“In his fifth year as president”, “after nine years in office”: where a text counts somebody's years in an office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.calendar.durations import MODIFIER, modifier_of
from tracker.language.calendar.entries import Term
from tracker.language.calendar.holders import holders
from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, ordinal
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import Calendar
from tracker.language.calendar.wordings import BODIES

_WHERE = r"(?P<post>in\s+(?:power|office|the\s+(?:post|job|role)))\b"
_OF_THEIRS = r"of\s+(?:his|her|their)\s+(?P<body>presidency|premiership|chancellorship|papacy|pontificate)\b"
_NTH = re.compile(
    r"\b(?:(?:now|already|currently|well|deep)\s+){0,2}(?P<how>in|into|enter(?:s|ed|ing)|midway through|through)\s+"
    rf"(?:what is\s+)?(?:his|her|their|the)\s+(?P<ordinal>{ORDINAL})\s+"
    rf"(?:(?:full|straight|consecutive|unbroken)\s+)?year\s+(?:{_WHERE}|{_OF_THEIRS}|(?P<title>as)\s+)",
    re.I,
)
_LENGTH = re.compile(
    rf"\b(?:after|for|with)\s+{MODIFIER}(?P<count>{CARDINAL})\s+(?:(?:full|straight|consecutive|unbroken)\s+)?years\s+"
    rf"(?:{_WHERE}|(?P<title>as)\s+)",
    re.I,
)
_BEEN = re.compile(
    rf"\b(?:(?:(?:has|have)\s+(?:now\s+)?been\s+)?{_WHERE}"
    r"|(?:has|have)\s+(?:now\s+)?(?:(?:been|served\s+as)\s+(?P<title>[\w.'\s-]{3,60}?)"
    r"|(?P<rules>ruled|governed)\s+(?:the\s+country|[A-Z]\w+(?:\s+[A-Z]\w+)?)))"
    rf"\s+for\s+{MODIFIER}(?P<count>{CARDINAL})\s+years\b",
)
_OFFICE_OF_BODY = {"premiership": "Minister", "chancellorship": "Chancellor", "papacy": "Pope", "pontificate": "Pope"}
# “Name, who is now in her third year”, “Name is in”, “Name, in her third year”
_FROM_NAME = re.compile(r"\s*(?:,\s*)?(?:who\s+)?(?:(?:is|remains)\s+)?(?:(?:also|only|just|still|now|already)\s+)?")
# “Now in the fourth year of his presidency, the Argentine leader, Name”
_TO_NAME = re.compile(r"\s*,\s+(?:(?:the|[A-Z]?[\w'.-]+)\s+){0,4}?(?:\w+,\s+)?")
_OPENING = re.compile(r"(?:^|[;:\"(]|\b(?:and|but|while|as)\b|[,.])\s*$", re.I)


@dataclass(frozen=True)
class OfficeYears:
    """The phrase, the terms it counts the years of, and the number of the year or the length with how loosely."""

    start: int
    end: int
    terms: tuple[Term, ...]
    number: int
    is_nth: bool
    modifier: str = ""
    is_entering: bool = False


@dataclass(frozen=True)
class _Person:
    start: int
    end: int
    terms: tuple[Term, ...]
    has_title: bool


def office_years(passage: Passage) -> Iterator[OfficeYears]:
    """Every count of years in an office, of somebody named beside it."""
    matches = [match for pattern in (_NTH, _LENGTH, _BEEN) for match in pattern.finditer(passage.text)]
    people = _people(passage) if matches else []
    for match in matches:
        person = _whose(passage.text, people, match)
        terms, end = _terms_meant(person, match) if person else ((), 0)
        if terms:
            yield _office_years(match, terms, end)


def _office_years(match: re.Match[str], terms: tuple[Term, ...], end: int) -> OfficeYears:
    groups = match.groupdict()
    if groups.get("ordinal"):
        is_entering = groups["how"].lower() not in {"in", "through", "midway through"}
        return OfficeYears(match.start(), end, terms, ordinal(groups["ordinal"]), True, is_entering=is_entering)
    return OfficeYears(match.start(), end, terms, cardinal(groups["count"]), False, modifier_of(match))


def _people(passage: Passage) -> list[_Person]:
    """Whom the sentence names: with an office, or by a full name."""
    calendar, text = passage.calendar, passage.text
    people = [
        _Person(holder.start, holder.end, _all_terms(calendar, holder.terms), not holder.mark)
        for holder in holders(text, calendar)
        if not holder.body and not holder.is_owner
    ]
    for worded in calendar.terms_named_in(text):
        for name in (name for name in worded.term.names if " " in name):
            terms = _all_terms(calendar, (worded.term,))
            people += [_Person(*match.span(), terms, False) for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    return people


def _all_terms(calendar: Calendar, terms: Sequence[Term]) -> tuple[Term, ...]:
    persons = {term.person for term in terms}
    return tuple(term for term in calendar.terms if term.person in persons)


def _whose(text: str, people: Sequence[_Person], match: re.Match[str]) -> _Person | None:
    """Whoever stands right before the phrase, or behind the comma of one that opens a clause."""
    for person in people:
        if person.end <= match.start() and _FROM_NAME.fullmatch(text, person.end, match.start()):
            return person
    if match.re is _BEEN or not _OPENING.search(text, 0, match.start()):
        return None
    for person in people:
        between = text[match.end() : person.start]
        is_near = match.end() <= person.start and len(between) <= 90
        # “After nine years in office, Name's rival”: the rival is spoken of.
        if is_near and not text.startswith("'s", person.end) and "," in between:
            comma = text.index(",", match.end())
            if _TO_NAME.fullmatch(text, comma, person.start):
                return person
    return None


def _terms_meant(person: _Person, match: re.Match[str]) -> tuple[tuple[Term, ...], int]:
    """The terms that the phrase counts, and where it ends; none where it counts something else."""
    groups = match.groupdict()
    if groups.get("title"):
        return _terms_of_title(person, match)
    if groups.get("body"):
        office = _OFFICE_OF_BODY.get(groups["body"].lower(), "President")
        return tuple(term for term in person.terms if office in term.office), match.end()
    # “In office” may be any office; beside a title it is that one, and “in power” is said of those that rule.
    is_clear = person.has_title or groups.get("rules") or (groups.get("post") or "").lower().endswith("power")
    return (person.terms if is_clear else ()), match.end()


def _terms_of_title(person: _Person, match: re.Match[str]) -> tuple[tuple[Term, ...], int]:
    """“As French president”: the terms of that office."""
    is_inside = match.re is _BEEN
    place = match.start("title") if is_inside else match.end()
    found: dict[Term, int] = {}
    for term in person.terms:
        named = office_named(term).match(match.string, place)
        if named and (not is_inside or named.end() == match.end("title")):
            found[term] = match.end() if is_inside else named.end()
    return tuple(found), max(found.values(), default=0)


@lru_cache(maxsize=256)
def office_named(term: Term) -> re.Pattern[str]:
    """The office as it is called behind “as”: “French president”, “president of France”."""
    titles = "|".join(re.escape(title) for title in sorted(term.titles, key=len, reverse=True) if title not in BODIES)
    realm = re.escape(term.office.partition(" of ")[2].removeprefix("the ")) or "(?!)"
    # “President of the tennis federation” is another office.
    return re.compile(
        rf"(?:the\s+|an?\s+)?(?:[A-Z][\w.]*'s\s+)?(?i:{titles})(?:\s+of\s+(?:the\s+)?{realm})?(?!\s+(?:of|at)\b)(?!\w)"
    )
