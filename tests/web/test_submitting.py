"""One way to answer a form, and to show again the one that was sent."""

from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tracker import places
from tracker.db import Database
from tracker.models import Entry
from tracker.web.forms import Form
from tracker.web.forms.people import DeskForm, SwitchForm
from tracker.web.submitting import sent_or

VIEWS = Path(places.__file__).parent / "web"
SAVES_BY_ITSELF = {
    "taking_in.py",  # reads the text before the database is held, and shows what was read first
    "intake.py",  # asks for what was read before whether it was stored already
    "calendar.py",  # shows first what an entry would change
    "reports.py",  # makes the edition outside the transaction that keeps it
    "session.py",
    "submitting.py",
}


def test_the_form_that_was_sent_stands_in_the_place_of_a_fresh_one_of_its_type(app: Flask) -> None:
    with app.test_request_context():
        sent, fresh = DeskForm(formdata=None), SwitchForm(formdata=None)

        assert sent_or(sent, DeskForm, lambda: DeskForm(formdata=None)) is sent
        assert sent_or(sent, SwitchForm, lambda: fresh) is fresh
        assert sent_or(None, SwitchForm, lambda: fresh) is fresh


def test_a_form_of_a_narrower_type_is_not_taken_for_the_plain_one(app: Flask) -> None:
    with app.test_request_context():
        sent, fresh = DeskForm(formdata=None), Form(formdata=None)

        assert sent_or(sent, Form, lambda: fresh) is fresh


def test_a_form_is_taken_in_once_and_shown_again_where_it_cannot_be(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    address = f"/claims/{newsroom.deal_id}"
    form = checker.get(address).form(f"/findings/{newsroom.finding_id}").fill(decision="accepted")

    assert "Say why; the reason stays in the history." in form.fill(why=" ").send(422).text
    form.fill(why="So it is.").send(303)
    form.send(303)

    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Entry.type == "finding:accept")) == 1


def test_views_leave_the_end_of_a_form_to_one_place() -> None:
    wrong = [
        path.name
        for path in sorted(VIEWS.glob("*.py"))
        if path.name not in SAVES_BY_ITSELF and " save(" in path.read_text(encoding="utf-8")
    ]

    assert wrong == []
