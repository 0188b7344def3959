"""What the checks say about one claim."""

from typing import Any

from flask import request
from sqlalchemy.orm import Session

from tracker.api.access import claim_here, desk_ids, person
from tracker.api.interface import IDEMPOTENCY_KEY, REFUSED_BODY, operation
from tracker.api.session import Outcome, now, reading, write_once
from tracker.api.shapes.findings import FindingDecisionShape, FindingShape, FindingsShape
from tracker.errors import NotFound, WrongInput
from tracker.models import ArticleVersion, Finding, Person
from tracker.queries.claims import findings_of
from tracker.queries.serializers import finding_record
from tracker.rules.as_of import FIELD
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope
from tracker.services.findings import decide_finding

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


@operation(
    "POST",
    "/findings/<int:finding_id>",
    tag="findings",
    action=Action.DECIDE_FINDING,
    scope=Scope.WRITE,
    takes=FindingDecisionShape,
    answers=FindingShape,
    answer_text="The finding with what people said of it.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=REFUSED_BODY
    | {
        404: "There is no such finding at these desks.",
        409: "What it rests on has changed since.",
    },
)
def finding_decision(request_body: dict[str, Any], finding_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Accept or dismiss a finding

    To dismiss it, say `because` of what; the newest word counts.
    """
    _open_finding(finding_id)

    def decide(session: Session, by: Person) -> Outcome:
        decide_finding(
            session,
            finding_id=finding_id,
            decision=Decision(request_body["decision"]),
            because=Dismissal(request_body["because"]) if request_body["because"] else None,
            why=request_body["why"],
            by=by,
            now=now(),
        )
        return Outcome("finding", finding_id)

    outcome = write_once(person(), decide)
    headers = {"Idempotency-Replayed": "true"} if outcome.repeated else {}
    return finding_record(_open_finding(outcome.id)), headers


def _open_finding(finding_id: int) -> Finding:
    """The finding at these desks; one of a confidential claim is as one that does not exist."""
    finding = reading().get(Finding, finding_id)
    version = reading().get(ArticleVersion, finding.article_version_id) if finding else None
    if finding is None or version is None or version.article.desk_id not in desk_ids():
        raise NotFound("There is no such finding at these desks.")
    if finding.claim_id is not None:
        claim_here(finding.claim_id)
    return finding
