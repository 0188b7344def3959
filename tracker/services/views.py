"""Keeping a filter of the ledger under a name, and sharing it with the desk."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.models import Person, SavedView
from tracker.rules.input_cleaning import one_line
from tracker.rules.journal_types import JournalType
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import Action
from tracker.services.journal import record
from tracker.services.permissions import require_at

_NO_DESK = "There is no such desk among yours; choose another one."
_NO_VIEW = "There is no such saved view; it may have been deleted. Look at the list of saved views."


def save_view(
    session: Session, *, desk_id: int, name: str, ledger_filter: LedgerFilter, shared: bool, by: Person, now: datetime
) -> SavedView:
    """Keep a filter under a name that is this person's only one at the desk; its page is left out."""
    require_at(desk_id, by=by, action=Action.SAVE_VIEW, missing=_NO_DESK)
    view = SavedView(
        desk_id=desk_id,
        person_id=by.id,
        name=_name(name),
        params=dict(ledger_filter.but().to_params()),
        shared=shared,
        created_at=now,
    )
    _write(session, view)
    _note(session, view, JournalType.VIEW_SAVE, f"Saved the view “{view.name}”{_with_desk(view)}.", by=by, now=now)
    return view


def edit_view(session: Session, *, view_id: int, name: str, shared: bool, by: Person, now: datetime) -> SavedView:
    """Rename a view, share it with the desk or keep it to oneself; what changes nothing leaves no trace."""
    view = _view_to_change(session, view_id, by)
    name, old = _name(name), view.name
    if (name, shared) == (view.name, view.shared):
        return view
    view.name, view.shared = name, shared
    _write(session, view)
    renamed = f"Renamed the view “{old}” to “{name}”" if name != old else f"Changed the view “{name}”"
    _note(session, view, JournalType.VIEW_EDIT, f"{renamed}{_with_desk(view)}.", by=by, now=now)
    return view


def delete_view(session: Session, *, view_id: int, by: Person, now: datetime) -> SavedView:
    """Forget a view; the journal keeps what it was."""
    view = _view_to_change(session, view_id, by)
    session.delete(view)
    _note(session, view, JournalType.VIEW_DELETE, f"Deleted the view “{view.name}”.", by=by, now=now)
    return view


def _name(name: str) -> str:
    return one_line(name, limits.VIEW_NAME, field="name", needed=True)


def _view_to_change(session: Session, view_id: int, by: Person) -> SavedView:
    """The view, if it is this person's; a shared one may also be changed by an administrator, for people leave."""
    view = session.scalar(select(SavedView).where(SavedView.id == view_id).with_for_update())
    if view is None or (view.person_id != by.id and not view.shared):
        raise NotFound(_NO_VIEW)
    require_at(view.desk_id, by=by, action=Action.SAVE_VIEW, missing=_NO_VIEW)
    if view.person_id != by.id and not by.administrator:
        raise NotAllowed("This view belongs to somebody else; open it and save it under a name of your own.")
    return view


def _write(session: Session, view: SavedView) -> None:
    """Write it, or say that its owner has one of that name."""
    name_taken = WrongInput(f"There is already a view “{view.name}” here; choose another name.", field="name")
    # The view itself would be written by the question, and the key would answer instead of the sentence.
    with session.no_autoflush:
        namesakes = select(SavedView.id).where(
            SavedView.desk_id == view.desk_id, SavedView.person_id == view.person_id, SavedView.name == view.name
        )
        if any(view_id != view.id for view_id in session.scalars(namesakes)):
            raise name_taken
    try:
        with session.begin_nested():
            session.add(view)
            session.flush()
    except IntegrityError as error:  # the same name, saved at the same moment
        raise name_taken from error


def _with_desk(view: SavedView) -> str:
    return ", shared with the desk" if view.shared else ""


def _note(session: Session, view: SavedView, type_: JournalType, summary: str, *, by: Person, now: datetime) -> None:
    payload = {"view_id": view.id, "name": view.name, "params": view.params, "shared": view.shared}
    session.flush()
    record(session, type=type_, summary=summary, by=by, now=now, desk_id=view.desk_id, payload=payload)
