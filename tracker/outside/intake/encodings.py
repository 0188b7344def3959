"""Bytes as letters: by their mark, as UTF-8 or UTF-16, else as a detector tells where it is sure."""

import codecs

from tracker.errors import WrongInput
from tracker.language.reading.languages import language_of
from tracker.outside.intake.code_pages import decoded_as, detected, detected_page, is_odd

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = frozenset(
    ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "is", "ga", "gl", "ca", "eu", "af", "id", "ms"]
)
_SAMPLE = 100_000
_TELLING = 20_000  # letters that tell a language
_LOST = "\ufffd"  # stands for a letter that cannot be read
_MANY_LETTERS = 3  # of several bytes: so many are UTF-8, and a byte between them that is none is broken
NOT_SURE = (
    "{called} does not say how its letters are written, and that cannot be told for sure; "
    "save it as UTF-8, or paste its text."
)


def sniffed(content: bytes) -> str | None:
    """The letters as far as needed to see what the file is; None for bytes that are no text."""
    encoding = _declared(content)
    if encoding:
        return content.decode(encoding, "replace")
    return None if b"\0" in content else content.decode("utf-8", "replace")


def decoded(content: bytes, called: str = "This") -> str:
    """The text; `WrongInput` where its encoding cannot be told for sure."""
    # Seven bits, so every byte is UTF-8 too.
    korean = "iso2022_kr" if b"\x1b$)C" in content[:_SAMPLE] else ""
    japanese = "iso2022_jp" if b"\x1b$" in content[:_SAMPLE] else ""
    for encoding in filter(None, (_declared(content), korean, japanese, "utf-8")):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    text = mended(content) or _western(content) or detected(content)
    if text is None:
        raise WrongInput(NOT_SURE.format(called=called), field="text")
    return text


def as_utf8(content: bytes) -> bytes:
    """The same in UTF-8 with its mark, where it is in UTF-16 or UTF-32; else as it is."""
    encoding = _declared(content)
    if encoding in {"", "utf-8-sig"}:
        return content
    return codecs.BOM_UTF8 + content.decode(encoding, "replace").removeprefix("\ufeff").encode("utf-8", "replace")


def _declared(content: bytes) -> str:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    return marked or _unmarked_utf16(content)


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without its mark: every second byte of words in Latin letters is zero, and none of the others."""
    sample = content[: min(len(content), _SAMPLE) // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < 4 or min(even, odd) or max(even, odd) * 4 < len(sample):
        return ""
    encoding = "utf-16-be" if even else "utf-16-le"
    letters = sample.decode(encoding, "replace")
    return encoding if all(letter.isprintable() or letter.isspace() for letter in letters) else ""


def mended(content: bytes) -> str | None:
    """UTF-8 in which a byte or two are none: a sign that says so stands in their place."""
    text = content.decode("utf-8", "replace")
    lost = text.count(_LOST)
    letters = len(text) - len(text.encode("ascii", "ignore")) - lost
    is_utf8 = letters >= _MANY_LETTERS and lost * _MANY_LETTERS <= letters
    return text if is_utf8 else None


def _western(content: bytes) -> str | None:
    encoding = _western_page(content)
    return content.decode(encoding) if encoding else None


def _western_page(content: bytes) -> str:
    """The code page of Windows, or the one that has a sign for the euro in another place."""
    for encoding in ("windows-1252", "iso-8859-15"):
        text = decoded_as(content, encoding)
        if text and language_of(text[:_TELLING]) in _WESTERN and not is_odd(text):
            return encoding
    return ""


def code_page(content: bytes) -> str:
    """The code page of words that are not UTF-8, where it is sure; else empty."""
    return _western_page(content) or detected_page(content)
