"""Takes the pictures of README and docs from a fresh demo: `make pictures`. With a folder: every page, to look at."""

import sys
import tempfile
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docs.small_png import shrink
from docs.walk_tutorial import walk
from tests.browser.site import CHECKER, EDITOR, SIZES, chromium, served_demo, sign_in, window

FOLDER = Path(__file__).parent / "pictures"
PAGES = {
    "front": "/",
    "ledger": "/ledger",
    "claim": "/claims/6",
    "article": "/articles/1",
    "report": "/reports/unverified",
    "edition": "/reports/morning-list/editions/2",
    "source": "/sources?q=The+New+York+Times",
    "journal": "/journal",
    "calendar": "/calendar",
    "evidence": "/claims/2?form=evidence#record",
    "status": "/claims/18?form=status#status",
    "take-in": "/articles/new",
    "origins": "/claims/2",
    "fall": "/sources?q=The+New+York+Times",
    "approvals": "/approvals",
    "policy": "/policy",
    "changes": "/ledger/changes?since={day}",
}
PARTS = {"origins": "#origins"}
"""The part of a page that its picture shows, where it is not all of it."""

KEPT = {
    "front-desktop-light",
    "ledger-desktop-light",
    "claim-desktop-light",
    "claim-desktop-dark",
    "article-desktop-light",
    "report-desktop-light",
    "edition-desktop-light",
    "origins-desktop-light",
    "fall-desktop-light",
}
"""The pictures that README and docs show."""


def take(folder: Path, *, only: Collection[str] = (), full: bool = False) -> None:
    """Write one PNG per page, size and scheme (`only`: those of these names); `full` takes the page's whole length."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, served_demo(Path(place)) as (address, people), chromium() as browser:
        for size in SIZES:
            for scheme in ("light", "dark"):
                context = window(browser, address, size=size, scheme=scheme)
                page = sign_in(context, people[EDITOR])
                for name, path in PAGES.items():
                    picture = f"{name}-{size}-{scheme}"
                    if only and picture not in only:
                        continue
                    page.goto(path.format(day=datetime.now(UTC).date() - timedelta(days=6)))
                    if name in {"source", "fall"}:
                        page.get_by_role("link", name="The New York Times", exact=True).click()
                    if name == "fall":
                        page.get_by_role("link", name="Retract or correct it").click()
                    if name in PARTS:
                        page.locator(PARTS[name]).screenshot(path=folder / f"{picture}.png")
                    else:
                        page.screenshot(path=folder / f"{picture}.png", full_page=full)
                context.close()


def take_tutorial(folder: Path) -> None:
    """Write the pictures of the tutorial, from a demo of their own: the walk changes it."""
    with tempfile.TemporaryDirectory() as place, served_demo(Path(place)) as (address, people), chromium() as browser:
        checker, editor = (sign_in(window(browser, address), people[person]) for person in (CHECKER, EDITOR))
        walk(checker, editor, folder)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(Path(sys.argv[1]), full="--full" in sys.argv)
    else:
        take(FOLDER, only=KEPT)
        take_tutorial(FOLDER)
        for picture in FOLDER.glob("*.png"):
            shrink(picture)
