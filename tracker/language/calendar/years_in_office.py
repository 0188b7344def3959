"""“In his fifth year as president”, “after nine years in office”: whether somebody has been there for so long."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from tracker.language.calendar.answers import (
    COUNTING_CONVENTION,
    PAST_AS_OF,
    answer,
    date_judged,
    fits_or_not,
    gap_words,
    implied_row,
)
from tracker.language.calendar.entries import Term
from tracker.language.calendar.intervals import Interval, days_on, nearest_gap, nth_year
from tracker.language.calendar.office_years import OfficeYears, office_years
from tracker.language.calendar.passages import FUTURE, JudgedDate, Passage
from tracker.language.calendar.past_verbs import PAST_VERB
from tracker.language.calendar.spans import admissible
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.findings import CheckResult, Outcome

_MOST = 100  # years
# A second term has years of its own, which the calendar does not tell from those of the first.
_OWN_COUNT = re.compile(r"\b(?:terms?|mandates?)\b", re.I)
_SUPPOSED = re.compile(rf"\b(?:would|could|might|may|if|by the time|once)\b|{FUTURE.pattern}", re.I)
_PERFECT = re.compile(
    r"\b(?:has|have|had|is|are|be|been|being)\s+(?:(?:\w+ly|also|now|not|never|still|much|so|too)\s+)?\w+"
)
_PAST = re.compile(rf"\b(?:was|had|{PAST_VERB})\b")


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every count of somebody's years in an office that they hold on the date judged."""
    if "year" not in passage.text or _OWN_COUNT.search(passage.text):
        return
    for claim in office_years(passage):
        finding = _finding(passage, claim) if 0 < claim.number <= _MOST else None
        if finding:
            yield finding


def _finding(passage: Passage, claim: OfficeYears) -> CheckResult | None:
    windows = _windows(passage, claim)
    if not windows:
        return None
    fitting, judged = passage.judge(claim.start, claim.end, windows)
    if judged is None or fitting is None:
        return None
    gap = 0 if fitting else nearest_gap(windows, judged.span)
    if not fitting and _is_of_another_time(passage, claim, judged, gap):
        return None
    if _is_past_as_of(claim.terms, judged):
        return _answer(passage, claim, windows[:1], judged, Outcome.UNDECIDABLE, 0, PAST_AS_OF)
    if not fitting and claim.is_nth and _by_calendar_years(claim, judged):
        return _answer(passage, claim, windows[:1], judged, Outcome.UNDECIDABLE, gap, COUNTING_CONVENTION)
    return _answer(passage, claim, windows, judged, fits_or_not(fitting), gap)


def _windows(passage: Passage, claim: OfficeYears) -> list[Interval]:
    """When so many years are right, by every way to count them; nothing where no term runs on the date judged."""
    anchors = passage.anchors(claim.start, claim.end)
    day = anchors[0].span if anchors else passage.published
    terms = sorted(
        (interval for term in claim.terms for interval in term.intervals), key=lambda term: term.first_or_ever
    )
    running = [interval for interval in terms if day and interval.meets(day)]
    if not running:
        return []
    return [_window(claim, start) for start in _starts(terms, running[-1])]


def _starts(terms: Sequence[Interval], running: Interval) -> list[Interval]:
    """From when years are counted: the term or its election, the first term ever, or all time in office together."""
    first = running.first_or_ever
    earlier = [term for term in terms if term.last and term.last <= first]
    served = sum((term.last_or_ever - term.first_or_ever for term in earlier), timedelta())
    begun = [term.first_or_ever for term in terms if term.first_or_ever <= first]
    counted = [Interval(first, first).wider(TOLERANCES.elect, 0)]
    counted += [Interval.on(day) for day in {days_on(first, -served.days), *begun}]
    return counted


def _window(claim: OfficeYears, start: Interval) -> Interval:
    if not claim.is_nth:
        return admissible(claim.number, "year", claim.modifier, start)
    return nth_year(start, claim.number).wider(TOLERANCES.enters_early if claim.is_entering else 0)


def _is_of_another_time(passage: Passage, claim: OfficeYears, judged: JudgedDate, gap: int) -> bool:
    """“In his second year as president, Name cut taxes” is told of then; what would be is of no time."""
    # “In her third year, she will” speaks of a year to come; “Name, in her third year, will” of now.
    looks_further = gap < 0 and not passage.text[: claim.start].strip(" \"'")
    if _SUPPOSED.search(passage.text, 0, len(passage.text) if looks_further else claim.end):
        return True
    return judged.is_publication and gap > 0 and bool(_PAST.search(_PERFECT.sub(" ", passage.text)))


def _is_past_as_of(terms: Sequence[Term], judged: JudgedDate) -> bool:
    day = judged.span.first_or_ever
    open_terms = [term for term in terms if any(interval.last is None for interval in term.intervals)]
    return bool(open_terms) and all(term.as_of is not None and day > term.as_of for term in open_terms)


def _by_calendar_years(claim: OfficeYears, judged: JudgedDate) -> bool:
    years = {judged.span.first_or_ever.year, judged.span.last_or_ever.year}
    firsts = {interval.first_or_ever.year for term in claim.terms for interval in term.intervals}
    return any(year - first + 1 == claim.number for year in years for first in firsts)


def _answer(
    passage: Passage,
    claim: OfficeYears,
    windows: Sequence[Interval],
    judged: JudgedDate,
    outcome: Outcome,
    gap: int,
    reason: str | None = None,
) -> CheckResult:
    span = (claim.start, claim.end)
    phrase = passage.original[slice(*span)]
    held = "; ".join(f"{term.person} as {term.office}: {', '.join(map(str, term.intervals))}" for term in claim.terms)
    return answer(
        passage,
        "nth_year" if claim.is_nth else "elapsed",
        outcome,
        span,
        f"“{phrase}” is right from {windows[0]}. {held}. Date judged: {judged.span}. Gap: {gap_words(gap)}.",
        implied=[implied_row(window, claim.terms[0]) for window in windows],
        compared=date_judged(judged),
        gap_days=gap,
        reason=reason,
        refs=[term.key for term in claim.terms],
    )
