"""“Enters its eighth year”: which year of a war it is on the day judged."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tracker.language.calendar.answers import (
    COUNTING_CONVENTION,
    NO_REFERENCE,
    PAST_AS_OF,
    answer,
    date_judged,
    fits_or_not,
    no_publication_day,
)
from tracker.language.calendar.baselines import Baselines, choose
from tracker.language.calendar.entries import ArmedConflict, Begun
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.nth_year_answers import admissible, baseline_row, explanation
from tracker.language.calendar.nth_year_wordings import Claim, claims, tells_of_then
from tracker.language.calendar.numbers import nth
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.subjects import Subject
from tracker.language.findings import CheckResult, Outcome

CHECK = "nth_year"
_MOST = 200  # no war the calendar could know has lasted longer

# Of each admitted entry, by key: the interval to show, and the one in which the wording is let pass.
_Windows = Mapping[str, tuple[Interval, Interval]]


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every claim about the Nth year of something the calendar may know."""
    if "year" not in passage.text.lower():
        return
    for claim, subject in claims(passage):
        finding = _finding_of_claim(passage, claim, subject) if 0 < claim.number <= _MOST else None
        if finding:
            yield finding


def _finding_of_claim(passage: Passage, claim: Claim, subject: Subject) -> CheckResult | None:
    baselines = choose(passage, claim.start, claim.end, within=subject.within)
    if baselines is None and subject.within:
        # An event that the phrase names itself, as in “the fifth year of Brexit”, is counted from; one elsewhere not.
        baselines = choose(passage, claim.start, claim.end, events=True, within=subject.within)
        if baselines is None:
            return None
    return _finding(passage, claim, baselines) if baselines else _unknown(passage, claim)


def _unknown(passage: Passage, claim: Claim) -> CheckResult | None:
    if tells_of_then(passage, claim):
        return None
    phrase = passage.original[claim.start : claim.end]
    sentence = f"“{phrase}” counts from something the calendar has no entry for; add one, or judge it by evidence."
    return answer(passage, CHECK, Outcome.UNDECIDABLE, (claim.start, claim.end), sentence, reason=NO_REFERENCE)


def _finding(passage: Passage, claim: Claim, baselines: Baselines) -> CheckResult | None:
    span = (claim.start, claim.end)
    windows = {entry.key: admissible(claim, entry) for entry in baselines.admitted}
    fitting, judged = passage.judge(*span, [passing for _, passing in windows.values()])
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, span, (*baselines.admitted, *baselines.siblings))
    gap = 0 if fitting else _gap(windows, judged)
    if gap > 0 and judged.is_publication and tells_of_then(passage, claim):
        return None
    outcome, reason, ending = _decide(passage, claim, baselines.admitted, judged, windows, fitting=fitting)
    return answer(
        passage,
        CHECK,
        outcome,
        span,
        explanation(passage, claim, baselines, judged, gap) + ending,
        implied=[
            *(baseline_row(entry, windows[entry.key], judged) for entry in baselines.admitted),
            *(
                baseline_row(sibling, admissible(claim, sibling), judged, alternative=True)
                for sibling in baselines.siblings
            ),
        ],
        compared=date_judged(judged),
        gap_days=gap,
        reason=reason,
        refs=baselines.keys,
    )


def _gap(windows: _Windows, judged: JudgedDate) -> int:
    """The gap to the nearest year shown; where one is met that the war did not live to see, to what would pass."""
    gap = nearest_gap([interval for interval, _ in windows.values()], judged.span)
    return gap or nearest_gap([passing for _, passing in windows.values()], judged.span)


def _decide(
    passage: Passage,
    claim: Claim,
    admitted: Sequence[Begun],
    judged: JudgedDate,
    windows: _Windows,
    *,
    fitting: bool,
) -> tuple[Outcome, str | None, str]:
    """The outcome, its reason code, and the sentence that ends the explanation."""
    if _is_past_as_of(passage, admitted, judged, windows, fitting=fitting):
        ending = " The calendar does not know whether it still went on then; bring the entry up to date."
        return Outcome.UNDECIDABLE, PAST_AS_OF, ending
    if not fitting and _by_calendar_years(claim, admitted, judged):
        number = nth(claim.number)
        ending = f" Counted by calendar years it would be the {number}: an editor must choose the convention."
        return Outcome.UNDECIDABLE, COUNTING_CONVENTION, ending
    return fits_or_not(fitting), None, ""


def _is_past_as_of(
    passage: Passage, admitted: Sequence[Begun], judged: JudgedDate, windows: _Windows, *, fitting: bool
) -> bool:
    """Whether all that could be meant was open-ended when last looked at, and the date judged is later."""
    # What is announced for a later day is known as far as the calendar was on the day of publication.
    day = min(judged.span.first_or_ever, passage.published.first_or_ever if passage.published else date.max)
    meant = [entry for entry in admitted if not fitting or windows[entry.key][1].meets(judged.span)]
    return all(
        isinstance(entry, ArmedConflict) and not entry.end and entry.as_of and day > entry.as_of for entry in meant
    )


def _by_calendar_years(claim: Claim, admitted: Sequence[Begun], judged: JudgedDate) -> bool:
    """Whether counting 2022 as the first year, 2023 as the second and so on gives the number."""
    years = range(judged.span.first_or_ever.year, judged.span.last_or_ever.year + 1)
    # A date judged that spans more than two years, or is open, would make nearly any number right.
    return len(years) < 3 and any(
        year - start.year + 1 == claim.number
        for entry in admitted
        for start in (entry.start.first_or_ever, entry.start.last_or_ever)
        for year in years
        if not (isinstance(entry, ArmedConflict) and entry.end and judged.span.first_or_ever > entry.end)
    )
