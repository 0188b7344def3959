"""“Angela Merkel, chancellor since 2005”: whether somebody took the office in the time that is told."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.language.calendar.answers import answer, days_compared, fits_or_not, gap_words, implied_row
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.entries import Term
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.calendar.wordings import BODIES
from tracker.language.findings import CheckResult

CHECK = "since"

_REACH = 120  # characters before the date in which the name has to stand


def since_in_office(passage: Passage, date_phrase: DatePhrase) -> CheckResult | None:
    """What the terms say to “Name, chancellor since 2005”; nothing where no office stands between name and date."""
    if date_phrase.preposition != "since":
        return None
    leading = passage.text[max(0, date_phrase.start - _REACH) : date_phrase.start]
    for worded in passage.calendar.terms_named_in(leading):
        match = _pattern(worded.term).search(leading)
        if match:
            return _finding(passage, date_phrase, date_phrase.start - len(match[0]), worded.term)
    return None


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(term.names, key=len, reverse=True) if " " in name)
    titles = "|".join(re.escape(title) for title in sorted(term.titles, key=len, reverse=True) if title not in BODIES)
    return re.compile(
        rf"\b(?:{names or '(?!)'})(?:,\s+(?:who\s+)?|\s+)(?:(?:has|have|had)\s+(?:been\s+|served\s+as\s+))?"
        rf"(?:the\s+)?(?:[\w'.]+\s+){{0,2}}?(?i:{titles})(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?"
        # “President without a break since”, “president continuously since”
        r"\s*,?\s*(?:without\s+(?:\w+\s+){1,3}|\w+ly\s+|ever\s+)?$"
    )


def _finding(passage: Passage, date_phrase: DatePhrase, start: int, term: Term) -> CheckResult:
    # Of several people of one name and of several terms of one person, any may be meant.
    terms = [other for other in passage.calendar.terms if set(other.names) & set(term.names)]
    return office_date_answer(passage, (start, date_phrase.end), date_phrase.span, terms, starts_of(terms))


def starts_of(terms: Sequence[Term], elect: int = TOLERANCES.elect) -> list[Interval]:
    """When the terms began; many count from the election, so many days before: “president since November 2008”.

    A term that began on the last day of a year is told of the next.
    """
    return [
        Interval(interval.first, interval.first).wider(elect, TOLERANCES.present)
        for term in terms
        for interval in term.intervals
    ]


def office_date_answer(
    passage: Passage, span: tuple[int, int], told: Interval, terms: Sequence[Term], days: Sequence[Interval]
) -> CheckResult:
    """What the terms say to a text that puts a beginning or an end of one of them, some of these days, there."""
    fits = any(day.meets(told) for day in days)
    gap = 0 if fits else -nearest_gap(days, told)
    held = "; ".join(f"{term.person} as {term.office}: {', '.join(map(str, term.intervals))}" for term in terms)
    phrase = passage.original[slice(*span)]
    # The days are loose; the one shown is the day itself, and where terms follow each other, that of the nearest.
    bounds = [day for term in terms for interval in term.intervals for day in (interval.first, interval.last) if day]
    nearest = min((Interval.on(day) for day in bounds), key=lambda day: abs(day.gap_to(told)))
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"“{phrase}” puts it in {told}. {held}. Gap: {gap_words(gap)}.",
        implied=[implied_row(told, terms[0])],
        compared=days_compared("event", nearest),
        gap_days=gap,
        refs=[term.key for term in terms],
    )
