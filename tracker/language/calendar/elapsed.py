"""“More than four years after”, “a decade of”, “on the 1,000th day”: how long it has been on the day judged."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import PAST_AS_OF, answer, began, compared, gap_words, no_day, shown
from tracker.language.calendar.baselines import Baselines, choose
from tracker.language.calendar.durations import Duration, durations
from tracker.language.calendar.entries import Begun, Conflict, Event
from tracker.language.calendar.intervals import Interval, days_on, months_on, nearest_gap, years_on
from tracker.language.calendar.numbers import nth
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.calendar.spans import admissible
from tracker.language.calendar.subjects import subject_of
from tracker.language.calendar.tenses import tells_of_the_past
from tracker.language.calendar.tolerances import named
from tracker.rules.findings import CheckResult, Outcome

CHECK = "elapsed"

_TO_NAME = re.compile(
    r"(?:(?!(?:and|or|to|for|over|against|with|from|about|amid|during|in|on|at|by|that|who"
    r"|which|before|under|when|as|end"
    r"|ended|fall|talks)\b)[\w.'-]+\s+){0,7}$",
    re.I,
)
# Possessive: “Italian” is one of these words in four ways, so twenty of them would be tried in 4^20.
_PLAIN_WORDS = re.compile(
    r"(?:(?:the|a|an|this|that|its|his|their|of|start|beginning|outbreak|onset|launch|all-out"
    r"|full-scale|full|open|brutal"
    r"|bloody|ongoing|grinding|gruelling|grueling|devastating|[A-Z][\w.]*(?:'s|ian|an|i)?|war|fighting|\w+ing|\w+ive"
    r"|nearly|total|military|armed|civil)\s+)*+$"
)
_NARRATIVE = re.compile(r"\b(?:had|would|then)\b", re.I)


_STARTED = re.compile(
    r"(?:,?\s+(?:which|that)\b)?(?:,?\s*\b(?:began|started|was launched|broke out|erupted"
    r"|was signed|took place|was agreed"
    r"|came|happened|of Ukraine|begun|launched|signed|ended)\b){0,3}\s*"
)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every length of time that the sentence counts from something the calendar knows; of nothing else."""
    if not passage.mentions:
        return
    for claim in durations(passage.text):
        yield from _told(passage, claim)


def _told(passage: Passage, claim: Duration) -> Iterator[CheckResult]:
    baselines = _counted_from(passage, claim)
    if baselines is None or not 0 < claim.count <= 100_000:
        return
    admitted = [each for each in baselines.admitted if _can_be_counted(claim, each)]
    if admitted:
        found = _judged(passage, claim, Baselines(tuple(admitted), baselines.others, baselines.refs))
        if found:
            yield found


def _counted_from(passage: Passage, claim: Duration) -> Baselines | None:
    """What the phrase is tied to: the name that follows it, with nothing between but what belongs to the name."""
    if claim.tie == "lasted":
        subject = subject_of(passage, claim.start, claim.end)
        return choose(passage, claim.start, claim.end, within=subject.within) if subject else None
    if claim.tie == "ago":
        for mention in passage.mentions:
            if mention.end <= claim.start and _STARTED.fullmatch(passage.text[mention.end : claim.start]):
                return _explicit(passage, mention.start, mention.end, claim)
        return None
    only = _PLAIN_WORDS if claim.tie in {"of", "long"} else _TO_NAME
    for mention in passage.mentions:
        if mention.start < claim.end or mention.start > claim.end + 100:
            continue
        between = passage.text[claim.end : mention.start].lstrip(" -,")
        if re.match(r"(?:long|old)\b", between):
            between = between[4:].lstrip()
        if not only.fullmatch(between) and not only.match(
            between + " " if between and not between.endswith(" ") else between
        ):
            return None
        return _explicit(passage, mention.start, mention.end, claim)
    return None


def _explicit(passage: Passage, start: int, end: int, claim: Duration) -> Baselines | None:
    overlapping = [each for each in passage.mentions if each.start < end and start < each.end]
    within = (min(each.start for each in overlapping), max(each.end for each in overlapping))
    return choose(passage, claim.start, claim.end, events=claim.tie not in {"of", "long"}, within=within)


def _can_be_counted(claim: Duration, entry: Begun) -> bool:
    """A war that is over is as long as it was; what its years are counted from is told elsewhere."""
    return not (
        isinstance(entry, Conflict) and entry.end and claim.tie in {"long", "of", "lasted"} and claim.unit != "nth day"
    )


def _starts(claim: Duration, entry: Begun) -> list[Interval]:
    """From when it can be counted: the start; after a war that is over, its end as well."""
    if isinstance(entry, Conflict) and entry.end and claim.tie in {"after", "since", "following"}:
        return [entry.start, Interval.on(entry.end)]
    return [entry.start]


