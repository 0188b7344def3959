"""Bytes as letters: by their mark, as UTF-8 or UTF-16, else as a detector tells where it is sure."""

import codecs
import re

from tracker.errors import WrongInput
from tracker.language.reading.languages import language_of

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
# In the wrong code page letters stand where none can: “itÕs”, “Stra§e”, “‡ la carte”.
_ODD = re.compile(
    r"[a-zß-ÿ][À-ÖØ-ÞŸŠŽŒ]|[a-z][„‚…”][a-z]|[^\W\d_][¤¦§¨©¬®¯±¶¸¹²³¼½¾¿¡×÷†‡‰ƒˆ˜‹›€™][^\W\d_]|[\x80-\x9f]|[¬¤¦¸¨¯]|(?:^|\s)[‡Š](?:\s|$)"
)
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
    japanese = "iso2022_jp" if b"\x1b$" in content[:_SAMPLE] else ""  # seven bits, so every byte is UTF-8 too
    for encoding in filter(None, (_declared(content), japanese, "utf-8")):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    text = _western(content) or _detected(content)
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


def _western(content: bytes) -> str | None:
    try:
        text = content.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    is_western = language_of(text) in _WESTERN
    return text if is_western and not _ODD.search(text[:_SAMPLE]) else None


def _detected(content: bytes) -> str | None:
    """As charset-normalizer tells, where the words are then those of the language that it takes them for."""
    from charset_normalizer import from_bytes  # slow to load, and few files need it

    texts = {}
    for match in from_bytes(content[:_SAMPLE]):
        text = _decoded_as(content, match.encoding)
        code = language_of(text) if text else ""
        if text and code and not _ODD.search(text[:_SAMPLE]) and match.percent_chaos < 10:
            texts[text] = code
    return next(iter(texts)) if len(texts) == 1 else None


def _decoded_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return ""
