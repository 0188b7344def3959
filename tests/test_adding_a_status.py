"""A status is added as its page says: to a copy of the program, by the page's own text, and then it is everywhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tracker import schema

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "how-to" / "add-a-status.md").read_text(encoding="utf-8")
PARTS = ["config.py", "docs", "migrations", "pyproject.toml", "seeds", "templates", "tests", "tracker"]
LISTED = re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE)
STEPS = {
    file: re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for file, text in re.findall(r"^## `([^`]+)`\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
}
BEFORE = {
    "tracker/rules/statuses/status.py": ['\n    @property\n    def row(self) -> "StatusRow"', ")  # fmt: skip\n"],
    "tracker/rules/statuses/guards.py": ["def _open_findings(", "}\n"],
    "tests/rules/statuses/test_guards.py": [']\n\n\n@pytest.mark.parametrize(("start"'],
}
"""What each piece of the page is put in front of; the last such place in the file."""


@pytest.fixture
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the status of the page added to it."""
    folder = tmp_path_factory.mktemp("added")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.png"))
        else:
            shutil.copy2(ROOT / part, folder / part)
    for file, pieces in STEPS.items():
        if file in BEFORE:
            put_in(folder / file, pieces, BEFORE[file])
        else:
            (piece,) = pieces
            number = f"{len(schema.revisions()) + 1:04}"
            text = piece.replace("NNNN", number).replace("MMMM", schema.head())
            (folder / file.replace("NNNN", number)).write_text(text, encoding="utf-8")
    return folder


def put_in(path: Path, pieces: list[str], places: list[str]) -> None:
    """Put each piece in front of the last such place of a file."""
    text = path.read_text(encoding="utf-8")
    for piece, place in zip(pieces, places, strict=True):
        before, found, after = text.rpartition(place)
        assert found, f"{path.name} has no {place!r} any more"
        gap = "\n\n" if piece.startswith("def ") else ""
        text = f"{before}{piece}{gap}{found}{after}"
    path.write_text(text, encoding="utf-8")


def run(folder: Path, *words: str) -> str:
    """Run Python on the copy; what it printed."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_changes_three_files_and_one_row_of_data() -> None:
    by_hand = [file for file in LISTED if not file.startswith("migrations/")]

    assert list(STEPS) == LISTED
    assert len(by_hand) <= 3
    assert len(LISTED) == len(by_hand) + 1
    assert all(STEPS.values())


@pytest.mark.slow
def test_the_new_status_is_everywhere_and_what_the_page_says_to_run_passes(copy: Path) -> None:
    # The tests of the copy go through every status it has; without the new one they would prove nothing.
    assert run(copy, "-c", "from tracker.rules.statuses import Status; print(*Status)").split()[-1] == "outdated"
    (commands,) = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    files = [word for word in commands.split() if word.startswith("tests/")]
    assert "tests/test_statuses_everywhere.py" in files

    run(copy, "-m", "docs.tables")
    # In one process and on one database: what was added is the same on both.
    output = run(copy, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-k", "not postgres", *files)

    assert re.search(r"^\d+ passed, \d+ deselected", output, re.MULTILINE)
