"""What waits to be confirmed, kept and read again."""

from tracker.language.dates import PartialDate
from tracker.rules.articles import Taken
from tracker.rules.intake_notes import Note, NoteKind
from tracker.rules.waiting import read_again, written


def test_everything_is_read_again_as_it_was() -> None:
    notes = (
        Note(NoteKind.ASK, "A day has two readings."),
        Note(NoteKind.LEFT_OUT, "A menu was left out.", "Home\0\ud800"),
    )
    taken = Taken(
        "Text “with” 国 signs",
        "text/html",
        b"\x00bytes",
        "Title",
        "Outlet",
        "Author",
        PartialDate(2025, 12),
        "03/04/2025",
        (PartialDate(2025, 4, 3), PartialDate(2025, 3, 4)),
        "https://post.example/",
        "de",
        notes,
        "page.html",
    )

    assert written(taken).isascii()
    assert read_again(written(taken), taken.original) == taken
    assert read_again(written(Taken("Text")), b"") == Taken("Text")
