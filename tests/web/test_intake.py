"""What a form takes in: confirmed in a second step, and prepared before the database is held for writing."""

import hashlib
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import delete, func, select
from sqlalchemy.orm import undefer

from config import Config
from tests import instants
from tests.files import a_page
from tests.pools import NO_TIME, the_pool_held_to
from tests.web.conftest import an_app
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.language.dates import PartialDate
from tracker.models import ArticleVersion, Dating, Person, Upload
from tracker.outside.analysis import APART
from tracker.rules.articles import Taken
from tracker.rules.intake_notes import Note, NoteKind
from tracker.services.uploads import keep_upload


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


# The second step


PRINTED = Taken(
    "A pact on fish\n\nThe ministers agreed on a pact, the ministry said.",
    "text/html",
    b"<h1>A pact on fish</h1><p>The ministers agreed.",
    title="A pact on fish",
    outlet="The Harbour Post",
    author="Ada Writer",
    published_as="03/04/2025",
    published_readings=(PartialDate(2025, 4, 3), PartialDate(2025, 3, 4)),
    address="https://harbour.example/pact",
    language="nl",
    notes=(
        Note(NoteKind.LEFT_OUT, "A menu and 3 comments were left out.", "Home News Sport " + "and so on " * 20),
        Note(NoteKind.CHANGED, "2 footnote marks stand in brackets now.", "pact[1]"),
        Note(NoteKind.ASK, "A table has two readings."),
    ),
    filename="pact on fish.html",
)


