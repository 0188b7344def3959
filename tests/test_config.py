"""The settings of an installation."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from config import DEFAULT_DATABASE_URL, Config, from_env, kept_secret
from tracker.errors import WrongSetting

ROOT = Path(__file__).parent.parent
EVERY = {
    "TRACKER_DATABASE_URL": "postgresql://tracker@db/tracker",
    "TRACKER_SECRET_KEY": "k" * 32,
    "TRACKER_PUBLIC_URL": "https://tracker.example/",
    "TRACKER_TWO_PERSON_APPROVAL": "OFF",
    "TRACKER_TIME_ZONE": "Europe/Berlin",
    "TRACKER_METRICS_TOKEN": "m" * 16,
    "TRACKER_DEADLINE_DAYS": "2",
    "TRACKER_DEADLINE_TELLS": "Statements",
}
WRONG = {
    "TRACKER_DATABASE_URL": "mysql://db/tracker",
    "TRACKER_SECRET_KEY": "k" * 31,
    "TRACKER_PUBLIC_URL": "tracker.example",
    "TRACKER_TWO_PERSON_APPROVAL": "maybe",
    "TRACKER_TIME_ZONE": "Europe/Atlantis",
    "TRACKER_METRICS_TOKEN": "short",
    "TRACKER_DEADLINE_DAYS": "11",
    "TRACKER_DEADLINE_TELLS": "everything",
}


def test_an_installation_works_without_any_setting() -> None:
    assert from_env({}) == Config(database_url=DEFAULT_DATABASE_URL)


def test_every_setting_is_read() -> None:
    config = from_env(EVERY)

    assert config.database_url == EVERY["TRACKER_DATABASE_URL"]
    assert (config.secret_key, config.public_url) == ("k" * 32, "https://tracker.example")
    assert (config.two_person_approval, config.time_zone, config.secure) == (False, "Europe/Berlin", True)
    assert config.metrics_token == "m" * 16
    assert (config.deadline_days, config.deadline_statements) == (2, True)


def test_the_command_line_goes_before_the_environment() -> None:
    assert from_env(EVERY, database_url="sqlite:///x.sqlite").database_url == "sqlite:///x.sqlite"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_named(name: str) -> None:
    with pytest.raises(WrongSetting, match=name) as caught:
        from_env(EVERY | {name: WRONG[name]})

    assert [name_ for name_ in WRONG if name_ in str(caught.value)] == [name]


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


@pytest.mark.parametrize(("typed", "days"), [("0", 0), ("10", 10), ("off", None), ("OFF", None)])
def test_people_can_be_told_of_due_dates_sooner_or_not_at_all(typed: str, days: int | None) -> None:
    assert from_env({"TRACKER_DEADLINE_DAYS": typed}).deadline_days == days


@pytest.mark.parametrize("typed", ["", "-1", "1.5", "soon", "٣", "1" * 5000])
def test_what_is_no_number_of_working_days_is_named(typed: str) -> None:
    with pytest.raises(WrongSetting, match="from 0 to 10, or off"):
        from_env({"TRACKER_DEADLINE_DAYS": typed})


def test_settings_are_read_without_a_library_for_queues_or_mail() -> None:
    program = (
        "import config, sys; print({'huey', 'smtplib', 'email', 'email_validator', 'sqlalchemy'} & {*sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)

    assert run.stdout == "set()\n"


@pytest.mark.parametrize(
    ("database", "queue", "url"),
    [
        ("sqlite:///a/b.sqlite", "", "sqlite:///a/b.queue.sqlite"),
        ("postgresql://db/tracker", "", "postgresql://db/tracker"),
        ("sqlite:///a/b.sqlite", "redis://queue", "redis://queue"),
    ],
)
def test_workers_are_nudged_beside_the_database_unless_told_otherwise(database: str, queue: str, url: str) -> None:
    assert Config(database_url=database, queue=queue).queue_url == url


@pytest.mark.parametrize(("text", "code"), [("DE-BE", "DE-BE"), ("japan", "JP"), ("", ""), ("  ", "")])
def test_the_holidays_of_an_installation_are_those_of_a_place(text: str, code: str) -> None:
    assert from_env({"TRACKER_HOLIDAYS": text}).holidays == code


def test_holidays_of_no_place_are_refused_in_a_sentence() -> None:
    with pytest.raises(WrongSetting, match=r"^TRACKER_HOLIDAYS: Japan has no region “1”; write JP alone\.$"):
        from_env({"TRACKER_HOLIDAYS": "JP-1"})
