"""What waits for a second person, what came back, and how often two people agree."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, false, func, select
from sqlalchemy.orm import Session, aliased, joinedload

from tracker import limits
from tracker.models import Approval, Carrier, Change, Claim, Desk, Evidence, Finding, Person, Policy, Proposal, Verdict
from tracker.queries.dossiers import Dossiers
from tracker.queries.filters import waits
from tracker.queries.policy import in_force, newest_policies, policies_in_force
from tracker.rules import policy as rules
from tracker.rules.approvals import Agreement
from tracker.rules.reasons import Reason
from tracker.rules.roles import RoleName, allows_at_least
from tracker.rules.statuses import reasons_against

PER_PAGE = 25


@dataclass(frozen=True)
class Awaited:
    """A proposal that waits, with what it stood on when it was made, and what stands against it now.

    `may_answer` is whether the reader may; `days` how long it has waited.
    """

    proposal: Proposal
    claim: Claim
    desk: str
    by: str
    days: int
    policy: int
    approver: RoleName
    evidence: Sequence[Evidence]
    findings: Sequence[Finding]
    against: Sequence[Reason]
    may_answer: bool


@dataclass(frozen=True)
class Queue:
    """One page of what waits, the answerable first and the oldest of them on top. `pages` is at least 1."""

    rows: Sequence[Awaited]
    total: int
    answerable: int
    page: int
    pages: int


@dataclass(frozen=True)
class CameBack:
    """A proposal of somebody's own that was rejected, while the claim has not moved or been proposed since."""

    proposal: Proposal
    claim: Claim
    approval: Approval
    answered_by: str


