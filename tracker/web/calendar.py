"""The calendar that checks count from: browsing it, adding and correcting entries after seeing what that changes."""

from collections.abc import Sequence

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import Conflict, TrackerError
from tracker.models import Person
from tracker.queries.calendar import PER_PAGE, EntryPage, entries_list, entry_page
from tracker.queries.check_records import check_records
from tracker.rules.calendar_entry_form import FACTS, MANNERS, EntryKind, as_texts
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.calendar import Difference, prepare_entry, record_entry, would_change
from tracker.web.access import allow, desk_ids
from tracker.web.forms.calendar import EntryForm
from tracker.web.session import analyzer, now, reading, save

pages = Blueprint("calendar", __name__, url_prefix="/calendar")

Answer = Response | str | tuple[str, int]


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """Every entry, by kind and words."""
    kind = _kind(request.args.get("kind", ""))
    listing = entries_list(reading(), kind=kind, words=request.args.get("q", ""))
    last = max(1, -(-len(listing) // PER_PAGE))
    page = min(max(1, whole_number(request.args.get("page", "1")) or 1), last)
    first = (page - 1) * PER_PAGE
    return render_template(
        "calendar/index.html",
        entries=listing[first : first + PER_PAGE],
        total=len(listing),
        page=page,
        per_page=PER_PAGE,
        kinds=list(EntryKind),
        kind=kind,
        records=check_records(reading(), desk_ids=desk_ids()),
    )


@pages.get("/new")
@allow(Action.EDIT_CALENDAR)
def new() -> str:
    """The form for an entry of a kind."""
    return _new_page(EntryForm(formdata=None), _kind(request.args.get("kind", "")) or EntryKind.TERM)


@pages.post("/new")
@allow(Action.EDIT_CALENDAR)
def create() -> Answer:
    """Show what a new entry changes, then keep it."""
    kind = _kind(request.args.get("kind", "")) or EntryKind.TERM
    # Version 0 is no version yet: an entry made meanwhile under the same key is a conflict.
    form = EntryForm()
    way_on, differences = _written(form, kind, form.key.data or "", version=0)
    return way_on or (_new_page(form, kind, differences), 200 if differences is not None else form.status)


@pages.get("/<key>")
@allow(Action.READ)
def show(key: str) -> str:
    """One entry with its versions, and what rests on it."""
    contents = _contents_of(key)
    return _page(contents, EntryForm.of(contents.entry))


@pages.post("/<key>")
@allow(Action.EDIT_CALENDAR)
def correct(key: str) -> Answer:
    """Show what a correction changes, then keep it."""
    contents = _contents_of(key)
    form = EntryForm()
    try:
        way_on, differences = _written(form, EntryKind(contents.entry.kind), key, version=form.seen.number or 1)
    except Conflict as conflict:
        form.refuse(conflict)
        form.refusal += " What it says now stands below; what you typed is still here."
        # An empty digest makes the next press a look again: the differences have to be counted from the new version.
        form.seen.data, form.looked.data = str(contents.entry.number), ""
        return _page(contents, form, sent=True), 409
    return way_on or (_page(contents, form, differences, sent=True), 200 if differences is not None else form.status)


def _written(
    form: EntryForm, kind: EntryKind, key: str, *, version: int
) -> tuple[Response | None, Sequence[Difference] | None]:
    """The way on if it was kept; else the findings it would change, or nothing where it cannot be written so."""
    if not form.validate():
        return None, None
    try:
        draft = form.draft(kind)
        digest = form.digest(draft)
        # What was typed differs from what was looked at, so nothing is kept before its effect was seen.
        if form.looked.data != digest:
            differences = would_change(reading(), key=key, draft=draft, analyzer=analyzer())
            form.looked.data = digest
            return None, differences
        prepared = prepare_entry(reading(), key=key, draft=draft, analyzer=analyzer())
    except TrackerError as error:
        form.refuse(error)
        return None, None

    def write(session: Session, by: Person) -> str:
        entry = record_entry(
            session, key=key, draft=draft, seen_number=version, analyzer=analyzer(), prepared=prepared, by=by, now=now()
        )
        return url_for("calendar.show", key=entry.key)

    return save(form, write, message="The entry is kept, and what it touches was checked again."), None


def _page(
    contents: EntryPage, form: EntryForm, differences: Sequence[Difference] | None = None, *, sent: bool = False
) -> str:
    kind = EntryKind(contents.entry.kind)
    return render_template(
        "calendar/show.html",
        page=contents,
        entry=contents.entry,
        texts=[as_texts(EntryKind(entry.kind), entry.facts) for entry, _ in contents.versions],
        form=form,
        kind=kind,
        sent=sent,
        **_shared(kind, differences),
    )


def _new_page(form: EntryForm, kind: EntryKind, differences: Sequence[Difference] | None = None) -> str:
    return render_template(
        "calendar/new.html", form=form, kind=kind, kinds=list(EntryKind), **_shared(kind, differences)
    )


def _shared(kind: EntryKind, differences: Sequence[Difference] | None) -> dict[str, object]:
    """What both forms show: the fields of the kind, and the findings it would change at desks of this person."""
    own_differences = [difference for difference in differences or () if difference.desk_id in desk_ids()]
    return {
        "fields": FACTS[kind],
        "manners": MANNERS,
        "looked": differences is not None,
        "differences": [difference for difference in own_differences if not difference.ending],
        "unchecked": [difference for difference in own_differences if difference.ending],
        "elsewhere": len(differences or ()) - len(own_differences),
    }


def _contents_of(key: str) -> EntryPage:
    return entry_page(reading(), key, desk_ids=desk_ids())


def _kind(text: str) -> EntryKind | None:
    return EntryKind(text) if text in list(EntryKind) else None
