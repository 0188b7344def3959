"""How the letters of a page are written: by what it says, else as a browser reads one that says nothing."""

import codecs
import re

import webencodings

from tracker.errors import WrongInput
from tracker.outside.intake.encodings import as_utf8, code_page, mended
from tracker.outside.intake.html.tally import Tally

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I)
_LANGUAGE = re.compile(rb"<html[^>]{0,500}?\slang\s*=\s*[\"']?([a-z]{2})", re.I)
_TAG = re.compile(rb"<(?:style|script)\b[^<]{0,100000}</|<[^<>]{0,2000}>", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Without a mark a page in UTF-16 still begins with a tag, and every other byte of it is zero.
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_UNTRUE = "The letters of this page cannot be read: it does not say truly how they are written. Paste its text."
# The table of the HTML standard (“determining the character encoding”), which no library hands out.
_FALLBACKS = {
    "windows-1256": "ar fa", "windows-1251": "be bg kk ky mk ru sr tg tt uk", "windows-1250": "cs hr sk",
    "iso-8859-7": "el", "windows-1257": "et lt lv", "windows-1255": "he", "iso-8859-2": "hu pl sl",
    "shift_jis": "ja", "euc-kr": "ko", "windows-1254": "ku tr", "cp874": "th", "windows-1258": "vi",
    "gb18030": "zh",
}  # fmt: skip
_FALLBACK_OF = {language: name for name, languages in _FALLBACKS.items() for language in languages.split()}


def decoded(content: bytes, tally: Tally | None = None) -> str:
    """By its byte order mark or what it declares, unless the bytes say otherwise; the tally is told of a doubt."""
    content, tally = as_utf8(content), tally or Tally()
    declared = _declared(content)
    is_utf8, text = _as(content, "utf-8")
    if is_utf8 and (declared in {"", "utf-8"} or _is_single(declared)):
        if _is_single(declared) and not text.isascii():
            tally.count("letters_untrue")
        return text
    is_true, text = _as(content, declared) if declared else (False, "")
    return text if is_true else _without_a_word(content, tally, says=declared)


def _without_a_word(content: bytes, tally: Tally, *, says: str) -> str:
    """As the words tell, else as browsers read a page of its language; one that says so untruly is refused then."""
    told = code_page(_TAG.sub(b" ", content))
    whole = mended(content) if says == "utf-8" else None
    if says and not told and whole is None:
        raise WrongInput(_UNTRUE, field="text")
    if says:
        tally.count("letters_untrue")
    else:
        tally.count("letters_told" if told else "letters_unsaid")
    return whole or _as(content, told or _fallback(content))[1]


def _fallback(content: bytes) -> str:
    language = _LANGUAGE.search(content[:4096])
    return _FALLBACK_OF.get(language[1].decode().lower() if language else "", "windows-1252")


def _is_single(encoding: str) -> bool:
    """Whether a letter is one byte in it, so that any bytes are letters."""
    return encoding.startswith(("windows-", "cp", "iso8859", "iso-8859", "ascii", "mac"))


def _as(content: bytes, encoding: str) -> tuple[bool, str]:
    """Whether all of it is written so, and the text, with the sign for a letter that cannot be read."""
    try:
        return True, content.decode(encoding)
    except UnicodeError:
        return False, content.decode(encoding, "replace")
    except LookupError:  # a name that browsers know, and no decoder
        return False, content.decode("windows-1252", "replace")


def _declared(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    declared = _CHARSET.search(content[:4096]) or _XML.match(content[:4096])
    # As every browser reads the names: latin-1 is windows-1252, and a page that can be read so far is not UTF-16.
    encoding = webencodings.lookup(declared[1].decode("ascii")) if declared else None
    if encoding is None:
        return ""
    return "utf-8" if encoding.name.startswith("utf-16") else str(encoding.codec_info.name)
