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
from tracker.queries.free_days import left_out_by
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
from tracker.rules.free_days import FreeDays
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
from tracker.web.workers import schedule_health, wake, why_mail_waits, worker_context

pages = Blueprint("reports", __name__, url_prefix="/reports")

_NEXT = 5


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """Every report of one's desks, with its next and last run, and whether the schedules run at all."""
    health = schedule_health()
    rows = [(row, len(mailboxes(row.report)[0])) for row in reports_of(reading(), desk_ids())]
    return render_template("reports/index.html", rows=rows, health=health, waits=why_mail_waits(health))


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
        with jobs.drafted(worker_context(), report.id) as (draft, files):
            head = draft.head
            return render_template(
                "reports/preview.html",
                report=report,
                head=head,
                subject=subject_of(head.slug, head.date),
                letter=next(attachment.content.decode() for attachment in files if attachment.name == TEXT),
                attached=[attachment for attachment in files if not attachment.name.startswith("mail.")],
                going=draft.going,
                lines=list(islice(draft.lines(), limits.PREVIEW_SHOWN.most)),
                delisted=list(islice(draft.gone(), limits.PREVIEW_SHOWN.most)),
            )
    except TrackerError as error:
        return page(slug, refused=str(error)), 422


@pages.post("/<slug>/send-to-me")
@allow(Action.READ)
def send_to_me(slug: str) -> Answer:
    """Make an edition now and put it on its way to whoever asks; a worker hands the mail over."""
    report = report_named(reading(), slug, desk_ids=desk_ids(), with_recipients=False)
    form = Form()
    # Before the draft is made: making one costs far more than a stale form is worth.
    if not form.validate():
        return page(slug, form), form.status
    waits = why_mail_waits(schedule_health())
    try:
        with jobs.drafted(worker_context(), report.id) as (draft, files):

            def write(session: Session, by: Person) -> str:
                jobs.send_draft(session, draft, files, worker_context(), to=by)
                return url_for("reports.show", slug=slug, _anchor="history")

            message = f"Edition {draft.head.number} is made, and on its way to {person().email}."
            way_on = save(form, write, message=f"Edition {draft.head.number} is made. {waits}" if waits else message)
    except TrackerError as error:
        return page(slug, refused=str(error)), 422
    # Only after the commit: a worker that wakes earlier finds nothing to send.
    if way_on:
        wake()
    return way_on or (page(slug, form), form.status)


def page(slug: str, sent: Form | None = None, *, refused: str = "") -> str:
    """The page of a report, with the form that was sent and not taken in the place of a fresh one.

    `refused` says why no edition could be made.
    """
    report = report_named(reading(), slug, desk_ids=desk_ids())
    people = people_to_add(reading(), report)
    recipient = sent_or(sent, RecipientForm, lambda: RecipientForm(formdata=None))
    recipient.offer(people)
    words, problem = filter_of(reading(), report)
    health, free_days = schedule_health(), left_out_by(reading(), [report])[report.id]
    return render_template(
        "reports/show.html",
        report=report,
        words=words,
        problem=problem,
        schedule=report.schedule_without(free_days),
        next_due=_next_due(report, free_days) if not problem else [],
        recipients=[
            (recipient, absence(recipient, report.desk_id))
            for recipient in report.recipients
            if not recipient.removed_at
        ],
        going=mailboxes(report)[0],
        troubled=troubled_mails(reading(), [report.id]),
        history=history(reading(), report, whole_number(request.args.get("page", "")) or 1),
        health=health,
        waits=why_mail_waits(health),
        recipient=recipient,
        act=sent_or(sent, Form, lambda: Form(formdata=None)),
        refused=refused,
    )


def recipient_on(slug: str, recipient_id: int) -> Recipient:
    """The recipient of that report, at one of this person's desks."""
    report = report_named(reading(), slug, desk_ids=desk_ids())
    recipient = next((recipient for recipient in report.recipients if recipient.id == recipient_id), None)
    if recipient is None:
        raise NotFound("There is no such recipient of this report; look at its page.")
    return recipient


def _next_due(report: Report, free_days: FreeDays) -> list[datetime]:
    """The next periods of a report, on the clock of its own zone."""
    try:
        periods = islice(coming(reading(), report, now=now(), free_days=free_days), _NEXT)
        return [period.at.astimezone(ZoneInfo(report.zone)) for period in periods]
    except WrongInput:  # a zone that this system does not know
        return []


@pages.get("/unverified")
@allow(Action.READ)
@looks_back
def unverified() -> Answer:
    """Every open claim, why it is listed, what it lacks and what to do next."""
    try:
        ledger_filter, report = _report()
    except WrongInput as wrong:
        return _refused(wrong)
    people = assignable_at(reading(), desk_ids())
    return render_template(
        "reports/unverified.html",
        report=report,
        groups=[(row, list(rows)) for row, rows in groupby(report.rows, key=lambda row: row.heading)],
        form=UnverifiedForm.of(ledger_filter, report.names.assignee, people, desks()),
        params=ledger_filter.to_params(),
        narrowed=ledger_filter.narrows,
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
    rows = (row.as_record().values() for row in report.leaving)
    response = Response(lines(FIELDS, rows), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=f"unverified-{report.at:%Y-%m-%dT%H%MZ}.csv")
    return response


def _report() -> tuple[LedgerFilter, UnverifiedReport]:
    """What the address asks for, and the report of it; the only desk is named unasked."""
    at = seen_at()
    ledger_filter = LedgerFilter.from_params(without_moment(request.args))
    personal_filter = ledger_filter.seen_by(person().id)
    if not personal_filter.desk and len(desks()) == 1:
        personal_filter = personal_filter.but(desk=desks()[0].id)
    report = unverified_report(reading(), personal_filter, desk_ids=desk_ids(), now=at)
    return ledger_filter.but(), report


def _refused(wrong: WrongInput) -> tuple[str, int]:
    """The page without rows: what was asked for stays in its fields, with the sentence at the one it is about."""
    people = assignable_at(reading(), desk_ids())
    form = UnverifiedForm.typed(request.args, people, desks(), wrong)
    return render_template("reports/unverified.html", report=None, groups=[], form=form, params={}, wrong=wrong), 422
