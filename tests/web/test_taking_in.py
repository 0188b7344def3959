"""What was begun is found again where articles are taken in."""

import pytest

from tests.files import a_page
from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tests.web.test_intake import newest, waiting
from tracker.db import Database


@pytest.fixture
def key(checker: Pages) -> str:
    """The key of a page that waits for the fact-checker."""
    form = checker.get("/articles/new").form("/articles/new")
    return form.fill(file=(a_page(), "page.html")).send(303).url.rpartition("/")[2]


def test_what_was_begun_is_found_again_with_what_was_typed(checker: Pages, database: Database) -> None:
    form = checker.get("/articles/new").form("/articles/new")
    begun_page = form.fill(file=(a_page(), "page.html"), author="Me", published_on="1 Dec. 2025").send(303)
    (link,) = checker.get("/articles/new").all("//section[@class='begun']//a")

    page = checker.get(link.get("href"))

    assert (link.text_content(), page.url) == ("page.html", begun_page.url)
    values = page.form("/articles/new").values
    assert (values["author"], values["published_on"], values["text"]) == (
        ["Me"],
        ["1 Dec. 2025"],
        begun_page.form("/articles/new").values["text"],
    )
    page.form("/articles/new").send(303)
    assert newest(database).filename == "page.html"
    assert checker.get("/articles/new").all("//section[@class='begun']") == []


def test_a_newer_text_that_waits_is_one_of_its_article(checker: Pages, newsroom: Newsroom) -> None:
    action = f"/articles/{newsroom.article_id}/new-version"
    page = checker.get(action).form("/new-version").fill(file=(a_page(), "page.html")).send(303)

    assert page.form("/new-version").values["upload"]
    assert checker.get(page.url).h1 == "Is this the article?"


def test_what_waits_can_be_let_go(checker: Pages, database: Database, key: str) -> None:
    page = checker.get("/articles/new").form(f"/articles/waiting/{key}/drop").send(303)

    assert "The file is not kept any longer." in page.response.text
    assert waiting(database) == 0


def test_what_waits_for_somebody_else_has_no_page(editor: Pages, database: Database, key: str) -> None:
    page = editor.follow(editor.http.get(f"/articles/waiting/{key}"), "/articles/new")

    assert "That file is no longer kept; choose it again." in page.response.text
    assert editor.get("/articles/new").all("//section[@class='begun']") == []
    assert waiting(database) == 1
