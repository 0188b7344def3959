"""What the office check answers: the terms, the date judged, why, and who held the office instead."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.calendar.answers import answer, date_judged, gap_words, implied_row
from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.findings import CheckResult, Outcome

CHECK = "office"
FORMER = {"former", "ex", "previous"}


@dataclass(frozen=True)
class Verdict:
    """What was decided on which date; `gap` in days, `why` a sentence without its full stop, `reason` a code."""

    outcome: Outcome
    judged: JudgedDate
    gap: int
    why: str
    reason: str | None = None


def office_answer(
    passage: Passage,
    holder: OfficeHolder,
    intervals: Sequence[Interval],
    verdict: Verdict,
    *,
    terms_too: bool = False,
) -> CheckResult:
    """The finding about somebody in office; `terms_too` shows the terms where the intervals are not the terms."""
    return answer(
        passage,
        CHECK,
        verdict.outcome,
        (holder.start, holder.end),
        _explanation(passage, holder, verdict),
        implied=_rows(holder, intervals, terms_too=terms_too),
        compared=date_judged(verdict.judged),
        gap_days=verdict.gap,
        reason=verdict.reason,
        refs=[term.key for term in holder.terms],
    )


def _explanation(passage: Passage, holder: OfficeHolder, verdict: Verdict) -> str:
    terms = "; ".join(f"{term.person} as {term.office}: {', '.join(map(str, term.intervals))}" for term in holder.terms)
    explanation = f"{terms}. Date judged: {verdict.judged.span}. {verdict.why}."
    if verdict.outcome is Outcome.INCONSISTENT:
        explanation += f" Gap: {gap_words(verdict.gap)}.{_who_held_it(passage, holder, verdict.judged)}"
    return explanation


def _rows(holder: OfficeHolder, intervals: Sequence[Interval], *, terms_too: bool) -> list[dict[str, object]]:
    term = holder.terms[0]
    title = f"{term.label}, {term.office}"
    # A term behind “former” is where the claim is wrong: marked as context, it is not taken for a joint anachronism.
    context = {"context": True} if holder.mark in FORMER else {}
    rows = [implied_row(interval, term, title=title, **context) for interval in intervals]
    if terms_too:
        rows += [
            implied_row(interval, held_term, title=f"{title}: the term", context=True)
            for held_term in holder.terms
            for interval in held_term.intervals
        ]
    return rows


def _who_held_it(passage: Passage, holder: OfficeHolder, judged: JudgedDate) -> str:
    """Who held the office on the date judged, if the calendar knows."""
    claimed = {term.key for term in holder.terms}
    for term in passage.calendar.terms:
        if term.office == holder.terms[0].office and term.key not in claimed:
            for interval in term.intervals:
                # An open term says nothing of the days after somebody last looked.
                is_current = interval.last or not term.as_of or judged.span.last_or_ever <= term.as_of
                if interval.holds(judged.span) and is_current:
                    return f" In office on that day: {term.person} ({interval})."
    return ""
