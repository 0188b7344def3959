"""Pages as of a moment: the address says it, every link inside keeps it, nothing can be done there."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from flask import Flask, current_app, g, has_request_context, request, url_for
from werkzeug.wrappers import Response

from tracker.errors import WrongInput
from tracker.queries.as_of import first_record, has_moved_on
from tracker.rules.as_of import FIELD, as_typed, moment
from tracker.web.access import desk_ids
from tracker.web.session import now, reading_today, zone
from tracker.web.typed_moments import meant, moment_in_digits, way_to

View = TypeVar("View", bound=Callable[..., Any])


def looks_back(view: View) -> View:
    """Declare that a page takes `as_of`; everywhere else the address may say so in vain.

    Such a page asks `seen_at` before anything else, and answers a `WrongInput` at the field `as_of`.
    """
    view.looks_back = True  # type: ignore[attr-defined]
    return view


def seen_at() -> datetime:
    """The instant that is looked at: the moment asked for, else this one."""
    if "moment_refused" in g:
        # Raised here and not before the request, so that the page can show the sentence at its own field.
        raise g.moment_refused
    at: datetime = g.get("as_of") or now()
    return at


def instant_typed(typed: str, field: str = FIELD) -> datetime:
    """The instant that was typed into a field, on the clock of this installation."""
    first = first_record(reading_today())
    return moment(moment_in_digits(typed, field), zone=zone(), now=now(), first=first, field=field)


def without_moment(params: Any) -> dict[str, list[str]]:
    """The parameters of an address but for the moment."""
    return {name: params.getlist(name) for name in params if name != FIELD}


def _take() -> Response | None:
    """Before a page that looks back: from here on `reading` answers what was recorded by then.

    A moment in words goes on to an address in digits.

    The interface for programs has sessions and refusals of its own.
    """
    typed = request.args.get(FIELD, "").strip()
    if not typed or request.blueprint == "api" or not _takes_moments(request.endpoint):
        return None
    try:
        digits = moment_in_digits(typed, FIELD)
        if digits != typed:
            return way_to({FIELD: digits})
        g.as_of = instant_typed(typed)
    except WrongInput as wrong:
        # A hook before the request has no form to put the sentence at; the page raises it by `seen_at`.
        g.moment_refused = wrong
    return None


def _keep(endpoint: str, values: dict[str, Any]) -> None:
    """Links from a page of a moment to others that take one stay at it."""
    if "as_of" in g and _takes_moments(endpoint):
        # A link that names a moment itself, or none (`as_of=None`), keeps its own.
        values.setdefault(FIELD, _moment_in_links())


def _moment_in_links() -> str:
    """The moment as it was typed, which is readable; exactly where that would mean something else tomorrow."""
    return as_typed(g.as_of) if g.as_of == now() else request.args[FIELD].strip()


def _takes_moments(endpoint: str | None) -> bool:
    return getattr(current_app.view_functions.get(endpoint or ""), "looks_back", False)


def _address_now() -> str:
    """The same page as it stands now."""
    values: dict[str, Any] = {**(request.view_args or {}), **without_moment(request.args), FIELD: None}
    return url_for(request.endpoint or "", **values)


def _template_context() -> dict[str, Any]:
    """What the templates know: the moment, if there is one, and whether the ledger has moved on since."""
    if not has_request_context():
        return {"as_of": None}
    refused = g.get("moment_refused")
    if refused:
        typed = request.args.get(FIELD, "")
        return {"as_of": None, "as_of_typed": typed, "as_of_refused": refused, "as_of_meant": meant(refused)}
    if "as_of" not in g:
        return {"as_of": None, "as_of_typed": "", "as_of_refused": None}
    return {
        "as_of": g.as_of,
        "as_of_typed": _moment_in_links(),
        "as_of_refused": None,
        "address_now": _address_now(),
        "changes_address": url_for("differences.show", since=_moment_in_links()),
        "moved_on": has_moved_on(reading_today(), g.as_of, desk_ids=desk_ids()),
        "now": g.as_of,
    }


def register(app: Flask) -> None:
    """Take the moment before every request, and tell the templates of it."""
    app.before_request(_take)
    app.url_defaults(_keep)
    app.context_processor(_template_context)
