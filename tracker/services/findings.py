"""What checks found, and what people say to it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused, WrongInput
from tracker.language.findings import CHECKS, CheckResult
from tracker.models import (
    Article,
    ArticleVersion,
    Claim,
    Finding,
    FindingDecision,
    Made,
    Person,
)
from tracker.queries.examinations import that_counts
from tracker.queries.versions import newest_version
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.input_cleaning import reason as tidy_reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.computed_findings import finding_row, in_the_journal, words_of
from tracker.services.consequences import Trigger
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for, require_at

_NO_FINDING = "There is no such finding; look it up on the page of its claim or article."
_NO_LONGER = "What this finding rests on has changed since, so it no longer counts; see what the checks say now."
_NO_ARTICLE = "There is no such article; look it up in the list of articles."


def load_finding(
    session: Session, *, article_id: int, claim_id: int | None, check_result: CheckResult, by: Person, now: datetime
) -> Finding:
    """Keep a finding that was computed elsewhere, marked as loaded, on a claim or on the whole article."""
    article = session.get(Article, article_id)
    if article is None:
        raise NotFound(_NO_ARTICLE)
    require_at(article.desk_id, by=by, action=Action.DECIDE_FINDING, missing=_NO_ARTICLE)
    # A name nobody knows would have no words on any page.
    if check_result.check not in CHECKS:
        raise WrongInput(f"There is no check called {check_result.check}; use one of {', '.join(sorted(CHECKS))}.")
    claim = _counted(session, claim_id, article_id, by, now) if claim_id is not None else None
    finding = finding_row(
        check_result,
        newest_version(session, article_id).id,
        claim_id,
        now,
        how_made=Made.LOADED,
        part_of=list(check_result.part_of),
    )
    finding.recorded_by_id = by.id
    session.add(finding)
    session.flush()
    record(
        session,
        type=JournalType.FINDING_LOAD,
        summary=f"Loaded a finding: {words_of(check_result.check)}, {check_result.outcome.value}.",
        by=by,
        now=now,
        claim=claim,
        article=article,
        payload=in_the_journal(finding),
    )
    consequences.follow(session, [claim.id] if claim else [], Trigger.FINDING, by=by, now=now)
    return finding


def decide_finding(
    session: Session,
    *,
    finding_id: int,
    decision: Decision,
    because: Dismissal | None = None,
    why: str,
    by: Person,
    now: datetime,
) -> FindingDecision:
    """Accept or dismiss a finding, with the reason; the newest word counts, saying the same again is refused.

    Who dismisses says `because` of what, and need not say more unless it is another reason than those of the list.
    """
    finding = session.get(Finding, finding_id)
    version = session.get(ArticleVersion, finding.article_version_id) if finding else None
    if finding is None or version is None:
        raise NotFound(_NO_FINDING)
    require_at(version.article.desk_id, by=by, action=Action.DECIDE_FINDING, missing=_NO_FINDING)
    because, why = _reason(decision, because, why)
    # Asked before the claim is advanced: what was examined anew meanwhile is another finding.
    if not session.scalar(select(Finding.id).where(Finding.id == finding_id, that_counts())):
        raise Refused(_NO_LONGER)
    claim = _counted(session, finding.claim_id, version.article_id, by, now) if finding.claim_id else None
    # The claim is held by now; before, somebody else may have said the same.
    session.refresh(finding, ["decisions"])
    if finding.decision is decision:
        raise WrongInput(f"It is {decision.value} already; choose the other word, or leave it.", field="decision")
    word = FindingDecision(decision=decision, because=because, why=why, recorded_at=now, recorded_by_id=by.id)
    finding.decisions.append(word)
    session.flush()
    record(
        session,
        type=JournalType.FINDING_ACCEPT if decision is Decision.ACCEPTED else JournalType.FINDING_DISMISS,
        summary=f"{decision.value.capitalize()} the finding on “{finding.phrase or words_of(finding.check)}”.",
        by=by,
        now=now,
        claim=claim,
        article=version.article,
        why=why,
        payload={"finding_id": finding.id, "check": finding.check, "decision": decision.value}
        | ({"because": because.value} if because else {}),
    )
    consequences.follow(session, [claim.id] if claim else [], Trigger.FINDING, by=by, now=now)
    return word


def _reason(decision: Decision, because: Dismissal | None, why: str) -> tuple[Dismissal | None, str]:
    """Of what it is dismissed, and why in words: those of the list where nobody says more."""
    if decision is Decision.ACCEPTED:
        return None, tidy_reason(why)
    if because is None:
        raise WrongInput("Choose what is wrong with it; it shows which checks go wrong, and how.", field="because")
    if not why.strip() and because is not Dismissal.OTHER:
        why = f"{because.word[0].upper()}{because.word[1:]}."
    return because, tidy_reason(why)


def _counted(session: Session, claim_id: int, article_id: int, by: Person, now: datetime) -> Claim:
    claim = claim_for(session, claim_id, by=by, action=Action.DECIDE_FINDING)
    # The id comes from a form or a command, and may be of any claim.
    if claim.article_id != article_id:
        raise WrongInput("The claim belongs to another article; choose one of this article.")
    return advance(session, claim_id, now=now)
