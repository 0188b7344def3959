"""Checks of a text against its headline, its evidence and itself: values in, findings out, never a guess."""

from collections.abc import Sequence

from tracker.language.comparing.departure import check_departure
from tracker.language.comparing.evidence import Evidence, from_record
from tracker.language.comparing.headline import check_headline
from tracker.language.comparing.linked import Wording, check_contradiction, check_drift
from tracker.language.comparing.overlap import do_overlap
from tracker.language.comparing.pairs import Pair, propose_pairs
from tracker.language.comparing.percent import check_percent
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import check_quotations
from tracker.language.findings import CheckResult, Outcome
from tracker.language.printed_findings import printed
from tracker.language.reading_key import readable

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
    """Everything that can be found in a text: its arithmetic always, headline and evidence where they are given.

    None as evidence means that nobody asked; an empty list that something was looked for and nothing is captured. A
    capture marked as the article's own source is compared for departure too, in place of the single families.
    """
    words = readable(text)
    captures = None if evidence is None else [capture.readable for capture in evidence]
    return printed(_findings(words.text, readable(headline).text, captures), words)


def _findings(text: str, headline: str, evidence: Sequence[Evidence] | None) -> list[CheckResult]:
    findings = _headline_findings(headline, text)
    own_sources = [capture for capture in evidence or () if capture.is_own_source]
    other_captures = [capture for capture in evidence or () if not capture.is_own_source]
    percent = check_percent(text, evidence or ())
    # with an own source alone, numbers and quotations are part of the departure and must not be reported again
    if evidence is not None and (other_captures or not own_sources):
        findings += _numbers_and_quotations(text, other_captures, percent)
    if own_sources:
        findings += check_departure(text, own_sources)
    return [*findings, *percent]


def _headline_findings(headline: str, text: str) -> list[CheckResult]:
    finding = check_headline(headline, text) if headline.strip() else None
    return [] if finding is None else [finding]


def _numbers_and_quotations(
    text: str, evidence: Sequence[Evidence], percent: Sequence[CheckResult]
) -> list[CheckResult]:
    """Numbers and quotations; a number inside a wrong quotation, or in a sum that was done, is not reported twice."""
    numbers = [finding for finding in check_quantities(text, evidence) if not _overlaps_any(finding, percent)]
    quoted = check_quotations(text, evidence)
    outside = [finding for finding in numbers if not _overlaps_any(finding, quoted)]
    # “Nobody consulted us,” she said when the fleet grew to 17 ships: evidence that answers the number
    # was captured for the number, and that the quotation is missing from it proves nothing
    if any(finding.outcome is not Outcome.UNDECIDABLE for finding in outside):
        quoted = check_quotations(text, evidence, is_for_them=False)
    wrong = [finding for finding in quoted if finding.outcome is Outcome.INCONSISTENT]
    return [*(finding for finding in numbers if not _overlaps_any(finding, wrong)), *quoted]


def _overlaps_any(finding: CheckResult, findings: Sequence[CheckResult]) -> bool:
    return any(do_overlap(finding, candidate) for candidate in findings)
