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
    known = computed_findings(session, version.article_id)
    standing = {draft.basis for draft in drafts}
    findings: list[Finding] = []
    for draft in drafts:
        part_of = [findings[place].id for place in draft.found.part_of]
        finding = next((old for old in known if is_same(old, draft, version=version, part_of=part_of)), None)
        if finding is None:
            finding = keep_computed(
                session,
                draft.found,
                version=version,
                claim_id=draft.claim_id,
                basis=draft.basis,
                part_of=part_of,
                known=known,
                standing=standing,
                by=by,
                now=now,
            )
        findings.append(finding)
        session.add(ExaminationFinding(examination_id=examination.id, finding_id=finding.id))
    session.flush()
    return findings


def is_same(finding: Finding, draft: Draft, *, version: ArticleVersion, part_of: Sequence[int]) -> bool:
    """Whether a draft says word for word what was found before, of the same text and claim."""
    found = draft.found
    return (
        finding.basis == draft.basis
        and finding.claim_id == draft.claim_id
        and finding.article_version_id == version.id
        and (finding.start, finding.end, finding.explanation) == (found.start, found.end, found.explanation)
        and list(finding.part_of) == list(part_of)
        and _items(finding.compared) == _items(found.compared)  # a corrected item may say the same under another id
    )


def _items(compared: Mapping[str, Any] | None) -> tuple[list[int], bool]:
    """Which items of evidence a claim was compared with, and whether these only relay its source."""
    return sorted((compared or {}).get("evidence", ())), bool((compared or {}).get("relayed"))


def keep_computed(
    session: Session,
    found: CheckResult,
    *,
    version: ArticleVersion,
    claim_id: int | None,
    basis: str,
    part_of: Sequence[int],
    known: Sequence[Finding],
    standing: Collection[str],
    by: Person,
    now: datetime,
) -> Finding:
    """Keep what an examination found, with the word people gave to a finding that rests on the same.

    `known` is what was computed of the article before, newest first; `standing` what the findings of now rest on.
    A word on the same words that rested on something else has lapsed, and the finding says so.
    """
    decided = [each for each in known if each.decisions]
    same = next((each for each in decided if each.basis == basis), None)
    lapsed = next((each for each in decided if _lapses(each, found, standing)), None) if same is None else None
    finding = finding_row(found, version.id, claim_id, now, made=Made.COMPUTED, part_of=list(part_of))
    finding.basis = basis
    finding.lapsed_id = lapsed.id if lapsed else None
    for word in same.decisions if same else ():
        kept = {field: getattr(word, field) for field in ("decision", "why", "recorded_at", "recorded_by_id")}
        finding.decisions.append(FindingDecision(**kept))
    session.add(finding)
    session.flush()
    if claim_id is not None:
        words = f"on “{found.phrase}”" if found.phrase else "on the claim"
        record(
            session,
            type=JournalType.FINDING_COMPUTE,
            summary=f"The check {words_of(found.check)} {words} says: {found.outcome.value}.",
            by=by,
            now=now,
            claim=advance(session, claim_id, now=now),
            payload=in_the_journal(finding),
        )
    return finding


def finding_row(
    found: CheckResult, version_id: int, claim_id: int | None, now: datetime, *, made: Made, part_of: list[int]
) -> Finding:
    """The row of a finding, not in the session yet."""
    return Finding(
        article_version_id=version_id,
        claim_id=claim_id,
        check=found.check,
        outcome=found.outcome,
        phrase=found.phrase,
        start=found.start,
        end=found.end,
        implied=[interval.record() for interval in Arithmetic.of(found).implied],
        compared=dict(found.compared),
        gap_days=found.gap_days,
        reason=found.reason,
        explanation=found.explanation,
        refs=list(found.refs),
        part_of=part_of,
        made=made,
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


def _lapses(finding: Finding, found: CheckResult, standing: Collection[str]) -> bool:
    """Whether people's word on a finding was about these words, and what it rested on is no longer so."""
    return (finding.check, finding.phrase) == (found.check, found.phrase) and finding.basis not in standing


def words_of(check: str) -> str:
    """The name of a check as a person reads it."""
    return check.replace("_", " ")
