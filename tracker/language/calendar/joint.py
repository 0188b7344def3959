"""Several claims that are wrong now and were true together once: the background looks older than the news."""

from collections.abc import Sequence
from datetime import date
from itertools import product

from tracker.language.calendar.answers import shown
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.tolerances import TOLERANCES
from tracker.language.english import listed
from tracker.language.findings import CheckResult, Outcome

CHECK = "joint_anachronism"
_OF_THE_PRESENT = {"nth_year", "anniversary", "elapsed", "office", "age"}
_MOST = 64  # combinations of intervals looked at; more than a handful never come up


def find(found: Sequence[CheckResult]) -> list[CheckResult]:
    """One finding if at least two inconsistent claims about the present share a time that is not the present."""
    parts = [
        number
        for number, each in enumerate(found)
        if each.outcome is Outcome.INCONSISTENT
        and each.check in _OF_THE_PRESENT
        and each.compared.get("what") == "published_on"
        and _intervals(each)
    ]
    if len({(found[number].check, tuple(found[number].refs)) for number in parts}) < 2:
        return []
    day = _of(found[parts[0]].compared)
    shared = [each for each in _shared([_intervals(found[number]) for number in parts]) if not each.meets(day)]
    if not shared:
        return []
    together = min(shared, key=lambda each: abs(each.gap_to(day)))
    gap = together.gap_to(day)
    both = "both" if len(parts) == 2 else "all"
    phrases = list(dict.fromkeys(f"“{found[number].phrase}”" for number in parts))
    explanation = (
        f"{listed(phrases)} are {both} true between {together.first} and {together.last}:"
        f" the background looks older than the news. The date judged, {day}, is {abs(gap):,} days"
        f" {'later' if gap > 0 else 'earlier'}."
    )
    row = shown(together, title="Both at once" if len(parts) == 2 else "All at once", fits=False)
    return [
        CheckResult(
            check=CHECK,
            outcome=Outcome.INCONSISTENT,
            explanation=explanation,
            implied=[row],
            compared=found[parts[0]].compared,
            gap_days=gap,
            refs=list(dict.fromkeys(ref for number in parts for ref in found[number].refs)),
            part_of=parts,
        )
    ]


def _shared(choices: Sequence[Sequence[Interval]]) -> list[Interval]:
    """What one interval of each has in common, for every way to choose them."""
    found = []
    for number, chosen in enumerate(product(*choices)):
        if number >= _MOST:
            break
        common: Interval | None = chosen[0]
        for each in chosen[1:]:
            common = common.common(each) if common else None
        if common:
            found.append(common)
    return found


def _intervals(each: CheckResult) -> list[Interval]:
    loose = TOLERANCES.anniversary if each.check == "anniversary" else 0
    return [
        _of(row).wider(loose, loose) for row in each.implied if not row.get("alternative") and not row.get("context")
    ]


def _of(row: object) -> Interval:
    told = row if isinstance(row, dict) else {}
    first, last = told.get("from"), told.get("to")
    return Interval(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)
