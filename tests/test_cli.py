"""The command `tracker`: its commands are listed from a table and loaded late."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from tracker import __version__
from tracker.cli import tracker
from tracker.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent


def test_every_command_is_listed_with_its_sentence() -> None:
    result = CliRunner().invoke(tracker, ["--help"])

    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.output for name in COMMANDS)


def test_a_command_that_is_not_there_is_refused() -> None:
    assert CliRunner().invoke(tracker, ["rumour"]).exit_code == 2


def test_the_version_is_told() -> None:
    assert __version__ in CliRunner().invoke(tracker, ["--version"]).output


def test_listing_the_commands_loads_none_of_them() -> None:
    program = "import sys, tracker.cli; print('sqlalchemy' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "False"
