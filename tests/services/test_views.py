"""Saved views: kept, shared, renamed and deleted by whom they belong to."""

import json

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.models import Desk, Entry, Person, SavedView
from tracker.queries.views import saved_views
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import RoleName
from tracker.rules.statuses import OPEN
from tracker.services.views import delete_view, edit_view, save_view

ASKED = LedgerFilter(status=OPEN, q="deal", page=3)


def kept(session: Session, desk: Desk, by: Person, *, name: str = "night desk", shared: bool = False) -> SavedView:
    """A view of open claims about a deal."""
    return save_view(session, desk_id=desk.id, name=name, ledger_filter=ASKED, shared=shared, by=by, now=NOW)


def names(session: Session, desk: Desk, person: Person) -> list[str]:
    """The views a person sees at a desk."""
    return [view.name for view in saved_views(session, person_id=person.id, desk_ids=[desk.id])]


def last_entry(session: Session) -> Entry:
    """What the journal noted last."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def test_a_view_keeps_the_filter_from_its_first_page_on(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk, RoleName.VIEWER)

    kept(session, desk, ana, name=" night \n desk ".replace("\n", ""))

    view = saved_views(session, person_id=ana.id, desk_ids=[desk.id])[0]
    assert (view.name, view.mine, view.shared) == ("night desk", True, False)
    assert view.ledger_filter == ASKED.but()
    entry = last_entry(session)
    assert (entry.type, entry.summary) == ("view:save", "Saved the view “night desk”.")
    assert json.loads(entry.payload)["params"] == {"status": ["open"], "q": "deal"}


def test_only_shared_views_are_seen_by_others_of_the_desk(session: Session) -> None:
    desk, elsewhere = a_desk(session), a_desk(session)
    ana, ben = a_person(session, desk, name="Ana"), a_person(session, desk)

    kept(session, desk, ana)
    kept(session, desk, ana, name="Morning", shared=True)

    assert names(session, desk, ana) == ["Morning", "night desk"]
    assert names(session, desk, ben) == ["Morning"]
    assert names(session, elsewhere, ben) == []
    assert saved_views(session, person_id=ben.id, desk_ids=[desk.id])[0].owner == "Ana"


def test_a_name_stands_once_for_a_person_at_a_desk(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk)
    kept(session, desk, ana)

    kept(session, desk, ben)
    with pytest.raises(WrongInput, match="choose another name") as caught:
        kept(session, desk, ana)

    assert caught.value.field == "name"


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\u202eb"])
def test_a_view_needs_a_decent_name(session: Session, name: str) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)

    with pytest.raises(WrongInput) as caught:
        kept(session, desk, ana, name=name)

    assert caught.value.field == "name"


def test_nobody_saves_a_view_at_another_desk(session: Session) -> None:
    ana = a_person(session, a_desk(session))

    with pytest.raises(NotFound, match="no such desk"):
        kept(session, a_desk(session), ana)


def test_a_view_can_be_renamed_and_shared(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    view = kept(session, desk, ana)

    edit_view(session, view_id=view.id, name="Late shift", shared=True, by=ana, now=NOW)

    assert (view.name, view.shared) == ("Late shift", True)
    assert last_entry(session).summary == "Renamed the view “night desk” to “Late shift”, shared with the desk."


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    view = kept(session, desk, ana)

    edit_view(session, view_id=view.id, name="night desk", shared=False, by=ana, now=NOW)

    assert last_entry(session).type == "view:save"


def test_a_view_cannot_take_the_name_of_another(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    kept(session, desk, ana)
    another_view = kept(session, desk, ana, name="Morning")

    with pytest.raises(WrongInput, match="choose another name"):
        edit_view(session, view_id=another_view.id, name="night desk", shared=False, by=ana, now=NOW)


def test_a_deleted_view_is_gone_and_in_the_journal(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    view = kept(session, desk, ana)

    delete_view(session, view_id=view.id, by=ana, now=NOW)

    assert names(session, desk, ana) == []
    assert last_entry(session).summary == "Deleted the view “night desk”."
    assert json.loads(last_entry(session).payload)["params"]["q"] == "deal"
    with pytest.raises(NotFound):
        delete_view(session, view_id=view.id, by=ana, now=NOW)


def test_what_others_keep_to_themselves_does_not_exist(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, RoleName.EDITOR)
    view = kept(session, desk, ana)

    with pytest.raises(NotFound):
        delete_view(session, view_id=view.id, by=ben, now=NOW)


def test_a_shared_view_is_changed_by_its_owner_or_an_administrator(session: Session) -> None:
    desk = a_desk(session)
    ana, ben = a_person(session, desk), a_person(session, desk, RoleName.EDITOR)
    root = a_person(session, role=RoleName.ADMINISTRATOR)
    view = kept(session, desk, ana, shared=True)

    with pytest.raises(NotAllowed, match="name of your own"):
        edit_view(session, view_id=view.id, name="Mine", shared=True, by=ben, now=NOW)
    delete_view(session, view_id=view.id, by=root, now=NOW)

    assert names(session, desk, ana) == []
