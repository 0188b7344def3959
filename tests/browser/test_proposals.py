"""Proposed claims and what is also in the text, in a real browser: with the keyboard, without scripting, for axe."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from tests import instants
from tests.browser.site import CHECKER, SIZES, served_demo, sign_in, window
from tests.machines import WEIGHING
from tracker.db import Database
from tracker.models import Person
from tracker.rules.articles import Published, Taken
from tracker.services.articles import take_in

pytestmark = pytest.mark.browser
TEXT = "Strike at the port\n\nThe union met on Monday. It struck a deal with the port. The port would reopen on Friday."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str, str]]:
    """A demo of this module's own: its folder, its address and its fact-checker."""
    folder = tmp_path_factory.mktemp("proposals")
    with served_demo(folder) as (address, people):
        yield folder, address, people[CHECKER]


@dataclass(frozen=True)
class Site:
    """A demo whose fact-checker has an article that was weighed."""

    address: str
    email: str
    article: str


@pytest.fixture
def site(desk: tuple[Path, str, str]) -> Site:
    """One more such article."""
    folder, address, email = desk
    database = Database(f"sqlite:///{folder / 'instance' / 'demo.sqlite'}")
    with database.unit_of_work() as session:
        by = session.scalars(select(Person).where(Person.email == email)).one()
        version = take_in(
            session,
            desk_id=by.memberships[0].desk_id,
            intake=Taken(TEXT),
            published=Published(),
            is_another=True,
            analyzer=WEIGHING,
            by=by,
            now=instants.now(),
        )
        article = f"/articles/{version.article_id}"
    database.engine.dispose()
    return Site(address, email, article)


def opened(browser: Browser, site: Site, **options: Any) -> Page:
    """The page of that article in a window of its own."""
    page = sign_in(window(browser, site.address, **options), site.email)
    page.goto(site.article)
    return page


def test_the_list_reads_well_for_everybody_and_is_no_wider_than_a_phone(browser: Browser, site: Site) -> None:
    for size, (width, _) in SIZES.items():
        for scheme in ("light", "dark"):
            page = opened(browser, site, size=size, scheme=scheme)
            page.locator("#others > summary").click()

            assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            expect(page.locator("li.candidate ins")).to_have_text("[The union]")
            page.context.close()


def test_without_scripting_what_is_also_in_the_text_is_unfolded_and_accepted(browser: Browser, site: Site) -> None:
    page = opened(browser, site, scripts=False)

    accept = page.locator("#others").get_by_role("button", name="Accept")
    expect(accept).to_be_hidden()
    page.locator("#others > summary").click()
    accept.click()
    page.get_by_role("link", name="by weight").click()

    expect(page.locator("li[id^=claim-]")).to_contain_text("The port would reopen on Friday.")
    expect(page.locator("ul[data-rows] > li.candidate .statement").first).to_have_text(
        "[The union] struck a deal with the port."
    )
    page.context.close()


def test_with_the_keyboard_alone_the_proposed_come_first_and_then_the_rest(browser: Browser, site: Site) -> None:
    page = opened(browser, site)
    page.wait_for_load_state()

    page.keyboard.press("j")
    expect(page.locator("li.candidate.selected")).to_contain_text("The union met on Monday.")
    page.locator("#others > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#others").get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("status").first).to_contain_text("1 claim stands in the ledger.")
    page.context.close()
