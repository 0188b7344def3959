"""Every route says who may use it; one that does not say so is refused, and fails a test."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, g, redirect, request, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response

from tracker.errors import NotAllowed
from tracker.models import Desk, Person
from tracker.rules.roles import Action, allows, least_role
from tracker.web.session import reading

View = TypeVar("View", bound=Callable[..., Any])

_LIBRARY_ROUTES = {
    "static": Action.SIGN_IN,
    "security.login": Action.SIGN_IN,
    "security.logout": Action.SIGN_IN,
    "security.change_password": Action.READ,
}
_OWN_SIGN_IN = "api"  # the interface for programs answers with its own error shape
_SAFE = {"GET", "HEAD", "OPTIONS"}


def allow(action: Action) -> Callable[[View], View]:
    """Declare what a view does, so that only those who may do it somewhere get to it."""

    def declare(view: View) -> View:
        view.needs = action  # type: ignore[attr-defined]
        return view

    return declare


def declared(app: Flask, endpoint: str) -> Action | None:
    """What the route behind this endpoint declares; nothing where somebody forgot."""
    if endpoint in _LIBRARY_ROUTES:
        return _LIBRARY_ROUTES[endpoint]
    view = app.view_functions[endpoint]
    return getattr(view, "needs", None)


def check_access() -> Response | None:
    """Before every request: known person, sufficient role, no form sent from another site."""
    # Browsers say where a form comes from; programs that send no such header pass, and need a form token anyway.
    if request.method not in _SAFE and request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
        raise NotAllowed("This form was sent from another site; open the page here and send it again.")
    if request.endpoint is None or request.blueprint == _OWN_SIGN_IN:
        return None
    action = declared(current_app, request.endpoint)
    # A view that somebody forgot to declare is closed, not open.
    if action is None:
        raise NotAllowed("This page does not say who may see it; tell whoever runs this installation.")
    if least_role(action) is None:
        return None
    if not current_user.is_authenticated:
        # Only pages are worth returning to: a form that was sent would be asked for with GET and not be found.
        asked_for = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("security.login", next=asked_for))
    if person().best_role is None:
        raise NotAllowed("You belong to no desk yet; ask an administrator to give you a role at one.")
    if not allows(person().best_role, action):
        raise NotAllowed(f"Your role does not allow this; it needs at least: {least_role(action).word}.")  # type: ignore[union-attr]
    return None


def person() -> Person:
    """Who is signed in. For reading only: a unit of work fetches its own with `acting`."""
    signed_in: Person = current_user._get_current_object()  # noqa: SLF001  (the library's documented way)
    return signed_in


def desks() -> list[Desk]:
    """The desks whose things this person may see, by name; asked once per request."""
    if "desks" not in g:
        # Kept for the request: nearly every page asks for the desks several times.
        all_desks = reading().scalars(select(Desk).order_by(Desk.name)).all()
        g.desks = [desk for desk in all_desks if person().role_at(desk.id)]
    own_desks: list[Desk] = g.desks
    return own_desks


def desk_ids() -> list[int]:
    """The ids of `desks`."""
    return [desk.id for desk in desks()]


def may(action: Action, desk_id: int | None = None) -> bool:
    """Whether the person signed in may do this at that desk (none given: at any), here: the past is only looked at."""
    if "as_of" in g and action is not Action.READ:
        return False
    if not current_user.is_authenticated:
        return least_role(action) is None
    role = person().best_role if desk_id is None else person().role_at(desk_id)
    return allows(role, action)
