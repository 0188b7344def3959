"""Claims as data for programs: rows of the ledger, and one claim with everything, as `--json` and the API tell them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.language.dates import PartialDate
from tracker.language.kinds import Attitude
from tracker.models import Change, Finding, Proposal
from tracker.queries.claims import ClaimPage
from tracker.queries.edges import ShownEdge
from tracker.queries.evidence import EvidenceItem
from tracker.queries.ledger import LedgerRow
from tracker.rules import statuses as rules
from tracker.rules.attribution import Link, decisive
from tracker.rules.claim_fields import Written
from tracker.rules.origins import Count, doubts_in_words
from tracker.rules.reasons import Reason
from tracker.rules.rechecks import in_short
from tracker.rules.statuses import Dossier

Record = dict[str, Any]


def row_record(row: LedgerRow) -> Record:
    """One claim as the ledger lists it."""
    return {
        "id": row.id,
        "key": row.key,
        "statement": row.statement,
        "quote": row.quote,
        "type": row.type,
        "status": row.status,
        "attribution": row.attribution,
        **attitude_record(row.links),
        "status_since": row.status_since.isoformat(),
        "status_by": row.status_by,
        "why": row.why,
        # Null and not 0 where it is closed: a program must not sort it among the new ones.
        "age_days": row.age,
        "supports": count_record(row.supports),
        "conflicts": count_record(row.conflicts),
        "findings": [
            {"check": finding.check, "outcome": finding.outcome, "decision": finding.decision}
            for finding in row.findings
        ],
        "waits_for": row.waits,
        "recheck": in_short(row.dossier),
        "importance": row.importance,
        "topics": list(row.topics),
        # Nobody is null, never an empty name.
        "assignee": row.assignee or None,
        "due_on": _day(row.due_on),
        "confidential": row.confidential,
        **_further(row.further),
        "article": {"id": row.article_id, "title": row.article_title},
        "desk": row.desk,
        "changed_at": row.changed_at.isoformat(),
        "version": row.version,
    }


def claim_record(page: ClaimPage) -> Record:
    """One claim with chain, evidence, findings and history, and what its status rests on."""
    claim, dossier = page.claim, page.dossier
    return {
        "id": claim.id,
        "key": claim.key,
        "statement": claim.statement,
        "quote": page.anchor.exact,
        # Whether offsets can be trusted: an uncertain quote has none.
        "quote_state": page.anchor.state,
        "start": page.anchor.start,
        "end": page.anchor.end,
        "type": claim.type,
        "hedges": list(claim.hedges),
        "status": claim.status,
        "status_since": claim.status_since.isoformat(),
        "attribution": page.attribution,
        "links": [link_record(link) for link in page.links],
        "why": [reason.said for reason in rules.reasons_for(dossier)],
        "missing": [reason.said for reason in rules.missing(dossier)],
        "next_step": rules.next_step(dossier),
        "recheck": in_short(dossier),
        "what_would_change": [
            {
                "to": to,
                "against": [reason.text for reason in against],
                "would_do": [reason.would_do for reason in against],
            }
            for to, against in rules.what_would_change(dossier)
        ],
        "supports": count_record(dossier.supports),
        "conflicts": count_record(dossier.conflicts),
        "evidence": [_evidence(evidence) for evidence in page.evidence],
        "findings": [finding_record(finding) for finding in page.findings],
        "proposal": proposal_record(page.open_proposal) if page.open_proposal else None,
        "history": [change_record(change) for change in page.changes],
        "importance": claim.importance,
        "topics": [topic.name for topic in claim.topics],
        "assignee": claim.assignee.name if claim.assignee else None,
        "due_on": _day(claim.due_on),
        "confidential": claim.confidential,
        **_further(claim.further),
        "article": {
            "id": claim.article_id,
            "title": page.version.title,
            "version": page.version.number,
            "sha256": page.version.sha256,
            "outlet": page.outlet.name if page.outlet else None,
            "published_on": _day(page.dating.published_on if page.dating else None),
            "published_on_basis": page.dating.basis if page.dating else None,
        },
        "desk": claim.desk.name,
        "version": claim.version,
    }


def explained_record(page: ClaimPage) -> Record:
    """One claim as `claim_record` has it, each reason with its stable code."""
    dossier = page.dossier
    return claim_record(page) | {
        "why": [reason_record(reason) for reason in rules.reasons_for(dossier)],
        "missing": [reason_record(reason) for reason in rules.missing(dossier)],
        "what_would_change": ways_record(dossier),
    }


def ways_record(dossier: Dossier) -> list[Record]:
    """Where a claim may be heading, with what stands against it and what would do."""
    return [
        {"to": to, "against": [reason_record(reason) for reason in against]}
        for to, against in rules.what_would_change(dossier)
    ]


def reason_record(reason: Reason) -> Record:
    """One condition: its stable code, the sentence, and what would meet it where that is known."""
    # Null says that nothing is known that would meet it.
    return {"code": reason.code, "text": reason.text, "would_do": reason.would_do or None}


def count_record(count: Count) -> Record:
    """How many carriers and independent origins."""
    return {
        "carriers": count.carriers,
        "k_min": count.k_min,
        "k_max": count.k_max,
        "attributable": count.attributable,
        "exact": count.exact,
        "doubts": doubts_in_words(count),
    }


def _further(written: Written) -> Record:
    """The fields without a place of their own, null where nothing is written."""
    return {row.name: text or None for row, text in written}


def attitude_record(links: Sequence[Link]) -> Record:
    """What the chain does to the claim, by the first step that does not assert it; the article's own voice asserts."""
    link = decisive(links)
    return {
        "attitude": link.attitude if link else Attitude.ASSERTS,
        "negated": bool(link and link.negated),
    }


