"""Keeping a source as it was seen: the bytes, their SHA-256, and what could be read in them."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Capture, Person
from tracker.rules.file_names import plain_name
from tracker.rules.input_cleaning import one_line

_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")


@dataclass(frozen=True)
class CaptureDraft:
    """An uploaded file or pasted text; `text` is what could be read in it, nothing if nobody tried."""

    content: bytes
    filename: str = "capture"
    media_type: str = "application/octet-stream"
    text: str | None = None

    @property
    def plain_name(self) -> str:
        """The name of the file as it is kept."""
        visible = one_line(self.filename.replace("\\", "/").split("/")[-1], limits.FILE_NAME, field="capture")
        return plain_name(visible, CaptureDraft.filename)

    @property
    def plain_type(self) -> str:
        """Its media type as it is kept; one that is none counts as bytes."""
        media_type = self.media_type.partition(";")[0].strip().lower()
        fits = _MEDIA_TYPE.fullmatch(media_type) and len(media_type) <= 100
        return media_type if fits else CaptureDraft.media_type

    @classmethod
    def pasted(cls, text: str) -> "CaptureDraft":
        """The pasted text of a source."""
        return cls(text.encode(errors="replace"), "pasted.txt", "text/plain", text)


def keep_capture(session: Session, *, draft: CaptureDraft, by: Person, now: datetime) -> Capture:
    """The row with those bytes, made now if there is none; its journal entry is the evidence's.

    One row may serve several desks: whether somebody may see it depends on the evidence it belongs to.
    """
    # Nothing is a file too, and its digest is the same for everybody: all empty uploads would be one capture.
    if not draft.content:
        raise WrongInput("The captured file is empty; choose another one or leave it out.", field="capture")
    limits.CAPTURE.check(len(draft.content), field="capture")
    digest = hashlib.sha256(draft.content).hexdigest()
    stored = session.scalars(select(Capture).where(Capture.sha256 == digest).limit(1)).first()
    # The bytes decide, not the name, which belongs to the item: one PDF filed for ten claims is kept once.
    if stored:
        return stored
    capture = Capture(
        sha256=digest,
        filename=draft.plain_name,
        media_type=draft.plain_type,
        size=len(draft.content),
        content=draft.content,
        text=None if draft.text is None else draft.text.replace("\0", "\ufffd"),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(capture)
    session.flush()
    return capture
