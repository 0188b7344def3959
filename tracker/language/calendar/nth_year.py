"""“Enters its eighth year”: which year of a war it is on the day judged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.language.calendar.answers import (
    COUNTING_CONVENTION,
    NO_REFERENCE,
    PAST_AS_OF,
    answer,
    began,
    compared,
    gap_words,
    no_day,
    shown,
)
from tracker.language.calendar.baselines import Baselines, choose
from tracker.language.calendar.entries import Begun, Conflict
from tracker.language.calendar.intervals import Interval, days_on, nearest_gap, nth_year, year_on
from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, nth, ordinal
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.calendar.subjects import Subject, owner_of, subject_of
from tracker.language.calendar.tenses import tells_of_the_past
from tracker.language.calendar.tolerances import TOLERANCES, named
from tracker.rules.findings import CheckResult, Outcome

CHECK = "nth_year"
_MOST = 200  # no war the calendar could know has lasted longer

_ENTERS = (
    r"enter(?:s|ed|ing)?|(?:begin(?:s|ning)?|began|start(?:s|ed|ing)?)(?! to)|going into"
    r"|goes into|moves into|moved into"
)
_ENTERS += r"|passes into|passed into|rolls into|rolled into|drags into|dragged into|grinds into|stretches into"
_ENTERS += r"|stretched into|crosses into|crossed into|heads into|heading into|stumbles into|into"
_NEARS = (
    r"(?:approach|near|clos)(?:es|s|ed|ing)?(?: in on)?|about to enter|set to enter"
    r"|poised to enter|ahead of|on the (?:verge|brink|eve) of"
)
_NEARS += r"|will (?:soon |shortly )?(?:enter|be entering)|due to enter|preparing to enter|prepares to enter"
_WITHIN = (
    r"in|within|through|throughout|during|reached|reaches|reaching|is|was|now|already|still"
    r"|well into|deep into|midway through"
)
_PHRASE = re.compile(
    rf"(?:(?P<nears>\b(?:{_NEARS})\s+)|(?P<enters>\b(?:{_ENTERS})\s+)|(?P<within>\b(?:{_WITHIN})\s+)|(?P<bare>\b))"
    r"(?:(?P<end>the (?:end|close|finish) of\s+)|the (?:start|beginning|opening|middle|second half|first half) of\s+)?"
    r"(?:what is\s+|now\s+)?"
    rf"(?:(?P<whose>its|the|a|their)\s+)?(?:\w+ly\s+)?(?P<ordinal>{ORDINAL})\s+(?:full\s+"
    rf"|straight\s+|consecutive\s+|bloody\s+|brutal\s+"
    r"|gruelling\s+|grueling\s+)?year(?![\w-])(?!\s+(?:in a row|in office|in power|student|running))"
    rf"|(?P<now>(?:\b(?:{_WITHIN}|{_ENTERS})\s+)?)\byear\s+(?P<cardinal>{CARDINAL})\s+of(?=\s)",
    re.I,
)

_OWNED = re.compile(rf"(?P<own>'s)\s+(?P<ordinal>{ORDINAL})\s+year\b(?!-)", re.I)
_TOLD_OF_THEN = re.compile(r"\b(?:was|were|had|would|then)\s+(?:\w+\s+)?$", re.I)
_AWAY = re.compile(r"\b(?:for|before|until|toward|towards|since|after|than|from|like|unlike)\s+$", re.I)
_THE_YEAR = re.compile(r"(?:(?:in|during|within|throughout|through)\s+)?(?:the\s|year\b)", re.I)
_DONE = re.compile(r"\b(?:born|lost|made|seized|[a-z]+ed)\s+$")
_OPENS = re.compile(r"\s+(?:begins?|began|starts?|started|opens?|opened|dawns?|dawned|gets? under way)\b", re.I)


@dataclass(frozen=True)
class _Claim:
    """The phrase, the number of the year, and whether it `enters`, `nears` or is `in` it."""

    start: int
    end: int
    number: int
    form: str


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every claim about the Nth year of something the calendar may know."""
    if "year" not in passage.text.lower():
        return
    for claim, subject in (*_owned(passage), *_phrased(passage)):
        if not 0 < claim.number <= _MOST:
            continue
        baselines = choose(passage, claim.start, claim.end, within=subject.within)
        if baselines is None and subject.within:
            baselines = choose(passage, claim.start, claim.end, events=True, within=subject.within)
            if baselines is None:
                continue
        found = _judged(passage, claim, baselines) if baselines else _unknown(passage, claim)
        if found:
            yield found


