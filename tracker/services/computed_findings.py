"""Keeping what an examination found, each finding with the word that people gave to one that rests on the same."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker.language.findings import CheckResult
from tracker.models import (
    ArticleVersion,
    Examination,
    ExaminationFinding,
    Finding,
    FindingDecision,
    Made,
    Person,
)
from tracker.queries.examinations import computed_findings
from tracker.rules.arithmetic import Arithmetic
from tracker.rules.examinations import Draft
from tracker.rules.journal_types import JournalType
from tracker.services.journal import advance, record


def keep_all(
    session: Session,
    examination: Examination,
    version: ArticleVersion,
    drafts: Sequence[Draft],
    *,
    by: Person,
    now: datetime,
) -> list[Finding]:
    """Write what is new among the findings, and say of all that this examination found them; they are answered."""
    earlier = computed_findings(session, version.article_id)
    current_bases = {draft.basis for draft in drafts}
    findings: list[Finding] = []
    for draft in drafts:
        # Places in the list become ids: a joint finding follows its parts, so they are kept before it.
        part_of = [findings[place].id for place in draft.found.part_of]
        finding = next((old for old in earlier if is_same(old, draft, version=version, part_of=part_of)), None)
        if finding is None:
            finding = keep_computed(
                session,
                draft.found,
                version=version,
                claim_id=draft.claim_id,
                basis=draft.basis,
                part_of=part_of,
                earlier=earlier,
                current_bases=current_bases,
                by=by,
                now=now,
            )
        findings.append(finding)
        session.add(ExaminationFinding(examination_id=examination.id, finding_id=finding.id))
    session.flush()
    return findings


def is_same(finding: Finding, draft: Draft, *, version: ArticleVersion, part_of: Sequence[int]) -> bool:
    """Whether a draft says word for word what was found before, of the same text and claim."""
    check_result = draft.found
    return (
        finding.basis == draft.basis
        and finding.claim_id == draft.claim_id
        and finding.article_version_id == version.id
        and (finding.start, finding.end, finding.explanation)
        == (check_result.start, check_result.end, check_result.explanation)
        and list(finding.part_of) == list(part_of)
        # a corrected item may say the same under another id, and a reader has to be led to the live one
        and _compared_evidence(finding.compared) == _compared_evidence(check_result.compared)
    )


def _compared_evidence(compared: Mapping[str, Any] | None) -> tuple[list[int], bool]:
    """Which items of evidence a claim was compared with, and whether these only relay its source."""
    return sorted((compared or {}).get("evidence", ())), bool((compared or {}).get("relayed"))


def keep_computed(
    session: Session,
    check_result: CheckResult,
    *,
    version: ArticleVersion,
    claim_id: int | None,
    basis: str,
    part_of: Sequence[int],
    earlier: Sequence[Finding],
    current_bases: Collection[str],
    by: Person,
    now: datetime,
) -> Finding:
    """Keep what an examination found, with the word people gave to a finding that rests on the same.

    `earlier` is what was computed of the article before, newest first; `current_bases` what
    the findings of now rest on.
    A word on the same words that rested on something else has lapsed, and the finding says so.
    """
    decided = [old for old in earlier if old.decisions]
    decided_alike = next((old for old in decided if old.basis == basis), None)
    lapsed = None
    if decided_alike is None:
        lapsed = next((old for old in decided if _lapses(old, check_result, current_bases)), None)
    finding = finding_row(check_result, version.id, claim_id, now, how_made=Made.COMPUTED, part_of=list(part_of))
    finding.basis = basis
    finding.lapsed_id = lapsed.id if lapsed else None
    # Copied and not linked: the new finding is another row, and whoever reads it needs no older one.
    for word in decided_alike.decisions if decided_alike else ():
        copied = ("decision", "because", "why", "recorded_at", "recorded_by_id")
        fields = {field: getattr(word, field) for field in copied}
        finding.decisions.append(FindingDecision(**fields))
    session.add(finding)
    session.flush()
    # Findings of the article alone are told once, in the entry of its examination.
    if claim_id is not None:
        words = f"on “{check_result.phrase}”" if check_result.phrase else "on the claim"
        record(
            session,
            type=JournalType.FINDING_COMPUTE,
            summary=f"The check {words_of(check_result.check)} {words} says: {check_result.outcome.value}.",
            by=by,
            now=now,
            claim=advance(session, claim_id, now=now),
            payload=in_the_journal(finding),
        )
    return finding


def finding_row(
    check_result: CheckResult,
    version_id: int,
    claim_id: int | None,
    now: datetime,
    *,
    how_made: Made,
    part_of: list[int],
) -> Finding:
    """The row of a finding, not in the session yet."""
    return Finding(
        article_version_id=version_id,
        claim_id=claim_id,
        check=check_result.check,
        outcome=check_result.outcome,
        phrase=check_result.phrase,
        start=check_result.start,
        end=check_result.end,
        implied=[interval.record() for interval in Arithmetic.of(check_result).implied],
        compared=dict(check_result.compared),
        gap_days=check_result.gap_days,
        reason=check_result.reason,
        explanation=check_result.explanation,
        refs=list(check_result.refs),
        part_of=part_of,
        made=how_made,
        recorded_at=now,
    )


def in_the_journal(finding: Finding) -> dict[str, Any]:
    """A finding as the journal keeps it."""
    return {
        "finding_id": finding.id,
        "check": finding.check,
        "outcome": finding.outcome.value,
        "phrase": finding.phrase,
        "gap_days": finding.gap_days,
        "explanation": finding.explanation,
    }


def _lapses(finding: Finding, check_result: CheckResult, current_bases: Collection[str]) -> bool:
    """Whether people's word on a finding was about these words, and what it rested on is no longer so."""
    return (finding.check, finding.phrase) == (
        check_result.check,
        check_result.phrase,
    ) and finding.basis not in current_bases


def words_of(check: str) -> str:
    """The name of a check as a person reads it."""
    return check.replace("_", " ")
