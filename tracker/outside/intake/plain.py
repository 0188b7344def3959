"""Plain text: its letters, and what was pasted into it of a page: pieces in tags, signs by their names."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from tracker.language.english import counted
from tracker.language.page_tags import embedded, has_tags, is_markup, talks_of_tags
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.encodings import decoded
from tracker.outside.intake.paragraphs import language
from tracker.rules.intake_notes import Note, NoteKind

_SIGN = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|([a-zA-Z]{2,31}\d{0,2}));")
_BREAKS = re.compile(r"(?:<br\s*/?>\s*)+$", re.IGNORECASE)


def read_plain(content: bytes, called: str = "This") -> ReadDocument:
    """A text as it stands; only the tags of an embedded post are taken out, its words stay."""
    text, signs = _without_signs(decoded(content, called))
    text, notes = _without_tags(text)
    return ReadDocument(text, language=language(text), notes=(*signs, *notes))


def _without_signs(text: str) -> tuple[str, tuple[Note, ...]]:
    """With `&euro;` as the sign that it names; tags written so, `&lt;p&gt;`, only where the text is a page."""
    signs = [sign for sign in _SIGN.finditer(text) if sign[1] is None or f"{sign[1]};" in html5]
    if not signs or has_tags(text) or talks_of_tags(text):
        return text, ()
    written = unescape(text)
    if has_tags(written) and not is_markup(written):
        return text, ()
    words = f"{counted(len(signs), 'sign')} written by name stand as themselves now."
    return written, (Note(NoteKind.CHANGED, words, signs[0][0]),)


def _without_tags(text: str) -> tuple[str, tuple[Note, ...]]:
    spans = embedded(text) if has_tags(text) else []
    if not spans:
        return text, ()
    words = f"The tags of {counted(len(spans), 'embedded piece')} of a page were taken out; the words stay."
    note = Note(NoteKind.CHANGED, words, text[spans[0][0] : spans[0][1]][:200])
    return "".join(_pieces(text, spans)), (note,)


def _pieces(text: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    from tracker.outside.intake.rendered import rendered  # loads lxml, and few texts hold a tag

    end = 0
    for start, next_end in spans:
        yield text[end:start]
        yield rendered(text[start:next_end], text[max(0, start - 20) : start])[0]
        breaks = _BREAKS.search(text[start:next_end])
        # A line that is broken in the source as well is one line.
        if breaks and text[next_end : next_end + 1] not in {"\n", "\r", ""}:
            yield "\n\n" if breaks[0].count("<") > 1 else "\n"
        end = next_end
    yield text[end:]
