"""What reading did, in sentences."""

from tests.outside.intake.pdf.pieces import a_line, a_page, a_word
from tracker.outside.intake.pdf.footnotes import Footnote
from tracker.outside.intake.pdf.remarks import Outside, notes
from tracker.outside.intake.pdf.web_print import Printed
from tracker.outside.intake.pdf.wording import Wording
from tracker.rules.intake_notes import NoteKind


def test_nothing_is_said_where_nothing_was_done() -> None:
    assert notes([a_page()], Outside(), [], Wording([], [], 0), Printed([]), {}) == ()


def test_each_kind_of_change_is_one_note_with_its_count() -> None:
    page = a_page()
    page.hidden, page.comments, page.slanted = "Secret 99", 2, "DRAFT"

    made = notes(
        [page],
        Outside([a_line("Tower Daily")], [a_word("5", 20, 100)]),
        [Footnote("1", [a_line("So the mayor.")])],
        Wording([], ["[1] So the mayor."], 3),
        Printed([], left_out=["a menu", "share buttons", "the comments"]),
        {1: "words"},
    )

    assert [(note.kind, note.words) for note in made[1:]] == [
        (NoteKind.CHANGED, "1 footnote now stands at the end of the text."),
        (NoteKind.CHANGED, "3 footnote marks stand in brackets now."),
        (NoteKind.LEFT_OUT, "1 line number in the margin was left out."),
        (NoteKind.LEFT_OUT, "Running heads and page numbers (1 line) were left out."),
        (NoteKind.LEFT_OUT, "Of the printed web page were left out: a menu, share buttons and the comments."),
        (NoteKind.LEFT_OUT, "2 words that nobody sees on the page were left out."),
        (NoteKind.LEFT_OUT, "Words printed aslant across the page were left out."),
        (NoteKind.LEFT_OUT, "2 comments pinned to the pages were left out."),
    ]
