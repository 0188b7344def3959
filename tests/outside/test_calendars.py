"""Calendars on disk: ours in a folder, others in a file."""

import json
from pathlib import Path

import pytest

from tracker import places
from tracker.errors import NotFound, WrongInput
from tracker.outside.calendars import read_calendar

SEEDS = places.SEEDS / "calendar"
WAR = """
[conflicts."conflict.x"]
label = "The war"
aliases = ["war in Utopia"]
start_earliest = 2020-01-01
start_latest = 2020-01-31
"""


def test_our_calendar_has_every_kind_and_each_entry_says_where_it_is_from() -> None:
    entries = read_calendar(SEEDS).entries.values()

    assert {type(entry).__name__ for entry in entries} == {
        "Term",
        "ArmedConflict",
        "Group",
        "Event",
        "Series",
        "Birthday",
    }
    assert len(entries) >= 162
    assert [entry.key for entry in entries if not entry.source or not entry.as_of] == []


def test_a_file_of_ours_is_read_alone(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(WAR, encoding="utf-8")

    assert list(read_calendar(file).entries) == ["conflict.x"]


def test_a_file_in_the_shape_of_the_reference_is_read_as_well(tmp_path: Path) -> None:
    entry = {"kind": "person", "names": ["Ann Writer"], "born": "1970"}
    file = tmp_path / "reference.json"
    file.write_text(json.dumps({"meta": {"default_as_of": "2025-12-31"}, "entries": {"person.x": entry}}))

    (person,) = read_calendar(file).entries.values()

    assert (person.key, str(person.as_of)) == ("person.x", "2025-12-31")


def test_an_entry_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(WAR, encoding="utf-8")

    with pytest.raises(WrongInput, match="twice"):
        read_calendar(tmp_path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no calendar"),
        (b"{", "neither JSON nor TOML"),
        (b"[", "neither JSON nor TOML"),
        (b"[1]", "neither JSON nor TOML|no part of a calendar|no calendar"),
        (b"{}", "no calendar"),
        (b"\xff\xfe", "no text"),
        (b"{" + b'"a":{' * 100_000, "neither JSON nor TOML"),
    ],
)
def test_a_file_that_is_no_calendar_is_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "calendar"
    file.write_bytes(content)

    with pytest.raises(WrongInput, match=sentence):
        read_calendar(file)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="name the file of a calendar"):
        read_calendar(tmp_path / "nothing.toml")
