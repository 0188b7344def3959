"""“The war lasted three weeks”, “the ten-year war”: whether a war that is over went on for so long."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import answer, days_compared, fits_or_not, gap_words, implied_row
from tracker.language.calendar.baselines import of_mention
from tracker.language.calendar.durations import AMOUNT, Duration, count_of, durations, modifier_of
from tracker.language.calendar.elapsed import CHECK
from tracker.language.calendar.elapsed_subjects import counted_from
from tracker.language.calendar.entries import ArmedConflict, Begun
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.spans import admissible
from tracker.language.calendar.subjects import is_subject
from tracker.language.findings import CheckResult

_LASTED = re.compile(
    r"\s+(?:had\s+)?(?:eventually\s+)?(?:lasted|raged|went on|gone on|dragged on|continued)\s+(?:for\s+)?"
    rf"(?P<amount>{AMOUNT})\b(?!\s+(?:longer|more|after|into|from))",
    re.I,
)
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
