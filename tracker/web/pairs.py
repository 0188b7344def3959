"""The clean-up queue: sources and publications that may be one, decided and undone right there."""

from collections.abc import Callable, Mapping
from datetime import datetime

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.models import Person
from tracker.queries.source_pairs import PER_PAGE, Listed, clean_up_queue
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.publications import count_publications_as_one, keep_publications_apart
from tracker.web.access import allow, desk_ids
from tracker.web.forms.pairs import PairForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("pairs", __name__, url_prefix="/sources/pairs")

Deed = Callable[[Session, int, int, str, Person, datetime], object]

_TITLES = {
    Listed.LIKELY: "May be one",
    Listed.APART: "Said to be two",
    Listed.MERGED: "Merged",
    Listed.PUBLICATIONS: "Publications of one address",
}


@pages.get("")
@allow(Action.READ)
def show() -> str:
    """One list of the queue: what may be one, or what was decided."""
    return _page()


@pages.post("")
@allow(Action.EDIT_SOURCE)
def decide() -> Answer:
    """Merge the two, keep them apart, or take back what was decided."""
    form = PairForm()

    def write(session: Session, by: Person) -> str:
        first, second = form.pair
        deed = DEEDS.get(form.deed)
        if form.into is not None:
            merged = second if form.into == first else first
            why = form.why.data or ""
            # The button names the kind that the other one is of.
            merge_sources(session, source_id=merged, into_id=form.into, why=why, by=by, now=now(), corrects_kind=True)
        elif deed is not None:
            deed(session, first, second, form.why.data or "", by, now())
        else:
            raise WrongInput("Press one of the buttons: which they are, or that they are two.", field="why")
        return _address()

    return submit(form, write, message="It is decided, and can be undone here.", again=lambda: _page(form))


def _keep_apart(session: Session, first: int, second: int, why: str, by: Person, at: datetime) -> object:
    return keep_apart(session, source_id=first, other_id=second, why=why, by=by, now=at)


def _undo_apart(session: Session, first: int, second: int, why: str, by: Person, at: datetime) -> object:
    return undo_apart(session, source_id=first, other_id=second, why=why, by=by, now=at)


def _unmerge(session: Session, first: int, _into: int, why: str, by: Person, at: datetime) -> object:
    return unmerge_source(session, source_id=first, why=why, by=by, now=at)


def _publications_two(session: Session, first: int, second: int, why: str, by: Person, at: datetime) -> object:
    return keep_publications_apart(session, carrier_id=first, other_id=second, why=why, by=by, now=at)


def _publications_one(session: Session, first: int, second: int, why: str, by: Person, at: datetime) -> object:
    return count_publications_as_one(session, carrier_id=first, other_id=second, why=why, by=by, now=at)


DEEDS: Mapping[str, Deed] = {
    "apart": _keep_apart,
    "undo": _undo_apart,
    "unmerge": _unmerge,
    "two": _publications_two,
    "one": _publications_one,
}
"""What a button decides, besides the number of the source that the other one is merged into."""


def _address() -> str:
    """The list and the page that are looked at."""
    return url_for("pairs.show", list=request.args.get("list"), page=request.args.get("page"))


def _page(sent: PairForm | None = None) -> str:
    typed = request.args.get("list", "")
    listed = Listed(typed) if typed in list(Listed) else Listed.LIKELY
    page = whole_number(request.args.get("page", "1")) or 1
    queue = clean_up_queue(reading(), listed, desk_ids=desk_ids(), page=page)
    return render_template(
        "sources/pairs.html",
        queue=queue,
        titles=_TITLES,
        per_page=PER_PAGE,
        address=_address(),
        sent=sent,
        fresh=lambda why: PairForm(formdata=None, data={"why": why}),
    )
