"""Retracting The New York Times in the demo: the fall is seen, done, and found wherever people look."""

import pytest
from playwright.sync_api import Browser

from tests.browser.site import EDITOR, served_demo, sign_in, window

pytestmark = pytest.mark.browser


def test_retracting_a_paper_shows_the_fall_and_flags_it_everywhere(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with served_demo(tmp_path_factory.mktemp("retracting")) as (address, people):
        context = window(browser, address)
        page = sign_in(context, people[EDITOR])

        page.goto("/sources?q=New+York+Times&kind=outlet")
        page.get_by_role("link", name="The New York Times", exact=True).first.click()
        page.get_by_role("link", name="Retract or correct it").click()
        falling = page.locator("tr.falls", has_text="C02 in")
        assert "13 carriers, 1 origin" in falling.inner_text()
        assert "12 carriers, no origin" in falling.inner_text()
        claim = falling.get_by_role("link").get_attribute("href")

        page.get_by_label("retracted: it no longer counts").check()
        page.get_by_label("Reason").fill("The officials were invented.")
        page.get_by_role("button", name="Record it and flag the claims").click()
        assert "The officials were invented." in page.locator("main").inner_text()

        cause = "The New York Times was retracted on"
        for path in (claim, "/", "/reports/unverified"):
            page.goto(str(path))
            assert cause in page.locator("main").inner_text(), path
        page.goto("/ledger?recheck=open")
        assert page.locator(f"a[href='{claim}']").count() == 1

        page.goto(str(claim))
        page.get_by_role("link", name="Move to unverified").click()
        assert page.get_by_label("unverified", exact=True).is_checked()
        context.close()
