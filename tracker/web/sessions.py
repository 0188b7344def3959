"""Which browser is signed in: the cookie names a row, and signing out ends the row."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from flask import Flask, request, session
from flask_login import current_user, logout_user
from flask_security import user_authenticated
from flask_security.utils import set_request_attr
from flask_wtf.csrf import validate_csrf
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms.validators import ValidationError

from tracker.errors import Refused
from tracker.models import Person
from tracker.queries.sessions import person_signed_in
from tracker.services.sessions import begin_session, end_session, end_sessions_of
from tracker.web.session import BUSY, now, reading, unit_of_work

KEY = "sign_in"
"""Where the signed cookie carries the identifier of its session."""

_REMEMBER = "remember_token"  # the cookie of a year that versions before sessions made, and the library still knows
_OLDER = "Since the last upgrade, signing out ends a session everywhere; for that, everybody signs in anew once."
_ENDED = "This session has ended: you signed out, your password was changed, or your account was closed."
log = logging.getLogger(__name__)


def register(app: Flask) -> None:
    """Let the rows decide who is signed in. Comes after Flask-Security, whose own way it takes the place of."""
    app.login_manager.user_loader(_person)  # type: ignore[attr-defined]  # Flask-Login adds it to the app
    app.extensions["tracker.security"].login_context_processor(lambda: {"ended": _why_ended()})
    app.view_functions["security.logout"] = _ending(app.view_functions["security.logout"])
    app.after_request(_forget_remembering)
    user_authenticated.connect(_begin, app)


def _person(uniquifier: str) -> Person | None:
    if KEY not in session:
        return None
    person = person_signed_in(reading(), uniquifier=uniquifier, key=session[KEY])
    if person:
        set_request_attr("fs_authn_via", "session")  # what the library's own pages ask for
    return person


def _begin(_app: Flask, user: Person, authn_via: list[str], **_signal_details: object) -> None:
    """After the right password, or a new one: a session of this browser's own."""
    person_id = user.id
    if "change" in authn_via:
        end_sessions_of(reading(), person_id=person_id, now=now())
    if reading().dirty:
        # The library commits a changed password or its hash when the view is done, and this with it: a transaction of
        # our own would wait for that one on SQLite, and that one for ours.
        session[KEY] = begin_session(reading(), person_id=person_id, now=now())
        return
    try:
        with _written() as work:
            session[KEY] = begin_session(work, person_id=person_id, now=now())
    except Refused:
        logout_user()
        raise


def _ending(view: Callable[..., Any]) -> Callable[..., Any]:
    """Sign out, and end the session first: where that fails, nobody may believe that they are out."""

    @wraps(view)
    def sign_out(*args: Any, **kwargs: Any) -> Any:
        if request.method == "POST" and current_user.is_authenticated and _holds(request.form.get("csrf_token")):
            with _written() as work:
                end_session(work, key=session[KEY], now=now())
            response = view(*args, **kwargs)
            session.pop(KEY, None)
            return response
        return view(*args, **kwargs)

    return sign_out


def _holds(token: str | None) -> bool:
    try:
        validate_csrf(token)
    except ValidationError:
        return False
    return True


@contextmanager
def _written() -> Iterator[Session]:
    try:
        with unit_of_work() as work:
            yield work
    except OperationalError as error:
        log.warning("busy", exc_info=True)
        raise Refused(BUSY) from error


def _why_ended() -> str:
    """Why a browser that was signed in has to sign in again; nothing for others."""
    if "_user_id" not in session or current_user.is_authenticated:
        return ""
    return _ENDED if KEY in session else _OLDER


def _forget_remembering(response: Response) -> Response:
    """Never make the library's cookie of a year, and take away what an older version made; it signs in nobody."""
    if "_remember" in session or _REMEMBER in request.cookies:
        session["_remember"] = "clear"
    return response
