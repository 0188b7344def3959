"""The page of a desk's free days."""

from datetime import date, timedelta

import pytest

from tests.instants import TODAY
from tests.web.conftest import Enter
from tests.web.newsroom import Newsroom, keep_report, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.queries.free_days import free_days_at
from tracker.rules.cadences import Cadence


@pytest.fixture
def address(newsroom: Newsroom) -> str:
    return f"/free-days/{newsroom.politics_id}"


def test_without_a_choice_only_weekends_are_free(checker: Pages, address: str) -> None:
    page = checker.get(address)

    assert page.h1 == "Free days of Politics"
    assert "Free are Saturday and Sunday." in page.text
    assert "No day of the next year is free but weekends." in page.text
    assert "The desk has made no day free." in page.text
    assert "An editor of the desk chooses the public holidays" in page.text


@on_both
def test_an_editor_chooses_a_country_then_a_region(
    editor: Pages, database: Database, newsroom: Newsroom, address: str
) -> None:
    page = editor.get(address).form(address).fill(country="DE").send()
    assert "Public holidays differ between the regions of Germany." in page.text

    page = page.form(f"{address}/holidays").fill(region="BE").send(303)

    assert "Free are Saturday, Sunday and public holidays in Berlin (Germany)." in page.text
    assert "Christmas Day" in page.text
    with database.reading() as session:
        place = free_days_at(session, newsroom.politics_id).place
        assert place
        assert place.code == "DE-BE"
    assert "Chose what is free at Politics: public holidays in Berlin (Germany)." in editor.get("/journal").text


def test_a_country_without_regions_needs_one_step(editor: Pages, address: str) -> None:
    page = editor.get(f"{address}?country=JP").form(f"{address}/holidays").send(303)

    assert "public holidays in Japan" in page.text


def test_none_and_what_the_installation_says_can_be_chosen_again(editor: Pages, address: str) -> None:
    editor.get(f"{address}?country=FR").form(f"{address}/holidays").send(303)

    none = editor.get(f"{address}?country=none").form(f"{address}/holidays").send(303)
    usual = editor.get(f"{address}?country=usual").form(f"{address}/holidays").send(303)

    assert "Free are Saturday and Sunday." in none.text
    assert "The desk has chosen no country" not in none.text
    assert "The desk has chosen no country, and this installation names none." in usual.text


def test_a_region_of_another_country_is_refused_in_a_sentence(editor: Pages, address: str) -> None:
    form = editor.get(f"{address}?country=DE").form(f"{address}/holidays")

    assert "Germany has no region “NY”; write DE-Augsburg" in form.fill(region="NY").send(422).text


@on_both
def test_a_day_is_made_free_and_taken_back(editor: Pages, address: str) -> None:
    form = editor.get(address).form(f"{address}/days")

    page = form.fill(day="24 Dec 2025", note="Christmas Eve", yearly="y").send(303)
    assert "24 December of every year" in page.text
    assert "Christmas Eve" in page.words("//section[@aria-labelledby='ahead']//td")
    assert "Made 24 December of every year free at Politics: Christmas Eve." in editor.get("/journal").text

    page = page.form(f"{address}/days/remove").send(303)
    assert "The desk has made no day free." in page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"day": "", "note": "Party"}, "Write the day that is to be free."),
        ({"day": "31 Feb 2026", "note": "Party"}, "February 2026 has 28 days"),
        ({"day": "11 May 2026", "note": ""}, "Say why it is free."),
    ],
)
def test_a_day_that_is_none_and_a_missing_note_are_refused(
    editor: Pages, address: str, typed: dict[str, str], sentence: str
) -> None:
    page = editor.get(address).form(f"{address}/days").fill(**typed).send(422)

    assert sentence in page.text
    assert page.form(f"{address}/days").values["note"] == [typed["note"]]


def test_one_day_is_not_made_free_twice(editor: Pages, address: str) -> None:
    for status in (303, 422):
        page = editor.get(address).form(f"{address}/days").fill(day="11 May 2026", note="Party").send(status)

    assert "11 May 2026 is free already" in page.text


def test_the_first_desk_is_shown_and_a_foreign_one_is_not_there(viewer: Pages, enter: Enter, address: str) -> None:
    assert viewer.get("/free-days").h1 == "Free days of Politics"
    assert "There is no such desk; choose one of yours." in enter("outsider").get(address, status=404).text


@pytest.mark.usefixtures("noon")
def test_a_due_date_that_is_free_is_taken_with_a_word(
    checker: Pages, editor: Pages, newsroom: Newsroom, address: str
) -> None:
    party = TODAY + timedelta(days=7)
    editor.get(address).form(f"{address}/days").fill(day=party.isoformat(), note="Party").send(303)
    claim = f"/claims/{newsroom.deal_id}"

    page = checker.get(claim).form(claim).fill(due_on=party.isoformat()).send(303)

    sentence = "is a free day at this desk: Party."
    assert sentence in page.words("//*[@role='status']")[0]
    assert sentence in page.words("//*[@id='due_on-hint']")[0]
    day_after = party + timedelta(days=1)
    assert "Party" not in checker.get(claim).form(claim).fill(due_on=day_after.isoformat()).send(303).text


def test_a_report_says_which_days_it_leaves_out(editor: Pages, database: Database, newsroom: Newsroom) -> None:
    address = f"/free-days/{newsroom.politics_id}"
    with database.unit_of_work() as session:
        slug = keep_report(session, newsroom, cadence=Cadence.of("30 7 * * 1-5"))
    editor.get(f"{address}?country=DE").form(f"{address}/holidays").fill(region="BE").send(303)

    words = "every weekday at 07:30, not on public holidays in Berlin (Germany), Europe/Berlin"
    assert words in editor.get(f"/reports/{slug}").text
    assert words in editor.get("/reports").text


def test_the_days_ahead_leave_weekends_out(database: Database, newsroom: Newsroom) -> None:
    with database.reading() as session:
        assert list(free_days_at(session, newsroom.politics_id).ahead(date(2025, 12, 18), days=400)) == []
