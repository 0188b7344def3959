"""“Has until 31 March”, “will deliver by the end of 2024”: a time limit that had not passed on the day judged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.language.calendar.answers import NO_EVIDENCE, answer, compared, gap_words, no_day, shown
from tracker.language.calendar.dated import Dated
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.calendar.tolerances import TOLERANCES, named
from tracker.rules.findings import CheckResult, Outcome

CHECK = "deadline"
_LEADING = 120  # characters before a date that can make a time limit of it

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
_LIMIT = re.compile(
    r"\b(?:(?:the|a|its|new|final|self-imposed)\s+)?(?:deadline|cut-off|time limit"
    r"|ultimatum)\b(?:\s+[\w'-]+){0,4}?\s+(?:is|of|expires(?: on)?|runs out(?: on)?"
    r"|falls(?: on)?|ends(?: on)?)\s*$"
    r"|\b(?:expires|runs out|lapses|will expire|will lapse|is due to expire|is set to expire)\s*(?:at\s+)?$",
    re.I,
)
_NO_LATER = re.compile(r"\b(?:no later than|not later than|at the latest by|due)\s*$", re.I)
_PAST = re.compile(r"\b(?:had|was|were|would|could|should have|did|said it would)\b", re.I)
_ENDS = re.compile(
    r"^(?:(?:by|until|till|before)\s+)?(?:the\s+)?(?:end|close) of\b|^(?:by|until|before)\s+(?:late|end)[- ]", re.I
)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every time limit that the sentence speaks of as still running."""
    for each in passage.dates:
        if each.span.last and (each.whole or each.month):
            start = _begins(passage, each)
            if start is not None:
                yield _judged(passage, each, start)


def _begins(passage: Passage, each: Dated) -> int | None:
    """Where the phrase of the limit begins; nothing where the date is none."""
    first = max(passage.segment(each.start)[0], each.start - _LEADING)
    leading = passage.text[first : each.start]
    if each.prep in {"until", "till"}:
        given = _HAS_UNTIL.search(leading)
        if given and not _PAST.search(leading):
            return first + given.start()
        limit = _LIMIT.search(leading)
        return first + limit.start() if limit else None
    limit = _LIMIT.search(leading)
    if limit and each.prep in {"", "on", "of", "in", "at"} and not _PAST.search(leading):
        return first + limit.start()
    if each.prep in {"by", "before"} or _NO_LATER.search(leading):
        return _by(passage, each, first)
    return None


def _by(passage: Passage, each: Dated, first: int) -> int | None:
    """A verb that looks ahead has to stand in the same clause: before it, or after it where the sentence begins so."""
    text = passage.text
    if passage.original[each.start : each.end].endswith("May") and not each.day and not each.whole:
        return None
    leading = text[first : each.start]
    if _FUTURE.search(leading) and not _PAST.search(leading):
        return each.start
    if not leading.strip(" ,;\"'"):
        following = text[each.end : each.end + 80].split(";")[0]
        ahead = _FUTURE.search(following)
        if ahead and not _PAST.search(following[: ahead.start()]):
            return each.start
    return None


def _nearest(passage: Passage, each: Dated) -> Dated:
    """A month without a year is the one that lies nearest to the publication, as a day is."""
    if each.whole or each.day or not passage.published or not each.span.last:
        return each
    day = passage.published.last_or_ever
    spans = [each.in_year(each.span.last.year + more) for more in (0, 1)]
    return replace(each, span=min(filter(None, spans), key=lambda span: abs((span.last_or_ever - day).days)))


def _judged(passage: Passage, each: Dated, start: int) -> CheckResult:
    each = _nearest(passage, each)
    span = (start, each.end)
    phrase = passage.original[slice(*span)]
    limit = Interval(None, each.span.last)
    published = Judged(passage.published, "published_on") if passage.published else None
    others = [
        other
        for other in (*passage.anchors(start, each.end), *passage.elsewhere(start, each.end, bare=False))
        if other is not each
        and other.prep in {"in", "on", ""}
        and other.whole
        and other.span.last_or_ever <= each.span.last_or_ever
    ]
    judged = Judged(others[0].span, "anchor") if others and published else published
    fitting = judged.fits([limit]) if judged else None
    if judged is None or fitting is None:
        return no_day(passage, CHECK, span)
    gap = 0 if fitting else limit.gap_to(judged.span)
    rows = [
        shown(limit, title="Until the limit"),
        shown(Interval(each.span.last, each.span.last), title="The limit", context=True),
    ]
    if not fitting and not each.whole and gap > TOLERANCES.deadline_without_year:
        why = (
            f"“{phrase}” names no year: it can be the one that passed {gap:,} days before {judged.span}, or the next"
            f" ({named('deadline_without_year')})."
        )
        return answer(
            passage, CHECK, Outcome.UNDECIDABLE, span, why, implied=rows, compared=compared(judged), reason=NO_EVIDENCE
        )
    missing = "" if each.whole else " The year is not written; the one that puts it nearest was taken."
    explanation = (
        f"“{phrase}” runs up to {each.span.last}. The date judged is {judged.span}. Gap: {gap_words(gap)}.{missing}"
    )
    return answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT,
        span,
        explanation,
        implied=rows,
        compared=compared(judged),
        gap_days=gap,
    )
