"""“The first summit since Helsinki”, “only once”, “unprecedented”: what a complete list of occurrences says to it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tracker.language.calendar.answers import answer, fits_or_not
from tracker.language.calendar.entries import Series
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.numbers import ORDINAL, ordinal
from tracker.language.calendar.passages import FUTURE, Passage
from tracker.language.calendar.recurrence_in_years import first_in_years
from tracker.language.calendar.series_answers import (
    is_named,
    last_day,
    list_ends_early,
    occurrence_words,
    without_list,
)
from tracker.language.findings import CheckResult, Outcome

CHECK, SUPERLATIVE = "recurrence", "superlative"

_EVENT_NOUN = (
    r"(?:visits?|summits?|meetings?|talks|trips?|calls?|elections?|exchanges?|strikes?|rounds?|address|speech|launch"
    r"|invocations?|handover|agreements?|deals?|treat(?:y|ies)|conversations?|encounters?"
    r"|face-to-face|contacts?|sessions?|time)"
)
# “The first visit by a German chancellor since 2019”; “the first half since” is none.
_FIRST_SINCE = re.compile(
    rf"\b(?:the|its|their|his|her|a)\s+first\s+(?!(?:half|quarter|year|day|week|month|document|part|point|step|lady)\b)"
    rf"(?:[\w'./-]+\s+){{0,8}}?{_EVENT_NOUN}\b[^,;]{{0,90}}?\bsince\s+"
    r"|\bthe first\s+(?:of its kind\s+|one\s+)?(?=between\b)[^,;]{0,90}?\bsince\s+"
    rf"|\bfor the first time(?:\s+[\w'-]+){{0,3}}?\s+since\s+",
    re.I,
)
# “Invoked only once”, “only the third”, “the second summit since 2018”
_COUNTED = re.compile(
    rf"\b(?:(?P<once>only\s+(?:ever\s+)?(?:been\s+\w+\s+)?(?P<times>once|twice|three times"
    rf"|four times|five times)|(?:just|exactly)\s+(?P<times2>once|twice))"
    r"|(?:invoked|met|held|used)\s+(?:[\w-]+\s+){0,3}?(?P<times3>once|twice|three times)(?!\s+(?:a|again|more|every))"
    rf"|(?P<nth>(?:for\s+)?(?:only|just)\s+the\s+(?P<ordinal>{ORDINAL}))"
    rf"|(?<!only )(?<!just )the\s+(?P<plain>(?!first){ORDINAL})(?=\s[^,;]{{0,60}}\bsince\b))",
    re.I,
)
# “Unprecedented”, “first ever”, “never been invoked”
_SUPERLATIVE = re.compile(
    r"\b(?:unprecedented|without precedent|first[- ]ever|first time ever|never before"
    r"|first of its kind|the first\s+(?!time|sign|moment)(?:[\w.-]+\s+){1,6}?ever(?=\W)"
    r"|(?:for )?the first time in (?:its |the |their )?(?:\w+['s]* )?history"
    r"|the first\s+(?!(?:sign|moment|chance|sight|time|hint|place|half)\b)(?:[\w'-]+\s+){1,8}?any\b"
    r"|(?:has|have|had) never (?:yet )?been (?=invoked|used|held)|never (?:yet )?been invoked)",
    re.I,
)
_FIRST_TIME = re.compile(r"\bfor the (?:very )?first time\b(?!\s+(?:in|since))", re.I)
# “The move is hardly unprecedented.”
_DENIED = re.compile(r"\b(?:not|n't|hardly|far from|isn't|neither|nor|scarcely)\s+(?:an?\s+|the\s+|without\s+)?$", re.I)
_HINTS = ("first", "only", "just", "exactly", "preceden", "never", "since", "once", "twice", "times")
_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4, "five times": 5}
_TAIL = 60  # characters after “since” that can say since when
_AT_HAND = 31  # days: an occurrence so recent is the one the text calls the first


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every claim that something is the first since, the only or the first at all."""
    lowered = passage.text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return
    series = next((series for series in passage.calendar.series if is_named(series, passage.text)), None)
    firsts_since = list(_FIRST_SINCE.finditer(passage.text))
    for match in firsts_since:
        finding = _first_since(passage, series, match)
        if finding:
            yield finding
    if series:
        yield from first_in_years(passage, series)
        for match in _COUNTED.finditer(passage.text):
            yield _counted(passage, series, match)
    yield from _superlatives(passage, series, [match.span() for match in firsts_since])


def _superlatives(passage: Passage, series: Series | None, claimed: Sequence[tuple[int, int]]) -> Iterator[CheckResult]:
    """“Unprecedented” and the like, outside of what was claimed to be the first since something."""
    # “For the first time” without a series is said of anything; with one, a list can answer.
    first_times = _FIRST_TIME.finditer(passage.text) if series else ()
    for match in (*_SUPERLATIVE.finditer(passage.text), *first_times):
        is_denied = _DENIED.search(passage.text, max(0, match.start() - 30), match.start())
        if not is_denied and not any(start <= match.start() < end for start, end in claimed):
            yield _superlative(passage, series, match.span())


