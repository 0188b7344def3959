"""The journal: everything that happened at a person's desks, newest first."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from flask import Blueprint, render_template, request

from tracker.errors import WrongInput
from tracker.queries.journal import PER_PAGE, JournalRow, Reader, choices, journal_page
from tracker.rules.journal import JournalFilter, kind_in_words
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, person
from tracker.web.forms.journal import JournalForm
from tracker.web.session import reading, zone
from tracker.web.submitting import Answer
from tracker.web.template_filters import in_zone
from tracker.web.typed_moments import day_in_digits, way_to

pages = Blueprint("journal", __name__)


@pages.get("/journal")
@allow(Action.READ)
def show() -> Answer:
    """The entries that the address asks for, by day."""
    offered = choices(reading(), reader=reader())
    try:
        digits = {name: day_in_digits(request.args.get(name, "").strip(), name) for name in ("since", "until")}
        way_on = way_to(digits)
        if way_on:
            return way_on
        journal_filter = JournalFilter.from_params(request.args)
        contents = journal_page(reading(), journal_filter, reader=reader(), zone=zone())
    except WrongInput as wrong:
        form = JournalForm.typed(request.args, offered, wrong)
        return render_template(
            "journal/show.html", form=form, journal_filter=JournalFilter(), listing=None, wrong=wrong
        ), 422
    return render_template(
        "journal/show.html",
        form=JournalForm.of(journal_filter, offered, contents.about),
        journal_filter=journal_filter,
        listing=contents,
        days=by_day(contents.rows),
        kind=kind_in_words(journal_filter.type),
        per_page=PER_PAGE,
        wrong=None,
    )


def reader() -> Reader:
    """Who is signed in, as the journal knows readers."""
    return Reader(desk_ids=desk_ids(), administrator=person().administrator)


def by_day(rows: Iterable[JournalRow]) -> list[tuple[date, list[JournalRow]]]:
    """The entries under the day they fell on, on the clock of this installation."""
    # Rows come newest first, so each day is one run of them, as `groupby` needs.
    return [(day, list(entries)) for day, entries in groupby(rows, key=lambda row: in_zone(row.entry.at).date())]
