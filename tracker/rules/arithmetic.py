"""What a finding counted, as one typed value: page, terminal, API and picture all read it from here.

Checks say it as plain data, which is also how it is stored; rows stored by older versions lack some of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from tracker.language.english import counted
from tracker.language.findings import Outcome

_LIMIT = "The limit"  # the last day itself, beside the time up to it; older rows do not mark it as context


class Fit(StrEnum):
    """Whether the day judged lies in an interval, in the words of a table."""

    FITS = "fits"
    MISSES = "does not fit"
    OPEN = "cannot be said"
    NOT_ASKED = "–"  # what stands beside for orientation, such as the term of an office

    @property
    def stored(self) -> bool | None:
        """As it is kept in data."""
        return {Fit.FITS: True, Fit.MISSES: False}.get(self)


class Checked(Protocol):
    """What a check answered, fresh or from a table."""

    @property
    def outcome(self) -> Outcome:
        """What the check decided."""

    @property
    def implied(self) -> Sequence[Mapping[str, Any]]:
        """The intervals as data; keys may be missing."""

    @property
    def compared(self) -> Mapping[str, Any]:
        """The days judged, as data."""

    @property
    def gap_days(self) -> int | None:
        """The signed gap, if one was counted."""


@dataclass(frozen=True)
class Judged:
    """The days that the words were held against; an end that is not known is None."""

    what: str
    first: date | None
    last: date | None

    @property
    def day(self) -> date:
        """The day that is drawn and named."""
        return self.last or self.first or date.max

    @property
    def is_publication(self) -> bool:
        """Whether it is the day of publication, of which every possible day counts."""
        return self.what == "published_on"


@dataclass(frozen=True)
class ImpliedInterval:
    """When the words would have been true by one way to count; `start` is the day it counts from, if there is one.

    An alternative is a sibling of what is meant, which rescues nothing; context is what stands beside.
    """

    ref: str | None
    title: str
    first: date | None
    last: date | None
    start: date | None
    actual_year: int | None
    is_alternative: bool
    is_context: bool
    fit: Fit

    @property
    def label(self) -> str:
        """What it counts from."""
        return self.title or self.ref or ""

    @property
    def is_meant(self) -> bool:
        """Whether the finding rests on it."""
        return not self.is_alternative and not self.is_context

    @property
    def in_words(self) -> str:
        """What was the case on the day judged: the year that was running, else whether it fits."""
        return f"year {self.actual_year}" if self.actual_year else self.fit.value

    def meets(self, judged: Judged) -> bool:
        """Whether one of the days judged lies in it."""
        return self.gap_to(judged) == 0

    def holds(self, judged: Judged) -> bool:
        """Whether every day judged lies in it."""
        begins = (self.first or date.min) <= (judged.first or date.min)
        return begins and (judged.last or date.max) <= (self.last or date.max)

    def gap_to(self, judged: Judged) -> int:
        """How many days lie between it and the days judged."""
        late = ((judged.first or date.min) - (self.last or date.max)).days
        early = ((self.first or date.min) - (judged.last or date.max)).days
        return max(late, early, 0)

    def record(self) -> dict[str, Any]:
        """As it is stored and sent."""
        return {
            "ref": self.ref,
            "title": self.title,
            "from": _text(self.first),
            "to": _text(self.last),
            "start": _text(self.start),
            "actual_year": self.actual_year,
            "alternative": self.is_alternative,
            "context": self.is_context,
            "fits": self.fit.stored,
        }


@dataclass(frozen=True)
class Arithmetic:
    """All that a finding counted; `gap_days` is signed, and nothing where no gap was counted."""

    outcome: Outcome
    implied: Sequence[ImpliedInterval]
    judged: Judged | None
    gap_days: int | None

    @classmethod
    def of(cls, finding: Checked) -> "Arithmetic":
        """Read what a check answered; a fit that is not said follows from the outcome and the days."""
        judged = _judged(finding.compared or {})
        rows = [(_interval(row), row) for row in finding.implied or ()]
        intervals = [replace(interval, fit=_fit(interval, row, finding.outcome, judged)) for interval, row in rows]
        if finding.outcome is Outcome.CONSISTENT:
            intervals = _one_fits(intervals, judged)
        return cls(finding.outcome, intervals, judged, finding.gap_days)

    @property
    def gap_words(self) -> str:
        """`1,344 days too late`; nothing where there is no gap."""
        return gap_in_words(self.gap_days or 0)


def gap_in_words(days: int) -> str:
    """`1 day too early`; nothing where there is no gap."""
    if not days:
        return ""
    return f"{counted(abs(days), 'day')} too {'late' if days > 0 else 'early'}"


def _interval(row: Mapping[str, Any]) -> ImpliedInterval:
    title, first, last = str(row.get("title") or ""), _day(row.get("from")), _day(row.get("to"))
    return ImpliedInterval(
        ref=row.get("ref"),
        title=title,
        first=first,
        last=last,
        start=_day(row.get("start")),
        actual_year=row.get("actual_year"),
        is_alternative=bool(row.get("alternative")),
        is_context=bool(row.get("context")) or title == _LIMIT,
        fit=Fit.NOT_ASKED,
    )


def _fit(interval: ImpliedInterval, row: Mapping[str, Any], outcome: Outcome, judged: Judged | None) -> Fit:
    if interval.is_context:
        return Fit.NOT_ASKED
    if outcome is Outcome.UNDECIDABLE and interval.is_meant:
        return Fit.OPEN  # older rows say no here where the unknown day of publication decides
    if "fits" in row:
        return {True: Fit.FITS, False: Fit.MISSES}.get(row["fits"], Fit.OPEN)
    if interval.is_alternative or outcome is Outcome.CONSISTENT:
        return _by_days(interval, judged)
    return Fit.MISSES


def _by_days(interval: ImpliedInterval, judged: Judged | None) -> Fit:
    if judged is None:
        return Fit.OPEN
    if not interval.meets(judged):
        return Fit.MISSES
    return Fit.FITS if interval.holds(judged) or not judged.is_publication else Fit.OPEN


def _one_fits(intervals: Sequence[ImpliedInterval], judged: Judged | None) -> list[ImpliedInterval]:
    """What is consistent fits something: by a tolerance the nearest, and all that is meant where no day was judged."""
    meant = [interval for interval in intervals if interval.is_meant]
    if not meant or any(interval.fit is Fit.FITS for interval in intervals):
        return list(intervals)
    nearest = [min(meant, key=lambda interval: interval.gap_to(judged))] if judged else meant
    return [replace(interval, fit=Fit.FITS) if interval in nearest else interval for interval in intervals]


def _judged(compared: Mapping[str, Any]) -> Judged | None:
    first, last = _day(compared.get("from")), _day(compared.get("to"))
    return Judged(str(compared.get("what") or ""), first, last) if first or last else None


def _day(text: object) -> date | None:
    """A day as data says it; what is no day is read as not known, for loaded findings were made elsewhere."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
