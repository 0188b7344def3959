"""The link at the end of every mail: it shows a page with one button, and the button ends the subscription.

Programs that look for viruses follow links, so that looking ends nothing. Sending the form needs neither signing in nor
a token of this site: the one in the address is proof, and mail programs send it by themselves (RFC 8058).
"""

from flask import Blueprint, render_template

from tracker.errors import NotFound
from tracker.models import Recipient
from tracker.rules.roles import Action
from tracker.services.recipients import recipient_of, unsubscribe
from tracker.web.access import allow
from tracker.web.session import now, reading, unit_of_work
from tracker.web.workers import worker_context

pages = Blueprint("subscriptions", __name__, url_prefix="/unsubscribe")

NO_LINK = (
    "This link is not whole, or the report is gone; open it from the mail once more, or ask the desk to take you off."
)


@pages.get("/<token>")
@allow(Action.SIGN_IN)
def show(token: str) -> str:
    """Which report it is about, and the button."""
    return _page(token)


@pages.post("/<token>")
@allow(Action.SIGN_IN)
def stop(token: str) -> str:
    """End it; asking twice changes nothing."""
    with unit_of_work() as session:
        unsubscribe(session, recipient_id=recipient_of(worker_context().secret, token), now=now())
    return _page(token)


def _page(token: str) -> str:
    recipient = reading().get(Recipient, recipient_of(worker_context().secret, token))
    if recipient is None:
        raise NotFound(NO_LINK)
    return render_template("reports/unsubscribe.html", recipient=recipient, token=token)
