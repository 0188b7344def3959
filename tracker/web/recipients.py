"""Who receives a report: adding somebody, taking them off, and receiving it oneself again."""

from flask import Blueprint, url_for
from sqlalchemy.orm import Session

from tracker.models import Person
from tracker.queries.reports import people_to_add, report_named
from tracker.rules.roles import Action
from tracker.services import recipients as services
from tracker.services.reports import report_for
from tracker.web import reports
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.forms.recipients import RecipientForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("recipients", __name__, url_prefix="/reports")


@pages.post("/<slug>/recipients")
@allow(Action.EDIT_REPORT)
def add(slug: str) -> Answer:
    """Let a report go to somebody else as well."""
    report_shown = report_named(reading(), slug, desk_ids=desk_ids())
    form = RecipientForm()
    form.offer(people_to_add(reading(), report_shown))

    def write(session: Session, by: Person) -> str:
        # Fetched again in the unit of work: the report read before belongs to the session for looking.
        report = report_for(session, report_shown.id, by=by, action=Action.EDIT_REPORT)
        services.add_recipient(
            session, report=report, address=form.address.data or "", person_id=form.person_id, by=by, now=now()
        )
        return url_for("reports.show", slug=slug, _anchor="recipients")

    return submit(
        form, write, message="From its next edition on they receive it.", again=lambda: reports.page(slug, form)
    )


@pages.post("/<slug>/recipients/<int:recipient_id>/remove")
@allow(Action.EDIT_REPORT)
def remove(slug: str, recipient_id: int) -> Answer:
    """Take somebody off."""
    form = Form()
    reports.recipient_on(slug, recipient_id)

    def write(session: Session, by: Person) -> str:
        services.remove_recipient(session, recipient_id=recipient_id, by=by, now=now())
        return url_for("reports.show", slug=slug, _anchor="recipients")

    return submit(form, write, message="They no longer receive it.", again=lambda: reports.page(slug, form))


@pages.post("/<slug>/recipients/<int:recipient_id>/subscribe")
@allow(Action.READ)
def subscribe(slug: str, recipient_id: int) -> Answer:
    """Receive a report again that one unsubscribed from oneself."""
    form = Form()
    reports.recipient_on(slug, recipient_id)

    def write(session: Session, by: Person) -> str:
        services.subscribe_again(session, recipient_id=recipient_id, by=by, now=now())
        return url_for("reports.show", slug=slug, _anchor="recipients")

    return submit(
        form, write, message="From its next edition on you receive it again.", again=lambda: reports.page(slug, form)
    )