def _judged(passage: Passage, claim: Duration, baselines: Baselines) -> CheckResult | None:
    span = (claim.start, claim.end)
    windows = [
        (each, admissible(claim.count, claim.unit, claim.modifier, start))
        for each in baselines.admitted
        for start in _starts(claim, each)
    ]
    other = _happening(passage, baselines)
    if other:
        judged: Judged | None = Judged(Interval(other.start.first, other.end), "event")
        fitting = judged.fits([each for _, each in windows]) if judged else None
    else:
        fitting, judged = passage.judge(*span, [each for _, each in windows])
    if judged is None or fitting is None:
        return no_day(passage, CHECK, span, baselines.admitted)
    gap = 0 if fitting else nearest_gap([each for _, each in windows], judged.span)
    if claim.tie == "into" and judged.is_publication and all(_is_over(each, judged) for each in baselines.admitted):
        return None
    if gap > 0 and judged.is_publication and _may_tell_of_then(passage, claim):
        return None
    outcome, reason = (Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT), None
    ending = ""
    if claim.tie in {"into", "of", "long", "lasted"} and _is_past_as_of(baselines, judged):
        outcome, reason = Outcome.UNDECIDABLE, PAST_AS_OF
        ending = " The calendar does not know whether it still went on then; bring the entry up to date."
    return answer(
        passage,
        CHECK,
        outcome,
        span,
        _explained(passage, claim, windows, judged, gap) + _understated(claim, windows, judged) + ending,
        implied=[
            *(shown(each, entry) for entry, each in windows),
            *(
                shown(admissible(claim.count, claim.unit, claim.modifier, each.start), each, alternative=True)
                for each in baselines.others
            ),
        ],
        compared=compared(judged),
        gap_days=gap,
        reason=reason,
        refs=[*(each.key for each in (*baselines.admitted, *baselines.others)), *baselines.refs],
    )


def _happening(passage: Passage, baselines: Baselines) -> Event | Conflict | None:
    """Another thing of the calendar that the main clause tells of: “came the full-scale invasion” is the day judged."""
    for mention in passage.mentions:
        entries = [passage.calendar.entries[key] for key in mention.keys]
        leading = passage.text[max(0, mention.start - 24) : mention.start]
        trailing = passage.text[mention.end : mention.end + 20]
        for entry in entries:
            if isinstance(entry, Conflict | Event) and entry not in baselines.admitted:
                verbal = re.match(
                    r"(?:annexed|joined|met)\b|\w+ (?:joined|annexed)\b", passage.text[mention.start : mention.end]
                )
                if (
                    verbal
                    or re.search(r"\b(?:came|launched|began|started|saw)\s+(?:the\s+|its\s+|Russia's\s+)?$", leading)
                    or re.match(r"\s+(?:came|was signed|began|started|took place|was agreed|followed)\b", trailing)
                ):
                    return entry
    return None


def _may_tell_of_then(passage: Passage, claim: Duration) -> bool:
    """Whether the main clause may tell of a time long past: a plain past, and nothing that makes it news."""
    if _NARRATIVE.search(passage.text):
        return True
    comma = passage.text.find(",", claim.end)
    clause = (
        passage.text[comma:] if comma >= 0 and not passage.text[: claim.start].strip() else passage.text[: claim.start]
    )
    return tells_of_the_past(clause, passage.text)


def _is_over(entry: Begun, judged: Judged) -> bool:
    """Whether it had ended by then, so that “two years into it” tells of the past."""
    return isinstance(entry, Conflict) and entry.end is not None and entry.end < judged.span.first_or_ever


def _is_past_as_of(baselines: Baselines, judged: Judged) -> bool:
    return all(
        isinstance(each, Conflict) and not each.end and each.as_of and judged.span.first_or_ever > each.as_of
        for each in baselines.admitted
    )


def _explained(
    passage: Passage, claim: Duration, windows: list[tuple[Begun, Interval]], judged: Judged, gap: int
) -> str:
    told = "; ".join(f"measured from {began(entry)} the wording allows {each}" for entry, each in windows)
    first = windows[0][0].start.first_or_ever
    which = (
        "nth_day"
        if claim.unit == "nth day"
        else {
            "year": "elapsed_months",
            "decade": "elapsed_months",
            "month": "elapsed_days_of_months",
            "week": "elapsed_days_of_weeks",
        }.get(claim.unit, "elapsed_days")
    )
    unit = "months" if which == "elapsed_months" else "days"
    been = _been(first, judged.span, claim)
    phrase = passage.original[claim.start : claim.end]
    return f"“{phrase}”: {told}. On {judged.span} it had been {been}. Gap: {gap_words(gap)}. ({named(which, unit)}.)"


def _been(start: date, span: Interval, claim: Duration) -> str:
    day = span.first_or_ever
    days = (day - start).days
    if days < 0:
        return f"{-days:,} days before it began"
    if claim.unit == "nth day":
        return f"the {nth(days + 1)} day"
    if claim.unit in {"day", "week"}:
        return f"{days:,} days"
    months = (day.year - start.year) * 12 + day.month - start.month
    months -= months_on(start, months) > day
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'s' if years != 1 else ''}"] * bool(years)
    parts += [f"{rest} month{'s' if rest != 1 else ''}"] * bool(rest)
    return " and ".join(parts) or f"{days} days"


def _understated(claim: Duration, windows: list[tuple[Begun, Interval]], judged: Judged) -> str:
    if claim.modifier != "more" or claim.unit != "year":
        return ""
    late = days_on(years_on(windows[0][0].start.last_or_ever, int(claim.count) + 1), 0)
    return " It is understated: it has been a full year longer." if judged.span.first_or_ever >= late else ""
