"""The settings of an installation."""

import stat
from pathlib import Path

import pytest

from config import DEFAULT_DATABASE_URL, Config, from_env, kept_secret
from tracker.errors import WrongSetting

EVERY = {
    "TRACKER_DATABASE_URL": "postgresql://tracker@db/tracker",
    "TRACKER_SECRET_KEY": "k" * 32,
    "TRACKER_PUBLIC_URL": "https://tracker.example/",
    "TRACKER_TWO_PERSON_APPROVAL": "OFF",
    "TRACKER_TIME_ZONE": "Europe/Berlin",
    "TRACKER_METRICS_TOKEN": "m" * 16,
}
WRONG = {
    "TRACKER_DATABASE_URL": "mysql://db/tracker",
    "TRACKER_SECRET_KEY": "k" * 31,
    "TRACKER_PUBLIC_URL": "tracker.example",
    "TRACKER_TWO_PERSON_APPROVAL": "maybe",
    "TRACKER_TIME_ZONE": "Europe/Atlantis",
    "TRACKER_METRICS_TOKEN": "short",
}


def test_an_installation_works_without_any_setting() -> None:
    assert from_env({}) == Config(database_url=DEFAULT_DATABASE_URL)


def test_every_setting_is_read() -> None:
    config = from_env(EVERY)

    assert config.database_url == EVERY["TRACKER_DATABASE_URL"]
    assert (config.secret_key, config.public_url) == ("k" * 32, "https://tracker.example")
    assert (config.two_person_approval, config.time_zone, config.secure) == (False, "Europe/Berlin", True)
    assert config.metrics_token == "m" * 16


def test_the_command_line_goes_before_the_environment() -> None:
    assert from_env(EVERY, database_url="sqlite:///x.sqlite").database_url == "sqlite:///x.sqlite"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_named(name: str) -> None:
    with pytest.raises(WrongSetting, match=name) as caught:
        from_env(EVERY | {name: WRONG[name]})

    assert [other for other in WRONG if other in str(caught.value)] == [name]


def test_every_wrong_setting_is_named_at_once() -> None:
    with pytest.raises(WrongSetting) as caught:
        from_env(WRONG)

    assert [name for name in WRONG if name in str(caught.value)] == list(WRONG)


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = kept_secret(tmp_path / "instance")

    file = tmp_path / "instance" / "secret_key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(first) >= 32
    assert kept_secret(tmp_path / "instance") == first
    assert kept_secret(tmp_path / "other") != first
