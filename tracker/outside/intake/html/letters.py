"""How the letters of a page are written, by what it says; nothing is guessed."""

import codecs
import re

import webencodings

from tracker.errors import WrongInput
from tracker.outside.intake.encodings import as_utf8

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Without a mark a page in UTF-16 still begins with a tag, and every other byte of it is zero.
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def decoded(content: bytes) -> str:
    """By its byte order mark or what it declares, else UTF-8."""
    content = as_utf8(content)
    try:
        return content.decode(_encoding(content))
    except (UnicodeError, LookupError) as error:
        raise WrongInput(
            "The letters of this page cannot be read: it does not say truly how they are written. Paste its text.",
            field="text",
        ) from error


def _encoding(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    declared = _CHARSET.search(content[:4096]) or _XML.match(content[:4096])
    if declared is None:
        return "utf-8"
    # As every browser reads the names: latin-1 is windows-1252, and a page that can be read so far is not UTF-16.
    encoding = webencodings.lookup(declared[1].decode("ascii"))
    if encoding is None:
        raise LookupError(declared[1])
    return "utf-8" if encoding.name.startswith("utf-16") else str(encoding.codec_info.name)
