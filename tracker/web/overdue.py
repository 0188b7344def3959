"""What is overdue, by person."""

from flask import Blueprint, render_template

from tracker.errors import WrongInput
from tracker.queries.overdue import overdue
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, person
from tracker.web.as_of import looks_back, seen_at
from tracker.web.session import now, reading

pages = Blueprint("overdue", __name__)


@pages.get("/overdue")
@allow(Action.READ)
@looks_back
def show() -> str | tuple[str, int]:
    """Every claim past its due date, with whoever has it."""
    try:
        at, status = seen_at(), 200
    except WrongInput:  # it stands at its field
        at, status = now(), 422
    late = overdue(reading(), desk_ids=desk_ids(), now=at)
    return render_template("overdue/show.html", listing=late, own_id=person().id, several=len(desk_ids()) > 1), status
