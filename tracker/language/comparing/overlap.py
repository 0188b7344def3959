"""Whether two findings are about the same words of a text."""

from tracker.language.findings import CheckResult


def do_overlap(first: CheckResult, second: CheckResult) -> bool:
    """Whether some character belongs to both; a finding without a place, such as a headline's, overlaps nothing."""
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return False
    return first.start < second.end and second.start < first.end
