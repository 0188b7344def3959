"""Where a claim may go and why not, moving it, and the second person's word."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.api.access import claim_here, desk_ids, person
from tracker.api.interface import IDEMPOTENCY_KEY, IF_MATCH, REFUSED_BODY, operation
from tracker.api.session import Outcome, now, reading, write_once
from tracker.api.shapes.statuses import AnsweredShape, AnswerShape, MovedShape, MoveShape, StatusesShape
from tracker.api.versions import changed_meanwhile, etag, version_seen
from tracker.errors import Conflict, NotFound
from tracker.models import Approval, Change, Claim, Person, Proposal, Verdict
from tracker.queries.dossiers import dossiers
from tracker.queries.serializers import change_record, proposal_record, reason_record, ways_record
from tracker.rules import statuses as rules
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.rules.statuses.remedies import with_remedies
from tracker.rules.tokens import Scope
from tracker.services.permissions import NO_CLAIM, claim_for
from tracker.services.proposals import answer_proposal
from tracker.services.statuses import change_status

Answer = tuple[dict[str, Any], dict[str, str]]
_NO_PROPOSAL = "There is no such proposal at these desks; the claim says what waits."
_CHANGES = REFUSED_BODY | {
    409: "The rules stand against it; the reasons name every condition that is not met.",
    412: "The claim is at another version, which the ETag tells; the reasons say what was done since.",
    428: "If-Match is missing.",
}


@operation(
    "GET",
    "/claims/<int:claim_id>/statuses",
    tag="statuses",
    action=Action.READ,
    answers=StatusesShape,
    answer_text="Every status, and what stands against it.",
    refuses={404: NO_CLAIM},
    looks_back=True,
)
def statuses_possible(claim_id: int) -> Answer:
    """Where a claim may go, where not and why not, and what would do

    From the same list of reasons that guards the change.
    """
    claim = claim_here(claim_id)
    role = person().role_at(claim.desk_id)
    dossier = dossiers(reading(), [claim.id])[claim.id]
    options = [
        (to, with_remedies(dossier, rules.reasons_against(dossier, to, role)))
        for to in Status
        if to is not claim.status
    ]
    answer = {
        "claim": _claim_record(claim),
        "why": [reason_record(reason) for reason in rules.reasons_for(dossier)],
        "next_step": rules.next_step(dossier),
        "statuses": [
            {
                "status": to,
                "word": to.word,
                "possible": not against,
                "needs_second_person": dossier.asks_second_person(to),
                "against": [reason_record(reason) for reason in against],
            }
            for to, against in options
        ],
        "what_would_change": ways_record(dossier),
    }
    return answer, etag(claim.version)


@operation(
    "POST",
    "/claims/<int:claim_id>/status",
    tag="statuses",
    action=Action.CHANGE_STATUS,
    scope=Scope.WRITE,
    takes=MoveShape,
    answers=MovedShape,
    answer_text="It has moved, or is proposed where a second person has to agree.",
    parameters=[IF_MATCH, IDEMPOTENCY_KEY],
    refuses={404: NO_CLAIM} | _CHANGES,
)
def status_move(move_wanted: dict[str, Any], claim_id: int) -> Answer:
    """Move a claim, or propose it

    Refused with the list of everything that stands against it. Sent again with the same `Idempotency-Key`, it is
    answered with what the first one did, and `Idempotency-Replayed: true`.
    """
    claim_here(claim_id)
    if move_wanted["replaced_by"] is not None:
        claim_here(move_wanted["replaced_by"])
    version = version_seen()

    def move(session: Session, by: Person) -> Outcome:
        moved = change_status(
            session,
            claim_id=claim_id,
            to=Status(move_wanted["to"]),
            why=move_wanted["why"],
            seen_version=version,
            by=by,
            now=now(),
            correction=move_wanted["correction"],
            replaced_by_id=move_wanted["replaced_by"],
        )
        return Outcome("proposal" if isinstance(moved, Proposal) else "change", moved.id)

    try:
        outcome = write_once(person(), move)
    except Conflict:
        raise changed_meanwhile(claim_id, version) from None
    proposed = outcome.kind == "proposal"
    change = None if proposed else reading().get_one(Change, outcome.id)
    proposal = reading().get_one(Proposal, outcome.id) if proposed else None
    claim = reading().get_one(Claim, claim_id)
    answer_record = {
        "outcome": "proposed" if proposed else "moved",
        "change": change_record(change) if change else None,
        "proposal": proposal_record(proposal) if proposal else None,
        "claim": _claim_record(claim),
    }
    return answer_record, _headers(claim, outcome)


@operation(
    "POST",
    "/proposals/<int:proposal_id>",
    tag="statuses",
    action=Action.APPROVE,
    scope=Scope.WRITE,
    takes=AnswerShape,
    answers=AnsweredShape,
    answer_text="The word is recorded; an approval has moved the claim.",
    parameters=[IF_MATCH, IDEMPOTENCY_KEY],
    refuses={404: _NO_PROPOSAL} | _CHANGES,
)
def proposal_answer(answer_given: dict[str, Any], proposal_id: int) -> Answer:
    """Approve or reject what somebody else proposed

    Nobody answers their own proposal; a rejection needs a reason.
    """
    claim_id = _claim_of(proposal_id)
    version = version_seen()

    def answer(session: Session, by: Person) -> Outcome:
        claim = claim_for(session, claim_id, by=by, action=Action.APPROVE)
        if claim.version != version:
            raise Conflict("Somebody changed this claim while you were writing.", since=version)
        verdict = Verdict(answer_given["verdict"])
        second = Status(answer_given["second_status"]) if answer_given["second_status"] else None
        word = answer_proposal(
            session,
            proposal_id=proposal_id,
            verdict=verdict,
            why=answer_given["why"],
            by=by,
            now=now(),
            second_status=second,
        )
        return Outcome("approval", word.id)

    try:
        outcome = write_once(person(), answer)
    except Conflict:
        raise changed_meanwhile(claim_id, version) from None
    word = reading().get_one(Approval, outcome.id)
    change = reading().scalar(select(Change).where(Change.proposal_id == proposal_id))
    claim = reading().get_one(Claim, claim_id)
    answer_record = {
        "verdict": word.verdict,
        "second_status": word.second_status,
        "why": word.why,
        "by": word.recorded_by.name,
        "at": word.recorded_at.isoformat(),
        "proposal": proposal_record(reading().get_one(Proposal, proposal_id)),
        "change": change_record(change) if change else None,
        "claim": _claim_record(claim),
    }
    return answer_record, _headers(claim, outcome)


def _claim_of(proposal_id: int) -> int:
    at_desks = select(Proposal.claim_id).join(Claim, Claim.id == Proposal.claim_id)
    claim_id = reading().scalar(at_desks.where(Proposal.id == proposal_id, Claim.desk_id.in_(desk_ids())))
    if claim_id is None:
        raise NotFound(_NO_PROPOSAL)
    return claim_here(claim_id).id


def _claim_record(claim: Claim) -> dict[str, Any]:
    return {"id": claim.id, "key": claim.key, "status": claim.status, "version": claim.version}


def _headers(claim: Claim, outcome: Outcome) -> dict[str, str]:
    return etag(claim.version) | ({"Idempotency-Replayed": "true"} if outcome.repeated else {})
