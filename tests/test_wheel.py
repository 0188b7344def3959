"""A wheel built from the checkout runs elsewhere: templates, migrations and seeds come along."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the installed wheel in `site`."""
    folder = tmp_path_factory.mktemp("elsewhere")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        folder / "site",
    ]
    subprocess.run([*install, wheel], check=True, capture_output=True)
    return folder


def command(elsewhere: Path, *words: str) -> tuple[list[str], dict[str, object]]:
    """The command of the wheel and how to run it, so that nothing of the checkout is found first."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(elsewhere), "PYTHONPATH": str(elsewhere / "site")}
    return [sys.executable, "-m", "tracker.cli", *words], {"cwd": elsewhere, "env": environment}


def run(elsewhere: Path, *words: str) -> str:
    words_, how = command(elsewhere, *words)
    finished = subprocess.run(words_, capture_output=True, text=True, **how)  # type: ignore[call-overload]
    assert finished.returncode == 0, finished.stderr
    return str(finished.stdout)


def test_the_wheel_and_not_the_checkout_is_run(elsewhere: Path) -> None:
    _, how = command(elsewhere)

    finished = subprocess.run(
        [sys.executable, "-c", "import tracker, config; print(tracker.__file__, config.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        **how,  # type: ignore[call-overload]
    )

    assert all(path.startswith(str(elsewhere / "site")) for path in finished.stdout.split())


def test_the_demo_runs_from_a_wheel_and_its_claims_are_listed(elsewhere: Path) -> None:
    printed = run(elsewhere, "demo", "--no-serve")

    assert "enters its eighth year" in printed
    listed = json.loads(run(elsewhere, "--database", "sqlite:///instance/demo.sqlite", "claims", "--json"))

    assert listed["total"] == len(listed["claims"]) == 28


@pytest.fixture
def served(elsewhere: Path) -> Iterator[str]:
    """The address of a server of the wheel, on a new database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    run(elsewhere, "--database", "sqlite:///served.sqlite", "init")
    words, how = command(elsewhere, "--database", "sqlite:///served.sqlite", "serve", "--port", str(port))
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)  # type: ignore[call-overload]
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(120)


def test_the_wheel_serves_its_pages_and_styles(served: str) -> None:
    assert "<h1>Sign in</h1>" in fetched(f"{served}/sign-in")
    assert "--paper" in fetched(f"{served}/static/css/tokens.css")


def test_the_wheel_serves_the_api_and_the_page_about_it(served: str) -> None:
    assert json.loads(fetched(f"{served}/api/v1/openapi.json"))["openapi"] == "3.1.0"
    assert "<h1>API</h1>" in fetched(f"{served}/api/v1/")


def fetched(address: str) -> str:
    """The page, waited for while the server starts."""
    while True:  # until the limit of the test: a busy machine takes its time
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310  (our own server)
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
