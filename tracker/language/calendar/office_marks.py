"""“Former”, “incoming”, “-elect” and “outgoing” before an office: each is right in a time of its own."""

from collections.abc import Sequence

from tracker.language.calendar.answers import PAST_AS_OF, fits_or_not, no_publication_day
from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.intervals import Interval, days_on, nearest_gap
from tracker.language.calendar.office_answers import CHECK, Verdict, office_answer
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.tenses import PEOPLE_AFTER, Tense, tense
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words
from tracker.language.findings import CheckResult, Outcome


def former(passage: Passage, holder: OfficeHolder, intervals: Sequence[Interval]) -> CheckResult | None:
    """Right where a term has ended and none is running on the day of publication."""
    # “A former Biden administration official”: the official is former.
    if holder.body and PEOPLE_AFTER.match(passage.text, holder.end):
        return None
    judged = passage.publication
    if judged is None:
        return no_publication_day(passage, CHECK, (holder.start, holder.end), holder.terms)
    day = judged.span
    has_ended = any(interval.last and interval.last <= day.first_or_ever for interval in intervals)
    running = [interval for interval in intervals if _is_running(interval, day)]
    # “The former Trump administration” of 2025 is the first one; a person in office is not former.
    if has_ended and (holder.body or holder.number):
        running = []
    as_of = next((term.as_of for term in holder.terms if term.as_of and day.first_or_ever > term.as_of), None)
    if as_of and any(interval.last is None for interval in running):
        why = f"The calendar knows this office only up to {as_of}; bring the entry up to date"
        return office_answer(passage, holder, intervals, Verdict(Outcome.UNDECIDABLE, judged, 0, why, PAST_AS_OF))
    if has_ended and not running:
        # Between two terms “former” is right: Donald Trump from 2021 to 2025.
        verdict = Verdict(Outcome.CONSISTENT, judged, 0, "A term had ended and none was running")
    else:
        why = "A term was running, so nobody was “former”" if running else "No term had ended"
        verdict = Verdict(Outcome.INCONSISTENT, judged, nearest_gap(intervals, day), why)
    return office_answer(passage, holder, intervals, verdict)


def _is_running(interval: Interval, day: Interval) -> bool:
    """Whether a term runs on the day; on that of handing over, which belongs to both, either word is right."""
    return interval.meets(day) and interval.first != day.first and interval.last not in {day.first, day.last}


def incoming(passage: Passage, holder: OfficeHolder, intervals: Sequence[Interval]) -> CheckResult | None:
    """Right in the weeks before a term."""
    # “Incoming Biden administration officials”: the officials are to come.
    if holder.body and holder.mark == "incoming" and PEOPLE_AFTER.match(passage.text, holder.end):
        return None
    windows = [Interval(days_on(term.first_or_ever, -TOLERANCES.elect), term.first) for term in intervals]
    return _within_windows(passage, holder, windows, tolerance_words("elect"))


def outgoing(passage: Passage, holder: OfficeHolder, intervals: Sequence[Interval]) -> CheckResult | None:
    """Right in the months before the end of a term."""
    windows = [Interval(days_on(term.last, -TOLERANCES.outgoing), term.last) for term in intervals if term.last]
    # Of an open term nobody knows the last days: any day of it may be among them.
    windows = windows or [Interval(intervals[-1].first, None)]
    return _within_windows(passage, holder, windows, tolerance_words("outgoing"))


def _within_windows(
    passage: Passage, holder: OfficeHolder, windows: list[Interval], tolerance: str
) -> CheckResult | None:
    fitting, judged = passage.judge(holder.start, holder.end, windows)
    # “President-elect Donald Trump named an envoy”, without a date, may tell of then.
    looks_back = {Tense.PAST, Tense.PERSISTS}
    if not fitting and judged and judged.is_publication and tense(passage, holder) in looks_back:
        return None
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, (holder.start, holder.end), holder.terms)
    gap = 0 if fitting else nearest_gap(windows, judged.span)
    why = f"“{holder.mark}” is right from {', '.join(map(str, windows))} ({tolerance})"
    verdict = Verdict(fits_or_not(fitting), judged, gap, why)
    return office_answer(passage, holder, windows, verdict, terms_too=True)
