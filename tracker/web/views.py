"""Saved views: filters of the ledger under a name, one's own and those that others share."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound, WrongInput
from tracker.models import Person
from tracker.queries.views import saved_views
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import Action
from tracker.services.views import delete_view, edit_view, save_view
from tracker.web import ledger
from tracker.web.access import allow, desk_ids, person
from tracker.web.forms.base import Form
from tracker.web.forms.views import ViewForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("views", __name__, url_prefix="/ledger/views")


@pages.post("")
@allow(Action.SAVE_VIEW)
def keep() -> Answer:
    """Keep the filter of the address under a name."""
    form = ViewForm()
    form.offer()
    try:
        ledger_filter = LedgerFilter.from_params(request.args)
    except WrongInput as wrong:
        return ledger.refused(wrong)

    def write(session: Session, by: Person) -> str:
        save_view(
            session,
            desk_id=form.desk.data,
            name=form.name.data or "",
            ledger_filter=ledger_filter,
            shared=bool(form.shared.data),
            by=by,
            now=now(),
        )
        params: dict[str, Any] = {**ledger_filter.but().to_params()}
        return url_for("ledger.show", **params)

    return submit(form, write, message=f"The view “{form.name.data}” is kept.", again=lambda: ledger.page(form)[0])


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """The saved views, to rename, share or delete them."""
    return _views_page()


@pages.post("/<int:view_id>")
@allow(Action.SAVE_VIEW)
def change(view_id: int) -> Answer:
    """Rename a view, or share it."""
    form = ViewForm()
    del form.desk

    def write(session: Session, by: Person) -> str:
        edit_view(session, view_id=view_id, name=form.name.data or "", shared=bool(form.shared.data), by=by, now=now())
        return url_for("views.index")

    return submit(form, write, message="The view is recorded.", again=lambda: _views_page(view_id, form))


@pages.post("/<int:view_id>/delete")
@allow(Action.SAVE_VIEW)
def delete(view_id: int) -> Answer:
    """Forget a view."""
    form = Form()

    def write(session: Session, by: Person) -> str:
        delete_view(session, view_id=view_id, by=by, now=now())
        return url_for("views.index")

    return submit(form, write, message="The view is deleted.", again=lambda: _views_page(view_id, form))


def _views_page(view_id: int | None = None, form: Form | None = None) -> str:
    views = saved_views(reading(), person_id=person().id, desk_ids=desk_ids())
    if view_id is not None and view_id not in {view.id for view in views}:
        raise NotFound("There is no such saved view; it may have been deleted.")
    forms = {
        view.id: form
        if form is not None and view.id == view_id and isinstance(form, ViewForm)
        else ViewForm(formdata=None, data={"name": view.name, "shared": view.shared})
        for view in views
    }
    return render_template("views/index.html", views=views, forms=forms, refusal=form)
