"""“Has until 31 March”, “will deliver by the end of 2024”: a time limit that had not passed on the day judged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.language.calendar.answers import (
    NO_EVIDENCE,
    answer,
    date_judged,
    fits_or_not,
    gap_words,
    implied_row,
    no_publication_day,
)
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words
from tracker.language.findings import CheckResult, Outcome

CHECK = "deadline"
_LEADING = 120  # characters before a date that can make a time limit of it

# “Tehran has until 31 March 2025 to reply”, “the mandate runs until 31 January 2025”
_HAS_UNTIL = re.compile(
    r"\b(?:runs?|lasts?|is valid|are valid|remains? (?:valid|in force|in place)|extends?|will (?:run|last|stay|remain"
    r"|continue|be)|has|have|is given|are given|has been given|have been given|been given|gives?"
    r"|giving)\b(?:\s+[\w'-]+){0,4}?\s*$",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|must|has to|have to|needs? to|is to|are to|should|plans? to|planning to"
    r"|aims? to|expects? to|(?:is|are|still|now) expected to|intends? to"
    r"|required to|obliged to|hopes? to|due to|set to|scheduled to|pledges? to|promises? to"
    r"|vows? to|wants? to|has pledged to"
    r"|have pledged to|(?:has|have) (?:pledged|promised|vowed|agreed|committed) to|wants? \w+ to|going to|'ll)\b",
    re.I,
)
# “The deadline is 5 May”, “the treaty expires on 5 February 2026”
_LIMIT = re.compile(
    r"\b(?:(?:the|a|its|new|final|self-imposed)\s+)?(?:deadline|cut-off|time limit"
    r"|ultimatum)\b(?:\s+[\w'-]+){0,4}?\s+(?:is|of|expires(?: on)?|runs out(?: on)?"
    r"|falls(?: on)?|ends(?: on)?)\s*$"
    r"|\b(?:expires|runs out|lapses|will expire|will lapse|is due to expire|is set to expire)\s*(?:at\s+)?$",
    re.I,
)
_NO_LATER = re.compile(r"\b(?:no later than|not later than|at the latest by|due)\s*$", re.I)
# “The jets were to be handed over by 2024, but never were”: a limit that is told of as past binds nobody.
_PAST = re.compile(r"\b(?:had|was|were|would|could|should have|did|said it would)\b", re.I)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every time limit that the sentence speaks of as still running."""
    findings = [
        _finding(passage, date_phrase, start)
        for date_phrase in passage.dates
        if date_phrase.span.last and (date_phrase.has_year or date_phrase.month)
        if (start := _limit_start(passage, date_phrase)) is not None
    ]
    # “The draft said they must comply by 2024; they now have until 2027”: of two limits the one passed was put off.
    is_put_off = any(finding.outcome is Outcome.CONSISTENT for finding in findings)
    yield from (finding for finding in findings if not (is_put_off and finding.outcome is Outcome.INCONSISTENT))


def _limit_start(passage: Passage, date_phrase: DatePhrase) -> int | None:
    """Where the phrase of the limit begins; nothing where the date is none."""
    clause_start, _ = passage.clause(date_phrase.start)
    first = max(clause_start, date_phrase.start - _LEADING)
    leading = passage.text[first : date_phrase.start]
    limit = _LIMIT.search(leading)
    if date_phrase.preposition in {"until", "till"}:
        runs = _HAS_UNTIL.search(leading)
        # “He had until 31 March 2024 to reply and did not” is history.
        phrase = runs if runs and not _PAST.search(leading) else limit
        return first + phrase.start() if phrase else None
    if limit and date_phrase.preposition in {"", "on", "of", "in", "at"} and not _PAST.search(leading):
        return first + limit.start()
    if date_phrase.preposition in {"by", "before"} or _NO_LATER.search(leading):
        return date_phrase.start if _is_bound(passage, date_phrase, leading) else None
    return None


