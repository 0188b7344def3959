"""Bytes that somebody uploaded or pasted, read as text; a pasted text goes the way of a file without a name."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from tracker import limits
from tracker.errors import TrackerError, WrongInput
from tracker.outside.intake.apart import read_apart
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.kinds import kind_of
from tracker.outside.intake.plain import read_plain
from tracker.outside.intake.readers import TEXT
from tracker.outside.intake.unseen_signs import without_unseen_signs
from tracker.rules.articles import Taken
from tracker.rules.intake_notes import Note, NoteKind

KEPT_UNREAD = "The capture is kept, its text could not be read:"


def extract(content: bytes, filename: str) -> Taken:
    """The text of an article with what it says of itself; `WrongInput` says what to do where there is none to read.

    Without a `filename` it was pasted.
    """
    if not content.strip():
        raise WrongInput("There is no text in it; paste the article, or choose another file.", field="text")
    limits.UPLOAD.check(len(content), field="text", what=_called(filename))
    return _read(content, filename)


@dataclass(frozen=True)
class CapturedText:
    """What kind of file a capture is, and the text that could be read in it, if any.

    `unread` says why there is none where somebody may have expected one: in a page or document (see `KEPT_UNREAD`).
    """

    media_type: str
    text: str | None = None
    unread: str = ""


def text_of_capture(content: bytes, name: str) -> CapturedText:
    """Read a capture as far as it can be read; it never refuses, for the bytes are what is kept."""
    kind = kind_of(content, name)
    try:
        return CapturedText(kind.media_type, _read(content, name).text)
    except TrackerError as error:
        # Nobody expects words in a picture; a page, document or mail without any is worth a sentence.
        is_document = kind.is_read and kind.media_type != TEXT
        return CapturedText(kind.media_type, unread=str(error) if is_document else "")


def media_type_of(content: bytes, name: str = "") -> str:
    """What kind of file it is, by its bytes, its structure and its name."""
    return kind_of(content, name).media_type


def _read(content: bytes, filename: str) -> Taken:
    kind, called = kind_of(content, filename), _called(filename)
    if not kind.is_read:
        raise WrongInput(f"{called} is {kind.words}; {kind.advice}.", field="text")
    # Plain text needs no foreign library, and most of what is pasted is plain.
    document = read_plain(content, called) if kind.media_type == TEXT else read_apart(content, kind.media_type)
    return _taken(document, kind.media_type, content)


def _taken(document: ReadDocument, media_type: str, content: bytes) -> Taken:
    """As it is handed on, with what the file says of itself and what reading it did."""
    text, unseen = without_unseen_signs(document.text)
    return Taken(
        text,
        media_type,
        content,
        document.title,
        document.outlet,
        document.author,
        document.published_on,
        published_as=document.published_as,
        published_readings=document.published_readings,
        address=document.address,
        language=document.language,
        notes=(*document.notes, *unseen, *_lost_letters(text)),
    ).tidied()


def _lost_letters(text: str) -> tuple[Note, ...]:
    at = text.find("\ufffd")
    if at < 0:
        return ()
    return (Note(NoteKind.CHANGED, "A letter that cannot be read stands as �.", text[max(0, at - 40) : at + 40]),)


def _called(filename: str) -> str:
    name = PurePosixPath(filename.replace("\\", "/")).name
    return f"“{name[:80]}”" if name else "This"
