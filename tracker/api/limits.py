"""How often a program may ask; every answer announces it."""

from flask import Flask, Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from tracker.api.interface import interface
from tracker.rules.tokens import prefix_of

REQUESTS = "300 per minute"
FAILURES = "30 per minute"


def register(app: Flask) -> None:
    """Count requests by address and token, and those with a wrong token by address alone."""
    app.after_request(_only_when_told_to_wait)
    failures = Limiter(get_remote_address, app=app, storage_uri="memory://")
    failures.shared_limit(FAILURES, scope="api", deduct_when=_failed)(interface)
    requests = Limiter(_who, app=app, storage_uri="memory://", headers_enabled=True)
    requests.shared_limit(REQUESTS, scope="api")(interface)


def _who() -> str:
    sent = request.headers.get("Authorization", "").rpartition(" ")[2]
    return f"{get_remote_address()} {prefix_of(sent)}"


def _failed(response: Response) -> bool:
    return response.status_code == 401


def _only_when_told_to_wait(response: Response) -> Response:
    """The library says `Retry-After` with every answer; it means something only where somebody has to wait."""
    if response.status_code == 503:
        response.headers["Retry-After"] = "1"  # second
    elif response.status_code != 429:
        response.headers.pop("Retry-After", None)
    return response
