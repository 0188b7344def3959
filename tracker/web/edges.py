"""Who took a claim from whom, on its page: recorded with what proves it, taken back with a reason."""

from dataclasses import replace

from flask import Blueprint, render_template, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.language.kinds import SourceKind
from tracker.models import Claim, Person, ProvenEdge
from tracker.queries.claims import claim_at
from tracker.queries.edges import ShownEdge, publications
from tracker.rules.roles import Action
from tracker.services.edges import record_edge, withdraw_edge
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms.edges import EdgeForm
from tracker.web.forms.evidence import WithdrawForm
from tracker.web.naming import meant
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("edges", __name__)


@pages.post("/claims/<int:claim_id>/edges")
@allow(Action.RECORD_EVIDENCE)
def add(claim_id: int) -> Answer:
    """Record what a publication took the claim from."""
    claim_at(reading(), claim_id, desk_ids())  # nobody learns of another desk's publications
    form = EdgeForm()
    form.offer(publications(reading(), claim_id).values())

    def record(session: Session, by: Person) -> str:
        record_edge(
            session,
            claim_id=claim_id,
            from_carrier_id=form.start.data or 0,
            to_carrier_id=form.end.data,
            to_source=_source(session, form, by),
            kind=form.kind.chosen,
            sentence=form.sentence.data or "",
            loop_is_meant=bool(form.loop_is_meant.data),
            by=by,
            now=now(),
        )
        return url_for("claims.show", claim_id=claim_id, _anchor="edges")

    return submit(
        form,
        record,
        message="It is recorded who took it from whom.",
        again=lambda: claims.page(claim_id, form, open_form="edge"),
    )


@pages.get("/edges/<int:edge_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdrawing(edge_id: int) -> str:
    """The question why an edge does not hold."""
    return _withdraw_page(_visible_edge(edge_id), WithdrawForm())


@pages.post("/edges/<int:edge_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdraw(edge_id: int) -> Answer:
    """Take an edge back with the reason; it stays in the history."""
    edge = _visible_edge(edge_id)
    form = WithdrawForm()

    def record(session: Session, by: Person) -> str:
        withdraw_edge(session, edge_id=edge_id, why=form.why.data or "", by=by, now=now())
        return url_for("claims.show", claim_id=edge.claim_id, _anchor="edges")

    return submit(
        form, record, message="It is taken back; it stays in the history.", again=lambda: _withdraw_page(edge, form)
    )


def _source(session: Session, form: EdgeForm, by: Person) -> SourceDraft | None:
    """The source that was named, with the outlet that uses it; both are found or made."""
    draft = form.draft()
    if draft is None:
        return None
    outlet = SourceDraft(name=form.outlet.data or "", kind=SourceKind.OUTLET)
    settled = meant(session, form, {"source": draft} | ({"outlet": outlet} if outlet.name else {}), by)
    if "outlet" not in settled:
        return settled["source"]
    outlet_id = find_or_create_source(session, draft=settled["outlet"], by=by, now=now()).id
    return replace(settled["source"], outlet_id=outlet_id)


def _visible_edge(edge_id: int) -> ProvenEdge:
    edge = reading().scalar(
        select(ProvenEdge)
        .join(Claim, Claim.id == ProvenEdge.claim_id)
        .where(ProvenEdge.id == edge_id, Claim.desk_id.in_(desk_ids()))
    )
    if edge is None:
        raise NotFound("There is no such edge, or it belongs to a desk that is not yours.")
    return edge


def _withdraw_page(edge: ProvenEdge, form: WithdrawForm) -> str:
    claim = reading().get(Claim, edge.claim_id)
    return render_template("claims/edge_withdraw.html", edge=ShownEdge(edge), form=form, claim=claim)
