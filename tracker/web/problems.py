"""What went wrong, as a page with one sentence and the right status."""

import logging

from flask import render_template
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response

from tracker import limits
from tracker.errors import Busy, Conflict, NotAllowed, NotFound, Refused, TooLarge, TrackerError

_STATUS: list[tuple[type[TrackerError], int]] = [
    (NotFound, 404),
    (NotAllowed, 403),
    (Conflict, 409),
    (Refused, 422),
    (TooLarge, 413),
    (Busy, 503),
]
_SENTENCES = {
    400: "This request could not be read; go back, reload the page and try again.",
    404: "There is no such page, or it belongs to a desk that is not yours.",
    405: "This address cannot be used that way; start from the page it belongs to.",
    413: limits.REQUEST.sentence(),
    429: "Too many attempts; wait a minute and try again.",
    500: "Something went wrong on our side. Nothing was saved; go back and try again, and tell whoever runs this.",
}
_TITLES = {
    400: "Not understood",
    403: "Not allowed",
    404: "Not found",
    409: "Changed meanwhile",
    413: "Too large",
    422: "Not possible",
    429: "Too many attempts",
    500: "Our mistake",
    503: "Busy",
}
log = logging.getLogger(__name__)


def status_of(error: TrackerError) -> int:
    """The HTTP status that says what kind of refusal this is."""
    # Any other error of ours is about something that was typed.
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 422)


def answer(error: Exception) -> Response | tuple[str, int]:
    """The error as a page."""
    if isinstance(error, TrackerError):
        return _page(status_of(error), str(error))
    return _http(error) if isinstance(error, HTTPException) else _unforeseen(error)


def _http(error: HTTPException) -> Response | tuple[str, int]:
    status = error.code or 500
    if isinstance(error, SecurityError):  # a host that is not ours: there is no address to build a page with
        return Response(f"{_SENTENCES[status]}\n", status, mimetype="text/plain")
    # A redirect is no problem; Werkzeug raises one where a slash is missing.
    if status < 400:
        return error.get_response()
    page, _ = _page(status, _SENTENCES.get(status, f"This did not work: {error.name.lower()}. Go back and try again."))
    return page, status


def _unforeseen(error: Exception) -> tuple[str, int]:
    log.error("unforeseen", exc_info=error)
    return _page(500, _SENTENCES[500])


def _page(status: int, sentence: str) -> tuple[str, int]:
    title = _TITLES.get(status, "Not possible")
    return render_template("errors/error.html", status=status, title=title, sentence=sentence), status
