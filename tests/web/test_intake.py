"""What a form takes in, prepared before the database is held for writing."""

from collections.abc import Iterator

import pytest
from flask import Flask

from config import Config
from tests.pools import NO_TIME, the_pool_held_to
from tests.web.conftest import an_app
from tests.web.pages import Pages
from tracker.db import Database
from tracker.outside.analysis import APART


@pytest.fixture
def app(config: Config, database: Database) -> Iterator[Flask]:
    """The application as it is served: texts are read outside this process."""
    with an_app(config, database, APART) as made:
        yield made


TEXT = "A pact on fish\n\nThe ministers agreed on a pact, the ministry said."


def test_a_text_is_stored_with_its_outlet(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")

    page = form.fill(text=TEXT, outlet="The Harbour Post").send(303)

    assert page.h1 == "A pact on fish"
    assert "The Harbour Post" in page.text


def test_what_cannot_be_kept_is_said_at_once(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")

    page = form.fill(text=TEXT, published_on="2999-01-01", basis="stated").send(422)

    assert any("future" in sentence for sentence in page.errors())


def test_a_text_that_takes_too_long_is_stored_and_said_not_to_be_read_until_it_is_tried_again(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")
    with the_pool_held_to(NO_TIME):
        page = form.fill(text=TEXT).send(303)

        assert page.h1 == "A pact on fish"
        assert "This text was not read and checked: it took longer than 30 seconds. No claim is proposed" in page.text
        assert "proposed claim" not in " ".join(page.words("//h2"))

        again = page.form("/reading").send(303)
        assert "was not read and checked" in again.text

    page = again.form("/reading").send(303)

    assert "was not read and checked" not in page.text
    assert "1 proposed claim" in page.words("//h2")


def test_a_day_by_which_a_text_could_not_be_checked_is_recorded(checker: Pages) -> None:
    page = checker.get("/articles/new").form("/articles/new").fill(text=TEXT).send(303)
    form = page.form("/date").fill(published_on="2025-12-17", basis="stated")

    with the_pool_held_to(NO_TIME):
        page = form.send(303)

    assert "Published 17 December 2025" in page.text
    assert "What the checks say stands as of the time before." in page.text


def test_who_comes_when_too_many_wait_keeps_what_was_typed(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")
    with the_pool_held_to(NO_TIME, processes=0):
        page = form.fill(text=TEXT).send(503)

    assert any("send it again in a minute" in sentence for sentence in page.errors())
    assert page.form("/articles/new").values["text"] == [TEXT]
