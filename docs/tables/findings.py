"""The families of checks, from the sentence with which the module of each begins."""

from importlib import import_module

from docs.tables.markdown import code, table
from tracker.language.findings import AGAINST_CALENDAR, AGAINST_TEXT, Outcome

_MODULES = {
    "joint_anachronism": "calendar.joint",
    "superlative": "calendar.recurrence:_superlatives",
    "quote": "comparing.quotation",
    "self_contradiction": "comparing.linked:check_contradiction",
}
"""Where a family does not bear the name of its module."""

_OUTCOMES = {
    Outcome.CONSISTENT: "what is said agrees with what it was checked against",
    Outcome.INCONSISTENT: "it does not; the finding is open until a person accepts or dismisses it",
    Outcome.UNDECIDABLE: "it could not be decided, and the finding names the reason",
}


def against_calendar() -> str:
    """The families that count from the calendar."""
    return table(("family", "checks"), [_row(family, "calendar") for family in sorted(AGAINST_CALENDAR)])


def against_text() -> str:
    """The families that compare texts."""
    return table(("family", "checks"), [_row(family, "comparing") for family in sorted(AGAINST_TEXT)])


def outcomes() -> str:
    """What a check can say."""
    return table(("outcome", "says"), [(code(outcome.value), _OUTCOMES[outcome]) for outcome in Outcome])


def _row(family: str, folder: str) -> tuple[str, str]:
    place, _, function = _MODULES.get(family, f"{folder}.{family}").partition(":")
    module = import_module(f"tracker.language.{place}")
    words = (getattr(module, function) if function else module).__doc__ or ""
    return code(family), " ".join(words.partition("\n\n")[0].split())
