"""“More than four years after”, “a decade of”, “on the 1,000th day”: how long it has been on the day judged."""

from collections.abc import Iterator

from tracker.language.calendar.answers import (
    PAST_AS_OF,
    answer,
    date_judged,
    fits_or_not,
    implied_row,
    no_publication_day,
)
from tracker.language.calendar.baselines import Baselines
from tracker.language.calendar.durations import Duration, durations
from tracker.language.calendar.elapsed_answers import Window, explanation
from tracker.language.calendar.elapsed_happening import main_clause_entry, may_tell_of_then
from tracker.language.calendar.elapsed_subjects import counted_from
from tracker.language.calendar.entries import ArmedConflict, Begun
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.spans import admissible
from tracker.language.findings import CheckResult, Outcome

CHECK = "elapsed"
_MOST = 100_000  # units; more would lead out of the calendar whatever the unit

_OUTDATED = " The calendar does not know whether it still went on then; bring the entry up to date."


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every length of time that the sentence counts from something the calendar knows; of nothing else."""
    # “Two days of talks ended” is none of the calendar's business: without a name there is no claim.
    if not passage.mentions:
        return
    for claim in durations(passage.text):
        finding = _finding_of_claim(passage, claim)
        if finding:
            yield finding


def _finding_of_claim(passage: Passage, claim: Duration) -> CheckResult | None:
    baselines = counted_from(passage, claim)
    if baselines is None or not 0 < claim.count <= _MOST:
        return None
    admitted = tuple(entry for entry in baselines.admitted if _can_be_counted(claim, entry))
    if not admitted:
        return None
    return _finding(passage, claim, Baselines(admitted, baselines.siblings, baselines.refs))


def _can_be_counted(claim: Duration, entry: Begun) -> bool:
    """A war that is over is as long as it was; what its years are counted from is told elsewhere."""
    return not (
        isinstance(entry, ArmedConflict)
        and entry.end
        and claim.tie in {"long", "of", "lasted"}
        and claim.unit != "nth day"
    )


def _starts(claim: Duration, entry: Begun) -> list[Interval]:
    """From when it can be counted: the start; after a war that is over, its end as well."""
    if isinstance(entry, ArmedConflict) and entry.end and claim.tie in {"after", "since", "following"}:
        return [entry.start, Interval.on(entry.end)]
    return [entry.start]


def _finding(passage: Passage, claim: Duration, baselines: Baselines) -> CheckResult | None:
    span = (claim.start, claim.end)
    windows = [
        Window(entry, admissible(claim.count, claim.unit, claim.modifier, start))
        for entry in baselines.admitted
        for start in _starts(claim, entry)
    ]
    intervals = [window.interval for window in windows]
    fitting, judged = _judge(passage, claim, baselines, intervals)
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, span, baselines.admitted)
    gap = 0 if fitting else nearest_gap(intervals, judged.span)
    if _tells_of_then(passage, claim, baselines, judged, gap):
        return None
    # “Two years into the war” needs the war to go on; “two years after its start” does not.
    is_outdated = claim.tie in {"into", "of", "long", "lasted"} and _is_past_as_of(baselines, judged)
    return answer(
        passage,
        CHECK,
        Outcome.UNDECIDABLE if is_outdated else fits_or_not(fitting),
        span,
        explanation(passage, claim, windows, judged, gap) + (_OUTDATED if is_outdated else ""),
        implied=_rows(claim, windows, baselines),
        compared=date_judged(judged),
        gap_days=gap,
        reason=PAST_AS_OF if is_outdated else None,
        refs=baselines.keys,
    )


def _rows(claim: Duration, windows: list[Window], baselines: Baselines) -> list[dict[str, object]]:
    """What the wording allows, counted from each entry admitted, then from its siblings."""
    siblings = [
        Window(sibling, admissible(claim.count, claim.unit, claim.modifier, sibling.start))
        for sibling in baselines.siblings
    ]
    return [
        *(implied_row(window.interval, window.entry) for window in windows),
        *(implied_row(window.interval, window.entry, alternative=True) for window in siblings),
    ]


def _judge(
    passage: Passage, claim: Duration, baselines: Baselines, intervals: list[Interval]
) -> tuple[bool | None, JudgedDate | None]:
    """“Eight years after the annexation of Crimea came the full-scale invasion”: its days, else date or publication."""
    entry = main_clause_entry(passage, baselines.admitted)
    if entry:
        judged = JudgedDate(Interval(entry.start.first, entry.end), "event")
        return judged.fits(intervals), judged
    # “Since 2016, two years into the war”: the length says what that date was.
    for phrase in passage.dates:
        if phrase.has_year and passage.text[phrase.end : claim.start].strip() == "," and phrase.end < claim.start:
            judged = JudgedDate(phrase.span, "anchor")
            return judged.fits(intervals), judged
    return passage.judge(claim.start, claim.end, intervals)


def _tells_of_then(passage: Passage, claim: Duration, baselines: Baselines, judged: JudgedDate, gap: int) -> bool:
    """Whether the length is that of a time long past, which the day of publication cannot judge."""
    if not judged.is_publication:
        return False
    # “Two years into the Bosnian War, the airlift had become routine.”
    if claim.tie == "into" and all(_is_over(entry, judged) for entry in baselines.admitted):
        return True
    # A gap the other way is no memory: nobody tells of what is to come in the past.
    return gap > 0 and may_tell_of_then(passage, claim)


def _is_over(entry: Begun, judged: JudgedDate) -> bool:
    return isinstance(entry, ArmedConflict) and entry.end is not None and entry.end < judged.span.first_or_ever


def _is_past_as_of(baselines: Baselines, judged: JudgedDate) -> bool:
    """Whether all that is admitted was going on when last looked at, and the date judged is later."""
    day = judged.span.first_or_ever
    return all(
        isinstance(entry, ArmedConflict) and not entry.end and entry.as_of and day > entry.as_of
        for entry in baselines.admitted
    )
