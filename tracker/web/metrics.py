"""The health of the schedules for Prometheus: to whoever carries the token, without one to this machine alone."""

import hmac
import ipaddress

from flask import Blueprint, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from tracker.outside.metrics import MEDIA_TYPE, metrics
from tracker.rules.roles import Action
from tracker.web.access import allow
from tracker.web.session import config
from tracker.web.workers import schedule_health

pages = Blueprint("metrics", __name__)

_HERE = {"127.0.0.1", "localhost"}
_PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


@pages.get("/metrics")
@allow(Action.SIGN_IN)
def show() -> Response:
    """Numbers about reports and mails; no name, address or word of anybody."""
    if not (_carries(config().metrics_token) if config().metrics_token else _from_here()):
        raise NotFound
    return Response(metrics(schedule_health()), content_type=MEDIA_TYPE)


def _carries(token: str) -> bool:
    header = request.headers.get("Authorization", "")
    # Takes as long for a wrong token as for a nearly right one, so that nobody guesses it letter by letter.
    return hmac.compare_digest(header.encode(), f"Bearer {token}".encode())


def _from_here() -> bool:
    """Whether a program on this machine asks directly; what another server passes on comes from here as well."""
    # Without a token: behind another server everybody seems to come from this machine.
    if request.host.partition(":")[0] not in _HERE or any(name in request.headers for name in _PASSED_ON):
        return False
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False
