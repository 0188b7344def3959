"""“The first summit in seven years”: whether a complete list has another one in these years."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import answer, fits_or_not
from tracker.language.calendar.durations import MODIFIER, modifier_of
from tracker.language.calendar.entries import Series
from tracker.language.calendar.intervals import Interval, months_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.calendar.passages import FUTURE, Passage
from tracker.language.calendar.series_answers import last_day, list_ends_early, occurrence_words, without_list
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.findings import CheckResult

CHECK = "recurrence"

_FIRST_IN = re.compile(
    rf"\b(?:(?:the|its|their|a)\s+first\b[^,;]{{0,90}}?|for\s+the\s+first\s+time)\s+in\s+{MODIFIER}"
    # “The first in a decade without a statement” is the first of those without one.
    rf"(?P<count>{CARDINAL})\s+(?P<unit>year|decade)s?\b(?!\s+(?:with|without|to|of|that|where|at|on|in)\b)",
    re.I,
)
# “The first summit in Alaska in seven years” is the first of those there.
_PLACED = re.compile(r"\b(?:in|on|at)\s+(?:the\s+)?[A-Z]")
_MOST = 12 * 200  # months
_AHEAD = re.compile(rf"{FUTURE.pattern}|\bwould\b", re.I)


def first_in_years(passage: Passage, series: Series) -> Iterator[CheckResult]:
    """Every “first in so many years” that the list of the series can answer."""
    for match in _FIRST_IN.finditer(passage.text):
        months = cardinal(match["count"]) * (120 if match["unit"].lower() == "decade" else 12)
        is_any = 0 < months <= _MOST and not _PLACED.search(match[0])
        finding = _finding(passage, series, match, months) if is_any else None
        if finding:
            yield finding


def _finding(passage: Passage, series: Series, match: re.Match[str], months: int) -> CheckResult | None:
    outdated = list_ends_early(passage, CHECK, match.span(), series)
    day = last_day(passage)
    if outdated or day is None:
        return outdated
    until_now = [occurrence for occurrence in series.occurrences if occurrence.day <= day]
    # The last one is the one spoken of, unless that is still to come.
    is_ahead = _AHEAD.search(passage.text, 0, match.start()) is not None
    current = day if is_ahead or not until_now else until_now[-1].day
    earlier = until_now if is_ahead else until_now[:-1]
    # “In four years” is said from three and a half on; “in more than four years” means all of them.
    loose = 0 if modifier_of(match) == "more" else TOLERANCES.elapsed_months
    years = Interval(months_on(current, loose - months), current)
    inside = [occurrence for occurrence in earlier if years.holds(Interval.on(occurrence.day))]
    # A list that ends before them can show a counter-example and no more.
    if not inside and years.first_or_ever < series.complete.first_or_ever:
        return without_list(passage, CHECK, match.span(), series)
    phrase = passage.original[slice(*match.span())]
    explanation = f"“{phrase}”: {series.label}: {occurrence_words(until_now)}. " + (
        f"In these years lies {occurrence_words(inside)}." if inside else "None of them lies in these years."
    )
    return answer(passage, CHECK, fits_or_not(not inside), match.span(), explanation, refs=[series.key])
