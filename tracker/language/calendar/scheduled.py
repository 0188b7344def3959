"""“Is to reopen in March 2024”, “applications close on 15 March 2024”: what is announced for a day that has passed."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import answer, date_judged, gap_words, implied_row
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.findings import CheckResult, Outcome
from tracker.language.verb_forms import IRREGULAR, pasts_of

CHECK = "deadline"

# A verb that looks ahead, and between it and the date no object, which may have a date of its own: “will hear a case of
# 2021”, “will cover events in 2020”.
_PARTICIPLE = "|".join(sorted({form for row in IRREGULAR for form in pasts_of(row[0])[1:]}))
_PLANNED = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:now\s+|still\s+)?(?:(?:set|due|expected|scheduled|supposed|planned|going)\s+)?to)\s+"
    rf"(?:\w+ly\s+)?(?:be\s+(?:\w+ly\s+)?(?:[a-z]{{2,}}ed|{_PARTICIPLE})|(?!be\b)[a-z]{{3,}})"
    r"(?:\s+(?:up|down|out|off|back|again|away|over|place|effect|\w+ly|for good|in(?:to)? (?:force|effect|service)))?"
    r"(?:\s+(?:in|at|near|across)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,2})?\s+$"
)
# The present of a timetable.
_CLOSES = re.compile(
    r"\b(?:closes?|expires?|lapses?|takes?\s+effect|comes?\s+into\s+(?:force|effect)|enters?\s+into\s+force"
    r"|falls?\s+due|runs?\s+out)\s+$",
    re.I,
)
_PAST = re.compile(r"\b(?:had|was|were|would|could|if|once|in those days|at the time)\b", re.I)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every day or month with its year for which something is announced, though it has passed."""
    publication = passage.publication
    if publication is None:
        return
    for date_phrase in passage.dates:
        start = _plan_start(passage, date_phrase) if _is_of_a_plan(passage, date_phrase) else None
        limit = Interval(None, date_phrase.span.last)
        if start is not None and publication.fits([limit]) is False:
            yield _finding(passage, (start, date_phrase.end), limit, publication)


def _is_of_a_plan(passage: Passage, date_phrase: DatePhrase) -> bool:
    """Whether its year is written and no other date is: “said in 2013 that it will open in 2014” is history."""
    is_dated = date_phrase.has_year and date_phrase.preposition in {"in", "on"} and bool(date_phrase.span.last)
    digits = passage.text[date_phrase.start : date_phrase.end]
    others = [phrase for phrase in passage.dates if phrase is not date_phrase and phrase.has_year]
    return is_dated and bool(re.search(r"(?:19|20)\d\d", digits)) and not others


def _plan_start(passage: Passage, date_phrase: DatePhrase) -> int | None:
    clause_start, _ = passage.clause(date_phrase.start)
    leading = passage.text[clause_start : date_phrase.start]
    if _PAST.search(passage.text, 0, date_phrase.start):
        return None
    is_day = date_phrase.day is not None and date_phrase.preposition == "on"
    match = _PLANNED.search(leading) or (_CLOSES.search(leading) if is_day else None)
    return clause_start + match.start() if match else None


def _finding(passage: Passage, span: tuple[int, int], limit: Interval, judged: JudgedDate) -> CheckResult:
    gap = limit.gap_to(judged.span)
    phrase = passage.original[slice(*span)]
    return answer(
        passage,
        CHECK,
        Outcome.INCONSISTENT,
        span,
        f"“{phrase}” means a time up to {limit.last}. The date judged is {judged.span}. Gap: {gap_words(gap)}.",
        implied=[implied_row(limit, title="Until the day")],
        compared=date_judged(judged),
        gap_days=gap,
    )