def _is_bound(passage: Passage, date_phrase: DatePhrase, leading: str) -> bool:
    """A verb that looks ahead has to stand in the same clause: before it, or after it where the sentence begins so."""
    text = passage.text
    phrase = passage.original[date_phrase.start : date_phrase.end]
    # “By May” may be by Theresa May.
    if phrase.endswith("May") and not date_phrase.day and not date_phrase.has_year:
        return False
    if _FUTURE.search(leading) and not _PAST.search(leading):
        return True
    # “By 2030 the alliance will need more depots.”
    if leading.strip(" ,;\"'"):
        return False
    following = text[date_phrase.end : date_phrase.end + 80].split(";")[0]
    future = _FUTURE.search(following)
    return future is not None and not _PAST.search(following[: future.start()])


def _in_nearest_year(passage: Passage, date_phrase: DatePhrase) -> DatePhrase:
    """A month without a year is the one that lies nearest to the publication, as a day is."""
    if date_phrase.has_year or date_phrase.day or not passage.published or not date_phrase.span.last:
        return date_phrase
    day = passage.published.last_or_ever
    # Elsewhere a bare month is the latest that has begun; “by the end of January”, in December, is the next one.
    year = date_phrase.span.last.year
    spans = filter(None, (date_phrase.in_year(year), date_phrase.in_year(year + 1)))
    return replace(date_phrase, span=min(spans, key=lambda span: abs((span.last_or_ever - day).days)))


def _finding(passage: Passage, date_phrase: DatePhrase, start: int) -> CheckResult:
    date_phrase = _in_nearest_year(passage, date_phrase)
    span = (start, date_phrase.end)
    limit = Interval(None, date_phrase.span.last)
    judged = _date_of_the_promise(passage, date_phrase, start)
    fitting = judged.fits([limit]) if judged else None
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, span)
    gap = 0 if fitting else limit.gap_to(judged.span)
    # Passed for long, “by 31 March” can be meant for the next one.
    is_open = not fitting and not date_phrase.has_year and gap > TOLERANCES.deadline_without_year
    return answer(
        passage,
        CHECK,
        Outcome.UNDECIDABLE if is_open else fits_or_not(fitting),
        span,
        _explanation(passage, date_phrase, span, judged, gap, is_open=is_open),
        implied=[
            implied_row(limit, title="Until the limit"),
            implied_row(Interval(date_phrase.span.last, date_phrase.span.last), title="The limit", context=True),
        ],
        compared=date_judged(judged),
        gap_days=None if is_open else gap,
        reason=NO_EVIDENCE if is_open else None,
    )


def _date_of_the_promise(passage: Passage, limit: DatePhrase, start: int) -> JudgedDate | None:
    """“The plant will be finished by 2024, the firm said in 2022”: the day of saying so, else the publication."""
    candidates = (*passage.anchors(start, limit.end), *passage.elsewhere(start, limit.end, bare=False))
    promised = [
        candidate
        for candidate in candidates
        if candidate is not limit
        and candidate.preposition in {"in", "on", ""}
        and candidate.has_year
        and candidate.span.last_or_ever <= limit.span.last_or_ever
    ]
    return JudgedDate(promised[0].span, "anchor") if promised and passage.published else passage.publication


def _explanation(
    passage: Passage, date_phrase: DatePhrase, span: tuple[int, int], judged: JudgedDate, gap: int, *, is_open: bool
) -> str:
    phrase = passage.original[slice(*span)]
    if is_open:
        return (
            f"“{phrase}” names no year: it can be the one that passed {gap:,} days before {judged.span}, or the next"
            f" ({tolerance_words('deadline_without_year')})."
        )
    supplied = "" if date_phrase.has_year else " The year is not written; the one that puts it nearest was taken."
    return (
        f"“{phrase}” runs up to {date_phrase.span.last}. The date judged is {judged.span}."
        f" Gap: {gap_words(gap)}.{supplied}"
    )
