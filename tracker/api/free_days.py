"""The free days of the desks."""

from typing import Any

from tracker.api.access import desk_ids
from tracker.api.interface import operation
from tracker.api.session import now, reading
from tracker.api.shapes.free_days import DesksShape
from tracker.queries.free_days import free_days_records
from tracker.queries.people import desks
from tracker.rules.roles import Action


@operation(
    "GET",
    "/desks",
    tag="desks",
    action=Action.READ,
    answers=DesksShape,
    answer_text="The desks of the token, by name.",
)
def free_days_list() -> dict[str, Any]:
    """What is free at each desk: the weekend, whose public holidays, days of its own, and the next ones

    Notices before due dates count working days without these, and reports that come every weekday leave them out.
    """
    visible = [desk for desk in desks(reading()) if desk.id in desk_ids()]
    return {"desks": free_days_records(reading(), visible, start=now().date())}
