"""The pages of the calendar: browsing, adding and correcting entries after seeing what that changes."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from config import Config
from tests.counting import statements
from tests.machines import MACHINE
from tests.web.conftest import an_app
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tests.web.test_candidates import number, taking_in
from tracker.db import Database
from tracker.models import CalendarEntry
from tracker.services.calendar import seed_calendar

WAR = {
    "kind": "conflict", "label": "War of the test", "aliases": ["the war", "test war"], "start_earliest": "2014-04-06",
    "start_latest": "2014-04-14", "source": "A book.", "as_of": "2025-12-31",
}  # fmt: skip
TERM = {
    "kind": "term", "person": "Ann Example", "names": ["Ann Example"], "office": "Mayor of Town", "titles": ["Mayor"],
    "intervals": [["2001-02-03", None]], "source": "A list.", "as_of": "2025-12-31",
}  # fmt: skip


@pytest.fixture
def app(config: Config, database: Database) -> Iterator[Flask]:
    """The application with a machine whose answers are known, and a small calendar."""
    with database.unit_of_work() as session:
        seed_calendar(session, entries={"war": WAR, "term.mayor": TERM}, by=None, now=THEN)
    with an_app(config, database, MACHINE) as made:
        yield made


def correction(page: Page) -> FilledForm:
    """The form that corrects the entry of a page."""
    return page.form("/calendar/war")


def test_everybody_browses_the_calendar(viewer: Pages) -> None:
    page = viewer.get("/calendar")

    assert page.words("//tbody//th/a") == ["Ann Example, Mayor of Town", "War of the test"]
    assert "31 Dec 2025" in page.text
    assert viewer.get("/calendar?kind=conflict").words("//tbody//th/a") == ["War of the test"]
    assert viewer.get("/calendar?q=mayor").words("//tbody//th/a") == ["Ann Example, Mayor of Town"]
    assert "No entry of that description." in viewer.get("/calendar?q=nothing&kind=nonsense").text
    assert not page.all("//a[contains(@href, '/calendar/new')]")


def test_a_long_calendar_is_browsed_page_by_page(viewer: Pages, database: Database) -> None:
    with database.unit_of_work() as session:
        wars = {f"war{number}": WAR | {"label": f"War {number:02}"} for number in range(60)}
        seed_calendar(session, entries=wars, by=None, now=THEN)

    first = viewer.get("/calendar?kind=conflict")
    second = viewer.get("/calendar?kind=conflict&page=2")

    assert "61 entries" in first.text
    assert "1 to 50 of 61 entries" in first.text
    assert first.words("//tbody//th/a")[0] == "War 00"
    assert second.words("//tbody//th/a")[0] == "War 50"
    assert viewer.get("/calendar?kind=conflict&page=99").words("//tbody//th/a") == second.words("//tbody//th/a")
    assert viewer.get("/calendar?page=nonsense").words("//tbody//th/a") == viewer.get("/calendar").words(
        "//tbody//th/a"
    )


def test_an_entry_says_its_facts_its_source_and_who_verified_it(viewer: Pages) -> None:
    page = viewer.get("/calendar/war")

    assert page.h1 == "War of the test"
    for words in ("2014-04-06", "the war, test war", "A book.", "31 Dec 2025", "nobody here yet", "as it came with"):
        assert words in page.text
    assert "No finding rests on it." in page.text
    assert not page.all("//main//form[@method='post']")
    viewer.get("/calendar/nothing", 404)


@on_both
def test_a_correction_first_shows_which_findings_change(
    checker: Pages, editor: Pages, newsroom: Newsroom, database: Database
) -> None:
    article = taking_in(checker)
    before = number(database)

    look = (
        correction(editor.get("/calendar/war")).fill(start_earliest="2015-01-01", start_latest="2015-01-02").send(200)
    )

    assert look.words("//section[@id='changes']/h2") == ["1 finding changes"]
    assert "Rates and strikes: nth year on “eighth year”" in look.text
    assert "It counts from 2014-04-06." in look.text
    assert number(database) == before
    corrected = correction(look).send(303)
    assert "The entry is kept, and what it touches was checked again." in corrected.doc.text_content()
    assert "Edith Editor" in corrected.text
    assert "Version 2" in corrected.text
    assert number(database) != before
    assert "It counts from 2015-01-01." in checker.get(article.url).text
    assert "“eighth year” in Rates and strikes" in editor.get("/calendar/war").text
    assert newsroom


def test_what_was_typed_after_the_look_is_looked_at_again(editor: Pages, database: Database) -> None:
    look = correction(editor.get("/calendar/war")).fill(note="First.").send(200)

    again = correction(look).fill(note="Second.").send(200)

    assert "No article rests on it in another way than now." in again.text
    with database.reading() as session:
        assert len(session.scalars(select(CalendarEntry).where(CalendarEntry.key == "war")).all()) == 1


@pytest.mark.parametrize(
    ("values", "at", "sentence"),
    [
        ({"start_earliest": "soon"}, "start_earliest", "“soon” is no date"),
        ({"aliases": ""}, "aliases", "This cannot be left empty."),
        ({"source": ""}, "source", "Say where this stands"),
        ({"as_of": ""}, "as_of", "Say up to which day"),
    ],
)
def test_what_cannot_be_read_stays_in_its_form(editor: Pages, values: dict[str, str], at: str, sentence: str) -> None:
    page = correction(editor.get("/calendar/war")).fill(**values).send(422)

    assert sentence in page.words(f"//*[@id='{at}-error']")[0]
    assert {name: correction(page).values[name][0] for name in values} == values


def test_days_that_cannot_be_are_said_above_the_form(editor: Pages) -> None:
    form = correction(editor.get("/calendar/war")).fill(start_earliest="2016-01-01", start_latest="2015-01-01")

    assert "put the earlier day first" in form.send(422).text


def test_an_entry_is_added_after_a_look(editor: Pages, database: Database) -> None:
    page = editor.get(editor.get("/calendar").link("Add an entry"))
    form = editor.get(page.link("event")).form("/calendar/new")
    filled = form.fill(
        key="event.fair", label="The fair", aliases="the fair", start="1994-12", source="A page.", as_of="2025-12-01"
    )

    added = filled.send(200).form("/calendar/new").send(303)

    assert added.h1 == "The fair"
    with database.reading() as session:
        entry = session.scalars(select(CalendarEntry).where(CalendarEntry.key == "event.fair")).one()
        assert (entry.facts["start"], entry.as_of) == ("1994-12", date(2025, 12, 1))


def test_somebody_else_was_quicker(editor: Pages, second_editor: Pages) -> None:
    slow = correction(editor.get("/calendar/war")).fill(note="Slow.").send(200)
    correction(correction(second_editor.get("/calendar/war")).fill(note="Quick.").send(200)).send(303)

    conflict = correction(slow).send(409)

    assert "Somebody corrected this entry while you were writing." in conflict.text
    assert correction(conflict).values["note"] == ["Slow."]
    assert "Quick." in conflict.text
    correction(correction(conflict).send(200)).send(303)


def test_findings_of_other_desks_are_only_counted(outsider: Pages, editor: Pages) -> None:
    taking_in(outsider)

    look = (
        correction(editor.get("/calendar/war")).fill(start_earliest="2015-01-01", start_latest="2015-01-02").send(200)
    )

    assert "1 finding at desks that are not yours." in look.text
    assert "Rates and strikes" not in look.text


def test_the_list_takes_as_many_queries_for_two_entries_as_for_twenty(viewer: Pages, database: Database) -> None:
    viewer.get("/calendar")

    def asked() -> int:
        with database.reading() as session, statements(session) as sent:
            viewer.get("/calendar")
        return len(sent)

    few = asked()
    with database.unit_of_work() as session:
        seed_calendar(session, entries={f"war.{letter}": WAR for letter in "abcdefghijklmnopqr"}, by=None, now=THEN)

    assert asked() == few
