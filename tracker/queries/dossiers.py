"""What the status rules look at, for many claims at once, in a constant number of queries."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

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
from tracker.queries.explanation_names import explanation_names
from tracker.queries.graphs import ClaimGraph, evidence_of_claims, graphs_of
from tracker.queries.merges import counting_as_another
from tracker.queries.policy import asks_two_people, policies_in_force
from tracker.queries.rechecks import open_rechecks
from tracker.rules import policy as rules
from tracker.rules.attribution import Link
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.statuses import Dossier, Status, in_its_place


@dataclass
class Material:
    """What was read of one claim.

    `evidence` is all of it in the order of recording, `findings` are the inconsistent ones that count. `waits_for` is
    what was proposed and not answered yet, by whom.
    """

    claim: Claim
    evidence: list[Evidence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    last_change: Change | None = None
    waits_for: Status | None = None
    proposed_by: str = ""
    rechecks: Sequence[str] = ()

    @property
    def live(self) -> list[Evidence]:
        """The items that count."""
        return [piece for piece in self.evidence if piece.is_live]

    @property
    def newest(self) -> datetime | None:
        """When something last came in or was decided; nothing where nothing ever did."""
        evidence_times = (
            # A withdrawal is news like the item itself: it can reopen a claim.
            piece.withdrawal.recorded_at if piece.withdrawal else piece.recorded_at
            for piece in self.evidence
        )
        findings = (
            finding.decisions[-1].recorded_at if finding.decisions else finding.recorded_at for finding in self.findings
        )
        return max([*evidence_times, *findings], default=None)


class Dossiers:
    """Dossiers read through one session, as many batches as it takes.

    What is the same for every batch, the policies of desks and what merged sources count as, is read once. Make one
    for one question and let it go: it does not see what is written meanwhile.
    """

    def __init__(
        self,
        session: Session,
        policies: Mapping[int, rules.Policy] | None = None,
        merges: Mapping[int, int] | None = None,
    ) -> None:
        self.session = session
        self._policies = dict(policies or {})
        self._known_merges = merges
        # Asked once: a batch must not be judged by two rules.
        self._two_person = asks_two_people(session)

    @cached_property
    def _merges(self) -> Mapping[int, int]:
        return counting_as_another(self.session) if self._known_merges is None else self._known_merges

    def of(self, claims: Iterable[Claim]) -> dict[int, Dossier]:
        """The dossier of each of these claims by its id, in a constant number of queries."""
        material = {claim.id: Material(claim) for claim in claims}
        if not material:
            return {}
        # All of it, the withdrawn too: when the last of it went is news.
        for piece in evidence_of_claims(self.session, material):
            material[piece.claim_id].evidence.append(piece)
        _read_findings(self.session, material)
        _read_changes(self.session, material)
        return self.of_material(material)

    def of_material(
        self, material: Mapping[int, Material], chains: Mapping[int, Sequence[Link]] | None = None
    ) -> dict[int, Dossier]:
        """The same from what somebody read already, perhaps with the chains of the evidence."""
        evidence = [piece for read in material.values() for piece in read.evidence]
        for claim_id, recheck in open_rechecks(self.session, material).items():
            material[claim_id].rechecks = recheck.reasons
        graphs = graphs_of(self.session, material, evidence, self._merges, chains)
        self._read_policies({read.claim.desk_id for read in material.values()})
        return {claim_id: self._dossier(read, graphs[claim_id]) for claim_id, read in material.items()}

    def _read_policies(self, desk_ids: Collection[int]) -> None:
        # A page hands its policy over; a report of many desks meets a new one in any batch.
        missing = set(desk_ids) - set(self._policies)
        if missing:
            self._policies |= policies_in_force(self.session, missing)

    def _dossier(self, material: Material, graph: ClaimGraph) -> Dossier:
        claim, change, live = material.claim, material.last_change, material.live
        # Primary evidence that was retracted is none, though the item still stands.
        taken_back = {
            evidence_id for facts in graph.nodes.values() if facts.retracted for evidence_id in facts.evidence_ids
        }
        supporting = (piece for piece in live if piece.stance is Stance.SUPPORTS and piece.id not in taken_back)
        primary = [piece for piece in supporting if piece.primary]
        departures = list(_accepted(material.findings, {DEPARTURE}))
        return Dossier(
            status=claim.status,
            type=claim.type,
            motive=claim.motive,
            policy=self._policies[claim.desk_id],
            supports=graph.supports,
            conflicts=graph.conflicts,
            looks=sum(piece.accessed_on is not None for piece in live),
            primary=len(primary),
            captured=sum(piece.capture_id is not None for piece in primary),
            open_findings=_phrases(finding for finding in material.findings if finding.decision is None),
            accepted_calendar=_phrases(_accepted(material.findings, AGAINST_CALENDAR)),
            accepted_contradiction=_phrases(_accepted(material.findings, {SELF_CONTRADICTION})),
            # A relay of the source may have changed the words itself: only the source's own text permits
            # “contradicted”.
            accepted_departure=_phrases(finding for finding in departures if not finding.is_relayed),
            relayed_departure=_phrases(finding for finding in departures if finding.is_relayed),
            # Newer than the last change: what a reopening needs.
            news=bool(change and material.newest and material.newest > change.recorded_at),
            names=graph.names,
            waits_for=material.waits_for,
            two_person=self._two_person,
            overtaken_by=_overtaken_by(change),
            particulars=explanation_names(
                graph,
                live,
                material.findings,
                since=change.recorded_at if change else None,
                proposed_by=material.proposed_by,
            ),
            rechecks=tuple(material.rechecks),
            graph=graph,
        )


def dossiers(session: Session, claim_ids: Collection[int]) -> dict[int, Dossier]:
    """The dossier of each of these claims, in a constant number of queries."""
    if not claim_ids:
        return {}
    return Dossiers(session).of(session.scalars(select(Claim).where(Claim.id.in_(claim_ids))))


def _accepted(findings: Iterable[Finding], checks: Collection[str]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.decision is Decision.ACCEPTED and finding.check in checks)


def _phrases(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(finding.phrase or finding.check.replace("_", " ") for finding in findings)


def _overtaken_by(change: Change | None) -> str:
    if change is None or change.to_status is not Status.SUPERSEDED:
        return ""
    # A correction that is no claim of the ledger has a sentence of its own.
    newer = change.replaced_by
    return change.correction or (in_its_place(newer.key, confidential=newer.confidential) if newer else "")


def _read_findings(session: Session, material: Mapping[int, Material]) -> None:
    findings = session.scalars(
        select(Finding)
        .where(Finding.claim_id.in_(material), Finding.outcome == Outcome.INCONSISTENT, that_counts())
        .order_by(Finding.id)
        .options(selectinload(Finding.decisions))
        # The caller may have decided a finding in this very transaction.
        .execution_options(populate_existing=True)
    )
    for finding in findings:
        material[finding.claim_id or 0].findings.append(finding)


def _read_changes(session: Session, material: Mapping[int, Material]) -> None:
    newest = select(func.max(Change.id)).where(Change.claim_id.in_(material)).group_by(Change.claim_id)
    for change in session.scalars(select(Change).where(Change.id.in_(newest)).options(joinedload(Change.replaced_by))):
        material[change.claim_id].last_change = change
    waiting = select(Proposal.claim_id, Proposal.to_status, Person.name).join(Proposal.recorded_by)
    for claim_id, to, name in session.execute(waiting.where(Proposal.claim_id.in_(material), ~Proposal.approval.has())):
        material[claim_id].waits_for, material[claim_id].proposed_by = to, name
