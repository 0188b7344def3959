"""What the checks answer, made in one way: places in the whole text, intervals as data, explanations in sentences."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.language.calendar.entries import Begun, Entry
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.english import counted
from tracker.language.findings import CheckResult, Outcome

# The reason codes of an undecidable finding. A check says one of them rather than guess.
NO_REFERENCE = "no_reference"
PAST_AS_OF = "past_as_of"
COUNTING_CONVENTION = "counting_convention"
NEEDS_EXHAUSTIVE_EVIDENCE = "needs_exhaustive_evidence"
NO_PUBLICATION_DATE = "no_publication_date"
NO_EVIDENCE = "no_evidence"

Row = Mapping[str, Any]


def answer(
    passage: Passage,
    check: str,
    outcome: Outcome,
    span: tuple[int, int],
    explanation: str,
    *,
    implied: Sequence[Row] = (),
    compared: Row | None = None,
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
        # From the original, since the plain text of the passage has straight quotes and single spaces.
        phrase=passage.original[start:end],
        start=passage.offset + start,
        end=passage.offset + end,
        implied=implied,
        compared=compared or {},
        gap_days=gap_days,
        reason=reason,
        # Two names of one war in a sentence give its key twice; the order says which was admitted first.
        refs=list(dict.fromkeys(refs)),
    )


def fits_or_not(fitting: bool) -> Outcome:
    """The outcome of a claim that could be judged."""
    return Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT


def implied_row(interval: Interval, entry: Entry | None = None, **fields: Any) -> dict[str, Any]:
    """An interval that a claim implies, as the findings keep it, with the entry it counts from."""
    row: dict[str, Any] = {
        "ref": entry.key if entry else None,
        "title": entry.label if entry else "",
        "from": interval.first.isoformat() if interval.first else None,
        "to": interval.last.isoformat() if interval.last else None,
        "actual_year": None,
    }
    if isinstance(entry, Begun):
        row["start"] = entry.start.first_or_ever.isoformat()
    return row | fields


def interval_of(row: Row) -> Interval:
    """The days of a row that findings keep: implied or compared."""
    first, last = row.get("from"), row.get("to")
    return Interval(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def date_judged(judged: JudgedDate | None) -> dict[str, Any]:
    """The date judged, as the findings keep it."""
    return days_compared(judged.what, judged.span) if judged else {}


def days_compared(kind: str, span: Interval) -> dict[str, Any]:
    """Days that were compared, as the findings keep them; `kind` says whose days they are."""
    first, last = span.first, span.last
    return {
        "what": kind,
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
    }


def gap_words(gap: int) -> str:
    """The gap as the end of a sentence: `1,344 days too late`; a gap of more than a year is told in years as well."""
    if not gap:
        return "none"
    years = f", about {abs(gap) / 365.25:.1f} years" if abs(gap) > 365 else ""
    return f"{counted(abs(gap), 'day')}{years} too {'late' if gap > 0 else 'early'}"


def no_publication_day(
    passage: Passage, check: str, span: tuple[int, int], entries: Iterable[Entry] = ()
) -> CheckResult:
    """The answer where the day of publication would decide and is not known."""
    phrase = passage.original[slice(*span)]
    explanation = f"“{phrase}” can be judged only once the day of publication is known; enter it."
    refs = [entry.key for entry in entries]
    return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE, refs=refs)


def label_with_start(entry: Begun) -> str:
    """The name of what is counted from, with when it began: `War in Donbas (2014-04-06 to 2014-04-14)`."""
    return f"{entry.label} ({Interval(entry.start.first, entry.start.last)})"
