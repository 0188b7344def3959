"""Parts of mails and saved pages as bytes: their base64 or quoted-printable undone as far as it goes, never shown.

The standard library hands on base64 as it stands where its last group is cut off, and drops signs that are none.
"""

import base64
import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage
from quopri import decodestring

from tracker.errors import WrongInput
from tracker.rules.intake_notes import Note, NoteKind

_HEADER = "Content-Transfer-Encoding"
_ROW = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_RUN = re.compile(rb"([A-Za-z0-9+/]+)(=*)")
_LONG = 60  # signs of a first row that nobody writes as words
_SOFT = re.compile(rb"^[^\r\n]{60,75}=\r?$", re.MULTILINE)
_LETTERS = re.compile(rb"(?:=[89A-F][0-9A-F]){2,}")
_FEW = 2
_CUT_SIGN = re.compile(rb"=[0-9A-Fa-f]?\Z")
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_UNREADABLE = "The text of this mail is encoded in a way that cannot be undone; save it as text, or paste it."
_CUT = "The file is cut off or damaged: the text ends where it could no longer be read; compare."
_OPEN = "The file ends before its last part does: what came behind is missing; compare."
_REST = "The file is damaged: what stands behind the encoded text could not be read; compare."
_UNSAID = "The text was encoded though the file does not say so; it was decoded."


@dataclass(frozen=True)
class Payload:
    """The bytes of a part, and what had to be done to have them."""

    content: bytes
    notes: tuple[Note, ...] = ()


def payload_of(part: EmailMessage) -> Payload:
    """The bytes of a part that is no group of parts."""
    raw = _raw(part)
    stated = re.sub(r"[^a-z0-9]", "", _stated(part).lower())
    if stated.startswith(("base64", "b64")):
        return _from_base64(raw)
    if stated.startswith("quoted"):
        return _from_quoted(raw)
    if stated in {"xuuencode", "uuencode", "uue", "xuue"}:
        return _from_uuencode(part, raw)
    return _unsaid(raw) if part.get_content_maintype() == "text" else Payload(raw)


def damage(parts: Iterable[EmailMessage], message: EmailMessage) -> tuple[Note, ...]:
    """What of the texts could not be read, once each."""
    notes = [note for part in parts for note in _notes_of(part)]
    is_open = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
    if is_open and not any(note.kind is NoteKind.ASK for note in notes):
        notes.append(Note(NoteKind.ASK, _OPEN))
    return tuple(dict.fromkeys(notes))


def _notes_of(part: EmailMessage) -> Iterator[Note]:
    for text in part.walk():
        if isinstance(text, EmailMessage) and text.get_content_maintype() == "text":
            yield from payload_of(text).notes


def _stated(part: EmailMessage) -> str:
    try:
        return str(part.get(_HEADER, ""))
    except (ValueError, AttributeError, IndexError, TypeError, LookupError):  # headers as spam writes them
        return ""


def _raw(part: EmailMessage) -> bytes:
    """The bytes as they stand in the file."""
    bare = copy.copy(part)
    del bare[_HEADER]
    payload = bare.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _from_base64(raw: bytes) -> Payload:
    rows = [row.strip() for row in raw.split(b"\n")]
    rows = [row for row in rows if row]
    if (rows and not _ROW.match(rows[0].split(b" ")[0])) or _is_prose(rows):
        return Payload(raw)  # plain words that only say they were encoded
    whole = next((at for at, row in enumerate(rows) if not _ROW.fullmatch(row)), len(rows))
    rest = b"\n".join(rows[whole:])
    begun = _ROW.match(rest) if rest and b" " not in rows[whole] else None
    encoded = b"".join([*rows[:whole], begun[0] if begun else b""])
    runs = _RUN.findall(encoded)
    content = b"".join(_group(run) for run, _ in runs)
    if rest:
        excerpt = rest.decode("ascii", "replace") if begun is None else ""
        return Payload(content, (Note(NoteKind.ASK, _REST if excerpt else _CUT, " ".join(excerpt.split())[:200]),))
    is_cut = any((len(run) + len(padding)) % 4 for run, padding in runs)
    return Payload(content, (Note(NoteKind.ASK, _CUT),) if is_cut else ())


def _is_prose(rows: list[bytes]) -> bool:
    return bool(rows) and not _ROW.fullmatch(rows[0]) and b" " in rows[0]


def _group(run: bytes) -> bytes:
    """The bytes of base64 without its padding; a single sign at its end says nothing."""
    run = run[:-1] if len(run) % 4 == 1 else run
    return base64.b64decode(run + b"=" * (-len(run) % 4))


def _from_quoted(raw: bytes) -> Payload:
    end = raw.rstrip(b" \t\r\n")
    cut = _CUT_SIGN.search(end)
    if cut is None:
        return Payload(decodestring(raw))
    return Payload(decodestring(end[: cut.start()]), (Note(NoteKind.ASK, _CUT),))


def _from_uuencode(part: EmailMessage, raw: bytes) -> Payload:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or payload == raw:
        raise WrongInput(_UNREADABLE, field="text")
    return Payload(payload)


def _unsaid(raw: bytes) -> Payload:
    """Rows of base64, or of quoted-printable, in a part that says nothing of it."""
    rows = raw.split()
    if rows and len(rows[0]) >= _LONG and all(map(_ROW.fullmatch, rows)):
        payload = _from_base64(raw)
        if not _CONTROL.search(payload.content.decode("utf-8", "ignore")):
            return Payload(payload.content, (*payload.notes, Note(NoteKind.CHANGED, _UNSAID)))
    if len(_SOFT.findall(raw)) >= _FEW or len(_LETTERS.findall(raw)) >= _FEW:
        payload = _from_quoted(raw)
        return Payload(payload.content, (*payload.notes, Note(NoteKind.CHANGED, _UNSAID)))
    return Payload(raw)
