"""The style sheet of the statuses, made from their table: the colours as tokens, and the class of each status."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from tracker.rules.roles import Action
from tracker.rules.statuses import STATUSES
from tracker.web.access import allow

pages = Blueprint("stylesheet", __name__)


@pages.get("/statuses.css")
@allow(Action.SIGN_IN)  # the page for signing in has a face too
def statuses() -> Response:
    """The style sheet; a browser keeps it and asks whether it is still the same, as with the static files."""
    response = Response(status_css(), mimetype="text/css")
    response.add_etag()
    return response.make_conditional(request)


def status_css() -> str:
    """A token `--s-…` and a class `status-…` for each status; the first colour is for light, the second for dark."""
    tokens = [f"  --s-{row.status.css_name}: light-dark({row.light}, {row.dark});" for row in STATUSES]
    # A status lends its colour to whatever wears its class: mark, quote, bar, figure.
    classes = [
        f".status-{row.status.css_name} {{ --c: var(--s-{row.status.css_name}); --underline: {row.underline}; }}"
        for row in STATUSES
    ]
    return "\n".join([":root {", *tokens, "}", *classes, ""])
