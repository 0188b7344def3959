"""“The Biden administration”, “then-President”, “former chancellor”: whether the office was held then."""

from collections.abc import Iterator, Sequence

from tracker.language.calendar.answers import (
    NO_EVIDENCE,
    PAST_AS_OF,
    answer,
    compared,
    gap_words,
    no_day,
    shown,
)
from tracker.language.calendar.entries import Term
from tracker.language.calendar.holders import Held, holders
from tracker.language.calendar.intervals import Interval, days_on, nearest_gap, years_on
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.calendar.tenses import PEOPLE_AFTER, Tense, tense
from tracker.language.calendar.tolerances import TOLERANCES, named
from tracker.language.findings import CheckResult, Outcome

CHECK = "office"

Verdict = tuple[Outcome, Judged, int, str, str | None]


def find(passage: Passage) -> Iterator[CheckResult]:
    """Everybody whom the sentence puts into an office, held against the terms the calendar has."""
    for held in holders(passage.text, passage.calendar):
        found = _of(passage, held)
        if found:
            yield found


def _of(passage: Passage, held: Held) -> CheckResult | None:
    intervals = _meant(held)
    if not intervals:
        return None
    if held.mark in {"late", "past", "acting", "interim"}:
        return None
    if held.mark in {"former", "ex", "previous"}:
        return _former(passage, held, intervals)
    if held.mark in {"elect", "incoming"}:
        windows = [Interval(days_on(each.first_or_ever, -TOLERANCES.elect), each.first) for each in intervals]
        return _windowed(passage, held, windows, named("elect"))
    if held.mark == "outgoing":
        windows = [Interval(days_on(each.last, -TOLERANCES.outgoing), each.last) for each in intervals if each.last]
        return _windowed(passage, held, windows or [Interval(intervals[-1].first, None)], named("outgoing"))
    how = Tense.PERSISTS if held.mark == "era" else tense(passage, held)
    if held.mark == "then":
        return _then(passage, held, intervals)
    if how is Tense.PERSISTS:
        return _begun(passage, held, intervals, "The wording looks back to a term that had begun")
    if how is Tense.PAST:
        return _past(passage, held, intervals)
    return _plain(passage, held, intervals) if how is Tense.PRESENT else None


def _meant(held: Held) -> list[Interval]:
    """The terms that can be meant: all of them, or the one of the number that is told."""
    every = [interval for term in held.terms for interval in term.intervals]
    if not held.number or len(held.terms) > 1 or (held.number == 1 and len(every) == 1):
        return every
    return every[held.number - 1 : held.number]


def _plain(passage: Passage, held: Held, intervals: Sequence[Interval]) -> CheckResult | None:
    fitting, judged = passage.judge(held.start, held.end, intervals, bare=True)
    if held.is_bare and judged and not judged.is_publication and _is_long_before(intervals, judged):
        return None
    return _judged(passage, held, intervals, fitting, judged)


def _is_long_before(intervals: Sequence[Interval], judged: Judged) -> bool:
    """Whether a family name alone must mean somebody else: the date lies a generation before the first term."""
    first = min(each.first_or_ever for each in intervals)
    return judged.span.last_or_ever < years_on(first, -TOLERANCES.generation_years)


def _past(passage: Passage, held: Held, intervals: Sequence[Interval]) -> CheckResult | None:
    """A past verb: its own date decides; else the term has to have begun, and a bare title is stale for a while."""
    fitting, judged = passage.judge(held.start, held.end, intervals, bare=True)
    if fitting or judged is None or not judged.is_publication:
        return _judged(passage, held, intervals, fitting, judged)
    day = judged.span.last_or_ever
    if held.body or day < min(each.first_or_ever for each in intervals):
        return _begun(passage, held, intervals, "The verb is in the past, and the term had begun")
    ended = max((each.last for each in intervals if each.last and each.last < day), default=None)
    if ended and day <= years_on(ended, TOLERANCES.bare_title_years):
        outcome: Verdict = (
            Outcome.UNDECIDABLE,
            judged,
            nearest_gap(intervals, judged.span),
            "The sentence does not say when, and house style asks for “former” so soon after a term"
            f" ({named('bare_title_years', 'years')})",
            NO_EVIDENCE,
        )
        return _answer(passage, held, intervals, outcome)
    return _begun(passage, held, intervals, "The verb is in the past, and the term had begun")


def _begun(passage: Passage, held: Held, intervals: Sequence[Interval], why: str) -> CheckResult | None:
    """Right as soon as the term has begun."""
    since = [Interval(min(each.first_or_ever for each in intervals), None)]
    fitting, judged = passage.judge(held.start, held.end, intervals, bare=True)
    if not fitting:
        judged = Judged(passage.published, "published_on") if passage.published else judged
        fitting = judged.fits(since) if judged else None
    if judged is None or fitting is None:
        return no_day(passage, CHECK, (held.start, held.end), held.terms)
    gap = 0 if fitting else nearest_gap(intervals, judged.span)
    outcome = Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT
    said = why if fitting else "The term had not begun"
    return _answer(passage, held, intervals, (outcome, judged, gap, said, None))


def _then(passage: Passage, held: Held, intervals: Sequence[Interval]) -> CheckResult | None:
    strong = passage.anchors(held.start, held.end)
    if strong:
        return _plain(passage, held, intervals)
    return _begun(passage, held, intervals, "“then” looks back to a term that had begun")


