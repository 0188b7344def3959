"""What changed in the ledger between two moments, as a page and as CSV."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from tracker.errors import WrongInput
from tracker.queries.differences import FIELDS, PER_PAGE, Span, as_record, differences, differences_page
from tracker.queries.filter_options import filter_options
from tracker.queries.filters import names_of
from tracker.rules.csv_cells import lines
from tracker.rules.ledger import LedgerFilter, Names
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, desks
from tracker.web.as_of import instant_typed
from tracker.web.forms.differences import DifferencesForm
from tracker.web.session import database, now, reading
from tracker.web.typed_moments import moment_in_digits, way_to

pages = Blueprint("differences", __name__)

Answer = Response | str | tuple[str, int]


@dataclass(frozen=True)
class Comparison:
    """Between which two moments, and of which desk or article; `names` is what these are called."""

    since: datetime
    until: datetime
    of: LedgerFilter
    names: Names


@pages.get("/ledger/changes")
@allow(Action.READ)
def show() -> Answer:
    """The claims that differ, each with its differences in words."""
    form = DifferencesForm(request.args)
    form.offer(filter_options(reading(), desk_ids=desk_ids()), desks())
    if not form.since.data:
        return render_template("differences/show.html", form=form, comparison=None, listing=None)
    try:
        way_on = way_to(_digits())
        if way_on:
            return way_on
        comparison = _comparison()
    except WrongInput as wrong:
        form.refuse(wrong)
        return render_template("differences/show.html", form=form, comparison=None, listing=None), 422
    with _span(comparison) as span:
        of = comparison.of
        contents = differences_page(span, desk_ids=desk_ids(), desk=of.desk, article=of.article, page=of.page)
        params = {name: value for name, value in request.args.items() if value and name != "page"}
        return render_template(
            "differences/show.html",
            form=form,
            comparison=comparison,
            listing=contents,
            params=params,
            per_page=PER_PAGE,
        )


@pages.get("/ledger/changes.csv")
@allow(Action.READ)
def export() -> Answer:
    """Every one of them as a table; claims that are confidential, or were at either moment, stay here."""
    form = DifferencesForm(request.args)
    form.offer(filter_options(reading(), desk_ids=desk_ids()), desks())
    try:
        way_on = way_to(_digits())
        if way_on:
            return way_on
        comparison = _comparison()
    except WrongInput as wrong:
        form.refuse(wrong)
        return render_template("differences/show.html", form=form, comparison=None, listing=None), 422
    with _span(comparison) as span:
        rows = differences(span, desk_ids=desk_ids(), desk=comparison.of.desk, article=comparison.of.article)
        # Joined while both sessions are open: rows are read as they are written.
        text = "".join(lines(FIELDS, (as_record(row).values() for row in rows if not row.confidential)))
    response = Response(text, mimetype="text/csv")
    filename = f"changes-{comparison.since:%Y-%m-%dT%H%MZ}-{comparison.until:%Y-%m-%dT%H%MZ}.csv"
    response.headers.set("Content-Disposition", "attachment", filename=filename)
    return response


@contextmanager
def _span(comparison: Comparison) -> Iterator[Span]:
    # Two connections, one for each moment: a moment is a property of a connection (docs/decisions/0010).
    with database().reading(comparison.since) as earlier, database().reading(comparison.until) as later:
        yield Span(earlier, later, comparison.since)


def _digits() -> dict[str, str]:
    """The moments that were typed, in digits; those that are not asked for are left out."""
    typed = {name: request.args[name].strip() for name in ("since", "until") if request.args.get(name, "").strip()}
    return {name: moment_in_digits(words, name) for name, words in typed.items()}


def _comparison() -> Comparison:
    """What the address asks for; a wrong moment, desk or article is `WrongInput` at its field."""
    since = instant_typed(request.args.get("since", ""), "since")
    typed = request.args.get("until", "").strip()
    until = instant_typed(typed, "until") if typed else now()
    # Equal moments are fine: nothing differs between them, which is an answer.
    if until < since:
        raise WrongInput("This lies before the first moment; exchange the two.", field="until")
    of = LedgerFilter.from_params({name: request.args.get(name, "") for name in ("desk", "article", "page")})
    return Comparison(since, until, of, names_of(reading(), of, desk_ids=desk_ids()))
