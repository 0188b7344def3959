"""The table of settings has every variable that is read, and what holds where none is set."""

import re
from pathlib import Path

import pytest

import config
from config import from_env
from tracker.errors import WrongSetting
from tracker.rules.settings import SETTINGS, Setting

VALUES = [setting for setting in SETTINGS if setting.is_value]


def test_the_table_has_every_variable_that_is_read_and_no_other() -> None:
    read = set(re.findall(r'"(TRACKER_[A-Z_]+)"', Path(config.__file__).read_text("utf-8")))

    assert {setting.variable for setting in SETTINGS} == read
    assert len(SETTINGS) == len(read)


@pytest.mark.parametrize("setting", VALUES, ids=lambda setting: setting.variable)
def test_a_value_of_the_table_is_what_holds_without_it(setting: Setting) -> None:
    assert from_env({setting.variable: setting.unset}) == from_env({})


@pytest.mark.parametrize("setting", VALUES, ids=lambda setting: setting.variable)
def test_another_value_changes_what_holds(setting: Setting) -> None:
    other = {
        "TRACKER_DATABASE_URL": "sqlite:///other.sqlite",
        "TRACKER_PUBLIC_URL": "https://tracker.example.org",
        "TRACKER_TIME_ZONE": "Europe/Berlin",
        "TRACKER_SMTP_TIMEOUT": "60",
        "TRACKER_DEADLINE_DAYS": "10",
    }
    value = other.get(setting.variable) or re.findall(r"`(\w+)`", setting.kind)[-1]

    assert from_env({setting.variable: value}) != from_env({})


@pytest.mark.parametrize(
    ("variable", "value"), [("TRACKER_SMTP_TIMEOUT", "61"), ("TRACKER_DEADLINE_DAYS", "11"), ("TRACKER_SMTP_PORT", "0")]
)
def test_what_the_table_does_not_allow_is_refused(variable: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=variable):
        from_env({variable: value})
