"""What the status rules look at, for many claims at once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.language.findings import AGAINST_CALENDAR, DEPARTURE, SELF_CONTRADICTION, Outcome
from tracker.models import (
    Change,
    Claim,
    Evidence,
    Finding,
    Person,
    Proposal,
)
from tracker.queries.examinations import that_counts
from tracker.queries.explanation_names import explanation_names, tie_names
from tracker.queries.graphs import ClaimGraph, evidence_of_claims, graphs_of
from tracker.queries.policy import policies_in_force
from tracker.queries.rechecks import open_rechecks
from tracker.rules import policy as rules
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.statuses import Dossier, Status, in_its_place


@dataclass
class _Material:
    """What was read of one claim."""

    live: list[Evidence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    last_change: Change | None = None
    waits_for: Status | None = None
    proposed_by: str = ""
    rechecks: Sequence[str] = ()
    newest: datetime | None = None

    def met(self, instant: datetime) -> None:
        """Note that something came in at that instant."""
        self.newest = max(self.newest or instant, instant)


def dossiers(session: Session, claim_ids: Collection[int], *, two_person: bool) -> dict[int, Dossier]:
    """The dossier of each of these claims; `two_person` is whether heavy verdicts need an approval here."""
    if not claim_ids:
        return {}
    claims = session.scalars(select(Claim).where(Claim.id.in_(claim_ids))).all()
    material: dict[int, _Material] = defaultdict(_Material)
    evidence = evidence_of_claims(session, claim_ids)
    for item in evidence:
        here = material[item.claim_id]
        here.met(item.withdrawal.recorded_at if item.withdrawal else item.recorded_at)
        if item.is_live:
            here.live.append(item)
    _read_findings(session, claim_ids, material)
    _read_changes(session, claim_ids, material)
    policies = policies_in_force(session, {claim.desk_id for claim in claims})
    for claim_id, recheck in open_rechecks(session, claim_ids).items():
        material[claim_id].rechecks = recheck.reasons
    graphs = graphs_of(session, claim_ids, evidence)
    ties = tie_names(session, graphs.values())
    return {
        claim.id: _dossier(claim, material[claim.id], policies[claim.desk_id], graphs[claim.id], ties, two_person)
        for claim in claims
    }


def _dossier(
    claim: Claim,
    material: _Material,
    policy: rules.Policy,
    graph: ClaimGraph,
    ties: Mapping[str, str],
    two_person: bool,
) -> Dossier:
    taken_back = {each for facts in graph.nodes.values() if facts.retracted for each in facts.evidence_ids}
    supporting = (each for each in material.live if each.stance is Stance.SUPPORTS and each.id not in taken_back)
    primary = [each for each in supporting if each.primary]
    change = material.last_change
    return Dossier(
        status=claim.status,
        type=claim.type,
        motive=claim.motive,
        policy=policy,
        supports=graph.supports,
        conflicts=graph.conflicts,
        looks=sum(each.accessed_on is not None for each in material.live),
        primary=len(primary),
        captured=sum(each.capture_id is not None for each in primary),
        open_findings=_phrases(each for each in material.findings if each.decision is None),
        accepted_calendar=_phrases(_accepted(material.findings, AGAINST_CALENDAR)),
        accepted_contradiction=_phrases(_accepted(material.findings, {SELF_CONTRADICTION})),
        accepted_departure=_phrases(each for each in _accepted(material.findings, {DEPARTURE}) if not each.is_relayed),
        relayed_departure=_phrases(each for each in _accepted(material.findings, {DEPARTURE}) if each.is_relayed),
        news=bool(change and material.newest and material.newest > change.recorded_at),
        names=graph.names,
        waits_for=material.waits_for,
        two_person=two_person,
        overtaken_by=_overtaken_by(change),
        particulars=explanation_names(
            graph,
            ties,
            material.live,
            material.findings,
            since=change.recorded_at if change else None,
            proposed_by=material.proposed_by,
        ),
        rechecks=tuple(material.rechecks),
    )


def _accepted(findings: Iterable[Finding], checks: Collection[str]) -> Iterable[Finding]:
    return (each for each in findings if each.decision is Decision.ACCEPTED and each.check in checks)


def _phrases(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(each.phrase or each.check.replace("_", " ") for each in findings)


def _overtaken_by(change: Change | None) -> str:
    if change is None or change.to_status is not Status.SUPERSEDED:
        return ""
    newer = change.replaced_by
    return change.correction or (in_its_place(newer.key, confidential=newer.confidential) if newer else "")


def _read_findings(session: Session, claim_ids: Collection[int], material: dict[int, _Material]) -> None:
    findings = session.scalars(
        select(Finding)
        .where(Finding.claim_id.in_(claim_ids), Finding.outcome == Outcome.INCONSISTENT, that_counts())
        .order_by(Finding.id)
        .options(selectinload(Finding.decisions))
        .execution_options(populate_existing=True)
    )
    for finding in findings:
        here = material[finding.claim_id or 0]
        here.findings.append(finding)
        here.met(finding.decisions[-1].recorded_at if finding.decisions else finding.recorded_at)


def _read_changes(session: Session, claim_ids: Collection[int], material: dict[int, _Material]) -> None:
    newest = select(func.max(Change.id)).where(Change.claim_id.in_(claim_ids)).group_by(Change.claim_id)
    for change in session.scalars(select(Change).where(Change.id.in_(newest)).options(joinedload(Change.replaced_by))):
        material[change.claim_id].last_change = change
    waiting = select(Proposal.claim_id, Proposal.to_status, Person.name).join(Proposal.recorded_by)
    for claim_id, to, name in session.execute(
        waiting.where(Proposal.claim_id.in_(claim_ids), ~Proposal.approval.has())
    ):
        material[claim_id].waits_for, material[claim_id].proposed_by = to, name
