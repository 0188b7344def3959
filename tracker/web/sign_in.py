"""Signing in and out, by Flask-Security on our own tables."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, cast

from flask import Flask, flash, g, make_response, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_security import RoleMixin, Security, SQLAlchemySessionUserDatastore, password_changed
from werkzeug.local import LocalProxy
from werkzeug.wrappers import Response

from tracker import limits
from tracker.models import Person
from tracker.outside import passwords
from tracker.rules.journal_types import JournalType
from tracker.services.journal import record
from tracker.web.forms.sign_in import NewPasswordForm, SignInForm
from tracker.web.session import now, reading

FAILURES = "5 per minute"


class NoRole(RoleMixin):
    """Flask-Security asks for a role model; what a person may do is in `rules.roles` and their memberships."""


def settings() -> dict[str, Any]:
    """Flask-Security's settings: sign in, sign out and change the password, nothing that needs mail."""
    return {
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_DEPRECATED_PASSWORD_SCHEMES": [],
        "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
            "argon2__rounds": passwords.ROUNDS,
            "argon2__memory_cost": passwords.MEMORY_KIB,
            "argon2__parallelism": passwords.LANES,
        },
        "SECURITY_PASSWORD_LENGTH_MIN": limits.PASSWORD.least,
        "SECURITY_CHANGEABLE": True,
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,
        "SECURITY_CHANGE_URL": "/password",
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_LOGOUT_CSRF": True,
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/sign-in",
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_JOIN_USER_ROLES": False,
        "SECURITY_FLASH_MESSAGES": False,
        "SECURITY_STATIC_FOLDER": None,  # its scripts are for ways of signing in that we do not offer
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_FRESHNESS": timedelta(minutes=-1),  # nothing here asks to sign in afresh
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
        "SECURITY_LOGOUT_USER_TEMPLATE": "errors/expired.html",
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": ("This e-mail address and password do not go together.", "error"),
        "SECURITY_MSG_INVALID_PASSWORD": ("This is not your password; write it once more.", "error"),
        "SECURITY_MSG_PASSWORD_IS_THE_SAME": ("Choose a password that differs from the one you have.", "error"),
        "SECURITY_MSG_PASSWORD_INVALID_LENGTH": ("Take at least %(length)s characters.", "error"),
    }


def register(app: Flask) -> None:
    """Connect Flask-Security; failed sign-ins are limited per address and account."""
    limiter = Limiter(_address_and_account, app=app, storage_uri="memory://")
    store = SQLAlchemySessionUserDatastore(cast(Any, LocalProxy(reading)), Person, NoRole)
    security = Security(app, store, login_form=SignInForm, change_password_form=NewPasswordForm)
    app.login_manager.request_loader(lambda _request: None)  # type: ignore[attr-defined]  # no tokens in addresses
    app.extensions["tracker.security"] = security
    password_changed.connect(_note_password, app)
    views = app.view_functions
    limited = limiter.limit(FAILURES, methods=["POST"], deduct_when=_failed)(_answered(views["security.login"]))
    views["security.login"] = cast(Any, limited)
    views["security.change_password"] = _answered(
        views["security.change_password"], message="Your password is changed."
    )
    views["security.logout"] = _answered(views["security.logout"], refused_with=400)


def _answered(view: Callable[..., Any], *, message: str = "", refused_with: int = 422) -> Callable[..., Response]:
    """The library's view, with a status that says when it took nothing in, and a new form token when it did."""

    @wraps(view)
    def answered(*args: Any, **kwargs: Any) -> Response:
        response = make_response(view(*args, **kwargs))
        # The library answers 200 for a refused form too; programs and tests need to tell them apart.
        if request.method == "POST" and response.status_code == 200:
            response.status_code = g.get("refused_with", refused_with)
        elif request.method == "POST" and response.status_code == 302:
            # A token from before signing in must not serve afterwards.
            session.pop("csrf_token", None)
            if message:
                flash(message)
        return response

    return answered


def _note_password(_app: Flask, user: Person, **_signal_details: object) -> None:
    """The journal keeps that somebody changed their password; the library commits both together."""
    record(reading(), type=JournalType.PERSON_PASSWORD, summary="Changed their own password.", by=user, now=now())


def _address_and_account() -> str:
    # Address and account together: a whole office behind one address is not locked out by one forgotten password.
    return f"{get_remote_address()} {request.form.get('email', '').strip().lower()[:254]}"


def _failed(response: Response) -> bool:
    return response.status_code != 302
