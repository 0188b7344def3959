"""The composition root: the only file that knows every part."""

from dataclasses import replace
from pathlib import Path

import pytest

from config import Config
from tracker import schema
from tracker.app import create_app
from tracker.db import Database
from tracker.errors import WrongSetting

SECRET = "x" * 40


def a_database(folder: Path) -> Database:
    database = Database(f"sqlite:///{folder / 'tracker.sqlite'}")
    schema.upgrade(database.engine)
    return database


def test_what_goes_wrong_is_a_page_for_people_and_an_object_for_programs(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    url = database.engine.url.render_as_string(hide_password=False)
    client = create_app(Config(database_url=url, secret_key=SECRET), database).test_client()

    page, answer = client.get("/nowhere"), client.get("/api/v1/nowhere")
    database.engine.dispose()

    assert (page.mimetype, answer.mimetype) == ("text/html", "application/json")
    assert (page.status_code, answer.status_code) == (404, 404)


def test_a_cookie_of_a_safe_site_is_bound_to_it(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    url = database.engine.url.render_as_string(hide_password=False)
    plain = Config(database_url=url, secret_key=SECRET)
    safe = replace(plain, public_url="https://tracker.example.org")

    names = [create_app(config, database).config["SESSION_COOKIE_NAME"] for config in (plain, safe)]
    database.engine.dispose()

    assert names == ["session", "__Host-session"]


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite"

    with pytest.raises(WrongSetting, match="There is no database"):
        create_app(Config(database_url=f"sqlite:///{missing}", secret_key=SECRET))

    assert not missing.exists()
