"""“Marked the third anniversary”: whether the day falls where the wording puts it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.language.calendar.anniversary_subjects import Claim, counted_from
from tracker.language.calendar.answers import (
    NO_REFERENCE,
    answer,
    date_judged,
    fits_or_not,
    gap_words,
    implied_row,
    label_with_start,
    no_publication_day,
)
from tracker.language.calendar.baselines import Baselines
from tracker.language.calendar.date_names import WEEKDAY
from tracker.language.calendar.date_words import weekdays_near
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.intervals import Interval, nearest_gap, years_on
from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, nth, ordinal
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words
from tracker.language.findings import CheckResult, Outcome

CHECK = "anniversary"
_MOST = 500  # years: nothing that the calendar counts from is older

_PHRASE = re.compile(
    rf"(?:\b(?:the|its|a|their|this)\s+)?\b(?:(?P<ordinal>{ORDINAL})(?:[- ]year)?"
    rf"|(?P<cardinal>{CARDINAL})[- ]year)\s+(?:grim\s+|sombre\s+"
    r"|somber\s+|bitter\s+|bloody\s+)?anniversary\b",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:ahead of|before|nears?|nearing|approach(?:es|ing)?|on the eve of|in the run-up to|run-up to|upcoming|coming"
    r"|will (?:\w+ )?(?:mark|commemorate|observe|be)|to mark|prepar\w+ (?:for|to mark)|looming|days? from|weeks? from"
    r"|closing in on|draws near|up to)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_SOON = re.compile(
    r"(?:\s+of\s[^,;.]{0,60}?)?\s+(?:(?:is|are|was|now|fast|soon|still|already|just)\s+){0,3}"
    r"(?:approaches|nears|looms|approaching|nearing|looming|draws near|weeks away|days away|months away)\b",
    re.I,
)
_MARKS_TODAY = re.compile(
    rf"\b(?P<day>{WEEKDAY}|today)\s+(?:also\s+)?(?:marks?|marked|is|was|brings|brought)\s+$", re.I
)
_FALLS_ON = re.compile(rf"[^,;.]{{0,60}}?\b(?:falls|fell|is|was)\s+on\s+(?P<day>{WEEKDAY})\b", re.I)
_AFTER = re.compile(r"\b(?:after|since|beyond|past|following)\s+$", re.I)


@dataclass(frozen=True)
class _Tolerance:
    """How many days before and after the anniversary the wording may stand, and why."""

    before: int
    after: int
    why: str


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every anniversary of something the calendar knows; of a war it does not know, that it cannot say."""
    if "anniversar" not in passage.text.lower():
        return
    for match in _PHRASE.finditer(passage.text):
        number = ordinal(match["ordinal"]) if match["ordinal"] else cardinal(match["cardinal"])
        if not 0 < number <= _MOST:
            continue
        claim = Claim(match.start(), match.end(), number)
        subject = counted_from(passage, claim)
        if subject.baselines:
            yield _finding(passage, claim, subject.baselines)
        elif subject.is_of_war:
            yield _unknown(passage, claim, match[0])


def _unknown(passage: Passage, claim: Claim, phrase: str) -> CheckResult:
    explanation = f"“{phrase}” counts from something the calendar has no entry for; add one, or judge it by evidence."
    span = (claim.start, claim.end)
    return answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_REFERENCE)


def _finding(passage: Passage, claim: Claim, baselines: Baselines) -> CheckResult:
    span = (claim.start, claim.end)
    anniversaries = {entry.key: _anniversary(entry, claim.number) for entry in baselines.admitted}
    fitting, judged, why = _judge(passage, claim, list(anniversaries.values()))
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, span, baselines.admitted)
    gap = 0 if fitting else nearest_gap(anniversaries.values(), judged.span)
    return answer(
        passage,
        CHECK,
        fits_or_not(fitting),
        span,
        _explanation(passage, claim, baselines, judged, gap, why),
        implied=[
            *(implied_row(anniversaries[entry.key], entry) for entry in baselines.admitted),
            *(
                implied_row(_anniversary(sibling, claim.number), sibling, alternative=True)
                for sibling in baselines.siblings
            ),
        ],
        compared=date_judged(judged),
        gap_days=gap,
        refs=baselines.keys,
    )


