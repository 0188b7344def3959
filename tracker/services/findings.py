"""What checks found, and what people say to it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused, WrongInput
from tracker.models import (
    Article,
    ArticleVersion,
    Cause,
    Claim,
    Examination,
    ExaminationFinding,
    Finding,
    FindingDecision,
    Made,
    Person,
)
from tracker.queries.examinations import computed_findings, that_counts
from tracker.queries.versions import newest_version
from tracker.rules.arithmetic import Arithmetic
from tracker.rules.examinations import Draft
from tracker.rules.findings import CHECKS, CheckResult, Decision
from tracker.rules.input_cleaning import reason as tidy_reason
from tracker.rules.roles import Action
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for, require_at
from tracker.services.recount import recount

_NO_FINDING = "There is no such finding; look it up on the page of its claim or article."
_NO_LONGER = "What this finding rests on has changed since, so it no longer counts; see what the checks say now."
_NO_ARTICLE = "There is no such article; look it up in the list of articles."


def load_finding(
    session: Session, *, article_id: int, claim_id: int | None, found: CheckResult, by: Person, now: datetime
) -> Finding:
    """Keep a finding that was computed elsewhere, marked as loaded, on a claim or on the whole article."""
    article = session.get(Article, article_id)
    if article is None:
        raise NotFound(_NO_ARTICLE)
    require_at(article.desk_id, by=by, action=Action.DECIDE_FINDING, missing=_NO_ARTICLE)
    if found.check not in CHECKS:
        raise WrongInput(f"There is no check called {found.check}; use one of {', '.join(sorted(CHECKS))}.")
    claim = _counted(session, claim_id, article_id, by, now) if claim_id is not None else None
    finding = _row(
        found, newest_version(session, article_id).id, claim_id, now, made=Made.LOADED, part_of=list(found.part_of)
    )
    finding.recorded_by_id = by.id
    session.add(finding)
    session.flush()
    record(
        session,
        type="finding:load",
        summary=f"Loaded a finding: {_words(found.check)}, {found.outcome.value}.",
        by=by,
        now=now,
        claim=claim,
        article=article,
        payload=_kept(finding),
    )
    recount(session, [claim.id] if claim else [], cause=Cause.FINDING, now=now)
    return finding


def keep_all(
    session: Session,
    examination: Examination,
    version: ArticleVersion,
    drafts: Sequence[Draft],
    *,
    by: Person,
    now: datetime,
) -> None:
    """Write what is new among the findings, and say of all that this examination found them."""
    known = computed_findings(session, version.article_id)
    standing = {draft.basis for draft in drafts}
    kept: list[Finding] = []
    for draft in drafts:
        part_of = [kept[place].id for place in draft.found.part_of]
        finding = next((each for each in known if is_same(each, draft, version=version, part_of=part_of)), None)
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
        kept.append(finding)
        session.add(ExaminationFinding(examination_id=examination.id, finding_id=finding.id))
    session.flush()
    touched = {each.claim_id for each in [*known, *kept] if each.claim_id is not None}
    recount(session, touched, cause=Cause.FINDING, now=now)


def is_same(finding: Finding, draft: Draft, *, version: ArticleVersion, part_of: Sequence[int]) -> bool:
    """Whether a draft says word for word what was found before, of the same text and claim."""
    found = draft.found
    return (
        finding.basis == draft.basis
        and finding.claim_id == draft.claim_id
        and finding.article_version_id == version.id
        and (finding.start, finding.end, finding.explanation) == (found.start, found.end, found.explanation)
        and list(finding.part_of) == list(part_of)
    )


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
    finding = _row(found, version.id, claim_id, now, made=Made.COMPUTED, part_of=list(part_of))
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
            type="finding:compute",
            summary=f"The check {_words(found.check)} {words} says: {found.outcome.value}.",
            by=by,
            now=now,
            claim=advance(session, claim_id, now=now),
            payload=_kept(finding),
        )
    return finding


def decide_finding(
    session: Session, *, finding_id: int, decision: Decision, why: str, by: Person, now: datetime
) -> FindingDecision:
    """Accept or dismiss a finding, with the reason; the newest word counts, saying the same again is refused."""
    finding = session.get(Finding, finding_id)
    version = session.get(ArticleVersion, finding.article_version_id) if finding else None
    if finding is None or version is None:
        raise NotFound(_NO_FINDING)
    require_at(version.article.desk_id, by=by, action=Action.DECIDE_FINDING, missing=_NO_FINDING)
    why = tidy_reason(why)
    if not session.scalar(select(Finding.id).where(Finding.id == finding_id, that_counts())):
        raise Refused(_NO_LONGER)
    claim = _counted(session, finding.claim_id, version.article_id, by, now) if finding.claim_id else None
    session.refresh(finding, ["decisions"])
    if finding.decision is decision:
        raise WrongInput(f"It is {decision.value} already; choose the other word, or leave it.", field="decision")
    word = FindingDecision(decision=decision, why=why, recorded_at=now, recorded_by_id=by.id)
    finding.decisions.append(word)
    session.flush()
    record(
        session,
        type=f"finding:{'accept' if decision is Decision.ACCEPTED else 'dismiss'}",
        summary=f"{decision.value.capitalize()} the finding on “{finding.phrase or _words(finding.check)}”.",
        by=by,
        now=now,
        claim=claim,
        article=version.article,
        why=why,
        payload={"finding_id": finding.id, "check": finding.check, "decision": decision.value},
    )
    recount(session, [claim.id] if claim else [], cause=Cause.FINDING, now=now)
    return word


def _counted(session: Session, claim_id: int, article_id: int, by: Person, now: datetime) -> Claim:
    claim = claim_for(session, claim_id, by=by, action=Action.DECIDE_FINDING)
    if claim.article_id != article_id:
        raise WrongInput("The claim belongs to another article; choose one of this article.")
    return advance(session, claim_id, now=now)


def _row(
    found: CheckResult, version_id: int, claim_id: int | None, now: datetime, *, made: Made, part_of: list[int]
) -> Finding:
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


def _kept(finding: Finding) -> dict[str, Any]:
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


def _words(check: str) -> str:
    return check.replace("_", " ")
