"""What a file says goes from one process to another and comes out the same."""

import json

from tracker.language.dates import PartialDate
from tracker.outside.intake.document import ReadDocument
from tracker.rules.intake_notes import Note, NoteKind


def test_what_was_read_comes_back_whole_from_its_json() -> None:
    document = ReadDocument(
        "Port closed\n\nThe port is closed.",
        title="Port closed",
        published_as="03/04/2025",
        published_readings=(PartialDate(2025, 4, 3), PartialDate(2025, 3, 4)),
        notes=(Note(NoteKind.LEFT_OUT, "A menu was left out.", "Home News"),),
    )

    assert ReadDocument.from_json(json.loads(json.dumps(document.to_json()))) == document


def test_a_text_alone_says_nothing_of_itself() -> None:
    document = ReadDocument.from_json(ReadDocument("The port is closed.").to_json())

    assert (document.published_on, document.notes) == (None, ())
