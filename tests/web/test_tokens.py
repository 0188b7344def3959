"""One's own tokens: made, shown once, revoked."""

import pytest

from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import Page, Pages
from tests.web.test_access import contents
from tracker.db import Database
from tracker.queries.tokens import token_sent


def made(pages: Pages, **typed: object) -> Page:
    """The page that shows a new token."""
    return pages.get("/tokens").form("/tokens").fill(**({"name": "nightly export"} | typed)).send(200)


def shown(page: Page) -> str:
    return str(page.all("//textarea[@id='token']")[0].text).strip()


@on_both
def test_a_new_token_is_shown_once_and_listed_by_its_beginning(checker: Pages, database: Database) -> None:
    page = made(checker, access="read_and_write", days=30)

    text = shown(page)
    listed = checker.get("/tokens")
    assert "shown this once" in page.text
    assert text not in listed.response.text
    assert text[:12] in listed.text
    assert "read and write" in listed.text
    with database.reading() as session:
        assert token_sent(session, text) is not None


def test_who_has_no_token_is_told_what_to_do(viewer: Pages) -> None:
    assert "You have no token yet." in viewer.get("/tokens").text


def test_a_second_press_makes_no_second_token_and_shows_none(checker: Pages, database: Database) -> None:
    form = checker.get("/tokens").form("/tokens").fill(name="nightly")
    form.send(200)
    before = contents(database)

    again = form.send(303)

    assert "made already and shown once" in again.all("//*[@role='status']")[0].text_content()
    assert contents(database) == before


def test_a_revoked_token_is_told_so_and_cannot_be_revoked_again(checker: Pages) -> None:
    made(checker)

    page = checker.get("/tokens").form("/revoke").send(303)

    assert "revoked" in page.words("//tbody//tr")[0]
    assert not page.all("//form[contains(@action, 'revoke')]")


def test_a_token_of_somebody_else_is_not_there(checker: Pages, editor: Pages, token_id: int) -> None:
    form = checker.get("/tokens").form("/revoke")
    made(editor)
    their_form = editor.get("/tokens").form("/revoke")
    their_form.element.set("action", form.element.get("action"))

    page = their_form.send(404)

    assert "There is no such token" in page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": ""}, "Say which program uses it."),
        ({"days": "400"}, "A token holds from 1 to 365 days; write a number of days."),
        ({"days": "soon"}, "Write a whole number, such as 3."),
    ],
)
def test_what_is_wrong_is_told_at_its_field(checker: Pages, typed: dict[str, str], sentence: str) -> None:
    form = checker.get("/tokens").form("/tokens").fill(**({"name": "nightly"} | typed))

    page = form.send(422)

    assert any(sentence in error for error in page.errors())


def test_only_ones_own_desks_are_offered(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get("/tokens")

    assert page.words("//select[@name='desk_id']/option") == ["all of my desks", "Politics"]
