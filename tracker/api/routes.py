"""Every operation of the API, connected; the document of them is served beside them."""

from typing import Any

from flask import Blueprint, Flask, current_app, jsonify
from flask.json.provider import DefaultJSONProvider
from werkzeug.wrappers import Response

from tracker.api import (
    access,
    articles,
    attitudes,
    claims,
    doubts,
    findings,
    free_days,
    limits,
    origins,
    pairs,
    session,
    sources,
    statuses,
)
from tracker.api.interface import describe, interface, needs
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope

OPERATIONS = (articles, attitudes, claims, doubts, findings, free_days, origins, pairs, sources, statuses)
"""The modules whose operations are connected by being imported."""

interface.before_request(access.check_access)


@needs(Action.SIGN_IN, Scope.READ)
def openapi_json() -> Response:
    """The document that describes every operation, for anyone."""
    return jsonify(document())


Blueprint.add_url_rule(interface, "/openapi.json", view_func=openapi_json)  # past the library, which would describe it


def document() -> Any:
    """The document of this app."""
    return current_app.extensions["tracker.openapi"]


def register(app: Flask, *, version: str) -> None:
    """Connect every operation and keep the document that describes them."""
    letters = DefaultJSONProvider(app)
    letters.ensure_ascii = letters.sort_keys = False  # in the letters people wrote, in the order of the shapes
    app.json = letters
    app.teardown_appcontext(session.close_reading)
    limits.register(app)
    app.extensions["tracker.openapi"] = describe(app, version=version)