def _former(passage: Passage, held: Held, intervals: Sequence[Interval]) -> CheckResult | None:
    """Right where a term has ended and none is running on the day of publication."""
    if held.body and PEOPLE_AFTER.match(passage.text, held.end):
        return None
    if passage.published is None:
        return no_day(passage, CHECK, (held.start, held.end), held.terms)
    judged = Judged(passage.published, "published_on")
    day = judged.span
    ended = [each for each in intervals if each.last and each.last <= day.first_or_ever]
    inside = [
        each
        for each in intervals
        if each.meets(day) and each.first != day.first and each.last not in {day.first, day.last}
    ]
    if ended and (held.body or held.number):
        inside = []
    later = next((each.as_of for each in held.terms if each.as_of and inside and day.first_or_ever > each.as_of), None)
    if later and any(each.last is None for each in inside):
        why = f"The calendar knows this office only up to {later}; bring the entry up to date"
        return _answer(passage, held, intervals, (Outcome.UNDECIDABLE, judged, 0, why, PAST_AS_OF))
    if ended and not inside:
        return _answer(
            passage, held, intervals, (Outcome.CONSISTENT, judged, 0, "A term had ended and none was running", None)
        )
    why = "A term was running, so nobody was “former”" if inside else "No term had ended"
    gap = nearest_gap(intervals, day)
    return _answer(passage, held, intervals, (Outcome.INCONSISTENT, judged, gap, why, None))


def _windowed(passage: Passage, held: Held, windows: list[Interval], tolerance: str) -> CheckResult | None:
    if held.body and held.mark == "incoming" and PEOPLE_AFTER.match(passage.text, held.end):
        return None
    fitting, judged = passage.judge(held.start, held.end, windows)
    if not fitting and judged and judged.is_publication and tense(passage, held) in {Tense.PAST, Tense.PERSISTS}:
        return None
    if judged is None or fitting is None:
        return no_day(passage, CHECK, (held.start, held.end), held.terms)
    gap = 0 if fitting else nearest_gap(windows, judged.span)
    outcome = Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT
    words = ", ".join(map(str, windows))
    why = f"“{held.mark}” is right from {words} ({tolerance})"
    return _answer(passage, held, windows, (outcome, judged, gap, why, None), terms_too=True)


def _judged(
    passage: Passage, held: Held, intervals: Sequence[Interval], fitting: bool | None, judged: Judged | None
) -> CheckResult | None:
    if judged is None or fitting is None:
        return no_day(passage, CHECK, (held.start, held.end), held.terms)
    if not fitting and not judged.is_sure:
        return None
    if fitting and _is_past_as_of(held, judged):
        why = "The calendar does not know who held the office then; bring the entry up to date"
        return _answer(passage, held, intervals, (Outcome.UNDECIDABLE, judged, 0, why, PAST_AS_OF))
    gap = 0 if fitting else nearest_gap(intervals, judged.span)
    why = "It lies in a term" if fitting else "It lies outside"
    outcome = Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT
    return _answer(passage, held, intervals, (outcome, judged, gap, why, None))


def _is_past_as_of(held: Held, judged: Judged) -> bool:
    """Whether only open terms hold the date, and all of them were looked at before it."""
    holding = [(term, each) for term in held.terms for each in term.intervals if each.meets(judged.span)]
    return bool(holding) and all(
        each.last is None and term.as_of is not None and judged.span.first_or_ever > term.as_of
        for term, each in holding
    )


def _answer(
    passage: Passage, held: Held, intervals: Sequence[Interval], verdict: Verdict, *, terms_too: bool = False
) -> CheckResult:
    outcome, judged, gap, why, reason = verdict
    terms = "; ".join(f"{term.person} as {term.office}: {', '.join(map(str, term.intervals))}" for term in held.terms)
    explanation = f"{terms}. Date judged: {judged.span}. {why}."
    if outcome is Outcome.INCONSISTENT:
        explanation += f" Gap: {gap_words(gap)}.{_instead(passage, held, judged)}"
    person = held.terms[0]
    title = f"{person.label}, {person.office}"
    context = {"context": True} if held.mark in {"former", "ex", "previous"} else {}
    rows = [shown(each, person, title=title, **context) for each in intervals]
    if terms_too:
        rows += [
            shown(each, term, title=f"{title}: the term", context=True)
            for term in held.terms
            for each in term.intervals
        ]
    return answer(
        passage,
        CHECK,
        outcome,
        (held.start, held.end),
        explanation,
        implied=rows,
        compared=compared(judged),
        gap_days=gap,
        reason=reason,
        refs=[term.key for term in held.terms],
    )


def _instead(passage: Passage, held: Held, judged: Judged) -> str:
    """Who held the office on the date judged, if the calendar knows."""
    ours: set[str] = {term.key for term in held.terms}
    for term in passage.calendar.terms:
        if term.office == held.terms[0].office and term.key not in ours:
            for each in term.intervals:
                if each.holds(judged.span) and (each.last or not term.as_of or judged.span.last_or_ever <= term.as_of):
                    return f" In office on that day: {term.person} ({each})."
    return ""


__all__ = ["CHECK", "Term", "find"]
