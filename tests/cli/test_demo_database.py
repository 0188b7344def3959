"""The database of the demo: nobody's ledger is touched."""

from pathlib import Path

import pytest

from config import Config
from tests.builders import NOW
from tests.web.newsroom import Newsroom
from tracker.cli.demo_database import fill
from tracker.errors import Refused, WrongSetting


def test_somebodys_ledger_is_refused_and_left_as_it_is(url: str, furnished: Newsroom) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    before = file.read_bytes()

    with pytest.raises(Refused, match="holds something that is no demo"):
        fill(Config(database_url=url, secret_key="x" * 40), database_named=True, now=NOW)

    assert furnished.people
    assert file.read_bytes() == before


def test_a_folder_that_somebody_named_has_to_be_there(tmp_path: Path) -> None:
    config = Config(database_url=f"sqlite:///{tmp_path / 'nowhere' / 'demo.sqlite'}", secret_key="x" * 40)

    with pytest.raises(WrongSetting, match="There is no folder"):
        fill(config, database_named=True, now=NOW)

    assert list(tmp_path.iterdir()) == []
