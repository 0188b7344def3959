"""The demo on a port of its own, and a browser to look at it."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from config import Config
from tests.calendars import shipped
from tracker import places, schema
from tracker.app import create_app
from tracker.db import Database
from tracker.outside.passwords import hash_password
from tracker.services.demo import PASSWORD, load_berlin
from tracker.services.machine import MACHINE

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
CHECKER, EDITOR, ADMINISTRATOR = range(3)


class Silent(WSGIRequestHandler):
    """A server that does not tell every request."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002  (the library's name)
        """Nothing."""


@contextmanager
def served_demo(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a fresh demo, and the e-mail addresses of its three people."""
    database = Database(f"sqlite:///{folder / 'demo.sqlite'}")
    schema.upgrade(database.engine)
    with database.unit_of_work() as session:
        loaded = load_berlin(
            session,
            folder=places.SEEDS / "berlin",
            calendar=shipped(),
            machine=MACHINE,
            hash_password=hash_password,
            now=datetime.now(UTC),
        )
        people = [person.email for person, _ in loaded.people]
    config = Config(database_url=str(database.engine.url), secret_key="x" * 40, demo=True)
    server = make_server("127.0.0.1", 0, create_app(config, database), threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", people
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        database.engine.dispose()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium: the one on the PATH, or the one `CHROMIUM` names."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        raise RuntimeError("Chromium is missing: install the package chromium, or set CHROMIUM to its program.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
        yield browser
        browser.close()


def window(
    browser: Browser, address: str, *, size: str = "desktop", scheme: str = "light", scripts: bool = True
) -> BrowserContext:
    """A window of its own: `size` is phone or desktop, `scheme` light or dark."""
    width, height = SIZES[size]
    return browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )


def sign_in(context: BrowserContext, email: str) -> Page:
    """Sign in through the form, and stay on the front page."""
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")
    return page
