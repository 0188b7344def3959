"""Checks of a text against its headline, its evidence and itself: values in, findings out, never a guess."""

from collections.abc import Sequence

from tracker.language.comparing.departure import check_departure
from tracker.language.comparing.evidence import Evidence, from_record
from tracker.language.comparing.headline import check_headline
from tracker.language.comparing.linked import Wording, check_contradiction, check_drift
from tracker.language.comparing.pairs import Pair, propose_pairs
from tracker.language.comparing.percent import check_percent
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import check_quotations
from tracker.language.findings import CheckResult, Outcome

__all__ = [
    "Evidence",
    "Pair",
    "Wording",
    "check_contradiction",
    "check_departure",
    "check_drift",
    "check_headline",
    "check_percent",
    "check_quantities",
    "check_quotations",
    "compare",
    "from_record",
    "propose_pairs",
]


def compare(text: str, *, headline: str = "", evidence: Sequence[Evidence] | None = None) -> list[CheckResult]:
    """Everything that section says of a text: its arithmetic always, headline and evidence where they are given.

    None as evidence means that nobody asked; an empty list that something was looked for and nothing is captured. An
    item marked as the article's own source is compared for departure too, in place of the single families.
    """
    found = [] if not headline.strip() else [told] if (told := check_headline(headline, text)) is not None else []
    others = [each for each in evidence or () if not each.is_own_source]
    own = [each for each in evidence or () if each.is_own_source]
    percent = check_percent(text, evidence or ())
    if evidence is not None and (others or not own):
        found += _beside_evidence(text, others, percent)
    if own:
        found += check_departure(text, own)
    return [*found, *percent]


def _beside_evidence(text: str, evidence: Sequence[Evidence], percent: Sequence[CheckResult]) -> list[CheckResult]:
    """Numbers and quotations; a number inside a wrong quotation, or in a sum that was done, is not told twice."""
    numbers = [each for each in check_quantities(text, evidence) if not any(_overlap(each, other) for other in percent)]
    quoted = check_quotations(text, evidence)
    outside = [each for each in numbers if not any(_overlap(each, other) for other in quoted)]
    if any(each.outcome is not Outcome.UNDECIDABLE for each in outside):
        quoted = check_quotations(text, evidence, is_for_them=False)
    wrong = [each for each in quoted if each.outcome is Outcome.INCONSISTENT]
    return [*(each for each in numbers if not any(_overlap(each, other) for other in wrong)), *quoted]


def _overlap(one: CheckResult, other: CheckResult) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end
