"""The clean-up queue: what may be one is decided and undone right there."""

import pytest
from sqlalchemy import select

from tests.builders import NOW, a_source
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.language.kinds import SourceKind
from tracker.models import Person, Source
from tracker.services.sources import SourceDraft, find_or_create_source

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def double_id(database: Database, newsroom: Newsroom) -> int:
    """The Paper once more, as a program that asks nobody makes it."""
    with database.unit_of_work() as session:
        by = session.scalars(select(Person).where(Person.administrator).limit(1)).one()
        draft = SourceDraft(name="Paper", kind=SourceKind.OUTLET)
        return find_or_create_source(session, draft=draft, by=by, now=NOW).id


def pressed(page: Page, value: str, *, status: int = 303, **typed: str) -> Page:
    return page.form("/sources/pairs").fill(**typed).send(status, button=("do", value))


def merged_into(database: Database, source_id: int) -> int | None:
    with database.reading() as session:
        return session.get_one(Source, source_id).merged_into_id


@on_both
@pytest.mark.parametrize(
    "query", ["", "?list=apart", "?list=merged", "?list=publications", "?list=x&page=²", "?page=9"]
)
def test_an_empty_list_says_what_comes_here(viewer: Pages, query: str) -> None:
    page = viewer.get(f"/sources/pairs{query}")

    assert page.h1 == "Sources that may be one"
    assert len(page.all("//div[@class='empty']")) == 1


def test_the_list_of_sources_says_how_many_pairs_wait(viewer: Pages, double_id: int) -> None:
    page = viewer.get("/sources")

    assert "1 likely pair of sources that may be one waits for somebody to decide." in page.text
    assert page.link("1 likely pair").endswith("/sources/pairs")


def test_a_pair_is_shown_with_what_each_is_used_for(viewer: Pages, double_id: int) -> None:
    page = viewer.get("/sources/pairs")

    assert page.words("//ul[@class='pairs']//h2") == ["The Paper and Paper may be one source."]
    assert page.words("//ul[@class='pairs']//p")[:2] == ["The Paper outlet, 1 claim", "Paper outlet, 0 claims"]
    assert not page.all("//main//form")


@on_both
def test_a_pair_is_merged_and_taken_apart_again(
    checker: Pages, database: Database, newsroom: Newsroom, double_id: int
) -> None:
    pressed(checker.get("/sources/pairs"), str(newsroom.source_id))
    merged = merged_into(database, double_id)
    page = pressed(checker.get("/sources/pairs?list=merged"), "unmerge", why="They are two desks.")

    assert merged == newsroom.source_id
    assert merged_into(database, double_id) is None
    assert "It is decided, and can be undone here." in page.response.text


def test_either_of_the_two_can_be_the_one_that_stays(
    checker: Pages, database: Database, newsroom: Newsroom, double_id: int
) -> None:
    pressed(checker.get("/sources/pairs"), str(double_id))

    assert merged_into(database, newsroom.source_id) == double_id


def test_a_pair_is_kept_apart_and_that_is_taken_back(checker: Pages, double_id: int) -> None:
    after = pressed(checker.get("/sources/pairs"), "apart")
    two = checker.get("/sources/pairs?list=apart")
    pressed(two, "undo", why="One after all.")

    assert "No two sources have near names" in after.text
    assert two.words("//ul[@class='pairs']//h2") == ["The Paper and Paper are two."]
    assert checker.get("/sources/pairs").words("//ul[@class='pairs']//h2")


def test_a_reason_is_needed_and_what_was_typed_stays(checker: Pages, double_id: int) -> None:
    page = pressed(checker.get("/sources/pairs"), "apart", status=422, why=" ")

    assert "The reason is missing; write it down." in page.errors()


@pytest.mark.parametrize("button", ["", "x", "999999"])
def test_no_button_of_the_page_decides_nothing(checker: Pages, double_id: int, button: str) -> None:
    page = pressed(checker.get("/sources/pairs"), button, status=422)

    assert any("Press one of the buttons" in error for error in page.errors())


def test_publications_of_one_address_are_told_apart_and_joined_again(checker: Pages, newsroom: Newsroom) -> None:
    typed = {"stance": "supports", "address": "https://weekly.example/a"}
    form = checker.get(f"/claims/{newsroom.deal_id}?form=evidence").form("/evidence")
    form.fill(**typed, publisher="River Weekly", title="A deal").send(303)
    form = checker.get(f"/claims/{newsroom.deal_id}?form=evidence").form("/evidence")
    form.fill(**typed, publisher="River Weekly", title="A deal, corrected").send(303)

    address = "/sources/pairs?list=publications"
    one = checker.get(address).words("//ul[@class='pairs']//h2")
    pressed(checker.get(address), "two", why="The address is used again.")
    two = checker.get(address).words("//ul[@class='pairs']//h2")
    pressed(checker.get(address), "one", why="It is not.")

    assert (one, two) == (["One publication, recorded twice"], ["Two publications"])
    assert checker.get(address).words("//ul[@class='pairs']//h2") == one


def test_of_two_sources_of_one_name_each_button_says_which(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        number = a_source(session, by, name="The Paper").id
        a_source(session, by, name="The Paper", kind=SourceKind.ORGANISATION)

    buttons = checker.get("/sources/pairs").words("//button[@name='do']")

    assert {"One: merge into The Paper (organisation)", "One: merge into The Paper (outlet)"} <= set(buttons)
    assert f"One: merge into The Paper (number {number})" in buttons


PAIRS_OF_KINDS = [
    ("Kremlin spokesman", SourceKind.PERSON, "The Kremlin Spokesman", SourceKind.ORGANISATION),
    ("Qvistberg Report", SourceKind.DOCUMENT, "The Qvistberg Report", SourceKind.OUTLET),
    ("World in Numbers", SourceKind.DATASET, "World in Numbers", SourceKind.ORGANISATION),
    ("World in Numbers", SourceKind.DATASET, "World in Numbers", SourceKind.OUTLET),
    ("Harbour Survey", SourceKind.DATASET, "The Harbour Survey", SourceKind.GOVERNMENT),
    ("Harbour Survey", SourceKind.DOCUMENT, "The Harbour Survey", SourceKind.DATASET),
]


@pytest.mark.parametrize("first_stays", [True, False])
@pytest.mark.parametrize("pair", PAIRS_OF_KINDS, ids=str)
def test_every_button_that_is_offered_works_whatever_the_kinds(
    checker: Pages,
    database: Database,
    newsroom: Newsroom,
    pair: tuple[str, SourceKind, str, SourceKind],
    first_stays: bool,
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        ids = [a_source(session, by, name=name, kind=kind).id for name, kind in (pair[:2], pair[2:])]
    stays, goes = ids if first_stays else reversed(ids)

    page = checker.get("/sources/pairs")
    pressed(page, str(stays))

    buttons = set(page.words("//button[@name='do']"))
    assert {f"One: merge into {name} ({kind.word})" for name, kind in (pair[:2], pair[2:])} <= buttons
    assert merged_into(database, goes) == stays