@pytest.fixture
def key(database: Database, newsroom: Newsroom) -> str:
    """The key of a page that waits for the fact-checker."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        return keep_upload(session, taken=PRINTED, by=by, now=instants.now())


def begun(pages: Pages, key: str, **typed: str) -> Page:
    """The second step, with nothing answered yet."""
    form = pages.get("/articles/new").form("/articles/new").fill(text=PRINTED.text, **typed)
    form.values["upload"] = [key]
    return form.send(422)


def newest(database: Database) -> ArticleVersion:
    with database.reading() as session:
        versions = select(ArticleVersion).options(undefer(ArticleVersion.original))
        version = session.scalars(versions.order_by(ArticleVersion.id.desc())).first()
        assert version
        return version


def waiting(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count(Upload.id))) or 0


def test_what_reading_did_stands_beside_the_text_by_kind(checker: Pages, key: str) -> None:
    page = begun(checker, key)

    assert page.h1 == "Is this the article?"
    assert page.words("//section[@class='reading']/h3") == ["To be looked at", "Changed", "Left out"]
    assert page.words("//section[@class='reading']//li/q") == ["pact[1]"]
    (details,) = page.all("//section[@class='reading']//details")
    assert details.get("open") is None
    assert "Home News Sport" in details.text_content()
    assert "It is written in Dutch, so far as can be told." in page.text
    assert hashlib.sha256(PRINTED.original).hexdigest() in page.text
    assert page.form("/articles/new").values["text"] == [PRINTED.text]


def test_a_day_with_two_readings_is_asked_and_nothing_is_chosen(checker: Pages, database: Database, key: str) -> None:
    page = begun(checker, key)

    assert page.words("//fieldset[@id='printed']/legend") == [
        "The page prints 03/04/2025: 3 April 2025 or 4 March 2025?"
    ]
    assert not page.all("//input[@name='printed'][@checked]")
    assert "Say which day it is; nothing is guessed." in " ".join(page.errors())
    stored = page.form("/articles/new").fill(printed="2025-03-04").send(303)

    assert "4 March 2025, stated" in stored.text
    with database.reading() as session:
        dating = session.scalars(select(Dating).order_by(Dating.id.desc())).first()
        assert dating
        assert (str(dating.published_on), dating.reasoning) == ("2025-03-04", "The page prints 03/04/2025.")


def test_tags_typed_in_the_second_step_are_no_text(checker: Pages, key: str) -> None:
    typed = "<html><body><p>Markup typed by hand.</p><p>And more of it.</p></body></html>"

    page = begun(checker, key).form("/articles/new").fill(text=typed, printed="neither").send(422)

    assert page.words("//*[@id='text-error']") == ["These are the tags of a page; write the words that a reader sees."]
    assert page.form("/articles/new").values["text"] == [typed]


def test_that_it_is_neither_leaves_the_day_unknown(checker: Pages, key: str) -> None:
    stored = begun(checker, key).form("/articles/new").fill(printed="neither").send(303)

    assert "Day of publication unknown" in stored.text


@on_both
def test_a_text_that_was_changed_is_stored_as_such_with_its_original(
    checker: Pages, database: Database, key: str
) -> None:
    text = PRINTED.text.replace("a pact,", "two pacts,")

    page = begun(checker, key).form("/articles/new").fill(text=text, printed="neither").send(303)

    version = newest(database)
    assert (version.text, version.media_type, version.filename) == (text, "text/html", "pact on fish.html")
    assert version.changed_by_hand
    assert version.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert version.original_sha256 == PRINTED.original_sha256
    assert "Carl Checker changed the text by hand when taking it in" in page.text
    journal = checker.get("/journal?type=article").text
    assert "Took in the article “A pact on fish”, with a text that was changed by hand." in journal
    answer = checker.http.get(f"/articles/{version.article_id}/versions/1/original")
    assert answer.data == PRINTED.original
    assert answer.headers["Content-Disposition"] == 'attachment; filename="pact on fish.html"'
    assert waiting(database) == 0


def test_an_unchanged_text_is_not_said_to_be_changed(checker: Pages, database: Database, key: str) -> None:
    page = begun(checker, key).form("/articles/new").fill(printed="neither").send(303)

    assert not newest(database).changed_by_hand
    assert "by hand" not in page.text


def test_the_file_survives_a_refused_second_step(checker: Pages, database: Database, key: str) -> None:
    text = PRINTED.text + "\n\nTyped."

    page = begun(checker, key).form("/articles/new").fill(text=text, address="ftp://x", printed="neither").send(422)
    again = page.form("/articles/new")

    assert again.values["text"] == [text]
    assert again.fill(address="").send(303).h1 == "A pact on fish"
    assert newest(database).original_sha256 == PRINTED.original_sha256


def test_a_second_press_leads_to_what_the_first_one_stored(checker: Pages, database: Database, key: str) -> None:
    form = begun(checker, key).form("/articles/new").fill(printed="neither")
    first = form.send(303)

    second = form.send(303)

    assert second.url.partition("#")[0] == first.url.partition("#")[0]


def test_what_waits_for_somebody_else_is_not_there(editor: Pages, key: str) -> None:
    page = begun(editor, key)

    assert "no longer kept" in " ".join(page.errors())
    assert "Home News Sport" not in page.text


def test_proposals_fill_the_fields_and_what_was_typed_wins(checker: Pages) -> None:
    look = (
        checker.get("/articles/new")
        .form("/articles/new")
        .fill(file=(a_page(), "page.html"), author="Me", published_on="1 Dec. 2025")
        .send(303)
    )

    values = look.form("/articles/new").values
    assert (values["title"], values["author"], values["published_on"]) == (["Deal in Berlin"], ["Me"], ["1 Dec. 2025"])
    assert "understood as 1 December 2025, a Monday" in look.text
    assert "data:" not in look.response.text
    assert len(look.response.text) < 40_000


def test_pasted_markup_is_looked_at_and_plain_text_is_stored_at_once(checker: Pages, database: Database) -> None:
    form = checker.get("/articles/new").form("/articles/new")
    look = form.fill(text=a_page().decode()).send(303)

    assert "This was read from what was pasted." in look.text
    look.form("/articles/new").send(303)
    version = newest(database)
    assert (version.media_type, version.filename, version.original) == ("text/html", "", a_page())
    assert checker.get("/articles/new").form("/articles/new").fill(text=TEXT).send(303).h1 == "A pact on fish"


def test_a_newer_text_is_confirmed_and_its_day_is_not_asked(
    checker: Pages, database: Database, newsroom: Newsroom, key: str
) -> None:
    action = f"/articles/{newsroom.article_id}/new-version"
    form = checker.get(action).form("/new-version").fill(text=PRINTED.text)
    form.values["upload"] = [key]

    form.send(303)

    version = newest(database)
    assert (version.article_id, version.number, version.filename) == (newsroom.article_id, 2, "pact on fish.html")


def test_the_day_that_was_picked_stays_when_the_file_is_gone(checker: Pages, database: Database, key: str) -> None:
    form = begun(checker, key).form("/articles/new").fill(printed="2025-03-04")
    with database.unit_of_work() as session:
        session.execute(delete(Upload))

    page = form.send(422)

    assert page.form("/articles/new").values["published_on"] == ["2025-03-04"]
