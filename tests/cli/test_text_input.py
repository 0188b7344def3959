"""The text that a command is given: a file, or what comes in by the pipe."""

import io
from pathlib import Path

import pytest

from tracker.cli.text_input import taken_from
from tracker.errors import NotFound, WrongInput


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deal.txt"
    file.write_text("A deal.\n\nMore.", encoding="utf-8")

    assert taken_from(str(file)).title == "A deal."


def test_what_comes_in_by_the_pipe_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"A deal.\n\nMore.")))

    assert taken_from("-").text == "A deal.\n\nMore."


def test_what_cannot_be_read_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="give the name of a file"):
        taken_from(str(tmp_path / "missing.txt"))
    with pytest.raises(WrongInput, match="Addresses cannot be fetched"):
        taken_from("HTTPS://example.org/deal")
