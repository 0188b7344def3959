"""“Took office in 2022”, “has led NATO since 2014”, “left office in 2021”: whether a term began or ended then."""

import re
from collections.abc import Callable, Sequence

from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.entries import Term
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.office_years import office_named
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.since_in_office import office_date_answer, starts_of
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.findings import CheckResult

_REACH = 140  # characters beside the date in which the name has to stand
_LINK = r"(?:\s*,)?\s+(?:who\s+)?"
_WHO = r"(?:has|have|had)\s+(?:already\s+|now\s+)?"
# Since: in office, at the head of the realm.
_HOLDS = rf"(?:{_WHO})?(?:been\s+)?in\s+(?:office|power)"
_LEADS = rf"{_WHO}(?:led|governed|ruled|headed|run)\s+(?:(?:the|his|her)\s+country|(?:the\s+)?(?P<realm>[A-Z][\w. ]*?))"
# In or on: a beginning that comes once, or one that comes with every term.
_BEGINS = r"(?:had\s+)?(?:(?:first\s+)?(?:took|assumed|entered)\s+office|(?:came|rose)\s+to\s+power)"
_TITLE = r"(?P<title>[\w.' -]{4,60}?)"
_BECOMES = rf"(?:had\s+)?(?:(?:first\s+)?became|took\s+over\s+as|took\s+office\s+as)\s+{_TITLE}"
# “Was elected in 1972” may be to anything.
_SWORN = rf"(?:was|had\s+been)\s+(?:first\s+)?(?:sworn\s+in|inaugurated)(?:\s+as\s+{_TITLE})?"
_ELECTED = rf"(?:was|had\s+been)\s+(?:first\s+)?elected\s+(?:as\s+)?{_TITLE}"
_LEAVES = (
    r"(?:had\s+)?(?:left\s+(?:office|power)|(?:stepped\s+down|resigned|retired)\s+as\s+(?P<title>[\w.' -]{4,60}?))"
)
_TAKING = re.compile(r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]pon|[Oo]n)\s+(?:taking|assuming|entering)\s+office\s+$")
_ELECTED_EARLY = 200  # days from an election to the term, at most

_Days = Callable[[Sequence[Term]], list[Interval]]


def _ends_of(terms: Sequence[Term]) -> list[Interval]:
    """When the terms ended; who resigns may stay until there is another one."""
    return [
        Interval(interval.last, interval.last).wider(TOLERANCES.outgoing, 1)
        for term in terms
        for interval in term.intervals
        if interval.last
    ]


def _begun_or_sworn(terms: Sequence[Term]) -> list[Interval]:
    """A term that is renewed is sworn in anew: any day of it may be one."""
    days = starts_of(terms, _ELECTED_EARLY)
    return days + [interval for term in terms for interval in term.intervals]


_SINCE: tuple[tuple[str, _Days], ...] = ((_HOLDS, starts_of), (_LEADS, starts_of))
_ON: tuple[tuple[str, _Days], ...] = (
    (_BEGINS, starts_of),
    (_BECOMES, starts_of),
    (_SWORN, _begun_or_sworn),
    (_ELECTED, _begun_or_sworn),
    (_LEAVES, _ends_of),
)


def office_begun(passage: Passage, date_phrase: DatePhrase) -> CheckResult | None:
    """What the terms say to a date of taking or leaving office; nothing where none is told of somebody they know."""
    if date_phrase.preposition not in {"since", "in", "on"} or not date_phrase.has_year:
        return None
    leading = passage.text[max(0, date_phrase.start - _REACH) : date_phrase.start]
    if _TAKING.search(leading):
        return _taking(passage, date_phrase)
    # “Took office in 2013 as governor” is of another office.
    if re.match(r"\s+as\b", passage.text[date_phrase.end :]):
        return None
    for name, start, terms in _named_before(passage, leading):
        for wording, days in _SINCE if date_phrase.preposition == "since" else _ON:
            match = re.fullmatch(_LINK + wording + r"\s*,?\s*", leading[start + len(name) :])
            meant = _terms_of(match, terms) if match else []
            if meant and days(meant):
                span = (date_phrase.start - len(leading) + start, date_phrase.end)
                return office_date_answer(passage, span, date_phrase.span, meant, days(meant))
    return None


def _named_before(passage: Passage, leading: str) -> list[tuple[str, int, list[Term]]]:
    """Whom the words before the date name in full, where, and their terms."""
    named = []
    for worded in passage.calendar.terms_named_in(leading):
        names = [name for name in worded.term.names if " " in name]
        found = [(name, leading.rfind(name)) for name in names if name in leading]
        terms = [term for term in passage.calendar.terms if set(names) & set(term.names)]
        named += [(name, place, terms) for name, place in found]
    return named


def _terms_of(match: re.Match[str], terms: Sequence[Term]) -> list[Term]:
    """All terms, or those of the office or the realm that is named."""
    groups = match.groupdict()
    title = (groups.get("title") or "").strip()
    if title:
        return [term for term in terms if office_named(term).fullmatch(title)]
    if groups.get("realm"):
        return [term for term in terms if term.office.endswith(groups["realm"].strip())]
    return list(terms)


def _taking(passage: Passage, date_phrase: DatePhrase) -> CheckResult | None:
    """“Since taking office in 2022, Name has …”."""
    following = passage.text[date_phrase.end : date_phrase.end + _REACH]
    for worded in passage.calendar.terms_named_in(following):
        for name in (name for name in worded.term.names if " " in name):
            if re.match(rf"\s*,\s+(?:[\w'.-]+\s+){{0,4}}?{re.escape(name)}(?!'s|\w)", following):
                terms = [term for term in passage.calendar.terms if name in term.names]
                return office_date_answer(
                    passage, (date_phrase.start, date_phrase.end), date_phrase.span, terms, starts_of(terms)
                )
    return None
