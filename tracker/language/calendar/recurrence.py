"""“The first summit since Helsinki”, “only once”, “unprecedented”: what a complete list of occurrences says to it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tracker.language.calendar.answers import NEEDS_EXHAUSTIVE_EVIDENCE, NO_PUBLICATION_DATE, PAST_AS_OF, answer
from tracker.language.calendar.dated import Dated
from tracker.language.calendar.entries import Occurrence, Series
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.numbers import ORDINAL, ordinal
from tracker.language.calendar.passages import FUTURE, Passage
from tracker.language.findings import CheckResult, Outcome

CHECK, SUPERLATIVE = "recurrence", "superlative"

_EVENT_NOUN = (
    r"(?:visits?|summits?|meetings?|talks|trips?|calls?|elections?|exchanges?|strikes?|rounds?|address|speech|launch"
    r"|invocations?|handover|agreements?|deals?|treat(?:y|ies)|conversations?|encounters?"
    r"|face-to-face|contacts?|sessions?|time)"
)
_FIRST_SINCE = re.compile(
    rf"\b(?:the|its|their|his|her|a)\s+first\s+(?!(?:half|quarter|year|day|week|month|document|part|point|step|lady)\b)"
    rf"(?:[\w'./-]+\s+){{0,8}}?{_EVENT_NOUN}\b[^,;]{{0,90}}?\bsince\s+"
    r"|\bthe first\s+(?:of its kind\s+|one\s+)?(?=between\b)[^,;]{0,90}?\bsince\s+"
    rf"|\bfor the first time(?:\s+[\w'-]+){{0,3}}?\s+since\s+",
    re.I,
)
_COUNTED = re.compile(
    rf"\b(?:(?P<once>only\s+(?:ever\s+)?(?:been\s+\w+\s+)?(?P<times>once|twice|three times"
    rf"|four times|five times)|(?:just|exactly)\s+(?P<times2>once|twice))"
    r"|(?:invoked|met|held|used)\s+(?:[\w-]+\s+){0,3}?(?P<times3>once|twice|three times)(?!\s+(?:a|again|more|every))"
    rf"|(?P<nth>(?:for\s+)?(?:only|just)\s+the\s+(?P<ordinal>{ORDINAL}))"
    rf"|(?<!only )(?<!just )the\s+(?P<plain>(?!first){ORDINAL})(?=\s[^,;]{{0,60}}\bsince\b))",
    re.I,
)
_SUPERLATIVE = re.compile(
    r"\b(?:unprecedented|without precedent|first[- ]ever|first time ever|never before"
    r"|first of its kind|the first\s+(?!time|sign|moment)(?:[\w.-]+\s+){1,6}?ever(?=\W)"
    r"|(?:for )?the first time in (?:its |the |their )?(?:\w+['s]* )?history"
    r"|the first\s+(?!(?:sign|moment|chance|sight|time|hint|place|half)\b)(?:[\w'-]+\s+){1,8}?any\b"
    r"|(?:has|have|had) never (?:yet )?been (?=invoked|used|held)|never (?:yet )?been invoked)",
    re.I,
)
_FIRST_TIME = re.compile(r"\bfor the (?:very )?first time\b(?!\s+(?:in|since))", re.I)
_DENIED = re.compile(r"\b(?:not|n't|hardly|far from|isn't|neither|nor|scarcely)\s+(?:an?\s+|the\s+|without\s+)?$", re.I)
_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4, "five times": 5}
_SMALL = {"a", "an", "the", "of", "has", "been", "and", "between"}


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every claim that something is the first since, the only or the first at all."""
    lowered = passage.text.lower()
    if not any(
        word in lowered
        for word in ("first", "only", "just", "exactly", "preceden", "never", "since", "once", "twice", "times")
    ):
        return
    series = next((each for each in passage.calendar.series if _names(each, passage.text)), None)
    since: list[tuple[int, int]] = []
    for found in _FIRST_SINCE.finditer(passage.text):
        since.append(found.span())
        told_since = _since(passage, series, found)
        if told_since:
            yield told_since
    for found in _COUNTED.finditer(passage.text) if series else ():
        told = found["times"] or found["times2"] or found["times3"]
        number = _TIMES[told.lower()] if told else ordinal(found["ordinal"] or found["plain"])
        if series:
            yield _counted(passage, series, found.span(), number)
    superlatives = [*_SUPERLATIVE.finditer(passage.text), *(_FIRST_TIME.finditer(passage.text) if series else ())]
    for found in superlatives:
        if not _DENIED.search(passage.text, max(0, found.start() - 30), found.start()) and not any(
            start <= found.start() < end for start, end in since
        ):
            yield _superlative(passage, series, found.span())


def _stems(text: str) -> set[str]:
    words = re.findall(
        r"\w+", text.lower().replace("u.s.", "us").replace("american", "us").replace("russia ", "russian ")
    )
    return {re.sub(r"(?:ed|ation|e|es|s|ing)$", "", word) if len(word) > 3 else word for word in words} - _SMALL


def _names(series: Series, text: str) -> bool:
    """Whether the text has every word of one of its names, in any order and any inflection."""
    have = {word.replace("invoc", "invok") for word in _stems(text.replace("-", " "))}
    return any(
        {word.replace("invoc", "invok") for word in _stems(alias.replace("-", " "))} <= have for alias in series.aliases
    )