def _first_since(passage: Passage, series: Series | None, match: re.Match[str]) -> CheckResult | None:
    span = (match.start(), _claim_end(passage, match.end()))
    if series is None:
        # “For the first time since 1945 …” is said of anything; “the first visit since 2019” of something countable.
        return None if " time" in match[0].lower() else without_list(passage, CHECK, span)
    outdated = list_ends_early(passage, CHECK, span, series)
    earlier = _earlier_occurrence(passage, series, match.end())
    if earlier is None or (earlier.first_or_ever < series.complete.first_or_ever and not outdated):
        return without_list(passage, CHECK, span, series)
    if outdated:
        return outdated
    day = last_day(passage) or date.max
    until_now = [occurrence for occurrence in series.occurrences if occurrence.day <= day]
    later = [occurrence for occurrence in until_now if occurrence.day > earlier.last_or_ever]
    # The last one is the one spoken of, unless that is still to come: “it will be the first since 2018”.
    is_ahead = FUTURE.search(passage.text, 0, match.start()) is not None
    between = later if is_ahead else later[:-1]
    explanation = f"{series.label}: {occurrence_words(until_now)}. " + (
        f"In between lies {occurrence_words(between)}."
        if between
        else f"None lies between {earlier.last} and the current one."
    )
    return answer(passage, CHECK, fits_or_not(not between), span, explanation, refs=[series.key])


def _claim_end(passage: Passage, place: int) -> int:
    """Where the phrase ends: with the date after “since”, else with the words up to the next mark."""
    following = passage.text[place : place + _TAIL]
    stop = re.search(r"[,;.()]", following)
    tail = following[: stop.start()] if stop else following
    # Eight characters back, since a date takes its preposition along: “since 2021”.
    ends = [phrase.end for phrase in passage.dates if place - 8 <= phrase.start < place + len(tail)]
    words = re.match(r"(?:[\w'-]+ ?){0,5}(?<=\w)|", tail)
    return ends[0] if ends else place + (words.end() if words else 0)


def _earlier_occurrence(passage: Passage, series: Series, place: int) -> Interval | None:
    """When the earlier one was: the date that follows, else the place of one that is named."""
    dates = [phrase for phrase in passage.dates if place - 8 <= phrase.start < place + _TAIL and phrase.has_year]
    if dates:
        # “Since 2021”: the occurrence of that year, if there is one, is the one that is meant.
        inside = [occurrence for occurrence in series.occurrences if Interval.on(occurrence.day).meets(dates[0].span)]
        return Interval.on(inside[-1].day) if inside else dates[0].span
    tail = passage.text[place : place + _TAIL]
    at_place = [
        occurrence
        for occurrence in series.occurrences
        if occurrence.place and re.search(rf"\b{re.escape(occurrence.place)}\b", tail)
    ]
    return Interval.on(at_place[-1].day) if at_place else None


def _counted(passage: Passage, series: Series, match: re.Match[str]) -> CheckResult:
    span = match.span()
    outdated = list_ends_early(passage, CHECK, span, series)
    if outdated:
        return outdated
    since = next((phrase.span for phrase in passage.dates if phrase.preposition == "since"), None)
    first = since.first_or_ever if since else series.complete.first_or_ever
    if first < series.complete.first_or_ever:
        return without_list(passage, CHECK, span, series)
    day = last_day(passage)
    occurrences = [occurrence for occurrence in series.occurrences if first <= occurrence.day <= (day or date.max)]
    number = _number_claimed(match)
    explanation = (
        f"{series.label}, {first} to {day}: {occurrence_words(occurrences)}. That is {len(occurrences)}, "
        f"and the text says {number}."
    )
    return answer(passage, CHECK, fits_or_not(len(occurrences) == number), span, explanation, refs=[series.key])


def _number_claimed(match: re.Match[str]) -> int:
    times = match["times"] or match["times2"] or match["times3"]
    return _TIMES[times.lower()] if times else ordinal(match["ordinal"] or match["plain"])


def _superlative(passage: Passage, series: Series | None, span: tuple[int, int]) -> CheckResult:
    day = last_day(passage)
    if series is None or day is None:
        return without_list(passage, SUPERLATIVE, span)
    until_now = [occurrence for occurrence in series.occurrences if occurrence.day <= day]
    # “Never been invoked” denies every one; “the first ever” is itself one of the list.
    is_never = "never" in passage.text[slice(*span)].lower()
    counter_examples = [occurrence for occurrence in until_now if is_never or (day - occurrence.day).days > _AT_HAND]
    # A list without a counter-example shows nothing: it need not go back to the beginning.
    if not counter_examples:
        return without_list(passage, SUPERLATIVE, span, series)
    phrase = passage.original[slice(*span)]
    explanation = f"“{phrase}” has a counter-example. {series.label}: {occurrence_words(counter_examples)}."
    return answer(passage, SUPERLATIVE, Outcome.INCONSISTENT, span, explanation, refs=[series.key])
