"""What the readers of documents share: a title at the head of a text, a line of what a file says of itself."""

import re
from dataclasses import dataclass

from tracker.errors import WrongInput
from tracker.language.characters import unhidden
from tracker.language.dates import PartialDate
from tracker.language.reading.languages import language_of
from tracker.language.typed_dates import date_readings
from tracker.rules.intake_notes import Note, NoteKind

_MACHINE = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_LONGEST = 300  # characters of a title or name that is proposed
NO_WORDS = "There is no text in this file; paste the words of the article."


def begun_with(title: str, text: str) -> str:
    """The text with its title as first line, once; a headline that is broken in two is one line."""
    for mark in ("\n", "\n\n"):
        first, gap, behind = text.partition(mark)
        if title and " ".join(first.split()).casefold() == title.casefold():
            return text if mark == "\n" else f"{' '.join(first.split())}{gap}{behind}"
    return f"{title}\n\n{text}" if title else text


def headed_once(title: str, text: str) -> str:
    """The text whose headline, where it is the title, is one line; a title that only the properties state is no line.

    Properties hold what the template said, or what a former version was called, and nobody printed that.
    """
    headline = " ".join(text.partition("\n\n")[0].split()).casefold()
    first = " ".join(text.partition("\n")[0].split()).casefold()
    return begun_with(title, text) if title and title.casefold() in {headline, first} else text


def line(words: str | None) -> str:
    """A title or name as one line of a length that is proposed."""
    return unhidden(" ".join((words or "").split()))[:_LONGEST]


def checked(text: str) -> str:
    """The text, where it holds words."""
    if not any(character.isalnum() for character in text):
        raise WrongInput(NO_WORDS, field="text")
    return text


def language(text: str, declared: str = "") -> str:
    """The code of the language: of the words where they tell, else as the file declares it."""
    return language_of(text) or declared.lower().partition("-")[0]


def day_of(written: str | None) -> PartialDate | None:
    """The day of a date as programs write it, `2025-12-17T10:00:00Z`; None where it is none."""
    try:
        return PartialDate.parse((written or "").strip()[:10])
    except WrongInput:
        return None


@dataclass(frozen=True)
class StatedDay:
    """A day that a file states as people write one; what can be read in two ways is handed on as it is written."""

    day: PartialDate | None = None
    written: str = ""
    readings: tuple[PartialDate, ...] = ()
    notes: tuple[Note, ...] = ()


def stated_day(written: str) -> StatedDay:
    """The day of `17 December 2025`, `17.12.2025`, `2025-12-17T10:00:00Z`; a person says which 03/04/2025 is."""
    words = line(written)
    if not words:
        return StatedDay()
    if day := day_of(words) if _MACHINE.match(words) else None:
        return StatedDay(day)
    try:
        readings = date_readings(words)
    except WrongInput:
        note = Note(NoteKind.ASK, "The day that the file states could not be read; say when it was published.", words)
        return StatedDay(notes=(note,))
    return StatedDay(readings[0]) if len(readings) == 1 else StatedDay(None, words, readings)


def asked_day(day: PartialDate | None) -> tuple[Note, ...]:
    """The day on which a document was made is not yet the day on which it was published: a person says so."""
    if day is None:
        return ()
    return (Note(NoteKind.ASK, f"The document was made on {day.in_words()}; say whether it was published that day."),)