def _owned(passage: Passage) -> Iterator[tuple[_Claim, Subject]]:
    """“The war's fourth year”."""
    for found in _OWNED.finditer(passage.text):
        owner = owner_of(passage, found.start("own"))
        if owner:
            form = "enters" if _OPENS.match(passage.text, found.end()) else "in"
            yield _Claim(found.start("ordinal"), found.end(), ordinal(found["ordinal"]), form), owner


def _phrased(passage: Passage) -> Iterator[tuple[_Claim, Subject]]:
    """“Enters its fourth year”, “the fourth year of the war”, “year four of the war”."""
    for found in _PHRASE.finditer(passage.text):
        claim = _claim(found)
        if found["bare"] is not None and (found["whose"] or "").lower() == "a":
            continue
        if found["bare"] is not None and _AWAY.search(passage.text, max(0, found.start() - 20), found.start()):
            continue
        subject = subject_of(passage, claim.start, claim.end) if claim else None
        if claim and subject and (subject.is_direct or _may_stand_alone(found)):
            yield claim, subject


def _may_stand_alone(found: re.Match[str]) -> bool:
    """Whether the article can speak of the subject: “its”, or “into a fourth year”; “the second year” cannot."""
    whose = (found["whose"] or "").lower().strip()
    return whose == "its" or (whose == "a" and bool(found["enters"] or found["nears"])) or bool(found["cardinal"])


def _claim(found: re.Match[str]) -> _Claim | None:
    start = found.start()
    while found.string[start].isspace():
        start += 1
    if found["cardinal"]:
        form = "enters" if re.match(rf"(?:{_ENTERS})\b", found["now"] or "", re.I) else "in"
        return _Claim(start, found.end() - 3, cardinal(found["cardinal"]), form)
    if found["bare"] is not None and not found["whose"]:
        return None
    number = ordinal(found["ordinal"])
    if found["nears"] and not found["end"]:
        return _Claim(start, found.end(), number, "nears")
    return _Claim(start, found.end(), number, "enters" if found["enters"] else "in")


def _unknown(passage: Passage, claim: _Claim) -> CheckResult | None:
    if _tells_of_then(passage, claim):
        return None
    phrase = passage.original[claim.start : claim.end]
    explanation = f"“{phrase}” counts from something the calendar has no entry for; add one, or judge it by evidence."
    return answer(passage, CHECK, Outcome.UNDECIDABLE, (claim.start, claim.end), explanation, reason=NO_REFERENCE)


def _admissible(claim: _Claim, entry: Begun) -> tuple[Interval, Interval]:
    """The interval to show, and the one in which the wording is let pass."""
    year = nth_year(entry.start, claim.number)
    if claim.form == "nears":
        first, last = year.first_or_ever, days_on(nth_year(entry.start, claim.number - 1).last_or_ever, 1)
        approach = Interval(days_on(first, -TOLERANCES.nears), last)
        return approach, approach
    end = entry.end if isinstance(entry, Conflict) else None
    if end and end < year.last_or_ever:
        year = Interval(year.first, max(end, year.first_or_ever)) if year.first_or_ever <= end else year
        if year.first_or_ever > end:
            return year, Interval(end, end)
    return year, year.wider(TOLERANCES.enters_early) if claim.form == "enters" else year


def _judged(passage: Passage, claim: _Claim, baselines: Baselines) -> CheckResult | None:
    span = (claim.start, claim.end)
    intervals = {each.key: _admissible(claim, each) for each in baselines.admitted}
    fitting, judged = passage.judge(*span, [passes for _, passes in intervals.values()])
    refs = [*(each.key for each in (*baselines.admitted, *baselines.others)), *baselines.refs]
    if judged is None or fitting is None:
        return no_day(passage, CHECK, span, (*baselines.admitted, *baselines.others))
    outcome, reason = Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT, None
    ending = ""
    if _is_past_as_of(passage, baselines.admitted, judged, intervals, fitting=fitting):
        outcome, reason = Outcome.UNDECIDABLE, PAST_AS_OF
        ending = " The calendar does not know whether it still went on then; bring the entry up to date."
    elif not fitting and _by_calendar_years(claim, baselines.admitted, judged):
        outcome, reason = Outcome.UNDECIDABLE, COUNTING_CONVENTION
        ending = (
            f" Counted by calendar years it would be the {nth(claim.number)}: an editor must choose the convention."
        )
    gap = 0 if fitting else nearest_gap([each for each, _ in intervals.values()], judged.span)
    gap = gap or (0 if fitting else nearest_gap([passes for _, passes in intervals.values()], judged.span))
    if gap > 0 and judged.is_publication and _tells_of_then(passage, claim):
        return None
    return answer(
        passage,
        CHECK,
        outcome,
        span,
        _explained(passage, claim, baselines, judged, gap) + ending,
        implied=[
            *(_row(each, intervals[each.key], judged) for each in baselines.admitted),
            *(_row(each, _admissible(claim, each), judged, alternative=True) for each in baselines.others),
        ],
        compared=compared(judged),
        gap_days=gap,
        reason=reason,
        refs=refs,
    )


