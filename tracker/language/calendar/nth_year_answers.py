"""How a finding about an Nth year is explained, and what it shows of each baseline."""

from tracker.language.calendar.answers import gap_words, implied_row, label_with_start
from tracker.language.calendar.baselines import Baselines
from tracker.language.calendar.entries import ArmedConflict, Begun
from tracker.language.calendar.intervals import Interval, days_on, nth_year, year_on
from tracker.language.calendar.nth_year_wordings import Claim
from tracker.language.calendar.numbers import nth
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words


def admissible(claim: Claim, entry: Begun) -> tuple[Interval, Interval]:
    """The interval to show, and the one in which the wording is let pass."""
    year = nth_year(entry.start, claim.number)
    if claim.form == "nears":
        # Up to the first day of the year itself, counted from the latest start.
        last = days_on(nth_year(entry.start, claim.number - 1).last_or_ever, 1)
        approach = Interval(days_on(year.first_or_ever, -TOLERANCES.nears), last)
        return approach, approach
    end = entry.end if isinstance(entry, ArmedConflict) else None
    if end and end < year.first_or_ever:
        # No year is counted after the end: the year is shown, and only the last day of the war would pass.
        return year, Interval(end, end)
    if end and end < year.last_or_ever:
        year = Interval(year.first, end)
    return year, year.wider(TOLERANCES.enters_early) if claim.form == "enters" else year


def baseline_row(
    entry: Begun, intervals: tuple[Interval, Interval], judged: JudgedDate, *, alternative: bool = False
) -> dict[str, object]:
    """What a finding shows of one baseline: its Nth year, which year it really was, and whether it fits."""
    year = year_on(entry.start.first_or_ever, judged.span.first_or_ever)
    interval, passing = intervals
    fields: dict[str, object] = {"actual_year": year if year > 0 else None, "fits": judged.fits([passing])}
    return implied_row(interval, entry, **fields, **({"alternative": True} if alternative else {}))


def explanation(passage: Passage, claim: Claim, baselines: Baselines, judged: JudgedDate, gap: int) -> str:
    """From what was counted, when the year runs, which year it was on the date judged, and the other baselines."""
    first, *further = baselines.admitted
    phrase = passage.original[claim.start : claim.end]
    interval, _ = admissible(claim, first)
    year = nth_year(first.start, claim.number)
    sentences = f"“{phrase}” counts from {label_with_start(first)}: the {nth(claim.number)} year runs {year}."
    if claim.form == "nears":
        sentences += f" It is near from {interval}."
    sentences += f" On {judged.span} {_which_year_it_was(first, judged)}. Gap: {gap_words(gap)}."
    sentences += "".join(_further_baseline(claim, entry, judged, "It can also count from") for entry in further)
    sentences += "".join(_further_baseline(claim, entry, judged, "Other baseline:") for entry in baselines.siblings)
    return sentences + _tolerance_sentences(claim, year, judged, gap)


def _tolerance_sentences(claim: Claim, year: Interval, judged: JudgedDate, gap: int) -> str:
    if claim.form == "nears":
        return f" ({tolerance_words('nears')}.)"
    if claim.form != "enters":
        return ""
    sentences = f" ({tolerance_words('enters_early')}.)"
    # In November, “enters its fourth year” is no error where the year began in February, and stale all the same.
    if not gap and judged.span.first_or_ever > days_on(year.first_or_ever, TOLERANCES.enters_late):
        sentences += " It is late to say so: the year began more than three months before."
    return sentences


def _which_year_it_was(entry: Begun, judged: JudgedDate) -> str:
    year = year_on(entry.start.first_or_ever, judged.span.first_or_ever)
    if isinstance(entry, ArmedConflict) and entry.end and judged.span.first_or_ever > entry.end:
        return f"it had been over since {entry.end}: no year is counted after the end"
    return f"it was the {nth(year)}" if year > 0 else "it had not begun"


def _further_baseline(claim: Claim, entry: Begun, judged: JudgedDate, opening: str) -> str:
    interval, passing = admissible(claim, entry)
    fits = "which fits" if judged.fits([passing]) else "which does not fit"
    return f" {opening} {label_with_start(entry)}: {interval}, {fits}; {_which_year_it_was(entry, judged)}."
