"""“The war, which erupted two years ago this week”: whether it began about that long before the publication."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import answer, days_compared, fits_or_not, gap_words, implied_row
from tracker.language.calendar.baselines import Baselines, of_mention
from tracker.language.calendar.date_names import WEEKDAY
from tracker.language.calendar.intervals import Interval, nearest_gap, years_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.findings import CheckResult

CHECK = "relative"

_BEGAN_AGO = re.compile(
    r"(?:\s+(?:of|in|against|on)\s+[A-Z][\w-]+)?\s*,?\s*(?:(?:which|that)\s+)?"
    r"(?:had\s+)?(?:first\s+)?(?:began|started|broke out|erupted|was launched)\s+"
    rf"(?P<count>{CARDINAL}|an?)\s+years?\s+ago\b"
    rf"(?P<near>\s+(?:(?:this|last|next) (?P<unit>week|month)|today|(?:on |this )?{WEEKDAY})\b)",
    re.I,
)
_MOST = 200  # years


def years_ago(passage: Passage) -> Iterator[CheckResult]:
    """Every “erupted two years ago this week”; of “two years ago” alone the lengths of time decide."""
    published = passage.published
    if published is None or published.first is None or published.first != published.last:
        return
    for mention in passage.mentions:
        match = _BEGAN_AGO.match(passage.text, mention.end)
        baselines = of_mention(passage, mention) if match else None
        count = _count(match) if match else 0
        if match and baselines and 0 < count <= _MOST:
            yield _finding(passage, match, baselines, _window(match, count, published))


def _count(match: re.Match[str]) -> int:
    return 1 if match["count"].lower() in {"a", "an"} else cardinal(match["count"])


def _window(match: re.Match[str], count: int, published: Interval) -> Interval:
    """About the day so many years before: two weeks either way, or two months where the words say “this month”."""
    day = Interval.on(years_on(published.first_or_ever, -count))
    days = 2 * TOLERANCES.anniversary if (match["unit"] or "").lower() == "month" else 2 * TOLERANCES.present
    return day.wider(days, days)


def _finding(passage: Passage, match: re.Match[str], baselines: Baselines, window: Interval) -> CheckResult:
    starts = [Interval(entry.start.first, entry.start.last) for entry in baselines.admitted]
    fits = any(window.meets(start) for start in starts)
    gap = 0 if fits else nearest_gap([window], starts[0])
    span = (match.start("count"), match.end())
    phrase = passage.original[slice(*span)]
    entry = baselines.admitted[0]
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"“{phrase}” means {window}; {entry.label}: {starts[0]}. Gap: {gap_words(gap)}.",
        implied=[implied_row(window, entry)],
        compared=days_compared("event", starts[0]),
        gap_days=gap,
        refs=[*(entry.key for entry in baselines.admitted), *baselines.refs],
    )