def _tells_of_then(passage: Passage, claim: _Claim) -> bool:
    """Whether the year may be one long past: “was in its”, or “in the first year of” with a plain past and no news."""
    if _TOLD_OF_THEN.search(passage.text, max(0, claim.start - 24), claim.start):
        return True
    phrase = passage.text[claim.start : claim.end]
    return bool(_THE_YEAR.match(phrase)) and (
        bool(_DONE.search(passage.text, max(0, claim.start - 24), claim.start)) or tells_of_the_past(passage.text)
    )


def _is_past_as_of(
    passage: Passage,
    admitted: Sequence[Begun],
    judged: Judged,
    intervals: dict[str, tuple[Interval, Interval]],
    *,
    fitting: bool,
) -> bool:
    """Whether all that could be meant was open-ended when last looked at, and the date judged is later."""
    day = min(judged.span.first_or_ever, passage.published.first_or_ever if passage.published else date.max)
    meant = [each for each in admitted if not fitting or intervals[each.key][1].meets(judged.span)]
    return all(isinstance(each, Conflict) and not each.end and each.as_of and day > each.as_of for each in meant)


def _by_calendar_years(claim: _Claim, admitted: Sequence[Begun], judged: Judged) -> bool:
    years = range(judged.span.first_or_ever.year, judged.span.last_or_ever.year + 1)
    return len(years) < 3 and any(
        year - start.year + 1 == claim.number
        for each in admitted
        for start in (each.start.first_or_ever, each.start.last_or_ever)
        for year in years
        if not (isinstance(each, Conflict) and each.end and judged.span.first_or_ever > each.end)
    )


def _row(
    entry: Begun, interval: tuple[Interval, Interval], judged: Judged, *, alternative: bool = False
) -> dict[str, object]:
    year = year_on(entry.start.first_or_ever, judged.span.first_or_ever)
    more: dict[str, object] = {"actual_year": year if year > 0 else None, "fits": judged.fits([interval[1]])}
    return shown(interval[0], entry, **more, **({"alternative": True} if alternative else {}))


def _explained(passage: Passage, claim: _Claim, baselines: Baselines, judged: Judged, gap: int) -> str:
    first, *more = baselines.admitted
    phrase = passage.original[claim.start : claim.end]
    shown_, _ = _admissible(claim, first)
    runs = nth_year(first.start, claim.number)
    told = f"“{phrase}” counts from {began(first)}: the {nth(claim.number)} year runs {runs}."
    if claim.form == "nears":
        told += f" It is near from {shown_}."
    told += f" On {judged.span} {_it_was(first, judged)}. Gap: {gap_words(gap)}."
    told += "".join(_other(claim, each, judged, "It can also count from") for each in more)
    told += "".join(_other(claim, each, judged, "Other baseline:") for each in baselines.others)
    if claim.form == "nears":
        return f"{told} ({named('nears')}.)"
    if claim.form == "enters":
        told += f" ({named('enters_early')}.)"
        if not gap and judged.span.first_or_ever > days_on(runs.first_or_ever, TOLERANCES.enters_late):
            told += " It is late to say so: the year began more than three months before."
    return told


def _it_was(entry: Begun, judged: Judged) -> str:
    year = year_on(entry.start.first_or_ever, judged.span.first_or_ever)
    if isinstance(entry, Conflict) and entry.end and judged.span.first_or_ever > entry.end:
        return f"it had been over since {entry.end}: no year is counted after the end"
    return f"it was the {nth(year)}" if year > 0 else "it had not begun"


def _other(claim: _Claim, entry: Begun, judged: Judged, opening: str) -> str:
    shown_, passes = _admissible(claim, entry)
    fits = "which fits" if judged.fits([passes]) else "which does not fit"
    return f" {opening} {began(entry)}: {shown_}, {fits}; {_it_was(entry, judged)}."
