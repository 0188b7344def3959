"""Retracting on the pages: what falls is seen first, then flagged everywhere; on SQLite, the gist on both databases."""

from typing import Any

import pytest

from tests.web.conftest import Enter
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.models import Person
from tracker.rules.statuses import Status
from tracker.services.statuses import change_status

WHY = "The officials were invented."


@pytest.fixture
def settled(database: Database, newsroom: Newsroom) -> Newsroom:
    """The newsroom once the claim about the deal is single source."""
    with database.unit_of_work() as session:
        checker = session.get_one(Person, newsroom.people["checker"])
        change_status(
            session, claim_id=newsroom.deal_id, to=Status.SINGLE_SOURCE, why="The Paper.", by=checker, now=THEN
        )
    return newsroom


def retracted(pages: Pages, newsroom: Newsroom, *, kind: str = "source", **fields: Any) -> Page:
    number = newsroom.source_id if kind == "source" else newsroom.carrier_id
    at = f"/{kind}s/{number}/retract"
    return pages.get(at).form(at).fill(taken="retracted", why=WHY).fill(**fields).send()


@on_both
def test_what_falls_is_seen_before_anything_is_recorded(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")

    page = pages.get(f"/sources/{settled.source_id}/retract")

    assert "1 of 1 claim that rests on it loses its status" in page.text
    assert "1 carrier, 0 to 1 independent origins" in page.text
    assert "no carriers" in page.text
    assert "Re-check" not in pages.get(f"/claims/{settled.deal_id}").text


@on_both
def test_a_retraction_flags_the_claim_on_its_page_in_the_ledger_on_the_front_page_and_in_the_report(
    enter: Enter, settled: Newsroom
) -> None:
    pages = enter("editor")

    retracted(pages, settled)

    cause = "The Paper was retracted on"
    assert "unverified still does" in pages.get(f"/claims/{settled.deal_id}").text.lower()
    for address in (f"/claims/{settled.deal_id}", "/", "/reports/unverified"):
        assert cause in pages.get(address).text, address
    ledger = pages.get("/ledger?recheck=open").text
    assert "that need a second look" in ledger
    assert "A deal was reached in Berlin." in ledger
    assert "The army is to have 800,000 troops." not in ledger
    assert "Needs a second look" in pages.get("/reports/unverified").text


def test_the_flag_leads_to_the_form_that_moves_the_claim(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")
    retracted(pages, settled)

    form = pages.get(f"/claims/{settled.deal_id}?form=status&to=unverified").form(f"/claims/{settled.deal_id}/status")
    page = form.send()

    assert form.values["to"] == ["unverified"]
    assert form.values["why"][0].startswith("The Paper was retracted on")
    assert "Re-check" not in page.text
    assert "No claims of the Politics desk, that need a second look" in pages.get("/ledger?recheck=open").text


def test_a_claim_that_still_holds_is_said_to_stand(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")
    retracted(pages, settled, taken="corrected")
    at = f"/claims/{settled.deal_id}/stands"

    page = pages.get(f"/claims/{settled.deal_id}").form(at).fill(why="It was another number.").send()

    assert "Re-check" not in page.text


def test_a_retracted_publication_is_struck_where_it_is_evidence(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")

    page = retracted(pages, settled, kind="carrier", notice="https://paper.example/notice")

    assert WHY in page.text
    claim = pages.get(f"/claims/{settled.deal_id}")
    assert len(claim.all("//li[@class='timeline-retracted']")) == 1
    assert claim.link("The notice") == "https://paper.example/notice"


def test_undoing_it_takes_the_flag_back(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")
    page = retracted(pages, settled)

    at = page.link("Reinstate it")
    page = pages.get(at).form("/undo").fill(why="It was another paper.").send()

    assert "Undone" in page.text
    assert "Re-check" not in pages.get(f"/claims/{settled.deal_id}").text


def test_retracting_twice_is_said_at_the_form_and_keeps_what_was_typed(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")
    retracted(pages, settled)

    page = retracted(pages, settled, why="Once more.")

    assert "The Paper was retracted already; undo that first." in page.text
    assert "Once more." in page.text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"why": ""}, "Say why"),
        ({"notice": "page 3"}, "The address must begin with http"),
    ],
)
def test_what_is_missing_is_said_at_the_field(
    enter: Enter, settled: Newsroom, fields: dict[str, str], sentence: str
) -> None:
    page = retracted(enter("editor"), settled, **fields)

    assert page.response.status_code == 422
    assert sentence in page.text


def test_a_checker_sees_that_it_was_retracted_and_cannot_do_it(enter: Enter, settled: Newsroom) -> None:
    pages = enter("checker")

    page = pages.get(f"/sources/{settled.source_id}")
    pages.get(f"/sources/{settled.source_id}/retract", 403)

    assert "Neither, as far as is recorded." in page.text
    assert "Retract or correct it" not in page.text


def test_what_is_not_there_is_not_found(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")

    for address in ("/sources/999999/retract", "/carriers/999999", "/carriers/999999/retract", "/retractions/9/undo"):
        pages.get(address, 404)


def test_a_source_is_merged_into_another_and_taken_out_again(enter: Enter, settled: Newsroom) -> None:
    pages = enter("editor")
    address = f"/sources/{settled.source_id}"
    pages.get(address).form(f"{address}/owner").fill(owner="A Holding").send()
    other_id = int(pages.get("/sources?q=holding").link("A Holding").rsplit("/", 1)[1])

    page = pages.get(address).form(f"{address}/merge").fill(into=str(other_id), why="The same house.").send()
    assert "Merged into" in page.text
    assert "counts as this one" in pages.get(f"/sources/{other_id}").text

    page = pages.get(address).form(f"{address}/unmerge").fill(why="Two houses.").send()
    assert "Merged into" not in page.text


@pytest.mark.parametrize(("into", "sentence"), [("Nobody's Paper", "There is no source"), ("The Paper", "into itself")])
def test_a_merge_that_cannot_be_is_said_at_the_field(enter: Enter, settled: Newsroom, into: str, sentence: str) -> None:
    address = f"/sources/{settled.source_id}"

    page = enter("editor").get(address).form(f"{address}/merge").fill(into=into, why="The same.").send()

    assert page.response.status_code == 422
    assert sentence in page.text
