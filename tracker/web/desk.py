"""The desk today: the front page."""

from flask import Blueprint, render_template

from tracker.queries.approvals import agreements, came_back, together
from tracker.queries.desk import desk_page
from tracker.rules.ages import bars
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.journal import reader
from tracker.web.session import now, reading

BAR = 176
"""How long the longest bar of the picture is, in its own units."""

pages = Blueprint("desk", __name__)


@pages.get("/")
@allow(Action.READ)
def show() -> str:
    """What waits for somebody here, what is late, and how things stand."""
    found = desk_page(reading(), reader=reader(), person_id=person().id, now=now())
    return render_template(
        "desk/show.html",
        page=found,
        desks=desks(),
        bars=list(zip(found.ages, bars(found.ages, length=BAR), strict=True)),
        several=len(desk_ids()) > 1,
        back=came_back(reading(), desk_ids=desk_ids(), person_id=person().id),
        agreement=together(agreements(reading(), desk_ids=desk_ids())),
    )
