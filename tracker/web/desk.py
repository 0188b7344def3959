"""The desk today: the front page."""

from datetime import datetime

from flask import Blueprint, render_template

from tracker.charts.stacked_bars import backlog_chart, closures_chart
from tracker.errors import WrongInput
from tracker.queries.alarms import alarms
from tracker.queries.approvals import agreements, came_back, together
from tracker.queries.backlog import backlog_of
from tracker.queries.dashboard import desk_page
from tracker.rules.ages import bars
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, desks, may, person
from tracker.web.as_of import looks_back, seen_at
from tracker.web.journal import reader
from tracker.web.session import config, now, reading, zone

BAR = 176
"""How long the longest bar of the picture is, in its own units."""

pages = Blueprint("desk", __name__)


@pages.get("/")
@allow(Action.READ)
@looks_back
def show() -> str | tuple[str, int]:
    """What waits for somebody here, what is late, and how things stand."""
    try:
        return page(seen_at())
    except WrongInput:  # it stands at its field
        # The rest of the page shows today, so that the moment can be corrected in its place.
        return page(now()), 422


def page(at: datetime) -> str:
    """The front page as it stood at an instant."""
    contents = desk_page(reading(), reader=reader(), person_id=person().id, now=at)
    backlog = backlog_of(reading(), desk_ids=desk_ids(), now=at, zone=zone())
    return render_template(
        "desk/show.html",
        page=contents,
        desks=desks(),
        bars=list(zip(contents.ages, bars(contents.ages, length=BAR), strict=True)),
        alarms=alarms(
            reading(),
            desk_ids=[desk_id for desk_id in desk_ids() if may(Action.EDIT_REPORT, desk_id)],
            now=at,
            sends=not config().demo,  # the demo's mail stays where it is
        ),
        backlog=backlog,
        charts={"snapshots": backlog_chart(backlog), "closures": closures_chart(backlog)} if backlog.snapshots else {},
        several=len(desk_ids()) > 1,
        back=came_back(reading(), desk_ids=desk_ids(), person_id=person().id),
        agreement=together(agreements(reading(), desk_ids=desk_ids())),
    )
