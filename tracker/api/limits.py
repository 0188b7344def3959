"""How often a program may ask; every answer announces it."""

from flask import Flask, Response, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from limits import parse
from werkzeug.exceptions import TooManyRequests

from tracker import limits
from tracker.api.interface import interface
from tracker.rules.tokens import prefix_of

REQUESTS = f"{limits.API_REQUESTS.most} per minute"
FAILURES = f"{limits.API_FAILURES.most} per minute"


def register(app: Flask) -> None:
    """Count requests by address and token; wrong tokens are counted by `count_failure`."""
    app.after_request(_only_when_told_to_wait)
    app.extensions["tracker.failures"] = Limiter(get_remote_address, app=app, storage_uri="memory://")
    requests = Limiter(_token_or_address, app=app, storage_uri="memory://", headers_enabled=True)
    requests.shared_limit(REQUESTS, scope="api")(interface)


def count_failure() -> None:
    """Count a wrong token by its address; too many stop whoever guesses there, and nobody whose token holds."""
    counted: Limiter = current_app.extensions["tracker.failures"]
    if not counted.limiter.hit(parse(FAILURES), "wrong tokens", get_remote_address()):
        raise TooManyRequests


def _token_or_address() -> str:
    sent = request.headers.get("Authorization", "").rpartition(" ")[2]
    return f"{get_remote_address()} {prefix_of(sent)}"


def _only_when_told_to_wait(response: Response) -> Response:
    """The library says `Retry-After` with every answer; it means something only where somebody has to wait."""
    if response.status_code == 503:
        response.headers["Retry-After"] = "1"  # second
    elif response.status_code != 429:
        response.headers.pop("Retry-After", None)
    return response
