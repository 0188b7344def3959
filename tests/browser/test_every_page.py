"""Every page in a real browser: nothing serious for axe, nothing refused by the policy, nothing too wide."""

from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests import instants
from tests.browser.site import ADMINISTRATOR, EDITOR, SIZES, sign_in, window

pytestmark = pytest.mark.browser

THEN = (instants.now() - timedelta(days=3)).date().isoformat()
"""A day in the middle of the demo, whose story ends when it is made."""

PAGES = {
    "front": "/",
    "ledger": "/ledger",
    "ledger filtered": "/ledger?status=disputed&sort=age",
    "ledger empty": "/ledger?q=nothing-says-this",
    "ledger as of a day": f"/ledger?as_of={THEN}",
    "claim as of a day": f"/claims/6?as_of={THEN}",
    "report as of a day": f"/reports/unverified?as_of={THEN}",
    "what changed": f"/ledger/changes?since={THEN}",
    "articles": "/articles",
    "article": "/articles/1",
    "article taking in": "/articles/new",
    "article in a newer text": "/articles/1/new-version",
    "calendar": "/calendar",
    "calendar of conflicts": "/calendar?kind=conflict&q=Donbas",
    "calendar entry": "/calendar/conflict.donbas_2014",
    "calendar taking in": "/calendar/new?kind=term",
    "claim": "/claims/6",
    "evidence withdrawn": "/evidence/5/withdraw",
    "evidence replaced": "/evidence/5/supersede",
    "edge taken back": "/edges/1/withdraw",
    "claim with every form open": "/claims/2?form=evidence",
    "claim with who took it from whom": "/claims/2?form=edge",
    "claim waiting": "/claims/18?form=status",
    "claim with its origins as a list": "/claims/18#origins-list",
    "sources": "/sources",
    "source": "/sources/1",
    "source retracted": "/sources/11/retract",
    "pairs": "/sources/pairs",
    "pairs said to be two": "/sources/pairs?list=apart",
    "sources merged": "/sources/pairs?list=merged",
    "publications of one address": "/sources/pairs?list=publications",
    "publication": "/carriers/1",
    "publication retracted": "/carriers/1/retract",
    "claims to look at again": "/ledger?recheck=open",
    "journal": "/journal",
    "report": "/reports/unverified",
    "reports": "/reports",
    "report scheduled": "/reports/morning-list",
    "report previewed": "/reports/morning-list/preview",
    "report changing": "/reports/morning-list/edit",
    "edition": "/reports/morning-list/editions/2",
    "report setting up": "/reports/new?importance=high&topic=ukraine",
    "approvals": "/approvals",
    "notices": "/notices",
    "overdue": "/overdue",
    "people": "/people",
    "free days": "/free-days/1?country=DE#choose",
    "policy": "/policy",
    "policy tried": "/policy?try=1&independent=1&attributable=0&approval=corroborated&approver=editor",
    "person": "/people/1",
    "views": "/ledger/views",
    "tokens": "/tokens",
    "interface": "/api/v1/",
    "password": "/password",
    "not found": "/claims/999999",
}


PARTS = 6  # so that no test comes near the limit of time on a busy machine
CONTRAST = {"runOnly": ["color-contrast"]}
"""All that axe can find by night and not by day: colours change, and nothing else."""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_accessible_and_fits_its_window(browser: Browser, site: tuple[str, list[str]], part: int) -> None:
    address, people = site
    complaints: list[str] = []
    context = window(browser, address)
    page = sign_in(context, people[ADMINISTRATOR])
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    for name, path in list(PAGES.items())[part::PARTS]:
        answer = page.goto(path)
        assert answer
        assert answer.status == (404 if name == "not found" else 200), name
        # Loaded once: what a window and the night change is done by the style sheets alone.
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            # Scrolling sideways on a phone hides half of every line.
            beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert beyond <= 0, f"{name} ({size}) is {beyond} pixels wider than its window"
            assert not serious(page, None), f"{name} ({size}, light): {serious(page, None)}"
            page.emulate_media(color_scheme="dark")
            assert not serious(page, CONTRAST), f"{name} ({size}, dark): {serious(page, CONTRAST)}"
            page.emulate_media(color_scheme="light")
    context.close()

    # The browser itself complains about the page that is not found, which is one of those looked at.
    assert not [complaint for complaint in complaints if "404" not in complaint]


def serious(page: Page, options: dict[str, Any] | None) -> list[str]:
    """What axe finds serious or worse, with where it is."""
    violations = Axe().run(page, options=options).response["violations"]
    return [
        f"{violation['id']}: {[node['target'] for node in violation['nodes']]}"
        for violation in violations
        if violation["impact"] in {"serious", "critical"}
    ]


def test_a_fault_of_day_or_night_is_noticed(browser: Browser) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.set_content(
        """<!doctype html><html lang="en"><title>x</title><style>
        p { color: #000; background: #fff } @media (prefers-color-scheme: dark) { p { color: #eee } }
        </style><main><h1>x</h1><p>Seen by day</p></main></html>"""
    )

    assert serious(page, None) == []
    page.emulate_media(color_scheme="dark")
    assert [fault.split(":")[0] for fault in serious(page, CONTRAST)] == ["color-contrast"]
    context.close()


def test_the_sign_in_page_is_accessible(browser: Browser, site: tuple[str, list[str]]) -> None:
    address, _ = site
    context = window(browser, address)
    page = context.new_page()

    page.goto("/sign-in")

    assert Axe().run(page).violations_count == 0
    context.close()


def test_the_claim_page_answers_on_one_laptop_screen(browser: Browser, site: tuple[str, list[str]]) -> None:
    address, people = site
    context = window(browser, address)
    page = sign_in(context, people[EDITOR])

    page.goto("/claims/6")

    for heading in ("Who says so", "Status", "Why this status"):
        box = page.get_by_role("heading", name=heading, exact=True).bounding_box()
        assert box is not None
        assert box["y"] < 900, heading
    context.close()