def link_record(link: Link) -> Record:
    """One step of a chain."""
    return {
        "source_id": link.source_id,
        "name": link.name,
        "kind": link.kind,
        "role": link.role,
        "knowledge": link.knowledge,
        "ground_rule": link.ground_rule,
        "people": link.people,
        "cue": link.cue,
        "attitude": link.attitude,
        "negated": link.negated,
    }


def _evidence(evidence: EvidenceItem) -> Record:
    piece, carrier = evidence.item, evidence.item.carrier
    return {
        "id": piece.id,
        "stance": piece.stance,
        "state": evidence.state,
        "state_why": evidence.why or None,
        "publisher": carrier.publisher.name if carrier else None,
        "title": carrier.title if carrier else None,
        "address": carrier.address if carrier else None,
        "published_on": _day(carrier.published_on if carrier else None),
        "looked_in": piece.looked_in or None,
        "accessed_on": _day(piece.accessed_on),
        "attribution": evidence.attribution,
        "quotation": piece.quotation,
        "note": piece.note,
        "credibility": piece.credibility,
        "reliability": evidence.grade.reliability if evidence.grade else None,
        "primary": piece.primary,
        # The digest, never the bytes.
        "capture_sha256": piece.capture.sha256 if piece.capture else None,
        "could_not_have_been_known": evidence.could_not_have_been_known,
        "recorded_at": piece.recorded_at.isoformat(),
        "recorded_by": piece.recorded_by.name,
    }


def edge_record(shown_edge: ShownEdge) -> Record:
    """What is proven about who took it from whom."""
    edge = shown_edge.edge
    return {
        "id": edge.id,
        "from": edge.from_carrier_id,
        "to": edge.to_carrier_id,
        "to_source": edge.to_source_id,
        "kind": edge.kind,
        "in_words": shown_edge.words,
        "sentence": edge.sentence,
        "left_out": shown_edge.left_out,
        "withdrawn": edge.withdrawal.why if edge.withdrawal else None,
        "recorded_at": edge.recorded_at.isoformat(),
        "recorded_by": edge.recorded_by.name,
    }


def finding_record(finding: Finding) -> Record:
    """What one check said, and what people said of it."""
    return {
        "id": finding.id,
        "check": finding.check,
        "outcome": finding.outcome,
        "phrase": finding.phrase,
        "implied": [interval.record() for interval in finding.arithmetic.implied],
        "compared": finding.compared,
        "gap_days": finding.gap_days,
        "reason": finding.reason,
        "explanation": finding.explanation,
        "made": finding.made,
        "decisions": [
            {
                "decision": word.decision,
                "because": word.because,
                "why": word.why,
                "by": word.recorded_by.name,
                "at": word.recorded_at.isoformat(),
            }
            for word in finding.decisions
        ],
    }


def change_record(change: Change) -> Record:
    """One row of the history of a status."""
    return {
        "from": change.from_status,
        "to": change.to_status,
        "why": change.why,
        "reasons": list(change.reasons),
        "by": change.recorded_by.name,
        "proposed_by": change.proposal.recorded_by.name if change.proposal else None,
        "at": change.recorded_at.isoformat(),
    }


def proposal_record(proposal: Proposal) -> Record:
    """A change that waits for the second person, or had its answer."""
    return {
        "id": proposal.id,
        "to": proposal.to_status,
        "why": proposal.why,
        "by": proposal.recorded_by.name,
        "at": proposal.recorded_at.isoformat(),
    }


def _day(day: date | PartialDate | None) -> str | None:
    """A day as it is known: `2025-12-17`, `2025-12` or `2025`."""
    # Only as exact as it is known: 2025-12 must not become the first of December.
    return None if day is None else str(day)
