"""Setting up scheduled reports: the form for a new one, changing one, pausing it and letting it run again."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.models import Desk, Person, Report
from tracker.outside.documents import has_typst
from tracker.queries.filter_options import FilterOptions, filter_options
from tracker.queries.free_days import schedule_in_words
from tracker.queries.reports import filter_of, last_edit, people_at, report_named
from tracker.queries.views import saved_views
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import Action
from tracker.rules.schedules import zones
from tracker.services import reports as services
from tracker.services.recipients import add_recipient
from tracker.web import reports
from tracker.web.access import allow, desk_ids, desks, may, person
from tracker.web.forms import Form
from tracker.web.forms.schedules import ReportForm
from tracker.web.session import config, now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("schedules", __name__, url_prefix="/reports")


@pages.get("/new")
@allow(Action.EDIT_REPORT)
def new() -> Answer:
    """The form for a new report, of the filter that the address holds if any."""
    try:
        ledger_filter, refused = LedgerFilter.from_params(request.args), None
    except WrongInput as wrong:
        ledger_filter, refused = LedgerFilter(), wrong
    desk_id = ledger_filter.desk or (_editable()[0].id if _editable() else None)
    form = ReportForm.fresh(ledger_filter, desk_id=desk_id, zone=config().time_zone)
    if refused:
        form.refuse(refused)
    return _new_page(form), 422 if refused else 200


@pages.post("/new")
@allow(Action.EDIT_REPORT)
def create() -> Answer:
    """Set a report up, with who is to receive it."""
    form = ReportForm()
    _offer(form)

    def write(session: Session, by: Person) -> str:
        report = services.create_report(session, desk_id=form.desk.data, draft=form.draft(by.id), by=by, now=now())
        people, addresses = form.to()
        # Ticked or written twice counts once, in the order it was given.
        for person_id in dict.fromkeys(people):
            add_recipient(session, report=report, person_id=person_id, by=by, now=now())
        for address in dict.fromkeys(addresses):
            add_recipient(session, report=report, address=address, by=by, now=now())
        return url_for("reports.show", slug=report.slug)

    return submit(form, write, message="The report is set up.", again=lambda: _new_page(form))


@pages.get("/<slug>/edit")
@allow(Action.EDIT_REPORT)
def edit(slug: str) -> Answer:
    """The form that changes a report."""
    report = _editable_report(slug)
    try:
        form = ReportForm.of(report)
    except WrongInput as wrong:  # a filter that an older version kept
        form = ReportForm.fresh(LedgerFilter(), desk_id=report.desk_id, zone=report.zone)
        form.name.data, form.seen.data = report.name, str(report.version)
        form.refuse(wrong)
    return _edit_page(report, form)


@pages.post("/<slug>/edit")
@allow(Action.EDIT_REPORT)
def change(slug: str) -> Answer:
    """Change a report."""
    report = _editable_report(slug)
    form = ReportForm()
    _offer(form)
    form.without_recipients()

    def write(session: Session, by: Person) -> str:
        services.edit_report(
            session, report_id=report.id, draft=form.draft(by.id), seen_version=form.seen.version, by=by, now=now()
        )
        return url_for("reports.show", slug=slug)

    return submit(
        form,
        write,
        message="The report is changed.",
        again=lambda: _edit_page(_editable_report(slug), form),
        both=lambda _: _conflict_page(slug, form),
    )


@pages.post("/<slug>/pause")
@allow(Action.EDIT_REPORT)
def pause(slug: str) -> Answer:
    """Stop a report until it is resumed."""
    return _switched(slug, services.pause, "The report is paused; nothing is due until it is resumed.")


@pages.post("/<slug>/resume")
@allow(Action.EDIT_REPORT)
def resume(slug: str) -> Answer:
    """Let a report run again."""
    return _switched(slug, services.resume, "The report runs again, from its next period on.")


def _switched(slug: str, act: Callable[..., Report], message: str) -> Answer:
    report = _editable_report(slug)
    form = Form()

    def write(session: Session, by: Person) -> str:
        act(session, report_id=report.id, by=by, now=now())
        return url_for("reports.show", slug=slug)

    return submit(form, write, message=message, again=lambda: reports.page(slug, form))


def _editable_report(slug: str) -> Report:
    """The report, if this person may change it."""
    report = report_named(reading(), slug, desk_ids=desk_ids())
    return services.report_for(reading(), report.id, by=person(), action=Action.EDIT_REPORT)


def _editable() -> list[Desk]:
    return [desk for desk in desks() if may(Action.EDIT_REPORT, desk.id)]


def _offer(form: ReportForm) -> FilterOptions:
    """Fill the lists of the form with what there is at the desks where this person sets reports up."""
    editable = [desk.id for desk in _editable()]
    people = people_at(reading(), editable)
    offered = filter_options(reading(), desk_ids=editable)
    form.offer(offered, _editable(), people, can_pdf=has_typst())
    return offered


def _new_page(form: ReportForm) -> str:
    offered = _offer(form)
    views = saved_views(reading(), person_id=person().id, desk_ids=desk_ids())
    return render_template("reports/new.html", form=form, views=views, **_lists(offered))


def _edit_page(report: Report, form: ReportForm) -> str:
    offered = None
    # A form shown again after it was sent has its lists already and no desk any more.
    if "desk" in form:
        offered = _offer(form)
        form.without_recipients()
    return render_template("reports/edit.html", report=report, form=form, **_lists(offered))


def _conflict_page(slug: str, form: ReportForm) -> str:
    """Both versions: how the report is now, and what was typed here, to be sent once more on top of it."""
    report = report_named(reading(), slug, desk_ids=desk_ids())
    current = ReportForm.of(report)
    offered = _offer(current)
    form.seen.data = str(report.version)
    return render_template(
        "reports/conflict.html",
        report=report,
        words=filter_of(reading(), report)[0],
        schedule=schedule_in_words(reading(), report),
        entry=last_edit(reading(), report),
        differences=[
            (field.label.text, _in_words(current[name]), _in_words(field))
            for name, field in form._fields.items()
            if field.type not in {"HiddenField", "CSRFTokenField", "VersionField"}
            and _in_words(current[name]) != _in_words(field)
        ],
        form=form,
        **_lists(offered),
    )


def _in_words(field: Any) -> str:
    """What a field holds, in the words of its choices."""
    if field.type == "BooleanField":
        return "yes" if field.data else "no"
    if not hasattr(field, "iter_choices"):
        return str(field.data or "") or "nothing"
    chosen = field.data if isinstance(field.data, list) else [field.data]
    words = [str(option.label) for option in field.iter_choices() if str(option.value) in set(map(str, chosen))]
    return ", ".join(words) or "nothing"


def _lists(offered: FilterOptions | None) -> dict[str, Any]:
    """What is proposed while somebody types; topics of every desk they see, so `offered` does where that is all."""
    if offered is None or len(_editable()) < len(desks()):
        offered = filter_options(reading(), desk_ids=desk_ids())
    return {"zones": zones(), "topics": offered.topics}
