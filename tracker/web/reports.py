"""The report of unverified items, as a page that prints as a document and as CSV."""

from itertools import groupby

from flask import Blueprint, current_app, render_template, request
from werkzeug.wrappers import Response

from config import Config
from tracker.errors import WrongInput
from tracker.queries.people import assignable_at
from tracker.queries.unverified import FIELDS, UnverifiedReport, unverified_report
from tracker.rules.cells import lines
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.forms.reports import UnverifiedForm
from tracker.web.moments import looks_back, seen_at, without_moment
from tracker.web.session import reading

pages = Blueprint("reports", __name__, url_prefix="/reports")

Answer = Response | str | tuple[str, int]


@pages.get("/unverified")
@allow(Action.READ)
@looks_back
def unverified() -> Answer:
    """Every open claim, why it is listed, what it lacks and what to do next."""
    try:
        asked, report = _report()
    except WrongInput as wrong:
        return _refused(wrong)
    people = assignable_at(reading(), desk_ids())
    return render_template(
        "reports/unverified.html",
        report=report,
        groups=[(each, list(rows)) for each, rows in groupby(report.rows, key=lambda each: each.heading)],
        form=UnverifiedForm.of(asked, report.names.assignee, people, desks()),
        params=asked.to_params(),
        narrowed=asked.narrows,
        wrong=None,
    )


@pages.get("/unverified.csv")
@allow(Action.READ)
@looks_back
def unverified_csv() -> Answer:
    """The same rows as a table; claims that are confidential, or were then, stay here."""
    try:
        _, report = _report()
    except WrongInput as wrong:
        return _refused(wrong)
    rows = (each.as_record().values() for each in report.leaving)
    response = Response(lines(FIELDS, rows), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=f"unverified-{report.at:%Y-%m-%dT%H%MZ}.csv")
    return response


def _report() -> tuple[LedgerFilter, UnverifiedReport]:
    """What the address asks for, and the report of it; the only desk is named unasked."""
    at = seen_at()
    asked = LedgerFilter.from_params(without_moment(request.args))
    mine = asked.seen_by(person().id)
    if not mine.desk and len(desks()) == 1:
        mine = mine.but(desk=desks()[0].id)
    config: Config = current_app.extensions["tracker.config"]
    report = unverified_report(reading(), mine, desk_ids=desk_ids(), now=at, two_person=config.two_person_approval)
    return asked.but(), report


def _refused(wrong: WrongInput) -> tuple[str, int]:
    """The page without rows: what was asked for stays in its fields, with the sentence at the one it is about."""
    people = assignable_at(reading(), desk_ids())
    form = UnverifiedForm.typed(request.args, people, desks(), wrong)
    return render_template("reports/unverified.html", report=None, groups=[], form=form, params={}, wrong=wrong), 422
