"""The claim page: what is claimed, who says so, where it stands and why; with its forms."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.charts.evidence_timeline import SLIM, Dated, Times, times
from tracker.charts.origin_graph import subjects as drawing
from tracker.errors import Conflict, WrongInput
from tracker.models import Evidence, Person
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
from tracker.web.forms.attribution import AttitudeForm, LinkForm, UnlinkForm
from tracker.web.forms.claims import ClaimForm
from tracker.web.forms.edges import EdgeForm
from tracker.web.forms.evidence import EvidenceForm, filled
from tracker.web.forms.findings import DecisionForm
from tracker.web.forms.retractions import ReasonForm
from tracker.web.forms.statuses import AnswerForm, MoveForm
from tracker.web.forms.text_reuse import EchoForm, LookForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, sent_or, submit

pages = Blueprint("claims", __name__)

_KINDS = {MoveForm: "status", LinkForm: "chain", UnlinkForm: "unlink", AttitudeForm: "attitude", ClaimForm: "details"}
"""What the page with both versions calls what was typed."""


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
def edit(claim_id: int) -> Answer:
    """Change what the desk wrote: statement, type, assignment, due date, topics."""
    form = ClaimForm()
    form.offer(claim_at(reading(), claim_id, desk_ids()).desk_id)

    def write(session: Session, by: Person) -> str:
        edit_claim(session, claim_id=claim_id, seen_version=form.seen.version, draft=form.draft(), by=by, now=now())
        return url_for("claims.show", claim_id=claim_id)

    return submit(
        form,
        write,
        message="The claim is recorded.",
        again=lambda: page(claim_id, form, open_form="details"),
        both=lambda conflict: conflict_page(claim_id, conflict, form),
    )


def page(
    claim_id: int,
    sent: Form | None = None,
    *,
    open_form: str = "",
    moving_to: str = "",
    superseding: Evidence | None = None,
    deciding: int | None = None,
    echoing: int | None = None,
) -> str:
    """The claim page, with the form that was sent and not taken in the place of a fresh one.

    `open_form` is the part that stands open, `moving_to` where its form moves the claim, `superseding` the item that a
    newer one replaces; `deciding` and `echoing` are the finding and the proposal that the form sent is about.
    """
    return render_template(
        "claims/show.html",
        **_context(claim_id, sent, moving_to, superseding),
        open_form=open_form,
        superseding=superseding,
        deciding=deciding,
        echoing=echoing,
        refusal=sent if isinstance(sent, UnlinkForm | AttitudeForm) else None,  # steps have no place for an error
    )


def conflict_page(claim_id: int, conflict: Conflict, form: Form) -> str:
    """Both versions: what others did since, and what was typed here, to be sent once more on top of theirs."""
    context = _context(claim_id, form)
    # Sent once more, the form is about the version that is now shown beside it, so it will be taken in.
    form["seen"].data = str(context["claim"].version)
    since = entries_since(reading(), claim_id, conflict.since)
    return render_template("claims/conflict.html", **context, since=since, form=form, kind=_KINDS[type(form)])


def _context(
    claim_id: int, sent: Form | None, moving_to: str = "", superseding: Evidence | None = None
) -> dict[str, Any]:
    contents = claim_page(reading(), claim_id, desk_ids())
    claim = contents.claim
    role = person().role_at(claim.desk_id)
    dossier, graph = contents.dossier, contents.dossier.graph
    carriers = contents.publications
    return {
        **_forms(contents, sent, moving_to, superseding),
        "page": contents,
        "bearings": _bearings(contents, sent),
        "echoes": edge_proposals_of(reading(), claim_id),
        "claim": claim,
        "dossier": dossier,
        "publications": carriers,
        "shown_edges": edges_of(reading(), claim_id, graph),
        "source_states": source_states(reading(), {link.source_id for link in contents.links}),
        "lost": drawing.lost(graph),
        "sides": drawing.sides(graph),
        "pictures": drawing.pictures(graph, contents.version.title),
        "times": _times(contents),
        "as_support": drawing.as_support(graph),
        "may_approve": may(Action.APPROVE, claim.desk_id) and _is_enough(role, dossier.policy.approver),
        "look_again": in_full(dossier),
        "holds": rules.highest_that_holds(dossier),
        "why_here": rules.reasons_for(dossier),
        # Every other status, with what stands against it: why a claim cannot move is worth as much as where it can.
        "moves": [(to, rules.reasons_against(dossier, to, role)) for to in Status if to is not claim.status],
        "would_change": rules.what_would_change(dossier),
        "source_names": source_names(reading()),
        "successors": replacements(reading(), claim) if may(Action.SUPERSEDE, claim.desk_id) else [],
    }


def _forms(contents: ClaimPage, sent: Form | None, moving_to: str, superseding: Evidence | None) -> dict[str, Form]:
    """The forms of the page by their names there."""
    version_seen = {"seen": str(contents.claim.version)}
    details = sent_or(sent, ClaimForm, lambda: _details(contents))
    details.offer(contents.claim.desk_id)
    edge = sent_or(sent, EdgeForm, lambda: EdgeForm(formdata=None))
    edge.offer(contents.publications)
    return {
        "evidence": sent_or(
            sent, EvidenceForm, lambda: EvidenceForm(formdata=None, data=_evidence(contents, superseding))
        ),
        "move": sent_or(
            sent, MoveForm, lambda: MoveForm(formdata=None, data=version_seen | _moving(moving_to, contents.dossier))
        ),
        "stands": sent_or(sent, ReasonForm, lambda: ReasonForm(formdata=None)),
        "answer": sent_or(sent, AnswerForm, lambda: AnswerForm(formdata=None)),
        "link": sent_or(sent, LinkForm, lambda: LinkForm(formdata=None, data=version_seen)),
        "unlink": UnlinkForm(formdata=None, data=version_seen),
        "decision": sent_or(sent, DecisionForm, lambda: DecisionForm(formdata=None)),
        "echo": sent_or(sent, EchoForm, lambda: EchoForm(formdata=None)),
        "look": sent_or(sent, LookForm, lambda: LookForm(formdata=None)),
        "details": details,
        "edge": edge,
    }


def _bearings(contents: ClaimPage, sent: Form | None) -> list[AttitudeForm]:
    """One form for each step of the chain, and the one that was sent and not taken in its place."""
    seen = str(contents.claim.version)
    forms = [AttitudeForm.of(link, place, seen) for place, link in enumerate(contents.links, start=1)]
    if isinstance(sent, AttitudeForm):
        place = sent.position.number or 0
        # A step that is not there has no place of its own; its refusal stands first.
        forms[place - 1 : place] = [sent] if 1 <= place <= len(forms) else []
    return forms


def _evidence(contents: ClaimPage, superseding: Evidence | None) -> dict[str, object]:
    """What the form for evidence begins with: what the item says that it takes the place of, where there is one."""
    old = next((row for row in contents.evidence if superseding and row.item.id == superseding.id), None)
    return filled(old.item, old.links) if old else {"accessed_on": now().date()}


def _is_enough(role: RoleName | None, least: RoleName) -> bool:
    return role is not None and allows_at_least(role, least)


def _times(contents: ClaimPage) -> tuple[Times, Times] | None:
    """Evidence over time, for a wide and for a narrow screen; nothing where there is nothing to compare."""
    dated = [
        Dated(row.item.stance, row.item.carrier.publisher.name, row.item.carrier.published_on)
        for row in contents.evidence
        if row.item.is_live and row.item.carrier and row.item.carrier.published_on
    ]
    published_on = contents.dating.published_on if contents.dating else None
    wide, slim = times(dated, published_on), times(dated, published_on, width=SLIM)
    return (wide, slim) if wide and slim else None


def _moving(to: str, dossier: rules.Dossier) -> dict[str, str]:
    """What the form that moves a claim begins with: where to, and why as far as the tracker knows it."""
    if to not in list(Status):
        return {}
    return {"to": to, "why": dossier.rechecks[0] if dossier.rechecks else ""}


def _details(contents: ClaimPage) -> ClaimForm:
    claim = contents.claim
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
            **{row.name: text for row, text in claim.further},
        },
    )
