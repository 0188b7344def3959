"""What the checks say about one claim."""

from typing import Any

from flask import request

from tracker.api.access import claim_here
from tracker.api.interface import operation
from tracker.api.session import reading
from tracker.api.shapes.findings import FindingsShape
from tracker.errors import WrongInput
from tracker.queries.claims import findings_of
from tracker.queries.serializers import finding_record
from tracker.rules.as_of import FIELD
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action

_CLAIM = {
    "in": "query",
    "name": "claim",
    "required": True,
    "description": "The id of the claim.",
    "schema": {"type": "integer"},
}


@operation(
    "GET",
    "/findings",
    tag="findings",
    action=Action.READ,
    answers=FindingsShape,
    answer_text="Its findings, and those of the whole article that join one.",
    parameters=[_CLAIM],
    refuses={404: "There is no such claim at these desks.", 422: "No claim is named."},
    looks_back=True,
)
def findings_of_claim() -> dict[str, Any]:
    """What the checks say about a claim, and what people said of that"""
    unknown = sorted(set(request.args) - {"claim", FIELD})
    if unknown:
        raise WrongInput(f"Findings have no filter “{unknown[0]}”; name the claim alone.", field=unknown[0])
    claim_id = whole_number(request.args.get("claim", ""))
    if not claim_id:
        raise WrongInput("Name the claim by its id: ?claim=6.", field="claim")
    findings = findings_of(reading(), claim_here(claim_id))
    return {"findings": [finding_record(finding) for finding in findings], "total": len(findings)}
