"""“The war lasted three weeks”, “for six years the war has …”: whether a war went on for so long."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import (
    answer,
    days_compared,
    fits_or_not,
    gap_words,
    implied_row,
    label_with_start,
)
from tracker.language.calendar.baselines import Baselines, of_mention
from tracker.language.calendar.durations import AMOUNT, Duration, count_of, durations, modifier_of
from tracker.language.calendar.elapsed import CHECK
from tracker.language.calendar.elapsed_subjects import counted_from
from tracker.language.calendar.entries import ArmedConflict, Begun, Event
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.spans import admissible
from tracker.language.calendar.subjects import is_subject
from tracker.language.findings import CheckResult, Outcome

_LASTED = re.compile(
    r"\s+(?:had\s+)?(?:eventually\s+)?(?:lasted|raged|went on|gone on|dragged on|continued)\s+(?:for\s+)?"
    rf"(?P<amount>{AMOUNT})\b(?!\s+(?:longer|more|after|into|from))",
    re.I,
)
# “For five years, the war has kept …”, “The war has kept … for five years”: it may do so for a part of its time only.
_FOR = re.compile(
    rf"\b[Ff]or\s+(?P<amount>{AMOUNT})(?:\s+now)?,?\s+(?:(?:[Tt]he|its|this|[A-Z]\w+'s)\s+)?(?:[\w-]+\s+){{0,2}}?$",
    re.I,
)
_HAS = re.compile(r"(?:\s+(?:of|in|against|on)\s+[A-Z][\w-]+)?\s+has\b")
_HAS_FOR = re.compile(rf"{_HAS.pattern}[^,;:()\"]{{3,90}}?\s+for\s+(?P<amount>{AMOUNT})(?=\s*[.,;]|\s*$)")
_MOST = 100_000  # units; more would lead out of the calendar whatever the unit


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every length that is told of a war which was over by the day of publication."""
    for mention in passage.mentions:
        match = _LASTED.match(passage.text, mention.end) if is_subject(passage.text, mention.start) else None
        baselines = of_mention(passage, mention) if match else None
        if match and baselines:
            span = match.span("amount")
            claim = Duration(*span, count_of(match), match["unit"].lower(), modifier_of(match), "lasted")
            yield from _findings(passage, claim, baselines.admitted)
    for claim in durations(passage.text) if passage.mentions else ():
        # “The twenty-year-old war” began so long ago.
        is_length = claim.tie == "long" and not passage.text.endswith("old", 0, claim.end)
        baselines = counted_from(passage, claim) if is_length else None
        if baselines:
            yield from _findings(passage, claim, baselines.admitted)
    yield from still_going_on(passage)


def still_going_on(passage: Passage) -> Iterator[CheckResult]:
    """Every length for which a war that goes on is said to have done something: no longer than it has lasted."""
    published = passage.published
    for mention in passage.mentions if published else ():
        before = _FOR.search(passage.text, 0, mention.start) if _HAS.match(passage.text, mention.end) else None
        match = before or (
            _HAS_FOR.match(passage.text, mention.end) if is_subject(passage.text, mention.start) else None
        )
        baselines = of_mention(passage, mention) if match else None
        if match and baselines and published and 0 < count_of(match) <= _MOST:
            claim = Duration(*match.span("amount"), count_of(match), match["unit"].lower(), modifier_of(match), "for")
            yield from _too_long(passage, claim, baselines, published)


def _too_long(passage: Passage, claim: Duration, baselines: Baselines, published: Interval) -> Iterator[CheckResult]:
    windows = [admissible(claim.count, claim.unit, claim.modifier, entry.start) for entry in baselines.admitted]
    gap = nearest_gap(windows, published)
    if not windows or gap >= 0 or any(isinstance(entry, Event) for entry in baselines.admitted):
        return
    span = (claim.start, claim.end)
    names = "; ".join(label_with_start(entry) for entry in baselines.admitted)
    yield answer(
        passage,
        CHECK,
        Outcome.INCONSISTENT,
        span,
        f"“{passage.original[slice(*span)]}” is right from {windows[0]}. {names}. Gap: {gap_words(gap)}.",
        implied=[implied_row(window, entry) for window, entry in zip(windows, baselines.admitted, strict=True)],
        compared=days_compared("published_on", published),
        gap_days=gap,
        refs=baselines.keys,
    )


def _findings(passage: Passage, claim: Duration, admitted: tuple[Begun, ...]) -> Iterator[CheckResult]:
    """What is longer than the whole war is wrong; what is shorter may be a part of it, such as the fighting by land."""
    wars = [entry for entry in admitted if isinstance(entry, ArmedConflict)]
    if len(wars) != 1 or not wars[0].end or not 0 < claim.count <= _MOST:
        return
    war, end = wars[0], wars[0].end
    if passage.published is None or passage.published.first_or_ever < end:
        return
    window = admissible(claim.count, claim.unit, claim.modifier, war.start)
    gap = window.gap_to(Interval.on(end))
    if gap > 0:
        return
    span = (claim.start, claim.end)
    phrase = passage.original[slice(*span)]
    yield answer(
        passage,
        CHECK,
        fits_or_not(not gap),
        span,
        f"“{phrase}” would end {war.label} in {window}; it went on from {war.start} to {end}. Gap: {gap_words(gap)}.",
        implied=[implied_row(window, war)],
        compared=days_compared("event", Interval.on(end)),
        gap_days=gap,
        refs=[war.key],
    )
