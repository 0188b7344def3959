"""The claim page: what is claimed, who says so, where it stands and why; with its forms."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.charts.evidence_timeline import SLIM, Dated, Times, times
from tracker.charts.origin_graph import subjects as drawing
from tracker.errors import Conflict, WrongInput
from tracker.models import Person
from tracker.queries.claims import ClaimPage, claim_at, claim_page, entries_since
from tracker.queries.edges import edges_of
from tracker.queries.replacements import replacements
from tracker.queries.source_state import source_states
from tracker.queries.sources import source_names
from tracker.queries.text_reuse import edge_proposals_of
from tracker.rules import statuses as rules
from tracker.rules.rechecks import in_full
from tracker.rules.roles import Action, RoleName, allows_at_least
from tracker.rules.statuses import Status
from tracker.services.claims import edit_claim
from tracker.web.access import allow, desk_ids, may, person
from tracker.web.as_of import looks_back, seen_at
from tracker.web.forms import Form
from tracker.web.forms.attribution import LinkForm, UnlinkForm
from tracker.web.forms.claims import ClaimForm
from tracker.web.forms.edges import EdgeForm
from tracker.web.forms.evidence import EvidenceForm
from tracker.web.forms.findings import DecisionForm
from tracker.web.forms.retractions import ReasonForm
from tracker.web.forms.statuses import AnswerForm, MoveForm
from tracker.web.forms.text_reuse import EchoForm, LookForm
from tracker.web.session import now, reading, save

pages = Blueprint("claims", __name__)


@pages.get("/claims/<int:claim_id>")
@allow(Action.READ)
@looks_back
def show(claim_id: int) -> str | tuple[str, int]:
    """The whole of a claim, now or as of a moment; `to` begins the form that moves it there."""
    try:
        seen_at()
    except WrongInput:  # it stands at its field
        return page(claim_id), 422
    return page(claim_id, open_form=request.args.get("form", ""), moving_to=request.args.get("to", ""))


@pages.post("/claims/<int:claim_id>")
@allow(Action.EDIT_CLAIM)
def edit(claim_id: int) -> Response | tuple[str, int]:
    """Change what the desk wrote: statement, type, assignment, due date, topics."""
    form = ClaimForm()
    form.offer(claim_at(reading(), claim_id, desk_ids()).desk_id)

    def write(session: Session, by: Person) -> str:
        edit_claim(session, claim_id=claim_id, seen=form.seen.version, draft=form.draft(), by=by, now=now())
        return url_for("claims.show", claim_id=claim_id)

    try:
        done = form.validate() and save(form, write, said="The claim is recorded.")
    except Conflict as conflict:
        return conflict_page(claim_id, conflict, form, kind="details"), 409
    return done or (page(claim_id, details=form, open_form="details"), form.status)


def page(claim_id: int, *, open_form: str = "", **forms: Any) -> str:
    """The claim page, with the forms that were sent and not taken in the place of fresh ones."""
    return render_template("claims/show.html", **_context(claim_id, forms), open_form=open_form)


def conflict_page(claim_id: int, conflict: Conflict, form: Form, *, kind: str) -> str:
    """Both versions: what others did since, and what was typed here, to be sent once more on top of theirs."""
    forms = {{"status": "move", "chain": "link", "details": "details", "unlink": "unlink"}[kind]: form}
    context = _context(claim_id, forms)
    form["seen"].data = str(context["claim"].version)
    since = entries_since(reading(), claim_id, conflict.since)
    return render_template("claims/conflict.html", **context, since=since, form=form, kind=kind)


def _context(claim_id: int, forms: dict[str, Any]) -> dict[str, Any]:
    found = claim_page(reading(), claim_id, desk_ids())
    claim = found.claim
    role = person().role_at(claim.desk_id)
    dossier, graph = found.dossier, found.dossier.graph
    seen = {"seen": str(claim.version)}
    fresh: dict[str, Any] = {
        "evidence": lambda: EvidenceForm(formdata=None, data={"accessed_on": now().date()}),
        "move": lambda: MoveForm(formdata=None, data=seen | _moving(forms.pop("moving_to", ""), dossier)),
        "stands": lambda: ReasonForm(formdata=None),
        "answer": lambda: AnswerForm(formdata=None),
        "link": lambda: LinkForm(formdata=None, data=seen),
        "unlink": lambda: UnlinkForm(formdata=None, data=seen),
        "decision": lambda: DecisionForm(formdata=None),
        "echo": lambda: EchoForm(formdata=None),
        "look": lambda: LookForm(formdata=None),
        "details": lambda: _details(found),
        "edge": lambda: EdgeForm(formdata=None),
    }
    made = {name: forms.get(name) or make() for name, make in fresh.items()}
    made["details"].offer(claim.desk_id)
    carriers = found.publications
    made["edge"].offer(carriers)
    return {
        "superseding": None,
        "deciding": None,
        "echoing": None,
        "refusal": None,
        **forms,
        **made,
        "page": found,
        "echoes": edge_proposals_of(reading(), claim_id),
        "claim": claim,
        "dossier": dossier,
        "publications": carriers,
        "shown_edges": edges_of(reading(), claim_id, graph),
        "fates": source_states(reading(), {link.source_id for link in found.links}),
        "lost": drawing.lost(graph),
        "sides": drawing.sides(graph),
        "pictures": drawing.pictures(graph, found.version.title),
        "times": _times(found),
        "as_support": drawing.as_support(graph),
        "may_approve": may(Action.APPROVE, claim.desk_id) and _is_enough(role, dossier.policy.approver),
        "look_again": in_full(dossier),
        "holds": rules.highest_that_holds(dossier),
        "why_here": rules.reasons_for(dossier),
        "moves": [(to, rules.reasons_against(dossier, to, role)) for to in Status if to is not claim.status],
        "would_change": rules.what_would_change(dossier),
        "source_names": source_names(reading()),
        "successors": replacements(reading(), claim) if may(Action.SUPERSEDE, claim.desk_id) else [],
    }


def _is_enough(role: RoleName | None, least: RoleName) -> bool:
    return role is not None and allows_at_least(role, least)


def _times(found: ClaimPage) -> tuple[Times, Times] | None:
    """Evidence over time, for a wide and for a narrow screen; nothing where there is nothing to compare."""
    dated = [
        Dated(each.item.stance, each.item.carrier.publisher.name, each.item.carrier.published_on)
        for each in found.evidence
        if each.item.is_live and each.item.carrier and each.item.carrier.published_on
    ]
    published_on = found.dating.published_on if found.dating else None
    wide, slim = times(dated, published_on), times(dated, published_on, width=SLIM)
    return (wide, slim) if wide and slim else None


def _moving(to: str, dossier: rules.Dossier) -> dict[str, str]:
    """What the form that moves a claim begins with: where to, and why as far as the tracker knows it."""
    if to not in list(Status):
        return {}
    return {"to": to, "why": dossier.rechecks[0] if dossier.rechecks else ""}


def _details(found: Any) -> ClaimForm:
    claim = found.claim
    return ClaimForm(
        formdata=None,
        data={
            "seen": str(claim.version),
            "statement": claim.statement,
            "type": claim.type.value,
            "motive": claim.motive,
            "hedges": ", ".join(claim.hedges),
            "importance": claim.importance.value,
            "assignee": claim.assignee_id,
            "due_on": claim.due_on,
            "topics": ", ".join(topic.name for topic in claim.topics),
            "confidential": claim.confidential,
        },
    )
