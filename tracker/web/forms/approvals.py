"""Which proposals and answers the page of approvals shows."""

from collections.abc import Sequence
from typing import Self

from wtforms import Form as PlainForm
from wtforms import SelectField

from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.rules.input_cleaning import whole_number
from tracker.web.fields import listed

WINDOWS = {"30": "the last 30 days", "90": "the last 90 days", "365": "the last year"}


class ApprovalsForm(PlainForm):  # type: ignore[misc]
    """A desk, and over which time the rate of agreement is counted."""

    desk = SelectField("Desk")
    days = SelectField("Agreement over", choices=listed(WINDOWS.items(), blank="all time"))

    @classmethod
    def typed(cls, desk: str, days: str, desks: Sequence[Desk], wrong: WrongInput | None = None) -> Self:
        """The form as it was sent, with the sentence at the field it is about."""
        form = cls(data={"desk": desk, "days": days})
        form.desk.choices = listed(((desk.id, desk.name) for desk in desks), blank="every desk")
        if wrong and wrong.field in form._fields:
            form._fields[wrong.field].errors = [str(wrong)]
        return form


def desks_asked(text: str, desks: Sequence[Desk]) -> list[int]:
    """The ids of the desks that are meant: the one named, else all."""
    if not text:
        return [desk.id for desk in desks]
    chosen = [desk.id for desk in desks if desk.id == whole_number(text)]
    if not chosen:
        raise WrongInput("That desk is not one of yours; choose one from the list.", field="desk")
    return chosen


def days_asked(text: str) -> int | None:
    """Over how many days agreement is counted; nothing for all time."""
    if not text:
        return None
    if text not in WINDOWS:
        raise WrongInput(f"Agreement is counted over {', '.join(WINDOWS)} days or all time; choose one.", field="days")
    return int(text)
