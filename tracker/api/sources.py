"""One source with its history, and the claims that use it."""

from typing import Any

from tracker.api.access import desk_ids
from tracker.api.interface import operation
from tracker.api.session import reading
from tracker.api.shapes.sources import SourceShape
from tracker.errors import NotFound
from tracker.models import Carrier, Grade, Ownership
from tracker.queries.confidential import only_in_confidence
from tracker.queries.source_claims import DependentClaim, EvidenceUse
from tracker.queries.sources import NO_SOURCE, source_page
from tracker.rules.roles import Action

Record = dict[str, Any]


@operation(
    "GET",
    "/sources/<int:source_id>",
    tag="sources",
    action=Action.READ,
    answers=SourceShape,
    answer_text="The source.",
    refuses={404: "There is no such source."},
)
def source_whole(source_id: int) -> Record:
    """One source: what is known of it, who owned it when, and every claim that uses it

    Sources belong to the whole installation; publications and claims are those of the desks of the token. What only
    confidential claims use is not there.
    """
    if only_in_confidence(reading(), source_id):
        raise NotFound(NO_SOURCE)
    page = source_page(reading(), source_id, desk_ids(), confidential=False)
    source = page.source
    return {
        "id": source.id,
        "name": source.name,
        "label": page.label,
        "kind": source.kind,
        "outlet": source.outlet.name if source.outlet else None,
        "organisation": source.organisation.name if source.organisation else None,
        "descriptor": source.descriptor,
        "event": source.event,
        "address": source.address,
        "note": source.note,
        "aliases": [alias.name for alias in source.aliases],
        "grades": [_grade(grade) for grade in page.grades],
        "owners": [_owner(ownership) for ownership in page.ownerships],
        "carriers": [_carrier(carrier) | {"live": carrier.id not in page.no_evidence} for carrier in page.carriers],
        "claims": [_dependent(claim) for claim in page.claims],
    }


def _grade(grade: Grade) -> Record:
    return {"reliability": grade.reliability, "from_on": grade.from_on.isoformat(), "why": grade.why}


def _owner(ownership: Ownership) -> Record:
    return {
        "id": ownership.owner_id,
        "name": ownership.owner.name,
        "from_on": _day(ownership.from_on),
        "until_on": _day(ownership.until_on),
        "basis": ownership.basis,
    }


def _carrier(carrier: Carrier) -> Record:
    return {
        "id": carrier.id,
        "title": carrier.title,
        "address": carrier.address,
        "published_on": _day(carrier.published_on),
    }


def _dependent(dependent: DependentClaim) -> Record:
    claim = dependent.claim
    return {
        "id": claim.id,
        "key": claim.key,
        "statement": claim.statement,
        "status": claim.status,
        "how": list(dependent.how),
        "does": list(dependent.does),
        "evidence": [_evidence(use) for use in dependent.evidence],
    }


def _evidence(use: EvidenceUse) -> Record:
    return {
        "id": use.evidence_id,
        "stance": use.stance,
        "how": use.how,
        "publisher": use.publisher,
        "quotation": use.quotation,
        "published_on": _day(use.published_on),
    }


def _day(day: object) -> str | None:
    return None if day is None else str(day)