def approval_queue(
    session: Session, *, desk_ids: Collection[int], reader: Person | None, now: datetime, page: int = 1
) -> Queue:
    """What waits at these desks, in a constant number of queries; without a reader none is anybody's to answer."""
    policies = policies_in_force(session, desk_ids)
    is_answerable = may_be_answered(policies, reader)
    counts = select(func.count(), func.coalesce(func.sum(case((is_answerable, 1), else_=0)), 0)).select_from(Proposal)
    total, answerable = session.execute(_open_at(counts, desk_ids)).one()
    # Rounded up; an empty queue still has a first page.
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    rows = session.execute(
        _open_at(select(Proposal, Claim, Desk.name, Person.name, Policy.number, is_answerable), desk_ids)
        .join(Desk, Desk.id == Claim.desk_id)
        .join(Person, Person.id == Proposal.recorded_by_id)
        .join(Policy, Policy.id == Proposal.policy_id)
        # What the reader may answer comes first, on every page: else it would hide behind what they may not.
        .order_by(case((is_answerable, 0), else_=1), Proposal.recorded_at, Proposal.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    ).all()
    evidence, findings = _stood_on(session, [row[0] for row in rows])
    dossiers = Dossiers(session, policies).of(claim for _, claim, *_ in rows)
    return Queue(
        rows=[
            Awaited(
                proposal=proposal,
                claim=claim,
                desk=desk,
                by=by,
                days=max(0, (now - proposal.recorded_at).days),
                policy=number,
                approver=dossiers[claim.id].policy.approver,
                evidence=[evidence[evidence_id] for evidence_id in proposal.evidence_ids if evidence_id in evidence],
                findings=[findings[finding_id] for finding_id in proposal.finding_ids if finding_id in findings],
                # Without what waits: a proposal must not be held against itself.
                against=reasons_against(replace(dossiers[claim.id], waits_for=None), proposal.to_status),
                may_answer=bool(may),
            )
            for proposal, claim, desk, by, number, may in rows
        ],
        total=total,
        answerable=answerable,
        page=page,
        pages=pages,
    )


def answerable(session: Session, *, desk_ids: Collection[int], reader: Person) -> int:
    """How many proposals wait for this person's word, in one query: every page asks."""
    waiting = (
        _open_at(select(Claim.desk_id, func.count().label("number")).select_from(Proposal), desk_ids)
        .where(Proposal.recorded_by_id != reader.id)
        .group_by(Claim.desk_id)
        .subquery()
    )
    rows = session.execute(
        select(Policy, waiting.c.number)
        .join(waiting, waiting.c.desk_id == Policy.desk_id)
        .where(Policy.id.in_(newest_policies(desk_ids)))
    )
    return sum(number for policy, number in rows if _is_able(reader, policy.desk_id, in_force(policy)))


def may_be_answered(policies: Mapping[int, rules.Policy], reader: Person | None) -> ColumnElement[bool]:
    """Whether this person may answer a proposal: not their own, and with the role that the desk's policy asks for."""
    # A report has no reader: it shows the queue as nobody's to answer.
    if reader is None:
        return false()
    able = [desk_id for desk_id, policy in policies.items() if _is_able(reader, desk_id, policy)]
    # Two people, even where an administrator could do both.
    return and_(Claim.desk_id.in_(able), Proposal.recorded_by_id != reader.id)


def _is_able(reader: Person, desk_id: int, policy: rules.Policy) -> bool:
    role = reader.role_at(desk_id)
    return role is not None and allows_at_least(role, policy.approver)


def came_back(session: Session, *, desk_ids: Collection[int], person_id: int) -> list[CameBack]:
    """What somebody proposed and was rejected, as long as nothing followed, the newest first."""
    by, later = aliased(Person), aliased(Proposal)
    rows = session.execute(
        select(Proposal, Claim, Approval, by.name)
        .join(Claim, Claim.id == Proposal.claim_id)
        .join(Approval, Approval.proposal_id == Proposal.id)
        .join(by, by.id == Approval.recorded_by_id)
        .where(
            Claim.desk_id.in_(desk_ids),
            Proposal.recorded_by_id == person_id,
            Approval.verdict == Verdict.REJECTED,
            # A newer proposal, or a move, is the answer to the rejection: it need not be shown any more.
            ~exists().where(later.claim_id == Proposal.claim_id, later.id > Proposal.id),
            ~exists().where(Change.claim_id == Proposal.claim_id, Change.recorded_at > Approval.recorded_at),
        )
        .order_by(Approval.id.desc())
        .limit(limits.RETURNED_SHOWN.most)
    )
    return [CameBack(*row) for row in rows]


def agreements(session: Session, *, desk_ids: Collection[int], since: datetime | None = None) -> dict[str, Agreement]:
    """How often two people agreed at each of these desks, by its name, on what was answered since then."""
    agreed = func.sum(case((Approval.verdict == Verdict.APPROVED, 1), else_=0))
    query = (
        select(Desk.name, agreed, func.count())
        .select_from(Approval)
        .join(Proposal, Proposal.id == Approval.proposal_id)
        .join(Claim, Claim.id == Proposal.claim_id)
        .join(Desk, Desk.id == Claim.desk_id)
        # A lapsed proposal was answered by nobody: the claim had moved.
        .where(Desk.id.in_(desk_ids), Approval.verdict != Verdict.LAPSED)
        .group_by(Desk.name)
        .order_by(Desk.name)
    )
    if since is not None:
        query = query.where(Approval.recorded_at >= since)
    return {name: Agreement(int(approved), answered) for name, approved, answered in session.execute(query)}


def together(agreements_by_desk: Mapping[str, Agreement]) -> Agreement:
    """All desks in one."""
    return sum(agreements_by_desk.values(), Agreement())


def _open_at(query: Any, desk_ids: Collection[int]) -> Any:
    """Only open proposals of these desks."""
    return query.join(Claim, Claim.id == Proposal.claim_id).where(Claim.desk_id.in_(desk_ids), waits())


def _stood_on(session: Session, proposals: Iterable[Proposal]) -> tuple[dict[int, Evidence], dict[int, Finding]]:
    """The evidence and the findings that proposals were made on, by id, with what became of them."""
    proposals = list(proposals)
    # With those that were superseded or withdrawn since: the second person has to see that.
    evidence_ids = {evidence_id for proposal in proposals for evidence_id in proposal.evidence_ids}
    finding_ids = {finding_id for proposal in proposals for finding_id in proposal.finding_ids}
    evidence = session.scalars(
        select(Evidence)
        .where(Evidence.id.in_(evidence_ids))
        .options(
            joinedload(Evidence.carrier).joinedload(Carrier.publisher),
            joinedload(Evidence.superseded_by),
            joinedload(Evidence.withdrawal),
        )
    )
    findings = session.scalars(select(Finding).where(Finding.id.in_(finding_ids)))
    return {piece.id: piece for piece in evidence}, {finding.id: finding for finding in findings}
