"""Each guard of `tests/guards.py` catches its bad example, and lets the good one pass."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = """
import pathlib, socket, time
import pytest
from sqlalchemy import create_engine, text

LEFT = []

def test_good(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
    with socket.socket(socket.AF_UNIX) as local:
        local.bind(str(tmp_path / "s"))
    engine = create_engine(f"sqlite:///{tmp_path / 'good'}")
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    engine.dispose()

@pytest.mark.parametrize("address", ["192.0.2.1", "198.51.100.7", "::2"])
def test_address(address):
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM) as reaching:
        reaching.connect((address, 9))

def test_name():
    try:
        socket.getaddrinfo("nowhere.invalid", 80)
    except Exception:
        pass  # as code does that goes on without a network

def test_all_interfaces():
    with socket.socket() as server:
        server.bind(("0.0.0.0", 0))

def test_connection(tmp_path):
    LEFT.append(create_engine(f"sqlite:///{tmp_path / 'left'}").connect())

def test_file_left():
    pathlib.Path("left").write_text("x")

def test_folder_left():
    pathlib.Path("below").mkdir()

def test_file_open(tmp_path):
    open(tmp_path / "open", "w").write("x")

def test_hanging():
    time.sleep(60)
"""
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """How each example ended in a run of its own, under our settings but for a shorter limit of time."""
    folder = tmp_path_factory.mktemp("guarded")
    (folder / "test_examples.py").write_text(EXAMPLES)
    words = ["-p", "tests.guards", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), "--rootdir", "."]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *words, "-o", "timeout=5", "test_examples.py"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "COLUMNS": "500"},
        capture_output=True,
        text=True,
    )
    lines = [line.split(" ", 2) for line in run.stdout.splitlines() if line.startswith(("ERROR ", "FAILED "))]
    assert lines, run.stdout + run.stderr
    return {name.partition("::")[2]: why for _, name, why in lines}


@pytest.mark.parametrize(
    ("example", "why"),
    [
        ("test_address[192.0.2.1]", "tests stay on this machine"),
        ("test_address[198.51.100.7]", "tests stay on this machine"),
        ("test_address[::2]", "tests stay on this machine"),
        ("test_name", "tests stay on this machine"),
        ("test_all_interfaces", "tests stay on this machine"),
        ("test_connection", "connections left open"),
        ("test_file_left", "files left behind"),
        ("test_folder_left", "files left behind"),
        ("test_file_open", "PytestUnraisableExceptionWarning"),
        ("test_hanging", "Timeout"),
    ],
)
def test_a_bad_example_fails(outcomes: dict[str, str], example: str, why: str) -> None:
    assert why in outcomes[example]


def test_the_good_example_passes(outcomes: dict[str, str]) -> None:
    assert "test_good" not in outcomes
    assert len(outcomes) == 10
