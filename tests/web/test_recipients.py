"""Who receives a report, on its page."""

import pytest
from sqlalchemy import select

from tests.web.newsroom import THEN, Newsroom
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Recipient
from tracker.services.people import disable_person
from tracker.services.recipients import unsubscribe


def rows(page: object) -> dict[str, str]:
    """Recipients and their states."""
    cells = page.words("//table[contains(@class, 'recipients')]/tbody/tr/*[position() < 3]")  # type: ignore[attr-defined]
    return dict(zip(cells[::2], cells[1::2], strict=True))


def test_somebody_of_the_desk_and_an_address_are_added(editor: Pages, newsroom: Newsroom, slug: str) -> None:
    form = editor.get(f"/reports/{slug}").form("/recipients")

    form.fill(person=newsroom.people["viewer"]).send(303)
    page = editor.get(f"/reports/{slug}").form("/recipients").fill(address="Ben@Example.net").send(303)

    assert rows(page) == {
        "ana@example.net": "subscribed",
        "Edith Editor editor@example.org": "subscribed",
        "Vera Viewer viewer@example.org": "subscribed",
        "ben@example.net": "subscribed",
    }


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "The address is missing"),
        ({"address": "nobody"}, "Mail cannot go to this address"),
        ({"address": "ana@example.net"}, "ana@example.net receives it already"),
        ({"person": "999"}, "Nobody of that name works at this desk"),
    ],
)
def test_who_cannot_be_added_is_told_at_the_field(
    editor: Pages, slug: str, typed: dict[str, str], sentence: str
) -> None:
    form = editor.get(f"/reports/{slug}").form("/recipients")

    page = form.fill(**typed).send(422)

    assert sentence in " ".join(page.words("//*[contains(@class, 'field-error')]"))
    assert page.form("/recipients").values["address"] == [typed.get("address", "")]


def test_somebody_is_taken_off(editor: Pages, slug: str) -> None:
    page = editor.get(f"/reports/{slug}").form("/remove").send(303)

    assert rows(page) == {"Edith Editor editor@example.org": "subscribed"}


def test_a_report_that_goes_to_nobody_says_so(editor: Pages, slug: str) -> None:
    for _ in range(2):
        page = editor.get(f"/reports/{slug}").form("/remove").send(303)

    assert "It goes to nobody" in page.text
    assert "nobody" in editor.get("/reports").words("//td[@data-label='Goes to:']")


def test_who_left_or_unsubscribed_is_told_with_their_state(
    second_editor: Pages, database: Database, newsroom: Newsroom, slug: str
) -> None:
    with database.unit_of_work() as session:
        ana = session.scalars(select(Recipient).where(Recipient.address == "ana@example.net")).one()
        unsubscribe(session, recipient_id=ana.id, now=THEN)
        disable_person(session, person_id=newsroom.people["editor"], by=None, now=THEN)

    page = second_editor.get(f"/reports/{slug}")

    table_rows = rows(page)
    assert table_rows["ana@example.net"].startswith("unsubscribed 18 Dec 2025")
    assert table_rows["Edith Editor editor@example.org"].startswith("has left")
    answer = page.form("/recipients").fill(address="ana@example.net").send(422)
    assert "only they can ask for it again" in " ".join(answer.errors())


def test_who_unsubscribed_receives_it_again_when_they_ask(
    editor: Pages, second_editor: Pages, database: Database, newsroom: Newsroom, slug: str
) -> None:
    with database.unit_of_work() as session:
        own_recipient = session.scalars(select(Recipient).where(Recipient.person_id == newsroom.people["editor"])).one()
        unsubscribe(session, recipient_id=own_recipient.id, now=THEN)
    assert "Receive it again" not in second_editor.get(f"/reports/{slug}").text

    page = editor.get(f"/reports/{slug}").form("/subscribe").send(303)

    assert rows(page)["Edith Editor editor@example.org"] == "subscribed"


def test_a_recipient_of_another_report_is_not_there(editor: Pages, slug: str) -> None:
    editor.get(f"/reports/{slug}").form("/remove")
    form = editor.get(f"/reports/{slug}").form("/remove")
    form.element.set("action", f"/reports/{slug}/recipients/999/remove")

    assert form.send(404).h1 == "Not found"
