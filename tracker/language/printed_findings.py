"""What was found in the words of a text, put back to where they are printed."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.language.findings import CheckResult
from tracker.language.mapped_text import MappedText


def printed(findings: Iterable[CheckResult], words: MappedText) -> list[CheckResult]:
    """The findings with offsets and phrase as in the printed text; explanations stay in the words as they are read."""
    return list(findings) if words.is_as_printed else [_printed(finding, words) for finding in findings]


def _printed(finding: CheckResult, words: MappedText) -> CheckResult:
    if finding.start is None or finding.end is None:
        return finding
    start, end = words.back(finding.start, finding.end)
    is_as_read = finding.phrase == words.text[finding.start : finding.end]
    return replace(finding, start=start, end=end, phrase=words.printed[start:end] if is_as_read else finding.phrase)
