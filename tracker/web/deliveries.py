"""Mails of a report that need somebody: send one again, or leave it as it is."""

from collections.abc import Callable

from flask import Blueprint, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import NotFound
from tracker.models import Delivery, Person
from tracker.queries.reports import report_named
from tracker.rules.roles import Action
from tracker.services import deliveries as services
from tracker.web import reports
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit
from tracker.web.workers import wake

pages = Blueprint("deliveries", __name__, url_prefix="/reports")


@pages.post("/<slug>/mails/<int:delivery_id>/resend")
@allow(Action.EDIT_REPORT)
def resend(slug: str, delivery_id: int) -> Answer:
    """Send an uncertain or failed mail again, under the same Message-ID."""
    return _settled(slug, delivery_id, services.resend, "The mail is on its way once more.")


@pages.post("/<slug>/mails/<int:delivery_id>/leave")
@allow(Action.EDIT_REPORT)
def leave(slug: str, delivery_id: int) -> Answer:
    """Leave a mail as it is: it came, or it need not."""
    return _settled(slug, delivery_id, services.leave, "The mail is left as it is.")


def _settled(slug: str, delivery_id: int, act: Callable[..., Delivery], message: str) -> Answer:
    report = report_named(reading(), slug, desk_ids=desk_ids())
    delivery = reading().get(Delivery, delivery_id)
    # The number of a mail of another report is refused: the slug is what access was checked for.
    if delivery is None or delivery.edition is None or delivery.edition.report_id != report.id:
        raise NotFound("There is no such mail of this report; look at its page.")
    form = Form()

    def write(session: Session, by: Person) -> str:
        act(session, delivery_id=delivery_id, by=by, now=now())
        return url_for("reports.show", slug=slug)

    return submit(form, write, message=message, again=lambda: reports.page(slug, form), after=_rung)


def _rung(answer: Response) -> Response:
    """The answer, once a worker knows that there is something to send."""
    wake()
    return answer
