"""What reading a file did to it, as the shell says it."""

from tracker.cli.intake_notes import notes_in_words, notes_record, to_be_looked_at
from tracker.language.dates import PartialDate
from tracker.rules.articles import Published, Taken
from tracker.rules.intake_notes import Note, NoteKind

NOTES = (
    Note(NoteKind.LEFT_OUT, "A menu was left out.", "Home\n  News " + "x" * 200),
    Note(NoteKind.CHANGED, "2 footnote marks stand in brackets now."),
)
TAKEN = Taken(
    "A deal.",
    "text/html",
    language="de",
    notes=NOTES,
    published_as="03/04/2025",
    published_readings=(PartialDate(2025, 4, 3), PartialDate(2025, 3, 4)),
)


def test_the_notes_are_said_by_kind_after_what_is_asked() -> None:
    answer = notes_record(TAKEN, Published(), newer=False)

    assert list(notes_in_words(answer)) == [
        "  The page prints 03/04/2025, which can be 3 April 2025 or 4 March 2025: the day is stored as unknown. "
        "Say which on the page of the article, or take it in with --published-on 2025-04-03 or 2025-03-04.",
        "  2 footnote marks stand in brackets now.",
        f"  A menu was left out. “Home News {'x' * 70}”",
    ]


def test_all_of_it_is_data() -> None:
    answer = notes_record(TAKEN, Published(), newer=False)

    assert [(note["kind"], note["words"]) for note in answer["notes"]] == [
        ("changed", "2 footnote marks stand in brackets now."),
        ("left_out", "A menu was left out."),
    ]
    assert answer["notes"][1]["excerpt"] == NOTES[0].excerpt
    assert (answer["published_readings"], answer["language"]) == (["2025-04-03", "2025-03-04"], "de")


def test_a_day_that_was_given_or_is_held_already_is_not_asked() -> None:
    given = notes_record(TAKEN, Published(PartialDate(2025, 4, 3), "stated"), newer=False)
    newer = notes_record(TAKEN, Published(), newer=True)

    assert (given["asks"], newer["asks"]) == ("", "")
    assert newer["published_readings"] == []


def test_what_a_person_must_say_is_told_apart() -> None:
    asked = Taken(
        "A deal.", "text/html", notes=(*NOTES, Note(NoteKind.ASK, "Drawn words stand in the text.", "not so"))
    )
    answer = notes_record(asked, Published(), newer=False)

    assert list(to_be_looked_at(answer)) == ["To be looked at: Drawn words stand in the text. “not so”"]
    assert not any("Drawn words" in line for line in notes_in_words(answer))
