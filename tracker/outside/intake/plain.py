"""Plain text: its letters, and pieces of a page that were pasted into it."""

from tracker.language.english import counted
from tracker.language.page_tags import embedded, has_tags
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.encodings import decoded
from tracker.outside.intake.paragraphs import language
from tracker.rules.intake_notes import Note, NoteKind


def read_plain(content: bytes, called: str = "This") -> ReadDocument:
    """A text as it stands; only the tags of an embedded post are taken out, its words stay."""
    text, notes = _without_tags(decoded(content, called))
    return ReadDocument(text, language=language(text), notes=notes)


def _without_tags(text: str) -> tuple[str, tuple[Note, ...]]:
    spans = embedded(text) if has_tags(text) else []
    if not spans:
        return text, ()
    from tracker.outside.intake.rendered import rendered  # loads lxml, and few texts hold a tag

    pieces, end = [], 0
    for start, next_end in spans:
        pieces += [text[end:start], rendered(text[start:next_end])[0]]
        end = next_end
    words = f"The tags of {counted(len(spans), 'embedded piece')} of a page were taken out; the words stay."
    return "".join([*pieces, text[end:]]), (Note(NoteKind.CHANGED, words, text[spans[0][0] : spans[0][1]][:200]),)
