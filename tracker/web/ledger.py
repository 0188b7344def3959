"""The ledger: every claim that a filter lists, its export, and filing many at once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from flask import Blueprint, g, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import WrongInput
from tracker.models import Person
from tracker.queries.exports import csv_lines
from tracker.queries.filter_options import filter_options
from tracker.queries.filters import names_of
from tracker.queries.ledger import LedgerPage, ledger_page, ledger_rows
from tracker.queries.views import saved_views
from tracker.rules.ledger import LedgerFilter, Names, Sort
from tracker.rules.roles import Action
from tracker.services.filing import RowResult, file_claims
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.as_of import looks_back, seen_at, without_moment
from tracker.web.chips import chips
from tracker.web.forms.base import Form
from tracker.web.forms.ledger import FilingForm, FilterForm
from tracker.web.forms.views import ViewForm
from tracker.web.session import database, now, reading
from tracker.web.submitting import Answer, sent_or, submit

pages = Blueprint("ledger", __name__)


@pages.get("/ledger")
@allow(Action.READ)
@looks_back
def show() -> Answer:
    """Every claim that the address asks for."""
    return page()


@pages.get("/ledger.csv")
@allow(Action.READ)
@looks_back
def export() -> Answer:
    """Every row of the filter, whatever its page, as CSV; claims that are confidential, or were then, stay here."""
    try:
        ledger_filter, names = _filter_and_names()
    except WrongInput as wrong:
        return refused(wrong)
    # The rows are sent after the request has ended; all that belongs to it is fetched before.
    store, person_id, at_desks, at = database(), person().id, desk_ids(), seen_at()
    as_of = g.get("as_of")

    def lines() -> Iterator[str]:
        with store.reading(as_of) as session:
            rows = ledger_rows(session, ledger_filter.seen_by(person_id), desk_ids=at_desks, now=at)
            yield from csv_lines(rows)

    words = ledger_filter.in_words(names)
    response = Response(lines(), mimetype="text/csv")
    # The words of the filter make the name of the file; 80 characters stay well below what file systems take.
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:80].rstrip("-")
    filename = f"ledger-{at:%Y-%m-%dT%H%MZ}-{slug}.csv"
    response.headers.set("Content-Disposition", "attachment", filename=filename)
    # Headers carry ASCII only; a name in a filter may hold any letter.
    response.headers["Ledger-Filter"] = quote(words)
    response.headers["Ledger-Time"] = at.isoformat(timespec="seconds")
    return response


@pages.post("/ledger/filing")
@allow(Action.EDIT_CLAIM)
def filing() -> Answer:
    """Assign or tag the ticked claims, and say for each what became of it."""
    form = FilingForm()
    form.offer(filter_options(reading(), desk_ids=desk_ids()))
    # The filter stays in the address, so that whoever files page 3 comes back to it.
    back = request.full_path.replace(request.path, url_for("ledger.show"), 1).rstrip("?")
    results: list[RowResult] = []

    def write(session: Session, by: Person) -> str:
        results.extend(
            file_claims(
                session,
                claim_ids=form.ticked(),
                assignee_id=form.assignee_id,
                unassign=form.takes_away,
                topic=form.topic.data or "",
                by=by,
                now=now(),
            )
        )
        return back

    def filed(answer: Response) -> Response | str:
        if not results:  # sent a second time
            return answer
        return render_template("ledger/filed.html", results=results, back=back)

    return submit(form, write, again=lambda: page(form)[0], after=filed)


def page(sent: Form | None = None) -> tuple[str, int]:
    """The ledger that the address asks for, with the form that was sent and not taken in the place of a fresh one."""
    try:
        ledger_filter, names = _filter_and_names()
    except WrongInput as wrong:
        return refused(wrong)
    personal_filter = ledger_filter.seen_by(person().id)
    contents = ledger_page(reading(), personal_filter, desk_ids=desk_ids(), now=seen_at())
    return _render(ledger_filter, names, contents, sent), 200


def _render(
    ledger_filter: LedgerFilter, names: Names, contents: LedgerPage | None, sent: Form | None = None, **context: Any
) -> str:
    offered = context.pop("offered", None) or filter_options(reading(), desk_ids=desk_ids())
    filing = sent_or(sent, FilingForm, lambda: FilingForm(formdata=None))
    view = sent_or(sent, ViewForm, lambda: ViewForm(formdata=None, data={"desk": ledger_filter.desk}))
    filing.offer(offered)
    view.offer()
    return render_template(
        "ledger/show.html",
        ledger_filter=ledger_filter,
        names=names,
        listing=contents,
        form=context.pop("form", None) or FilterForm.of(ledger_filter, names, offered, desks()),
        filing=filing,
        view=view,
        ticked=set(filing.ticked()) if filing is sent else set(),
        topics=offered.topics,
        views=saved_views(reading(), person_id=person().id, desk_ids=desk_ids()),
        chips=chips(ledger_filter, names, contents.counts) if contents else [],
        legend={status: ledger_filter.but(status=frozenset({status})) for status in contents.counts}
        if contents
        else {},
        sorts=Sort,
        **{"wrong": None} | context,
    )


def refused(wrong: WrongInput) -> tuple[str, int]:
    """The ledger without rows: what was asked for stays in its fields, with the sentence at the one it is about."""
    offered = filter_options(reading(), desk_ids=desk_ids())
    form = FilterForm.typed(request.args, offered, desks())
    form.refuse(wrong)
    return _render(LedgerFilter(), Names(), None, form=form, offered=offered, wrong=wrong), 422


def _filter_and_names() -> tuple[LedgerFilter, Names]:
    """The filter of the address, and what its numbers are called; the only desk is named unasked."""
    # A moment that cannot be read is refused before the filter is: it decides which rows and names there are.
    seen_at()
    ledger_filter = LedgerFilter.from_params(without_moment(request.args))
    names = names_of(reading(), ledger_filter.seen_by(person().id), desk_ids=desk_ids())
    if not names.desk and len(desks()) == 1:
        names = replace(names, desk=desks()[0].name)
    return ledger_filter, names
