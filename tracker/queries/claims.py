"""Everything about one claim, for its page."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.sql.base import ExecutableOption

from tracker.errors import NotFound
from tracker.language.findings import Outcome
from tracker.models import (
    Anchor,
    Approval,
    Article,
    ArticleVersion,
    Carrier,
    Change,
    Claim,
    Dating,
    Entry,
    Evidence,
    Finding,
    FindingDecision,
    Proposal,
    Revision,
    Source,
    Verdict,
)
from tracker.queries.attribution import chains, evidence_chains
from tracker.queries.claim_history import anchors_of, changes_of, passage_of, proposals_of, revisions_of
from tracker.queries.dossiers import Dossiers, Material
from tracker.queries.edges import publications_among
from tracker.queries.evidence import EvidenceItem, all_evidence, evidence_of
from tracker.queries.examinations import that_counts
from tracker.queries.policy import in_force, policies_of
from tracker.queries.versions import newest_version
from tracker.rules.approvals import Verdicts
from tracker.rules.attribution import Link, in_words
from tracker.rules.claims import Passage
from tracker.rules.input_cleaning import whole_number
from tracker.rules.statuses import Dossier


@dataclass(frozen=True)
class ClaimPage:
    """One claim with all that is known about it.

    `anchor` is the newest one; `version` the article's newest; `passage` the quote with the text around it, from the
    newest version in which it stands. `findings` are the claim's own, then those of the whole article that join one.
    `policy_numbers` are those of its desk's policies, by their ids; `dossier` is what the rules see of all this.
    """

    claim: Claim
    version: ArticleVersion
    outlet: Source | None
    dating: Dating | None
    anchor: Anchor
    passage: Passage
    links: Sequence[Link]
    evidence: Sequence[EvidenceItem]
    findings: Sequence[Finding]
    changes: Sequence[Change]
    proposals: Sequence[Proposal]
    revisions: Sequence[Revision]
    policy_numbers: Mapping[int, int]
    dossier: Dossier

    @property
    def attribution(self) -> str:
        """The chain in words."""
        return in_words(self.links)

    @property
    def history(self) -> list[Change | Proposal]:
        """Changes, and the proposals that came to nothing, oldest first."""
        # An approved proposal is in the history already, as the change it became.
        failed = [
            proposal
            for proposal in self.proposals
            if proposal.approval and proposal.approval.verdict is not Verdict.APPROVED
        ]
        return sorted([*self.changes, *failed], key=lambda event: event.recorded_at)

    @property
    def verdicts(self) -> dict[int, Verdicts]:
        """What both people said and where the claim went, by the id of each proposal that was answered."""
        answered = [
            proposal
            for proposal in self.proposals
            if proposal.approval and proposal.approval.verdict is not Verdict.LAPSED
        ]
        return {proposal.id: self._verdicts(proposal, proposal.approval) for proposal in answered if proposal.approval}

    def _verdicts(self, proposal: Proposal, approval: Approval) -> Verdicts:
        # The change made from the proposal; after a rejection, where the claim went next.
        final = next((change for change in self.changes if change.proposal_id == proposal.id), None) or next(
            (change for change in self.changes if change.recorded_at > approval.recorded_at), None
        )
        approved = approval.verdict is Verdict.APPROVED
        return Verdicts(
            initial=proposal.to_status,
            initial_by=proposal.recorded_by.name,
            second=approval.second_status or (proposal.to_status if approved else None),
            second_by=approval.recorded_by.name,
            answered_at=approval.recorded_at,
            final=final.to_status if final else None,
            final_at=final.recorded_at if final else None,
        )

    @property
    def rewordings(self) -> list[tuple[str, str, Revision]]:
        """Each statement that was corrected, with the one that followed and the revision that did it, newest first."""
        pairs = zip(self.revisions, self.revisions[1:], strict=False)
        statements = [(old.fields["statement"], new.fields["statement"], new) for old, new in pairs]
        return [pair for pair in reversed(statements) if pair[0] != pair[1]]

    @property
    def came_back(self) -> Proposal | None:
        """The proposal that was rejected last, as long as the claim has not moved or been proposed since."""
        last = self.proposals[-1] if self.proposals else None
        if last is None or last.approval is None or last.approval.verdict is not Verdict.REJECTED:
            return None
        # Once the claim has moved, the rejection is history and asks nothing of anybody.
        moved = any(change.recorded_at > last.approval.recorded_at for change in self.changes)
        return None if moved else last

    @property
    def open_proposal(self) -> Proposal | None:
        """The proposal that waits for an answer."""
        return _open_proposal(self.proposals)

    @property
    def publications(self) -> Collection[Carrier]:
        """The publications of its live evidence, oldest first."""
        return publications_among(shown_evidence.item for shown_evidence in self.evidence).values()


def _open_proposal(proposals: Sequence[Proposal]) -> Proposal | None:
    return next((proposal for proposal in reversed(proposals) if proposal.approval is None), None)


def claim_at(session: Session, claim_id: int, desk_ids: Collection[int], *options: ExecutableOption) -> Claim:
    """The claim, if it is at one of these desks; `NotFound` for any other. `options` says what else is to be loaded."""
    query = select(Claim).where(Claim.id == claim_id, Claim.desk_id.in_(desk_ids))
    claim = session.scalar(query.options(*options))
    if claim is None:
        # Another desk's claim is answered like one that never was.
        raise NotFound("There is no such claim; look it up in the ledger.")
    return claim


def claim_page(session: Session, claim_id: int, desk_ids: Collection[int]) -> ClaimPage:
    """One claim of these desks, in a constant number of queries; `NotFound` for any other."""
    claim = claim_at(
        session,
        claim_id,
        desk_ids,
        joinedload(Claim.article).selectinload(Article.datings),
        joinedload(Claim.desk),
        joinedload(Claim.assignee),
        selectinload(Claim.topics),
    )
    version = newest_version(session, claim.article_id)
    anchors = anchors_of(session, claim_id)
    dating = claim.article.datings[-1] if claim.article.datings else None
    evidence = all_evidence(session, claim_id)
    cited = evidence_chains(session, [piece.id for piece in evidence])
    findings = findings_of(session, claim)
    changes, proposals = changes_of(session, claim_id), proposals_of(session, claim_id)
    policies = policies_of(session, claim.desk_id)
    # The policy was read for the page already; so were evidence, chains, findings and changes.
    dossiers = Dossiers(session, {claim.desk_id: in_force(policies[-1])})
    material = {claim_id: _material(claim, evidence, findings, changes, proposals)}
    return ClaimPage(
        claim=claim,
        version=version,
        outlet=session.get(Source, version.outlet_id) if version.outlet_id else None,
        dating=dating,
        anchor=anchors[-1],
        passage=passage_of(anchors),
        links=chains(session, [claim_id])[claim_id],
        evidence=evidence_of(session, evidence, cited, published_on=dating.published_on if dating else None),
        findings=findings,
        changes=changes,
        proposals=proposals,
        revisions=revisions_of(session, claim_id),
        policy_numbers={policy.id: policy.number for policy in policies},
        dossier=dossiers.of_material(material, cited)[claim_id],
    )


def _material(
    claim: Claim,
    evidence: list[Evidence],
    findings: Sequence[Finding],
    changes: Sequence[Change],
    proposals: Sequence[Proposal],
) -> Material:
    """What the rules look at, from what the page has read; a finding of the whole article is not the claim's own."""
    waiting = _open_proposal(proposals)
    return Material(
        claim,
        evidence=evidence,
        # A consistent finding holds nothing up.
        findings=[finding for finding in findings if finding.claim_id and finding.outcome is Outcome.INCONSISTENT],
        last_change=changes[-1] if changes else None,
        waits_for=waiting.to_status if waiting else None,
        proposed_by=waiting.recorded_by.name if waiting else "",
    )


