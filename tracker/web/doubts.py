"""Claims that rest on names which may be of one source."""

from flask import Blueprint, render_template, url_for
from sqlalchemy.orm import Session

from tracker import limits
from tracker.models import Person
from tracker.queries.doubtful_claims import doubtful_claims
from tracker.rules.roles import Action
from tracker.services.doubts import flag_doubtful_claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("doubts", __name__, url_prefix="/sources/doubts")


@pages.get("")
@allow(Action.READ)
def show() -> str:
    """The claims that near names lower, with the names."""
    return _page()


@pages.post("")
@allow(Action.EDIT_SOURCE)
def flag() -> Answer:
    """Count them anew and flag each for a second look."""

    def write(session: Session, by: Person) -> str:
        flag_doubtful_claims(session, by=by, now=now())
        return url_for("doubts.show")

    return submit(Form(), write, message="The claims are counted and flagged.", again=_page)


def _page() -> str:
    rows = doubtful_claims(reading(), desk_ids=desk_ids())
    return render_template(
        "sources/doubts.html",
        rows=rows[: limits.DOUBTS_SHOWN.most],
        total=len(rows),
        form=Form(formdata=None),
    )
