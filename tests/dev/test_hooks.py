"""The hook of git that `make hooks` installs."""

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.dev.hooks import CHECKS, MARK, install, script

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a file to commit, and a Python that passes nothing but `ruff check`."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.txt").write_text("a\n")
    git(tmp_path, "add", "a.txt")
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$@" >> ran\ntest ! -e refuses\n')
    python.chmod(0o755)
    return tmp_path


def git(checkout: Path, *words: str) -> int:
    settings = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    return subprocess.run(["git", *settings, *words], cwd=checkout, capture_output=True).returncode


def test_a_commit_runs_every_check_and_is_refused_where_one_fails(checkout: Path) -> None:
    install(checkout)
    (checkout / "refuses").touch()

    assert git(checkout, "commit", "-m", "a") == 1
    assert (checkout / "ran").read_text().splitlines() == [shlex.join(["-m", *CHECKS[0]])]

    (checkout / "refuses").unlink()
    assert git(checkout, "commit", "-m", "a") == 0
    assert (checkout / "ran").read_text().splitlines()[1:] == [shlex.join(["-m", *words]) for words in CHECKS]


def test_the_hook_of_somebody_else_stays(checkout: Path) -> None:
    hook = install(checkout)
    hook.write_text("#!/bin/sh\n")

    with pytest.raises(SystemExit, match="another hook"):
        install(checkout)

    assert hook.read_text() == "#!/bin/sh\n"


def test_both_ways_run_the_same_and_fetch_nothing() -> None:
    configured = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")

    for words in CHECKS:
        shared = shlex.join(["-m", *words]).removesuffix(" .")
        assert f".venv/bin/python {shared}" in configured
        assert f".venv/bin/python {shared}" in script()
    assert configured.count("language: system") == configured.count("- id: ") == len(CHECKS)
    assert "http" not in configured
    assert MARK in script()
