"""Where the files that ship with the program lie."""

from pathlib import Path

import pytest

from tracker import places

SHIPPED = [
    places.MIGRATIONS / "env.py",
    places.TEMPLATES / "mail",
    places.SEEDS / "berlin",
    places.SEEDS / "calendar",
    places.STATIC,
]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_ships_with_the_program_is_there(path: Path) -> None:
    assert path.exists()
