"""The words of a PDF, its lines put together into paragraphs."""

import re
from collections.abc import Iterator

from tracker import limits
from tracker.errors import WrongInput
from tracker.outside.intake.document import ReadDocument

_SPLIT_WORD = "\ufffe"  # what PDFium makes of a hyphen at the end of a line
_LINE = re.compile(r"([^\r\n\ufffe]*)(\ufffe|\r\n|\r|\n|$)")


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return content[:64].lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-")


def read_pdf(content: bytes) -> ReadDocument:
    """What a PDF says; it names no title or day yet."""
    return ReadDocument(text_of_pdf(content, most=limits.ARTICLE_TEXT.most))


def text_of_pdf(content: bytes, *, most: int) -> str:
    """The text in reading order; pages after `most` characters are not read. `WrongInput` if it cannot be read.

    Not for two threads at once: PDFium keeps state of its own. `apart.read_apart` gives it a process of its own.
    """
    import pypdfium2  # heavy, and most requests read no PDF

    try:
        pages = _pages(pypdfium2.PdfDocument(content), most)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise WrongInput(
            "This PDF is locked; save it without its password, or paste its text."
            if locked
            else "This PDF is damaged and cannot be read; choose another copy, or paste its text.",
            field="text",
        ) from error
    if not any(page.strip() for page in pages):
        raise WrongInput("This PDF holds pictures of pages and no text; paste or type the text.", field="text")
    return _paragraphs("\n".join(pages))


def _pages(document: "pypdfium2.PdfDocument", most: int) -> list[str]:  # type: ignore[name-defined]  # noqa: F821
    pages: list[str] = []
    with document:
        # A page tree of a few bytes can list one page a million times: counted before any is read.
        limits.PDF_PAGES.check(len(document), field="text")
        for page in document:
            words = page.get_textpage()
            pages.append(words.get_text_range())
            words.close()
            page.close()
            if sum(map(len, pages)) > most:
                break
    return pages


def _paragraphs(text: str) -> str:
    """Lines put together again; one that is clearly shorter than the lines of this text are ends a paragraph."""
    lines = list(_lines(text))
    lengths = sorted(len(words) for words, _ in lines)
    full = 0.8 * lengths[int(0.9 * len(lengths))]
    pieces: list[str] = []
    split_before = False
    for words, split in lines:
        if split_before and not words[0].islower():
            pieces.append("-")  # Franco-German
        pieces += [words, "" if split else "\n\n" if len(words) < full else " "]
        split_before = split
    return "".join(pieces)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Every line with words, and whether its last word goes on in the next line."""
    for match in _LINE.finditer(text):
        words = match[1].strip()
        if words:
            yield words, match[2] == _SPLIT_WORD
