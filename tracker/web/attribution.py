"""The chain of a claim on its page: add a step, say what its source does, take one away."""

from collections.abc import Callable
from dataclasses import replace

from flask import Blueprint, url_for
from sqlalchemy.orm import Session

from tracker.language.kinds import SourceKind
from tracker.models import Person
from tracker.rules.roles import Action
from tracker.services.attribution import LinkDraft, add_link, remove_link, set_attitude
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.web import claims
from tracker.web.access import allow
from tracker.web.forms.attribution import AttitudeForm, LinkForm, UnlinkForm
from tracker.web.naming import meant
from tracker.web.session import now
from tracker.web.submitting import Answer, submit

pages = Blueprint("attribution", __name__)


@pages.post("/claims/<int:claim_id>/chain")
@allow(Action.EDIT_CLAIM)
def add(claim_id: int) -> Answer:
    """Put a step into the chain."""
    form = LinkForm()

    def write(session: Session, by: Person) -> str:
        # A step with no place typed goes first.
        version, position = form.seen.version, form.position.data or 1
        link = _meant(session, form, by)
        add_link(session, claim_id=claim_id, seen_version=version, link=link, position=position, by=by, now=now())
        return url_for("claims.show", claim_id=claim_id, _anchor="chain")

    return _recorded(claim_id, form, write)


def _recorded(claim_id: int, form: LinkForm | AttitudeForm, write: Callable[[Session, Person], str]) -> Answer:
    """What changes the chain and leads back to it, or to the form that was sent, opened."""
    return submit(
        form,
        write,
        message="The chain is recorded.",
        again=lambda: claims.page(claim_id, form, open_form="chain"),
        both=lambda conflict: claims.conflict_page(claim_id, conflict, form),
    )


def _meant(session: Session, form: LinkForm, by: Person) -> LinkDraft:
    """The step with the source that is meant and the outlet that uses it, where one was named; else the next step is.

    What was typed at both fields is asked about at once.
    """
    link = form.draft()
    outlet = SourceDraft(name=form.outlet.data or "", kind=SourceKind.OUTLET)
    named = {"name": link.source, "outlet": outlet if outlet.name else None}
    settled = meant(session, form, {field: draft for field, draft in named.items() if draft}, by)
    if "name" not in settled:
        return link
    source = settled["name"]
    if "outlet" in settled:
        outlet_id = find_or_create_source(session, draft=settled["outlet"], by=by, now=now()).id
        source = replace(source, outlet_id=outlet_id)
    return replace(link, source=source)


@pages.post("/claims/<int:claim_id>/chain/attitude")
@allow(Action.EDIT_CLAIM)
def bearing(claim_id: int) -> Answer:
    """Say what the source of a step does: it asserts, denies, doubts what it passes on."""
    form = AttitudeForm()

    def write(session: Session, by: Person) -> str:
        set_attitude(
            session,
            claim_id=claim_id,
            seen_version=form.seen.version,
            position=form.position.number or 0,
            attitude=form.attitude.chosen,
            negated=bool(form.negated.data),
            by=by,
            now=now(),
        )
        return url_for("claims.show", claim_id=claim_id, _anchor="chain")

    return _recorded(claim_id, form, write)


@pages.post("/claims/<int:claim_id>/chain/remove")
@allow(Action.EDIT_CLAIM)
def remove(claim_id: int) -> Answer:
    """Take a step out of the chain; the chain as it was stays in the history."""
    form = UnlinkForm()

    def write(session: Session, by: Person) -> str:
        position = form.position.number or 0
        remove_link(session, claim_id=claim_id, seen_version=form.seen.version, position=position, by=by, now=now())
        return url_for("claims.show", claim_id=claim_id, _anchor="chain")

    return submit(
        form,
        write,
        message="The step is taken out; the chain as it was stays in the history.",
        again=lambda: claims.page(claim_id, form),
        both=lambda conflict: claims.conflict_page(claim_id, conflict, form),
    )
