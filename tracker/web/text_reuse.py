"""A person's word on what the texts of a claim's publications propose."""

from flask import Blueprint, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.language.kinds import EdgeKind
from tracker.models import Claim, EdgeProposal, Person
from tracker.queries.claims import claim_at
from tracker.rules.findings import Decision
from tracker.rules.roles import Action
from tracker.services.text_reuse import accept_edge_proposal, dismiss_edge_proposal, look_again
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms.text_reuse import EchoForm, LookForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("echoes", __name__)


@pages.post("/echoes/<int:echo_id>")
@allow(Action.RECORD_EVIDENCE)
def decide(echo_id: int) -> Answer:
    """Make a proposal an edge, or dismiss it."""
    claim_id = _claim_of_visible(echo_id)
    form = EchoForm()

    def write(session: Session, by: Person) -> str:
        why = form.why.data or ""
        if Decision(form.decision.data) is Decision.DISMISSED:
            dismiss_edge_proposal(session, echo_id=echo_id, why=why, by=by, now=now())
        else:
            accept_edge_proposal(
                session,
                echo_id=echo_id,
                kind=EdgeKind(form.kind.data),
                sentence=form.sentence.data or "",
                why=why,
                loop_is_meant=form.loop_is_meant.data,
                by=by,
                now=now(),
            )
        return url_for("claims.show", claim_id=claim_id, _anchor="echoes")

    return submit(
        form,
        write,
        message="Your word on the proposal is recorded.",
        again=lambda: claims.page(claim_id, form, echoing=echo_id),
    )


@pages.post("/claims/<int:claim_id>/echoes")
@allow(Action.RECORD_EVIDENCE)
def look(claim_id: int) -> Answer:
    """Compare the texts once more."""
    # Refuses a claim of another desk before its texts are compared.
    claim_at(reading(), claim_id, desk_ids())
    form = LookForm()

    def write(session: Session, by: Person) -> str:
        look_again(session, claim_id=claim_id, by=by, now=now())
        return url_for("claims.show", claim_id=claim_id, _anchor="echoes")

    return submit(
        form,
        write,
        message="The texts are compared; what they propose stands below.",
        again=lambda: claims.page(claim_id, form),
    )


def _claim_of_visible(echo_id: int) -> int:
    echo = reading().get(EdgeProposal, echo_id)
    claim = reading().get(Claim, echo.claim_id) if echo else None
    if claim is None or claim.desk_id not in desk_ids():
        raise NotFound("There is no such proposal, or it belongs to a desk that is not yours.")
    return claim.id
