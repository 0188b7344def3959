"""`python -m tracker.cli` does what the command `tracker` does."""

import subprocess
import sys
from pathlib import Path

from tracker import __version__


def test_the_package_can_be_run() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "tracker.cli", "--version"]

    answer = subprocess.run(
        command, cwd=Path(__file__).parent.parent.parent, capture_output=True, text=True, check=True
    )

    assert answer.stdout.strip() == f"tracker, version {__version__}"
