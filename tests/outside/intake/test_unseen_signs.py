"""Signs that nobody sees."""

import pytest

from tracker.outside.intake.extraction import extract
from tracker.outside.intake.unseen_signs import is_written_leftwards, without_unseen_signs
from tracker.rules.intake_notes import NoteKind

_ASKED = "Unseen signs turn letters round in the file; the text has them as they are shown: compare."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The fee is \u202e14\u202c crowns.", "The fee is 41 crowns."),
        ("The fee is \u202e14 crowns", "The fee is snworc 41"),
        ("The \u202efee\nis 14.", "The eef\nis 14."),
        ("The fee is \u202d14\u202c crowns.", "The fee is 14 crowns."),
        ("It is \u202e\u05d0\u05d1\u202c.", "It is \u05d0\u05d1."),
        ("\u202e3\u202c and \u202e12\u202c", "3 and 21"),
    ],
)
def test_what_is_turned_round_stands_as_it_is_shown_and_is_asked(text: str, shown: str) -> None:
    plain, notes = without_unseen_signs(text)

    assert plain == shown
    assert [(note.kind, note.words) for note in notes] == [(NoteKind.ASK, _ASKED)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The fee is \u200e14\u200e crowns.", "The fee is 14 crowns."),
        ("The fee is \u206714\u2069 crowns.", "The fee is 14 crowns."),
        ("\u202aThe\u202c fee", "The fee"),
        ("The \u061cfee", "The fee"),
    ],
)
def test_other_signs_of_direction_are_taken_out_and_said(text: str, shown: str) -> None:
    plain, notes = without_unseen_signs(text)

    assert plain == shown
    assert ["of direction" in note.words for note in notes] == [True]


def test_marks_that_a_leftward_script_needs_stay() -> None:
    text = "\u05d4\u05d2\u05e9\u05e8 \u05e1\u05d2\u05d5\u05e8 (14\u200f)"

    assert without_unseen_signs(text) == (text, ())
    assert is_written_leftwards(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It \x1b[31mrose\x1b[0m to 41.", "It rose to 41."),
        ("It \x1b[1;38;5;9mrose\x1b[m to 41.", "It rose to 41."),
        ("\x1b]0;title\x07It rose.", "It rose."),
        ("\x1b]8;;https://a.example\x1b\\It rose\x1b]8;;\x1b\\.", "It rose."),
        ("\x1b[2J\x1b[HIt rose.", "It rose."),
        ("\x1b(BIt rose.", "It rose."),
    ],
)
def test_commands_to_a_terminal_are_no_text(text: str, shown: str) -> None:
    plain, notes = without_unseen_signs(text)

    assert plain == shown
    assert len(notes) == 1
    assert "to a terminal" in notes[0].words


def test_a_text_without_such_signs_stands() -> None:
    assert without_unseen_signs("It rose [31m] to 41.") == ("It rose [31m] to 41.", ())
    assert without_unseen_signs("a\x1bb") == ("a\x1bb", ())


def test_a_file_of_any_kind_is_read_without_them() -> None:
    words = "The fee is \u202e14\u202c crowns, the mayor said."

    for content, name in ((words, "a.txt"), (f"# {words}", "a.md"), (f"<p>{words}</p>" * 3, "a.html")):
        taken = extract(content.encode(), name)
        assert "fee is 41 crowns" in taken.text
        assert _ASKED in [note.words for note in taken.notes]
