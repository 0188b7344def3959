"""A form that was sent: taken in and left for another page, or shown again with what stands against it."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import Conflict
from tracker.models import Person
from tracker.web.forms import Form
from tracker.web.session import save

Answer = Response | str | tuple[str, int]
"""What a view answers: a page, one with its status, or the way on."""

Kind = TypeVar("Kind", bound=Form)


def submit(
    form: Form,
    do: Callable[[Session, Person], str],
    *,
    again: Callable[[], str],
    message: str = "",
    both: Callable[[Conflict], str] | None = None,
    after: Callable[[Response], Response | str] | None = None,
) -> Answer:
    """Run `do` once with a form that can be taken in, and go to the address it answers, flashing `message` there.

    A form that cannot be taken in, or is refused, is shown by `again`. Where somebody else changed the same thing
    meanwhile `both` shows their version beside this one; without it that is for the caller. `after` has the last word
    where the form was taken in, now or when it was sent before.
    """
    try:
        way_on = save(form, do, message=message) if form.validate() else None
    except Conflict as conflict:
        if both is None:
            raise
        return both(conflict), 409
    if way_on is None:
        return again(), form.status
    return after(way_on) if after else way_on


def sent_or(sent: Form | None, kind: type[Kind], fresh: Callable[[], Kind]) -> Kind:
    """The form of that kind that a page shows: the one that was sent and not taken in, else a fresh one.

    Several forms stand on one page and at most one of them was sent, so its type says which it is.
    """
    return sent if sent is not None and type(sent) is kind else fresh()
