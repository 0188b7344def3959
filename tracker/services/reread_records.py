"""What reading an article once more changes, as data for programs: of the shell and of the API."""

from collections.abc import Collection, Iterable
from typing import Any

from tracker.language.findings import CheckResult
from tracker.models import Finding
from tracker.rules.examinations import not_read
from tracker.services.rereading import Reread

Record = dict[str, Any]


def reread_record(reread: Reread, hidden: Collection[int] = ()) -> Record:
    """The quotes that would be proposed or not, the claims read otherwise, and the findings; the same when it is done.

    Nothing is told of the claims of the `hidden` ids.
    """
    differing = [changed for changed in reread.changed if changed.candidate.claim_ids.isdisjoint(hidden)]
    lost, kept = _open(reread.lost, hidden), _open(reread.kept, hidden)
    return {
        "article": reread.article_id,
        "title": reread.title,
        "proposed": [claim.quote for claim in reread.proposed],
        "weighed": [claim.quote for claim in reread.weighed],
        "others": [claim.quote for claim in reread.others],
        "withdrawn": [candidate.quote for candidate in reread.withdrawn],
        "read_otherwise": [
            {"quote": changed.candidate.quote, "before": changed.candidate.attribution, "now": changed.now.attribution}
            for changed in differing
        ],
        "found": [_finding(finding) for finding in reread.found],
        "lost": [_finding(finding) for finding in lost],
        "kept": [_finding(finding) for finding in kept],
        "not_read": not_read(reread.ending) if reread.ending else "",
    }


def _open(findings: Iterable[Finding], hidden: Collection[int]) -> list[Finding]:
    return [finding for finding in findings if finding.claim_id not in hidden]


def _finding(finding: Finding | CheckResult) -> Record:
    return {"check": finding.check, "outcome": str(finding.outcome), "phrase": finding.phrase}
