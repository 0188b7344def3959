"""Moving a claim on its page, and answering what waits for a second person."""

from collections.abc import Callable

from flask import Blueprint, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Claim, Person, Proposal, Verdict
from tracker.queries.replacements import claim_meant
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.services.proposals import answer_proposal
from tracker.services.statuses import change_status
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms.statuses import AnswerForm, MoveForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("statuses", __name__)


@pages.post("/claims/<int:claim_id>/status")
@allow(Action.CHANGE_STATUS)
def move(claim_id: int) -> Answer:
    """Move a claim to the status chosen on its page, or propose it where a second person has to agree."""
    form, own_desk_ids = MoveForm(), desk_ids()

    def change(session: Session, by: Person) -> str:
        newer = claim_meant(
            session, form.replaced_by.data or "", near=session.get_one(Claim, claim_id), desk_ids=own_desk_ids
        )
        change_status(
            session,
            claim_id=claim_id,
            to=Status(form.to.data),
            why=form.why.data or "",
            seen_version=form.seen.version,
            by=by,
            now=now(),
            correction=form.correction.data or "",
            replaced_by_id=newer.id if newer else None,
        )
        return url_for("claims.show", claim_id=claim_id)

    return submit(
        form,
        change,
        message="The status is recorded.",
        again=lambda: claims.page(claim_id, form, open_form="status"),
        both=lambda conflict: claims.conflict_page(claim_id, conflict, form),
    )


@pages.post("/proposals/<int:proposal_id>")
@allow(Action.APPROVE)
def answer(proposal_id: int) -> Answer:
    """Approve or reject what somebody else proposed."""
    claim_id, form = claim_of(proposal_id), AnswerForm()
    location = url_for("claims.show", claim_id=claim_id)
    return answered(proposal_id, form, location, again=lambda: claims.page(claim_id, form, open_form="answer"))


def answered(proposal_id: int, form: AnswerForm, location: str, *, again: Callable[[], str]) -> Answer:
    """Record the word on a proposal and go there, or show the form again."""

    def settle(session: Session, by: Person) -> str:
        answer_proposal(
            session,
            proposal_id=proposal_id,
            verdict=Verdict(form.verdict.data),
            second_status=form.second_status.chosen,
            why=form.why.data or "",
            by=by,
            now=now(),
        )
        return location

    return submit(form, settle, message="Your word is recorded.", again=again)


def claim_of(proposal_id: int) -> int:
    """The claim that a proposal is about; `NotFound` where it is at no desk of this person."""
    proposal = reading().get(Proposal, proposal_id)
    claim = reading().get(Claim, proposal.claim_id) if proposal else None
    if claim is None or claim.desk_id not in desk_ids():
        raise NotFound("There is no such proposal, or it belongs to a desk that is not yours.")
    return claim.id
