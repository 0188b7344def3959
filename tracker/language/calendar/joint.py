"""Several claims that are wrong now and were true together once: the background looks older than the news."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, product

from tracker.language.calendar.answers import days_compared, implied_row, interval_of
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.english import listed
from tracker.language.findings import CheckResult, Outcome
from tracker.language.sentences import Sentence

CHECK = "joint_anachronism"
# Families that describe the present; a wrong weekday or deadline says nothing of how old the background is.
_OF_THE_PRESENT = {"nth_year", "anniversary", "elapsed", "office", "age"}
_MOST = 64  # combinations of intervals looked at; more than a handful never come up


def find(
    findings: Sequence[CheckResult], sentences: Sequence[Sentence] = (), published: Interval | None = None
) -> list[CheckResult]:
    """One finding if at least two inconsistent claims about the present share a time that is not the present.

    Two sentences with one stale office make two claims, unless they are one sentence said twice.
    """
    places = [place for place, finding in enumerate(findings) if _is_stale(finding, published)]
    parts = [findings[place] for place in places]
    # One stale claim said twice, in a headline and in the text, is one claim.
    if len({(part.check, tuple(part.refs), _words_around(part, sentences)) for part in parts}) < 2:
        return []
    # What is told of today or of this week is held against that day, and the rest against the publication.
    day = published or interval_of(parts[0].compared)
    shared = [interval for interval in _shared([_intervals(part) for part in parts]) if not interval.meets(day)]
    if not shared:
        return []
    together = min(shared, key=lambda interval: abs(interval.gap_to(day)))
    title = "Both at once" if len(parts) == 2 else "All at once"
    return [
        CheckResult(
            check=CHECK,
            outcome=Outcome.INCONSISTENT,
            explanation=_explanation(parts, together, day),
            implied=[implied_row(together, title=title, fits=False)],
            compared=days_compared("published_on", day),
            gap_days=together.gap_to(day),
            refs=list(dict.fromkeys(ref for part in parts for ref in part.refs)),
            part_of=places,
        )
    ]


def _words_around(part: CheckResult, sentences: Sequence[Sentence]) -> str:
    """The sentence that a claim stands in, without its punctuation."""
    place = bisect_right(sentences, part.start or 0, key=lambda sentence: sentence.start) - 1
    return " ".join(re.findall(r"\w+", sentences[place].text.lower())) if sentences else ""


def _is_stale(finding: CheckResult, published: Interval | None) -> bool:
    """Whether it is an inconsistent claim about the present that was true at some time."""
    return (
        finding.outcome is Outcome.INCONSISTENT
        and finding.check in _OF_THE_PRESENT
        and _is_of_the_present(finding, published)
        and bool(_intervals(finding))
    )


def _is_of_the_present(finding: CheckResult, published: Interval | None) -> bool:
    """A claim held against its own date in the sentence does not describe the present, unless that is of these days."""
    if finding.compared.get("what") == "published_on":
        return True
    days = TOLERANCES.present
    return bool(published and finding.compared and published.wider(days, days).holds(interval_of(finding.compared)))


def _explanation(parts: Sequence[CheckResult], together: Interval, day: Interval) -> str:
    both = "both" if len(parts) == 2 else "all"
    phrases = list(dict.fromkeys(f"“{part.phrase}”" for part in parts))
    gap = together.gap_to(day)
    return (
        f"{listed(phrases)} are {both} true between {together.first} and {together.last}:"
        f" the background looks older than the news. The date judged, {day}, is {abs(gap):,} days"
        f" {'later' if gap > 0 else 'earlier'}."
    )


def _shared(choices: Sequence[Sequence[Interval]]) -> list[Interval]:
    """What one interval of each has in common, for every way to choose them."""
    shared = []
    for chosen in islice(product(*choices), _MOST):
        common: Interval | None = chosen[0]
        for interval in chosen[1:]:
            common = common.common(interval) if common else None
        if common:
            shared.append(common)
    return shared


def _intervals(finding: CheckResult) -> list[Interval]:
    # An anniversary is a day; the wording is right for a month about it.
    loose = TOLERANCES.anniversary if finding.check == "anniversary" else 0
    return [
        interval_of(row).wider(loose, loose)
        for row in finding.implied
        # A sibling of the group never rescues a wording, so that it cannot be the time that the claims share.
        if not row.get("alternative") and not row.get("context")
    ]
