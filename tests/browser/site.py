"""The demo on a port of its own, and a browser to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy import select

from tracker.db import Database
from tracker.models import Person
from tracker.services.demo import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
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


@contextmanager
def served_demo(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a fresh demo as `tracker demo` serves it, and the e-mail addresses of its three people."""
    with socket.socket() as probe:
        # Port 0 lets the system choose one that is free, so that several runs do not meet.
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tracker.cli", "demo", "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TRACKER_DATABASE_URL": ""}
    # To a file: nobody reads a pipe meanwhile, and a full one stops the server.
    with open(folder / "printed", "wb") as printed:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=printed, stderr=subprocess.STDOUT)
    try:
        _await(port, server, folder / "printed")
        database = Database(f"sqlite:///{folder / 'instance' / 'demo.sqlite'}")
        with database.reading() as session:
            people = list(session.scalars(select(Person.email).order_by(Person.id)))
        database.engine.dispose()
        yield f"http://127.0.0.1:{port}", people
    finally:
        server.terminate()
        server.wait(120)


def _await(port: int, server: "subprocess.Popen[bytes]", printed: Path) -> None:
    # As long as it takes to fill the database: minutes on a busy machine, and every test has a limit of its own.
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(printed.read_text())


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
        # A menu that fades in has the contrast of neither state while it is looked at.
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
