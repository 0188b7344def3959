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
_LOST = "\ufffd"  # stands for a letter that cannot be read
# In the wrong code page letters stand where none can: “itÕs”, “Stra§e”, “‡ la carte”.
_ODD = re.compile(
    r"[a-zß-ÿ][À-ÖØ-ÞŸŠŽŒ]|[a-z][„‚…”][a-z]|[^\W\d_][„‚](?=[\s.,;:]|$)|[^\W\d_][ˆ˜]|[a-z][£¥][a-z]|œ\d|\d[øœ](?!\w)|[a-z](?:‡|\xa0)\s[a-z]|(?:^|\s)[†‡][a-z]|(?<!\d)[¼½¾][a-z]{3}|[^\W\d_][¤¦§¨©¬®¯±¶¸¹²³¼½¾¿¡×÷†‡‰ƒˆ˜‹›€™][^\W\d_]|[\x80-\x9f]|[¬¤¦¸¨¯]|(?:^|\s)[‡Š](?:\s|$)"
)
_MANY_LETTERS = 3  # of several bytes: so many are UTF-8, and a byte between them that is none is broken
_PAGES = {
    "en de fr es it pt nl sv da no fi is ga gl ca eu af id ms sq": "cp1252 iso8859_15 mac_roman cp850 cp858 cp437",
    "pl cs sk hu sl hr bs ro sq": "cp1250 iso8859_2 iso8859_16 cp852 mac_latin2",
    "ru bg uk be mk sr mn": "cp1251 koi8_r koi8_u iso8859_5 cp866 cp855 mac_cyrillic",
    "tr az": "cp1254 iso8859_9 cp857 mac_turkish",
    "lt lv et": "cp1257 iso8859_13 iso8859_4 cp775",
    "el": "cp1253 iso8859_7 cp737 mac_greek",
    "he yi": "cp1255 iso8859_8 cp862",
    "ar fa ur ckb": "cp1256 iso8859_6 cp864",
    "th vi": "cp874 tis_620 iso8859_11 cp1258",
    "zh": "gb18030 gbk gb2312 big5 big5hkscs cp950",
    "ja": "shift_jis cp932 shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213 iso2022_jp",
    "ko": "euc_kr cp949 johab iso2022_kr",
}
# The letters beside those of English; in the code page of a neighbour others stand in their place.
_LETTERS = {
    "de": "äöüßé", "fr": "àâæçéèêëîïôœùûüÿñ", "es": "áéíóúüñçª", "it": "àèéìíîòóùú", "pt": "áâãàçéêíóôõúüèª",
    "nl": "áéíóúàèëïöüê", "sv": "åäöéàü", "da": "æøåéäöü", "no": "æøåéòôäö", "fi": "äöåšžé", "is": "áéíóúýþæöð",
    "pl": "ąćęłńóśźżé", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "sl": "čšžćđ",
    "hr": "čćđšž", "bs": "čćđšž", "ro": "ăâîșțşţ", "sq": "çë", "tr": "çğıiöşüâîû", "az": "çəğıiöşü",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äöõüšž", "ca": "àçéèíïóòúü", "gl": "áéíñóúü",
}  # fmt: skip
_FOREIGN = 0.2  # of the letters beside those of English: names in other languages stand in a text too
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
    text = _broken(content) or _western(content) or _detected(content)
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


def _broken(content: bytes) -> str | None:
    """UTF-8 in which a byte or two are none: a sign that says so stands in their place."""
    text = content.decode("utf-8", "replace")
    letters = sum(letter > "\x7f" and letter != _LOST for letter in text)
    is_utf8 = letters >= _MANY_LETTERS and text.count(_LOST) * _MANY_LETTERS <= letters
    return text if is_utf8 else None


def _western(content: bytes) -> str | None:
    """In the code page of Windows, or in the one that has a sign for the euro in another place."""
    for encoding in ("windows-1252", "iso-8859-15"):
        text = _decoded_as(content, encoding)
        if text and language_of(text) in _WESTERN and not _is_odd(text):
            return text
    return None


def _is_odd(text: str) -> bool:
    return bool(_ODD.search(text[:_SAMPLE])) or text.count("«") != text.count("»")


def _detected(content: bytes) -> str | None:
    """As charset-normalizer tells, where the words are then those of the language that it takes them for."""
    from charset_normalizer import from_bytes  # slow to load, and few files need it

    texts = {}
    for match in from_bytes(content[:_SAMPLE]):
        text = _decoded_as(content, match.encoding)
        code = language_of(text) if text else ""
        is_written_so = not _pages(code).isdisjoint({match.encoding, *match.could_be_from_charset})
        if text and is_written_so and not _is_odd(text) and _is_spelt(text, code) and match.percent_chaos < 10:
            texts[text] = code
    return next(iter(texts)) if len(texts) == 1 else None


def _is_spelt(text: str, language: str) -> bool:
    """Whether the letters beside those of English are those of the language."""
    accented = [letter for letter in text.casefold() if letter > "\x7f" and letter.isalpha()]
    own = _LETTERS.get(language)
    return own is None or sum(letter not in own for letter in accented) <= _FOREIGN * len(accented)


def _pages(language: str) -> set[str]:
    """The code pages in which a language is written."""
    return {page for languages, pages in _PAGES.items() if language in languages.split() for page in pages.split()}


def _decoded_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return ""
