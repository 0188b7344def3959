"""What reading a file did to it, as `tracker ingest` says it."""

from collections.abc import Iterator
from typing import Any

from tracker.language.english import listed
from tracker.rules.articles import Published, Taken
from tracker.rules.intake_notes import NoteKind

_EXCERPT = 80  # letters of the words concerned; all of them stand in what --json answers
_ORDER = {kind: place for place, kind in enumerate(NoteKind)}


def notes_record(taken: Taken, published: Published, *, newer: bool) -> dict[str, Any]:
    """The notes as data, the day that is printed in two ways where it was left unknown, and the language."""
    is_open = bool(taken.published_readings) and published.published_on is None and not newer
    notes = sorted(taken.notes, key=lambda note: _ORDER[note.kind])
    return {
        "language": taken.language,
        "notes": [{"kind": note.kind.value, "words": note.words, "excerpt": note.excerpt} for note in notes],
        "published_as": taken.published_as if is_open else "",
        "published_readings": [str(day) for day in taken.published_readings] if is_open else [],
        "asks": _question(taken) if is_open else "",
    }


def notes_in_words(answer: dict[str, Any]) -> Iterator[str]:
    """What is asked of the day, then what was changed and left out, as lines."""
    if answer["asks"]:
        yield f"  {answer['asks']}"
    yield from (_line(note) for note in answer["notes"] if note["kind"] != NoteKind.ASK)


def to_be_looked_at(answer: dict[str, Any]) -> Iterator[str]:
    """What only a person can say, for the error output: nobody confirms a text that the shell stores."""
    yield from (f"To be looked at:{_line(note)[1:]}" for note in answer["notes"] if note["kind"] == NoteKind.ASK)


def _line(note: dict[str, Any]) -> str:
    words = " ".join(note["excerpt"].split())
    return f"  {note['words']}" + (f" “{words[:_EXCERPT]}”" if words else "")


def _question(taken: Taken) -> str:
    readings = taken.published_readings
    return (
        f"The page prints {taken.published_as}, which can be {listed([day.in_words() for day in readings], 'or')}: "
        f"the day is stored as unknown. Say which on the page of the article, or take it in with "
        f"--published-on {readings[0]} or {readings[-1]}."
    )
