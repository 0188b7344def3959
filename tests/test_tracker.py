"""The package says its version once."""

import tomllib
from pathlib import Path

import tracker


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))

    assert tracker.__version__ == project["project"]["version"]
