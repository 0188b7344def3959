"""What the commands print, and that it fits."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest

from tracker.cli.terminal import Cell, Column, flow, grouped, paragraph, status_mark, strong, table
from tracker.rules.statuses import Status

ROOT = Path(__file__).parent.parent.parent
COLOURS = {"COLORTERM", "FORCE_COLOR", "NO_COLOR", "TERM", "TTY_COMPATIBLE"}
COLUMNS = [Column("Claim"), Column("Status"), Column("Statement", wraps=True, share=2), Column("Age", numeric=True)]
LONG = "Ukraine’s army would have about eight hundred thousand well-trained troops with modern equipment."
ROWS = [
    ["C05", status_mark(Status.CONFIRMED), LONG, 6],
    ["C06", status_mark(Status.CONTRADICTED), "It is entering its eighth year.", 1_344],
]


def plain(text: str) -> list[str]:
    return click.unstyle(text).splitlines()


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_shape_of_its_own_and_its_word(status: Status) -> None:
    mark = status_mark(status)
    shapes_beside = {status_mark(status_beside).text[0] for status_beside in Status if status_beside is not status}

    assert mark.text.endswith(f" {status.word}")
    assert mark.text[0] not in shapes_beside
    assert "\x1b[" in str(mark)


def test_a_table_stands_under_its_headings_with_numbers_to_the_right() -> None:
    lines = plain(table(ROWS, COLUMNS, width=140))

    assert lines[0].split() == ["Claim", "Status", "Statement", "Age"]
    assert lines[2].startswith("C06    ✕ contradicted  It is entering its eighth year.  ")
    assert [line[-6:] for line in lines] == ["   Age", "     6", "  1344"]
    assert len(lines) == 3


def test_running_text_is_wrapped_under_itself() -> None:
    lines = plain(table(ROWS, COLUMNS, width=70))
    at = lines[0].index("Statement")

    assert max(map(len, lines)) <= 70
    assert len(lines) > 4
    assert " ".join(line[at:].removesuffix("6").strip() for line in lines[1:4]) == LONG
    assert lines[2][:at].strip() == ""


def test_a_narrow_terminal_gets_blocks_and_loses_nothing() -> None:
    lines = plain(table(ROWS, COLUMNS, width=40))

    assert max(map(len, lines)) <= 40
    assert lines[0] == "C05  ● confirmed  age 6"
    assert " ".join(line.strip() for line in lines[1 : lines.index("")]) == LONG


def test_groups_have_their_titles_and_share_their_columns() -> None:
    lines = plain(grouped([(strong("open"), ROWS[:1]), (strong("closed"), ROWS[1:])], COLUMNS, width=140))

    assert lines[2] == "open"
    assert lines[5] == "closed"
    assert lines[3].index("Ukraine") == lines[6].index("It is") == lines[0].index("Statement")


def test_wide_letters_count_twice_and_accents_not_at_all() -> None:
    lines = plain(table([["日本", "a"], ["e\u0301t\u00e9", "b"]], [Column(""), Column("")], width=60))

    assert lines == ["日本  a", "e\u0301t\u00e9   b"]


def test_a_word_longer_than_its_column_is_cut_rather_than_let_out() -> None:
    lines = plain(table([["x" * 130]], [Column("Address", wraps=True)], width=60))

    assert [len(line) for line in lines[1:]] == [60, 60, 10]


def test_what_would_steer_the_terminal_is_never_printed() -> None:
    printed = table([["\x1b[2Jgone\x07\nnext"]], [Column("Quote", wraps=True)], width=60)

    assert "\x1b[2J" not in printed
    assert plain(printed)[1].strip() == "[2Jgone next"


def test_an_empty_table_is_its_headings() -> None:
    assert plain(table([], COLUMNS, width=80)) == ["Claim  Status  Statement  Age"]


def test_a_paragraph_hangs_below_what_stands_in_front_of_it() -> None:
    lines = paragraph("one two three four five six seven", indent=6, first="C06", width=26).splitlines()

    assert lines == ["C06   one two three four", "      five six seven"]


def test_a_cell_without_a_style_is_its_text() -> None:
    assert str(Cell("C06")) == "C06"
    assert str(Cell("", {"bold": True})) == ""


def test_cells_flow_onto_the_next_line_where_they_do_not_fit() -> None:
    cells = [strong("C06"), status_mark(Status.CONTRADICTED), "", "1,344 days too late"]

    assert plain(flow(cells, width=100)) == ["C06  ✕ contradicted  1,344 days too late"]
    assert plain(flow(cells, width=24)) == ["C06  ✕ contradicted", "1,344 days too late"]
    assert plain(flow(["one two three four five", "six"], width=12)) == ["one two", "three four", "five  six"]


def test_every_line_of_a_styled_paragraph_is_styled() -> None:
    lines = paragraph(strong("one two three four five six"), indent=2, width=22).splitlines()

    assert lines == [f"  {strong('one two three four')}", f"  {strong('five six')}"]


def printed_by_read(file: Path, *, on_terminal: bool, **settings: str) -> str:
    """What `tracker read` prints of a file, on a terminal or into a pipe."""
    environment = {name: value for name, value in os.environ.items() if name not in COLOURS} | settings
    ours, far_end = pty.openpty() if on_terminal else os.pipe()
    words = [sys.executable, "-m", "tracker.cli", "read", str(file)]
    subprocess.run(words, env=environment, cwd=ROOT, stdout=far_end, check=True)
    os.close(far_end)
    printed = b""
    with suppress(OSError):  # a terminal whose other end was closed
        while part := os.read(ours, 65_536):
            printed += part
    os.close(ours)
    return printed.decode()


@pytest.mark.parametrize(
    ("on_terminal", "settings", "coloured"),
    [
        (True, {"TERM": "xterm-256color"}, True),
        (True, {"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {"TERM": "xterm-256color"}, False),
        (False, {"TERM": "xterm-256color", "FORCE_COLOR": "1"}, True),
        (False, {"TERM": "xterm-256color", "FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_terminals_that_show_them_and_people_who_want_them(
    tmp_path: Path, on_terminal: bool, settings: dict[str, str], coloured: bool
) -> None:
    (tmp_path / "text.txt").write_text("The mayor said on Monday that crime fell.")

    printed = printed_by_read(tmp_path / "text.txt", on_terminal=on_terminal, **settings)

    assert ("\x1b[" in printed) is coloured
    assert "1 sentence, 1 attribution, 1 claim proposed." in printed


def test_letters_joined_to_one_picture_take_its_place_and_no_more() -> None:
    lines = plain(table([["👩‍🔬", "a"], ["abc", "b"]], [Column(""), Column("")], width=60))

    assert lines == ["👩‍🔬   a", "abc  b"]
