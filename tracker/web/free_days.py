"""The free days of a desk: whose public holidays count there, and days of its own."""

from datetime import date
from itertools import islice

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound
from tracker.models import Desk, Person
from tracker.queries.free_days import DAYS_AHEAD, free_days_at, installation_place, newest_version
from tracker.rules.public_holidays import Place, countries, regions
from tracker.rules.roles import Action
from tracker.services.free_days import NO_DESK, add_free_day, choose_holidays, remove_free_day
from tracker.web.access import allow, desks, may
from tracker.web.forms import Form
from tracker.web.forms.free_days import NONE, USUAL, CountryForm, FreeDayForm, HolidaysForm, WorkingDayForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, sent_or, submit
from tracker.web.template_filters import today

pages = Blueprint("free_days", __name__, url_prefix="/free-days")


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """The free days of one's first desk."""
    if not desks():
        return render_template("free_days/none.html")
    return _page(desks()[0].id)


@pages.get("/<int:desk_id>")
@allow(Action.READ)
def show(desk_id: int) -> str:
    """What is free at a desk and what is so next, with the forms for whoever may change it."""
    return _page(desk_id)


@pages.post("/<int:desk_id>/holidays")
@allow(Action.SET_FREE_DAYS)
def choose(desk_id: int) -> Answer:
    """Choose whose public holidays are free."""
    form = HolidaysForm()
    form.offer()

    def write(session: Session, by: Person) -> str:
        choose_holidays(session, desk_id=desk_id, place=form.place, by=by, now=now())
        return url_for("free_days.show", desk_id=desk_id)

    return submit(form, write, message="The public holidays are chosen.", again=lambda: _page(desk_id, form))


@pages.post("/<int:desk_id>/days")
@allow(Action.SET_FREE_DAYS)
def add(desk_id: int) -> Answer:
    """Make a day free."""
    form = FreeDayForm()

    def write(session: Session, by: Person) -> str:
        add_free_day(
            session,
            desk_id=desk_id,
            day=form.day.data,
            note=form.note.data or "",
            yearly=bool(form.yearly.data),
            by=by,
            now=now(),
        )
        return url_for("free_days.show", desk_id=desk_id)

    return submit(form, write, message="The day is free.", again=lambda: _page(desk_id, form))


@pages.post("/<int:desk_id>/days/remove")
@allow(Action.SET_FREE_DAYS)
def remove(desk_id: int) -> Answer:
    """Take a free day back."""
    form = WorkingDayForm()

    def write(session: Session, by: Person) -> str:
        day, yearly = _day(form.day.data), form.yearly.data == "yes"
        remove_free_day(session, desk_id=desk_id, day=day, yearly=yearly, by=by, now=now())
        return url_for("free_days.show", desk_id=desk_id)

    return submit(form, write, message="It is a working day again.", again=lambda: _page(desk_id, form))


def _page(desk_id: int, sent: Form | None = None) -> str:
    """The page of a desk, with the form that was sent and not taken in the place of a fresh one."""
    desk = _desk(desk_id)
    free_days = free_days_at(reading(), desk_id)
    version = newest_version(reading(), desk_id)
    chosen = version.place if version else None
    country = CountryForm(data={"country": request.args.get("country") or _country(chosen)})
    country.offer(installation_place(reading()))
    holidays = sent_or(sent, HolidaysForm, lambda: _holidays(country, chosen))
    holidays.offer()
    return render_template(
        "free_days/show.html",
        desk=desk,
        desks=desks(),
        free_days=free_days,
        by_installation=chosen is None,
        ahead=list(islice(free_days.ahead(today(), days=DAYS_AHEAD), limits.FREE_DAYS_SHOWN.most)),
        editor=may(Action.SET_FREE_DAYS, desk_id),
        country=country,
        picked=_picked(holidays),
        is_open="country" in request.args or sent is holidays,
        holidays=holidays,
        add=sent_or(sent, FreeDayForm, lambda: FreeDayForm(formdata=None)),
        remove=sent_or(sent, WorkingDayForm, lambda: WorkingDayForm(formdata=None)),
    )


def _holidays(country: CountryForm, chosen: str | None) -> HolidaysForm:
    """The second half of the choice; the region in force where the country stays."""
    here = country.country.data
    region = Place.kept(chosen).region if chosen and here == _country(chosen) else ""
    return HolidaysForm(formdata=None, data={"country": here, "region": region})


def _picked(form: HolidaysForm) -> str:
    """The name of the country whose regions are offered; nothing where it is none."""
    return dict(countries()).get(form.country.data or "", "") if regions(form.country.data or "") else ""


def _country(chosen: str | None) -> str:
    """What is chosen in the first list."""
    if chosen is None:
        return USUAL
    return Place.kept(chosen).country or NONE


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        raise NotFound("There is no such free day; look at the list of the desk’s own.") from None


def _desk(desk_id: int) -> Desk:
    desk = next((desk for desk in desks() if desk.id == desk_id), None)
    if desk is None:
        raise NotFound(NO_DESK)
    return desk
