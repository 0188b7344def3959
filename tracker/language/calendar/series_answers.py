"""Series as lists that answer: whether a text names one, how far it reaches, and what is said where it does not."""

import re
from collections.abc import Sequence
from datetime import date

from tracker.language.calendar.answers import NEEDS_EXHAUSTIVE_EVIDENCE, NO_PUBLICATION_DATE, PAST_AS_OF, answer
from tracker.language.calendar.entries import Occurrence, Series
from tracker.language.calendar.passages import Passage
from tracker.language.findings import CheckResult, Outcome

# Words that a name of a series may have and a text may leave out.
_SMALL = {"a", "an", "the", "of", "has", "been", "and", "between"}


def is_named(series: Series, text: str) -> bool:
    """Whether the text has every word of one of its names, in any order and any inflection."""
    words = _stems(text)
    return any(_stems(alias) <= words for alias in series.aliases)


def _stems(text: str) -> set[str]:
    """The words without their endings: “US-Russian summits” and “a summit between a US and a Russian president”."""
    plain = text.replace("-", " ").lower().replace("u.s.", "us").replace("american", "us")
    words = re.findall(r"\w+", plain.replace("russia ", "russian "))
    # A word of three letters is too short to lose an ending: “us”, “war”.
    stems = {re.sub(r"(?:ed|ation|e|es|s|ing)$", "", word) if len(word) > 3 else word for word in words}
    # “Invocation” and “invoked” are one word with two stems.
    return {stem.replace("invoc", "invok") for stem in stems - _SMALL}


def without_list(passage: Passage, check: str, span: tuple[int, int], series: Series | None = None) -> CheckResult:
    """The answer where no list reaches as far as the claim does."""
    phrase = passage.original[slice(*span)]
    lacks = f"the list “{series.label}” does not reach that far back" if series else "the calendar has no complete list"
    explanation = (
        f"“{phrase}” is shown wrong by one other case, and right only by a complete list; {lacks}, so this is left to"
        " evidence and to a person."
    )
    refs = [series.key] if series else []
    return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=NEEDS_EXHAUSTIVE_EVIDENCE, refs=refs)


def last_day(passage: Passage) -> date | None:
    """Up to when occurrences count: the last day that can be the one of publication."""
    return passage.published.last if passage.published else None


def list_ends_early(passage: Passage, check: str, span: tuple[int, int], series: Series) -> CheckResult | None:
    """Nothing, or why the list cannot answer: no day to look from, or one after the list ends."""
    phrase, day = passage.original[slice(*span)], last_day(passage)
    if day is None:
        reason = NO_PUBLICATION_DATE
        explanation = f"“{phrase}” can be counted only up to the day of publication, which is not known; enter it."
    elif day > series.complete.last_or_ever:
        reason = PAST_AS_OF
        explanation = f"“{phrase}”: the list “{series.label}” is complete only up to {series.complete.last}; extend it."
    else:
        return None
    return answer(passage, check, Outcome.UNDECIDABLE, span, explanation, reason=reason, refs=[series.key])


def occurrence_words(occurrences: Sequence[Occurrence]) -> str:
    """The days, each with its place where it has one, as a part of a sentence."""
    words = (f"{occurrence.day}" + (f" ({occurrence.place})" if occurrence.place else "") for occurrence in occurrences)
    return ", ".join(words) or "none"
