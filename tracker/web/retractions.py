"""Retracting or correcting a source or a publication, with what falls seen before; undoing it; looking again."""

from typing import Any

from flask import Blueprint, render_template, url_for
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound
from tracker.models import Person, Retraction, Taken
from tracker.queries.carriers import carrier_page
from tracker.queries.retraction_impact import impact
from tracker.queries.retractions import name_of
from tracker.queries.sources import source_page
from tracker.rules.roles import Action
from tracker.services.rechecks import answer_recheck
from tracker.services.retractions import reinstate, retract
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms.retractions import ReasonForm, RetractForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

"""How many claims of a fall one page lists; those that fall come first."""

pages = Blueprint("retractions", __name__)


@pages.get("/carriers/<int:carrier_id>")
@allow(Action.READ)
def carrier(carrier_id: int) -> str:
    """One publication: who put it out, the claims that rest on it, and whether it was retracted."""
    return render_template("retractions/carrier.html", page=carrier_page(reading(), carrier_id, desk_ids()))


@pages.get("/sources/<int:source_id>/retract")
@allow(Action.RETRACT)
def retracting_source(source_id: int) -> str:
    """What falls with a source, and the form that retracts it."""
    return _page(RetractForm(formdata=None), source_id=source_id)


@pages.post("/sources/<int:source_id>/retract")
@allow(Action.RETRACT)
def retract_source(source_id: int) -> Answer:
    """Retract or correct a source."""
    form = RetractForm()
    back = url_for("sources.show", source_id=source_id)
    return _retracted(form, back, source_id=source_id)


@pages.get("/carriers/<int:carrier_id>/retract")
@allow(Action.RETRACT)
def retracting_carrier(carrier_id: int) -> str:
    """What falls with a publication, and the form that retracts it."""
    return _page(RetractForm(formdata=None), carrier_id=carrier_id)


@pages.post("/carriers/<int:carrier_id>/retract")
@allow(Action.RETRACT)
def retract_carrier(carrier_id: int) -> Answer:
    """Retract or correct a publication."""
    # Refuses a publication that no claim of this person's desks rests on, before anything is written.
    carrier_page(reading(), carrier_id, desk_ids())
    form = RetractForm()
    back = url_for("retractions.carrier", carrier_id=carrier_id)
    return _retracted(form, back, carrier_id=carrier_id)


@pages.get("/retractions/<int:retraction_id>/undo")
@allow(Action.RETRACT)
def undoing(retraction_id: int) -> str:
    """The question why a retraction does not hold."""
    return _undo_page(_visible_retraction(retraction_id), ReasonForm(formdata=None))


@pages.post("/retractions/<int:retraction_id>/undo")
@allow(Action.RETRACT)
def undo(retraction_id: int) -> Answer:
    """Undo a retraction, with the reason."""
    retraction, form = _visible_retraction(retraction_id), ReasonForm()
    back = _address(retraction)

    def write(session: Session, by: Person) -> str:
        reinstate(session, retraction_id=retraction_id, why=form.why.data or "", by=by, now=now())
        return back

    return submit(
        form,
        write,
        message="It is undone; what had fallen because of it is not flagged any more.",
        again=lambda: _undo_page(_visible_retraction(retraction_id), form),
    )


@pages.post("/claims/<int:claim_id>/stands")
@allow(Action.CHANGE_STATUS)
def stands(claim_id: int) -> Answer:
    """Say that a claim was looked at again and stands where it stands."""
    form = ReasonForm()

    def write(session: Session, by: Person) -> str:
        answer_recheck(session, claim_id=claim_id, why=form.why.data or "", by=by, now=now())
        return url_for("claims.show", claim_id=claim_id)

    return submit(
        form,
        write,
        message="Your word is recorded: it stands.",
        again=lambda: claims.page(claim_id, form, open_form="stands"),
    )


def _retracted(form: RetractForm, back: str, **of: int) -> Answer:
    """Retract or correct what it is of and go back there, or show what falls once more."""

    def write(session: Session, by: Person) -> str:
        kind = Taken(form.taken.data)
        retract(session, **of, kind=kind, why=form.why.data or "", notice=form.notice.data or "", by=by, now=now())
        return back

    message = "It is recorded; every claim that rests on it is flagged for a second look."
    return submit(form, write, message=message, again=lambda: _page(form, **of))


def _page(form: RetractForm, *, source_id: int | None = None, carrier_id: int | None = None) -> str:
    """The fall with the form; a publication that no claim of the reader's desks rests on is not there."""
    context: dict[str, Any] = {}
    ways = None
    if carrier_id is not None:
        context["publication"] = publication = carrier_page(reading(), carrier_id, desk_ids())
        ways = publication.ways
    else:
        context["source_page"] = source_page(reading(), source_id or 0, desk_ids())
    affected = impact(reading(), source_id=source_id, carrier_id=carrier_id, desk_ids=desk_ids(), ways=ways)
    return render_template(
        "retractions/retract.html", impact=affected, form=form, most=limits.IMPACT_SHOWN.most, **context
    )


def _visible_retraction(retraction_id: int) -> Retraction:
    retraction = reading().get(Retraction, retraction_id)
    if retraction is None:
        raise NotFound("There is no such retraction; look it up on the page of its source.")
    if retraction.carrier_id is not None:
        carrier_page(reading(), retraction.carrier_id, desk_ids())
    return retraction


def _undo_page(retraction: Retraction, form: ReasonForm) -> str:
    name = name_of(reading(), retraction)
    return render_template(
        "retractions/undo.html", retraction=retraction, name=name, form=form, back=_address(retraction)
    )


def _address(retraction: Retraction) -> str:
    if retraction.carrier_id is not None:
        return url_for("retractions.carrier", carrier_id=retraction.carrier_id)
    return url_for("sources.show", source_id=retraction.source_id)
