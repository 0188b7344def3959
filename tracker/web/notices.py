"""What the person signed in is told by mail, and whether."""

from flask import Blueprint, render_template, url_for
from sqlalchemy.orm import Session

from tracker import limits
from tracker.models import Person
from tracker.queries.notices import told_to
from tracker.rules.roles import Action
from tracker.services.deadlines import want_to_be_told
from tracker.web.access import allow, person
from tracker.web.forms.notices import NoticesForm
from tracker.web.session import config, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("notices", __name__, url_prefix="/notices")


@pages.get("")
@allow(Action.READ)
def show() -> str:
    """When mail comes, what came lately, and the switch."""
    return _page(NoticesForm(formdata=None))


@pages.post("")
@allow(Action.READ)
def choose() -> Answer:
    """Be told before due dates, or no more."""
    form = NoticesForm()
    wants = form.wants.data == "yes"

    def write(session: Session, by: Person) -> str:
        want_to_be_told(session, wants=wants, by=by)
        return url_for("notices.show")

    message = "You will be told before due dates." if wants else "You will not be told before due dates any more."
    return submit(form, write, message=message, again=lambda: _page(form))


def _page(form: NoticesForm) -> str:
    form.wants.data = "no" if person().deadline_mail else "yes"
    return render_template(
        "notices/show.html",
        form=form,
        wants=person().deadline_mail,
        days=config().deadline_days,
        zone=config().time_zone,
        statements=config().deadline_statements,
        mail=config().mail_server is not None,
        rows=told_to(reading(), person().id, most=limits.NOTICES_SHOWN.most),
    )