def findings_of(session: Session, claim: Claim) -> list[Finding]:
    """What the checks say about a claim that counts, its own first, then what joins one of these in the article."""
    of_the_article = Finding.claim_id.is_(None) & (ArticleVersion.article_id == claim.article_id)
    findings = (
        select(Finding)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .where(or_(Finding.claim_id == claim.id, of_the_article), that_counts())
        .order_by(Finding.claim_id.is_(None), Finding.id)
        .options(
            selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by),
            joinedload(Finding.lapsed).selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by),
        )
    )
    candidates = list(session.scalars(findings))
    # What joins two findings belongs here where one of the two is this claim's.
    own_ids = {finding.id for finding in candidates if finding.claim_id}
    return [finding for finding in candidates if finding.claim_id or own_ids & set(finding.part_of)]


def entries_since(session: Session, claim_id: int, version: int) -> list[Entry]:
    """What the journal holds about a claim after that version of it, oldest first."""
    entries = select(Entry).where(Entry.claim_id == claim_id, Entry.seq > version).order_by(Entry.seq)
    return list(session.scalars(entries.options(joinedload(Entry.actor))))


def find_claim(session: Session, name: str) -> Claim:
    """The claim with that id (`17`) or key (`C06`); `NotFound` says what to do where there is none or more than one."""
    # Not `str.isdigit`: “²” is a digit to it, and thirty nines are too many for the database.
    claim_id = whole_number(name)
    if claim_id is not None:
        claim = session.get(Claim, claim_id)
        if claim is None:
            raise NotFound(f"There is no claim {name}; `tracker claims` lists them.")
        return claim
    number = whole_number(name[1:]) if name[:1] in {"c", "C"} else None
    if number is None:
        raise NotFound(f"“{name}” names no claim; give its id or its key, such as C06.")
    # Two are enough to know that the key is ambiguous.
    matches = list(session.scalars(select(Claim).where(Claim.number == number).limit(2)))
    if len(matches) > 1:
        raise NotFound(f"{name.upper()} stands in several articles; give the claim's id, see `tracker claims`.")
    if not matches:
        raise NotFound(f"There is no claim {name.upper()}; `tracker claims` lists them.")
    return matches[0]