def _no_list(passage: Passage, check: str, span: tuple[int, int], series: Series | None = None) -> CheckResult:
    phrase = passage.original[slice(*span)]
    lacks = f"the list “{series.label}” does not reach that far back" if series else "the calendar has no complete list"
    explanation = (
        f"“{phrase}” is shown wrong by one other case, and right only by a complete list; {lacks}, so this is left to"
        " evidence and to a person."
    )
    refs = [series.key] if series else []
    return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=NEEDS_EXHAUSTIVE_EVIDENCE, refs=refs)


def _day(passage: Passage) -> date | None:
    return passage.published.last if passage.published else None


def _stale(passage: Passage, check: str, span: tuple[int, int], series: Series) -> CheckResult | None:
    """Nothing, or why the list cannot answer: no day to look from, or one after the list ends."""
    phrase, day = passage.original[slice(*span)], _day(passage)
    if day is None:
        explanation = f"“{phrase}” can be counted only up to the day of publication, which is not known; enter it."
        return answer(
            passage, check, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE, refs=[series.key]
        )
    if day > series.complete.last_or_ever:
        explanation = f"“{phrase}”: the list “{series.label}” is complete only up to {series.complete.last}; extend it."
        return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=PAST_AS_OF, refs=[series.key])
    return None


def _told(occurrences: Sequence[Occurrence]) -> str:
    return ", ".join(f"{each.day} ({each.place})" if each.place else f"{each.day}" for each in occurrences) or "none"


def _since(passage: Passage, series: Series | None, found: re.Match[str]) -> CheckResult | None:
    rest = passage.text[found.end() : found.end() + 60]
    stop = re.search(r"[,;.()]", rest)
    tail = rest[: stop.start()] if stop else rest
    last_word = re.match(r"(?:[\w'-]+ ?){0,5}(?<=\w)|", tail)
    ends = [each.end for each in passage.dates if found.end() - 8 <= each.start < found.end() + len(tail)]
    span = (found.start(), ends[0] if ends else found.end() + (last_word.end() if last_word else 0))
    if series is None:
        return None if " time" in found[0].lower() else _no_list(passage, CHECK, span)
    stale = _stale(passage, CHECK, span, series)
    before = _before(passage, series, found.end())
    if before is None or (before.first_or_ever < series.complete.first_or_ever and not stale):
        return _no_list(passage, CHECK, span, series)
    if stale:
        return stale
    day = _day(passage) or date.max
    until_now = [each for each in series.occurrences if each.day <= day]
    later = [each for each in until_now if each.day > before.last_or_ever]
    still_ahead = FUTURE.search(passage.text, 0, found.start()) is not None
    between = later if still_ahead else later[:-1]
    explanation = f"{series.label}: {_told(until_now)}. " + (
        f"In between lies {_told(between)}." if between else f"None lies between {before.last} and the current one."
    )
    outcome = Outcome.INCONSISTENT if between else Outcome.CONSISTENT
    return answer(passage, CHECK, outcome, span, explanation, refs=[series.key])


def _before(passage: Passage, series: Series, place: int) -> Interval | None:
    """When the earlier one was: the date that follows, else the place of one that is named."""
    tail = passage.text[place : place + 60]
    dates: list[Dated] = [each for each in passage.dates if place - 8 <= each.start < place + 60 and each.whole]
    named = [each for each in series.occurrences if each.place and re.search(rf"\b{re.escape(each.place)}\b", tail)]
    if dates:
        inside = [each for each in series.occurrences if Interval.on(each.day).meets(dates[0].span)]
        return Interval.on(inside[-1].day) if inside else dates[0].span
    return Interval.on(named[-1].day) if named else None


def _counted(passage: Passage, series: Series, span: tuple[int, int], number: int) -> CheckResult:
    stale = _stale(passage, CHECK, span, series)
    if stale:
        return stale
    since = next((each.span for each in passage.dates if each.prep == "since"), None)
    first = since.first_or_ever if since else series.complete.first_or_ever
    if first < series.complete.first_or_ever:
        return _no_list(passage, CHECK, span, series)
    counted = [each for each in series.occurrences if first <= each.day <= (_day(passage) or date.max)]
    outcome = Outcome.CONSISTENT if len(counted) == number else Outcome.INCONSISTENT
    explanation = (
        f"{series.label}, {first} to {_day(passage)}: {_told(counted)}. That is {len(counted)}, "
        f"and the text says {number}."
    )
    return answer(passage, CHECK, outcome, span, explanation, refs=[series.key])


def _superlative(passage: Passage, series: Series | None, span: tuple[int, int]) -> CheckResult:
    day = _day(passage)
    if series is None or day is None:
        return _no_list(passage, SUPERLATIVE, span)
    until_now = [each for each in series.occurrences if each.day <= day]
    never = "never" in passage.text[slice(*span)].lower()
    counter = until_now if never else [each for each in until_now if (day - each.day).days > 31]
    if not counter:
        return _no_list(passage, SUPERLATIVE, span, series)
    explanation = f"“{passage.original[slice(*span)]}” has a counter-example. {series.label}: {_told(counter)}."
    return answer(passage, SUPERLATIVE, Outcome.INCONSISTENT, span, explanation, refs=[series.key])