def _anniversary(entry: Begun, number: int) -> Interval:
    return Interval(years_on(entry.start.first_or_ever, number), years_on(entry.start.last_or_ever, number))


def _judge(
    passage: Passage, claim: Claim, anniversaries: Sequence[Interval]
) -> tuple[bool | None, JudgedDate | None, str]:
    """Whether the anniversary is where the wording puts it, on which date, and by which tolerance."""
    days = _days_named(passage, claim)
    if days is not None:
        # “Tuesday marks the …” is the last or the next Tuesday: the one that is nearer to the anniversary.
        judged = min(days, key=lambda day: abs(nearest_gap(anniversaries, day.span)))
        fitting = any(anniversary.meets(judged.span) for anniversary in anniversaries)
        return fitting, judged, "the wording names the very day"
    tolerance = _tolerance(passage, claim)
    windows = [anniversary.wider(tolerance.before, tolerance.after) for anniversary in anniversaries]
    return *passage.judge(claim.start, claim.end, windows), tolerance.why


def _tolerance(passage: Passage, claim: Claim) -> _Tolerance:
    leading = passage.text[max(0, claim.start - 60) : claim.start]
    is_ahead = _BEFORE.search(leading) or _SOON.match(passage.text, claim.end) or passage.looks_ahead(claim.start)
    # “Ahead of the fourth anniversary”: up to half a year before, and no day after it.
    # “Five days before the anniversary, a wreath was stolen” may be told afterwards.
    is_measured = re.search(r"\b(?:days?|weeks?|months?)\s+before\s+(?:the\s+)?$", leading, re.I)
    if is_ahead and not is_measured:
        return _Tolerance(TOLERANCES.before_anniversary, 0, tolerance_words("before_anniversary"))
    # “Since the third anniversary”: the other way round.
    if _AFTER.search(leading):
        return _Tolerance(0, TOLERANCES.before_anniversary, tolerance_words("before_anniversary"))
    return _Tolerance(TOLERANCES.anniversary, TOLERANCES.anniversary, tolerance_words("anniversary"))


def _days_named(passage: Passage, claim: Claim) -> list[JudgedDate] | None:
    """The days that “Tuesday marks the …” can mean; nothing where the wording names no day."""
    match = _MARKS_TODAY.search(passage.text, max(0, claim.start - 40), claim.start)
    match = match or _FALLS_ON.match(passage.text, claim.end)
    # Of a publication known to the month nobody knows the Tuesday.
    if not match or passage.published is None or passage.published.first != passage.published.last:
        return None
    today = passage.published.first_or_ever
    if match["day"].lower() == "today":
        return [JudgedDate(Interval.on(today), "published_on")]
    days = dict.fromkeys(weekdays_near(match["day"], today))
    return [JudgedDate(Interval.on(day), "anchor") for day in days]


def _explanation(passage: Passage, claim: Claim, baselines: Baselines, judged: JudgedDate, gap: int, why: str) -> str:
    phrase = passage.original[claim.start : claim.end]
    counted = "; ".join(_label_with_anniversary(entry, claim) for entry in baselines.admitted)
    explanation = (
        f"“{phrase}”: the {nth(claim.number)} anniversary of {counted}."
        f" The date judged is {judged.span}. Gap: {gap_words(gap)}. ({why[0].upper()}{why[1:]}.)"
    )
    if baselines.siblings:
        siblings = "; ".join(_label_with_anniversary(sibling, claim) for sibling in baselines.siblings)
        explanation += f" Other baselines: {siblings}."
    return explanation


def _label_with_anniversary(entry: Begun, claim: Claim) -> str:
    return f"{label_with_start(entry)}: {_anniversary(entry, claim.number)}"
