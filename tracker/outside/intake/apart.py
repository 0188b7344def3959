"""Foreign bytes are read in a process of its own, which can be killed: what a file may cost is bounded here."""

from dataclasses import replace
from typing import Any

from tracker import limits
from tracker.errors import Busy, TooLarge
from tracker.language.analysis import Ending
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.packed import check_packed
from tracker.outside.intake.paragraphs import language
from tracker.outside.intake.readers import EML, HTML, MHTML, PDF, reader_of
from tracker.outside.pool import Crowded, Overran, Pool, the_pool

_TASK = f"{__name__}:file_as_data"
_CALLED = {HTML: "This page", MHTML: "This page", EML: "This mail", PDF: "This PDF"}
_OVERRUNS = {
    Ending.TIME: limits.READING_TIME,
    Ending.MEMORY: limits.READING_MEMORY,
    Ending.FAULT: limits.READING_MEMORY,
}


def read_apart(content: bytes, media_type: str, pool: Pool | None = None) -> ReadDocument:
    """What a file says; `TooLarge` where it overran the limits, `WrongInput` where nothing can be read.

    `Busy` where too many files wait to be read.
    """
    try:
        answer = (pool or the_pool()).ask(_TASK, {"media_type": media_type}, content)
    except Crowded as error:
        raise Busy(limits.READ_LATER.sentence(), field="text") from error
    except Overran as error:
        what = _CALLED.get(media_type, "This file")
        raise TooLarge(_OVERRUNS[error.ending].sentence(what=what), field="text") from error
    return ReadDocument.from_json(answer)


def file_as_data(words: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The task of the pool: read a file of that kind."""
    check_packed(content)
    document = reader_of(words["media_type"])(content)
    return replace(document, language=language(document.text, document.language)).to_json()
