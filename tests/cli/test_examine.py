"""`tracker examine`: having a stored article read and checked once more."""

import json
from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner, Result

from tests.databases import Shelf
from tests.pools import NO_TIME, the_pool_held_to
from tests.web.newsroom import Newsroom, furnish
from tracker.cli import tracker
from tracker.db import Database

TEXT = b"A pact on fish\n\nThe ministers agreed on a pact, the ministry said."
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def newsroom(shelf: Shelf) -> Newsroom:
    furnished: Newsroom = shelf.original("newsroom", furnish)
    return furnished


@pytest.fixture(scope="module")
def database(shelf: Shelf, newsroom: Newsroom) -> Iterator[Database]:
    database = shelf.copy("newsroom", "examine")
    yield database
    database.engine.dispose()


@pytest.fixture
def run(database: Database, newsroom: Newsroom) -> Run:
    url = database.engine.url.render_as_string(hide_password=False)

    def command(*words: str, by: str = "checker", typed: bytes = b"") -> Result:
        arguments = ["--database", url, *words, "--by", newsroom.email(by)]
        return CliRunner().invoke(tracker, arguments, input=typed)

    return command


def test_a_text_that_was_not_read_is_read_when_it_is_asked_for_again(run: Run) -> None:
    with the_pool_held_to(NO_TIME):
        stored = run("ingest", "-", typed=TEXT)
        number = stored.output.split(",")[0].rpartition(" ")[2]
        failed = run("examine", number, "--json")
    read = run("examine", number)

    assert stored.exit_code == 0
    assert "This text was not read and checked: it took longer than 30 seconds." in stored.output
    assert f"Try again with `tracker examine {number}`." in stored.output
    assert failed.exit_code == 1
    assert json.loads(failed.output)["not_read"].startswith("This text was not read")
    assert read.exit_code == 0
    assert f"Article {number}, version 1: A pact on fish\n  1 claim proposed, 1 of them checkable" in read.output


def test_an_article_that_is_not_there_is_refused(run: Run) -> None:
    answer = run("examine", "999")

    assert answer.exit_code == 1
    assert "There is no such article" in answer.output


def test_who_may_only_look_has_nothing_read(run: Run) -> None:
    assert run("examine", "1", by="viewer").exit_code == 1
