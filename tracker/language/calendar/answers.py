"""What the checks answer, made in one way: places in the whole text, intervals as data, explanations in sentences."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.language.calendar.entries import Begun, Entry, Event
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.english import counted
from tracker.language.findings import CheckResult, Outcome

NO_REFERENCE = "no_reference"
PAST_AS_OF = "past_as_of"
COUNTING_CONVENTION = "counting_convention"
NEEDS_EXHAUSTIVE_EVIDENCE = "needs_exhaustive_evidence"
NO_PUBLICATION_DATE = "no_publication_date"
NO_EVIDENCE = "no_evidence"

Shown = Mapping[str, Any]


def answer(
    passage: Passage,
    check: str,
    outcome: Outcome,
    span: tuple[int, int],
    explanation: str,
    *,
    implied: Sequence[Shown] = (),
    compared: Mapping[str, Any] | None = None,
    gap_days: int | None = None,
    reason: str | None = None,
    refs: Iterable[str] = (),
) -> CheckResult:
    """What a check found at this place of the passage; the phrase is quoted as it was written."""
    start, end = span
    return CheckResult(
        check=check,
        outcome=outcome,
        explanation=explanation,
        phrase=passage.original[start:end],
        start=passage.offset + start,
        end=passage.offset + end,
        implied=implied,
        compared=compared or {},
        gap_days=gap_days,
        reason=reason,
        refs=list(dict.fromkeys(refs)),
    )


def shown(interval: Interval, entry: Entry | None = None, **more: Any) -> dict[str, Any]:
    """An interval as the findings keep it, with the entry it counts from."""
    told: dict[str, Any] = {
        "ref": entry.key if entry else None,
        "title": entry.label if entry else "",
        "from": interval.first.isoformat() if interval.first else None,
        "to": interval.last.isoformat() if interval.last else None,
        "actual_year": None,
    }
    if isinstance(entry, Begun):
        told["start"] = entry.start.first_or_ever.isoformat()
    return told | more


def compared(judged: Judged | None) -> dict[str, Any]:
    """The date judged as the findings keep it."""
    return told(judged.what, judged.span) if judged else {}


def told(what: str, span: Interval) -> dict[str, Any]:
    """Any stretch of days that was compared."""
    first, last = span.first, span.last
    return {
        "what": what,
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
    }


def gap_words(gap: int) -> str:
    """The gap as the end of a sentence: `1,344 days too late`; a gap of more than a year is told in years as well."""
    if not gap:
        return "none"
    years = f", about {abs(gap) / 365.25:.1f} years" if abs(gap) > 365 else ""
    return f"{counted(abs(gap), 'day')}{years} too {'late' if gap > 0 else 'early'}"


def no_day(passage: Passage, check: str, span: tuple[int, int], entries: Iterable[Entry] = ()) -> CheckResult:
    """The answer where the day of publication would decide and is not known."""
    phrase = passage.original[slice(*span)]
    explanation = f"“{phrase}” can be judged only once the day of publication is known; enter it."
    refs = [each.key for each in entries]
    return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE, refs=refs)


def began(entry: Begun) -> str:
    """The name of what is counted from, with when it began: `War in Donbas (2014-04-06 to 2014-04-14)`."""
    return f"{entry.label} ({Interval(entry.start.first, entry.start.last)})"


def is_dated(entry: Entry) -> bool:
    """Whether it is an event with a day, not something that goes on."""
    return isinstance(entry, Event)
