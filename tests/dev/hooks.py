"""`make hooks`: a hook of git that checks style and layers before each commit."""

import shlex
import subprocess
import sys
from pathlib import Path

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/test_architecture.py"),
)
"""The modules that are run, with their words; .pre-commit-config.yaml has the same."""
MARK = "# made by make hooks"


def script(python: str = ".venv/bin/python") -> str:
    """What git runs, from the top of the checkout."""
    lines = [f"{shlex.join([python, '-m', *words])} || exit 1" for words in CHECKS]
    # git sets these for its hooks; a test that runs git itself would meet the index that is being committed.
    return "\n".join(["#!/bin/sh", MARK, "unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE", *lines, ""])


def install(root: Path) -> Path:
    """Put it where git looks for it; somebody else's hook stays, and that is said."""
    words = ["git", "rev-parse", "--git-path", "hooks/pre-commit"]
    place = subprocess.run(words, cwd=root, capture_output=True, text=True, check=True).stdout.strip()
    hook = root / place
    if hook.exists() and MARK not in hook.read_text(encoding="utf-8"):
        sys.exit(f"There is another hook at {hook}; move it away first.")
    hook.parent.mkdir(parents=True, exist_ok=True)
    hook.write_text(script(), encoding="utf-8")
    hook.chmod(0o755)
    return hook


if __name__ == "__main__":
    print(f"Checks before each commit: {install(Path.cwd())}")
