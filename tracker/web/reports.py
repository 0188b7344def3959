"""Reports: the list of them, the page of one, its preview; and the one of unverified items, as page and as CSV."""

from datetime import datetime
from itertools import groupby, islice
from zoneinfo import ZoneInfo

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker import jobs, limits
from tracker.errors import NotFound, TrackerError, WrongInput
from tracker.models import Person, Recipient, Report
from tracker.outside.mail_templates import TEXT
from tracker.queries.people import assignable_at
from tracker.queries.reports import (
    filter_of,
    history,
    people_to_add,
    report_named,
    reports_of,
    troubled_mails,
)
from tracker.queries.unverified import FIELDS, UnverifiedReport, unverified_report
from tracker.rules.csv_cells import lines
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import LedgerFilter
from tracker.rules.mail_messages import subject_of
from tracker.rules.roles import Action
from tracker.services.recipients import absence, mailboxes
from tracker.services.schedules import coming
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.as_of import looks_back, seen_at, without_moment
from tracker.web.forms import Form
from tracker.web.forms.recipients import RecipientForm
from tracker.web.forms.reports import UnverifiedForm
from tracker.web.session import now, reading, save
from tracker.web.submitting import Answer, sent_or
from tracker.web.workers import ring, schedule_health, shop, why_mail_waits

pages = Blueprint("reports", __name__, url_prefix="/reports")

_NEXT = 5


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """Every report of one's desks, with its next and last run, and whether the schedules run at all."""
    found = schedule_health()
    rows = [(row, len(mailboxes(row.report)[0])) for row in reports_of(reading(), desk_ids())]
    return render_template("reports/index.html", rows=rows, health=found, waits=why_mail_waits(found))


@pages.get("/<slug>")
@allow(Action.READ)
def show(slug: str) -> str:
    """One report: what it lists, when, to whom, and what became of its editions."""
    return page(slug)


@pages.get("/<slug>/preview")
@allow(Action.READ)
def preview(slug: str) -> Answer:
    """The next edition as it would be now; nothing of it is kept."""
    report = report_named(reading(), slug, desk_ids=desk_ids(), with_recipients=False)
    try:
        with jobs.drafted(shop(), report.id) as (draft, files):
            head = draft.head
            return render_template(
                "reports/preview.html",
                report=report,
                head=head,
                subject=subject_of(head.slug, head.date),
                letter=next(each.content.decode() for each in files if each.name == TEXT),
                attached=[each for each in files if not each.name.startswith("mail.")],
                going=draft.going,
                lines=list(islice(draft.lines(), limits.PREVIEW_SHOWN.most)),
                gone=list(islice(draft.gone(), limits.PREVIEW_SHOWN.most)),
            )
    except TrackerError as error:
        return page(slug, refused=str(error)), 422


@pages.post("/<slug>/send-to-me")
@allow(Action.READ)
def send_to_me(slug: str) -> Answer:
    """Make an edition now and put it on its way to whoever asks; a worker hands the mail over."""
    report = report_named(reading(), slug, desk_ids=desk_ids(), with_recipients=False)
    form = Form()
    if not form.validate():
        return page(slug, form), form.status
    waits = why_mail_waits(schedule_health())
    try:
        with jobs.drafted(shop(), report.id) as (draft, files):

            def write(session: Session, by: Person) -> str:
                jobs.send_draft(session, draft, files, shop(), to=by)
                return url_for("reports.show", slug=slug, _anchor="history")

            said = f"Edition {draft.head.number} is made, and on its way to {person().email}."
            done = save(form, write, said=f"Edition {draft.head.number} is made. {waits}" if waits else said)
    except TrackerError as error:
        return page(slug, refused=str(error)), 422
    if done:
        ring()
    return done or (page(slug, form), form.status)


def page(slug: str, sent: Form | None = None, *, refused: str = "") -> str:
    """The page of a report, with the form that was sent and not taken in the place of a fresh one.

    `refused` says why no edition could be made.
    """
    report = report_named(reading(), slug, desk_ids=desk_ids())
    people = people_to_add(reading(), report)
    recipient = sent_or(sent, RecipientForm, lambda: RecipientForm(formdata=None))
    recipient.offer(people)
    words, problem = filter_of(reading(), report)
    found = schedule_health()
    return render_template(
        "reports/show.html",
        report=report,
        words=words,
        problem=problem,
        next_due=_next_due(report) if not problem else [],
        recipients=[(each, absence(each, report.desk_id)) for each in report.recipients if not each.removed_at],
        going=mailboxes(report)[0],
        troubled=troubled_mails(reading(), [report.id]),
        history=history(reading(), report, whole_number(request.args.get("page", "")) or 1),
        health=found,
        waits=why_mail_waits(found),
        recipient=recipient,
        act=sent_or(sent, Form, lambda: Form(formdata=None)),
        refused=refused,
    )


def recipient_on(slug: str, recipient_id: int) -> Recipient:
    """The recipient of that report, at one of this person's desks."""
    report = report_named(reading(), slug, desk_ids=desk_ids())
    found = next((each for each in report.recipients if each.id == recipient_id), None)
    if found is None:
        raise NotFound("There is no such recipient of this report; look at its page.")
    return found


def _next_due(report: Report) -> list[datetime]:
    """The next periods of a report, on the clock of its own zone."""
    try:
        return [each.at.astimezone(ZoneInfo(report.zone)) for each in islice(coming(report, now=now()), _NEXT)]
    except WrongInput:  # a zone that this system does not know
        return []


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
    report = unverified_report(reading(), mine, desk_ids=desk_ids(), now=at)
    return asked.but(), report


def _refused(wrong: WrongInput) -> tuple[str, int]:
    """The page without rows: what was asked for stays in its fields, with the sentence at the one it is about."""
    people = assignable_at(reading(), desk_ids())
    form = UnverifiedForm.typed(request.args, people, desks(), wrong)
    return render_template("reports/unverified.html", report=None, groups=[], form=form, params={}, wrong=wrong), 422
