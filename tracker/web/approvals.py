"""What waits for a second person, to be answered right there, and how often two people agree."""

from datetime import timedelta

from flask import Blueprint, g, render_template, request, url_for
from sqlalchemy.exc import SQLAlchemyError

from tracker.errors import WrongInput
from tracker.queries.approvals import PER_PAGE, agreements, answerable, approval_queue, came_back, together
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.forms.approvals import WINDOWS, ApprovalsForm, days_asked, desks_asked
from tracker.web.forms.statuses import AnswerForm
from tracker.web.session import now, reading, reading_today
from tracker.web.statuses import answered, claim_of
from tracker.web.submitting import Answer

pages = Blueprint("approvals", __name__, url_prefix="/approvals")


@pages.get("")
@allow(Action.READ)
def show() -> Answer:
    """The queue: what one may answer first, the oldest on top."""
    return _page()


@pages.post("/<int:proposal_id>")
@allow(Action.APPROVE)
def answer(proposal_id: int) -> Answer:
    """Approve or reject right there."""
    claim_of(proposal_id)
    form = AnswerForm()
    return answered(proposal_id, form, url_for("approvals.show"), again=lambda: _page(form, proposal_id)[0])


def waiting_for_me() -> int:
    """How many proposals wait for the word of who is signed in; asked once per request.

    None where the database cannot be asked: the page that says so has to show.
    """
    if "waiting_for_me" not in g:
        try:
            g.waiting_for_me = answerable(reading_today(), desk_ids=desk_ids(), reader=person()) if desk_ids() else 0
        except SQLAlchemyError:
            g.waiting_for_me = 0
    number: int = g.waiting_for_me
    return number


def _page(form: AnswerForm | None = None, deciding: int | None = None) -> tuple[str, int]:
    params = {name: request.args.get(name, "") for name in ("desk", "days")}
    wrong: WrongInput | None = None
    ids, days = desk_ids(), None
    try:
        ids, days = desks_asked(params["desk"], desks()), days_asked(params["days"])
    except WrongInput as error:
        wrong = error
    since = now() - timedelta(days=days) if days else None
    asked_page = request.form.get("page") if form else request.args.get("page")
    rates = agreements(reading(), desk_ids=ids, since=since)
    page = render_template(
        "approvals/show.html",
        queue=approval_queue(
            reading(), desk_ids=ids, reader=person(), now=now(), page=whole_number(asked_page or "1") or 1
        ),
        back=came_back(reading(), desk_ids=ids, person_id=person().id),
        rates=rates,
        overall=together(rates),
        window=WINDOWS.get(params["days"], "all time"),
        filter=ApprovalsForm.typed(params["desk"], params["days"], desks(), wrong),
        params={name: value for name, value in params.items() if value and not wrong},
        several=len(desks()) > 1,
        answer=form or AnswerForm(formdata=None),
        fresh_answer=AnswerForm(formdata=None),
        deciding=deciding,
        per_page=PER_PAGE,
    )
    return page, 422 if wrong else 200
