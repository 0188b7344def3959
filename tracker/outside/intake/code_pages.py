"""Which code page bytes are written in: the one in which the words are a language that is written so, and well spelt.

Every code page makes letters of any bytes. In the wrong one letters stand that the language does not have, signs stand
inside words, and small letters before capitals.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from tracker.language.reading.languages import language_of

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
_OF_MANY_SIGNS = ("zh", "ja", "ko")
# The letters beside those of English; in the code page of a neighbour others stand in their place.
_LETTERS = {
    "en": "éèêëàâäçïîôöûüñåøæœáíóúãõ", "de": "äöüßé", "fr": "àâæçéèêëîïôœùûüÿñ", "es": "áéíóúüñçª", "it": "àèéìíîòóùú",
    "pt": "áâãàçéêíóôõúüèª", "nl": "áéíóúàèëïöüê", "sv": "åäöéàü", "da": "æøåéäöü", "no": "æøåéòôäö", "fi": "äöåšžé",
    "is": "áéíóúýþæöð", "pl": "ąćęłńóśźżé", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű",
    "sl": "čšžćđ", "hr": "čćđšž", "bs": "čćđšž", "ro": "ăâîșțşţ", "sq": "çë", "tr": "çğıiöşüâîû", "az": "çəğıiöşü",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äöõüšž", "ca": "àçéèíïóòúü", "gl": "áéíñóúü",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
}  # fmt: skip
_FOREIGN = 0.2  # of the letters beside those of English: names in other languages stand in a text too
# In the wrong code page letters stand where none can: “itÕs”, “Stra§e”, “‡ la carte”.
_ODD = re.compile(
    r"[a-zß-ÿ][À-ÖØ-ÞŸŠŽŒ]|[a-z][„‚…”][a-z]|[^\W\d_][„‚](?=[\s.,;:]|$)|[^\W\d_][ˆ˜]|[a-z][£¥][a-z]|œ\d|\d[øœ](?!\w)|[a-z](?:‡|\xa0)\s[a-z]|(?:^|\s)[†‡][a-z]|(?<!\d)[¼½¾][a-z]{3}|[^\W\d_][¤¦§¨©¬®¯±¶¸¹²³¼½¾¿¡×÷†‡‰ƒˆ˜‹›€™][^\W\d_]|[\x80-\x9f]|[¬¤¦¸¨¯]|(?:^|\s)[‡Š](?:\s|$)"
)
# A sum of money begins with no letter: `Û14`, `14 Û`; no small letter stands before a capital in other alphabets.
_ODDER = re.compile(
    r"(?:^|[\s(])[À-ÖØ-öø-ÿŸŠŽŒœšž]\d|\d\s?[À-ÖØ-ÞŸŽŒ](?![\w'’])|[а-яёђ-џ][А-ЯЁЂ-Џ]|[α-ώ][Α-ΫΆΈ-Ώ]|[^\W\d_][¤¦¨¬¯±¶¸¹¼½¾¡ˇ˘˛˝×÷ƒ]"
)
_DRAWN = re.compile(r"[^\W\d_][\u2500-\u25ff]|[\u2500-\u25ff][^\W\d_]")  # lines and boxes, side by side with letters
_CHAOS = 10  # per cent, as charset-normalizer measures it
_SAMPLE = 100_000
_FEW_HIGH = 4  # one in so many is not of English, at least, where letters have several bytes
_LOOKED_AT = 6_000  # bytes of the lines that are not all English letters
_TELLING = 3_000  # of these tell the language


def is_odd(text: str) -> bool:
    """Whether a letter or a sign stands where none can, so that the code page is another one."""
    sample = text[:_SAMPLE]
    return bool(_ODD.search(sample) or _ODDER.search(sample)) or text.count("«") != text.count("»")


def detected(content: bytes) -> str | None:
    """The text in the code page that fits best; None where two fit as well, or none fits."""
    page = detected_page(content)
    return decoded_as(content, page) if page else None


def detected_page(content: bytes) -> str:
    """The code page that fits best; empty where two that read it differently fit as well, or none fits."""
    sample = _telling(content)
    scores: dict[str, int] = {}
    for page, code in _candidates(content, sample):
        read = decoded_as(sample, page)
        if read and (code in _OF_MANY_SIGNS or _is_spelt(read, code)):
            scores[page] = min(scores.get(page, len(read)), _mistakes(read, code))
    for score in sorted({*scores.values()}):
        # Only those that fit best are read to their end: a large file costs its lines no more often than that.
        texts = {decoded_as(content, page): page for page in scores if scores[page] == score}
        texts.pop("", None)
        if texts:
            return texts.popitem()[1] if len(texts) == 1 else ""
    return ""


def _telling(content: bytes) -> bytes:
    """The lines by which a code page is told."""
    lines = [line for line in content[:_SAMPLE].split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_LOOKED_AT]


def _candidates(content: bytes, sample: bytes) -> Iterator[tuple[str, str]]:
    """Every code page in which the words are of a language that is written so, with the language."""
    told = cache(language_of)  # many code pages make the same words of it
    for languages, pages in _PAGES.items():
        for page in pages.split() if languages not in _OF_MANY_SIGNS else ():
            code = told(decoded_as(sample[:_TELLING], page))
            if code in languages.split():
                yield page, code
    if sum(byte > 127 for byte in sample) * _FEW_HIGH > len(sample) or b"\x1b$" in sample:
        yield from _of_many_bytes(content, sample)


def _of_many_bytes(content: bytes, sample: bytes) -> Iterator[tuple[str, str]]:
    """As charset-normalizer tells Chinese, Japanese and Korean."""
    from charset_normalizer import from_bytes  # slow to load, and few files need it

    for match in from_bytes(content[:_SAMPLE]):
        code = language_of(sample.decode(match.encoding, "ignore"))
        could_be = {match.encoding, *match.could_be_from_charset}
        if code in _OF_MANY_SIGNS and could_be & set(_PAGES[code].split()) and match.percent_chaos < _CHAOS:
            yield match.encoding, code


def _is_spelt(text: str, language: str) -> bool:
    """Whether the letters beside those of English are those of the language."""
    accented = _accented(text)
    own = _LETTERS.get(language)
    return own is None or sum(letter not in own for letter in accented) <= _FOREIGN * len(accented)


def _mistakes(text: str, language: str) -> int:
    own = _LETTERS.get(language)
    foreign = 0 if own is None else sum(letter not in own for letter in _accented(text))
    return foreign + sum(len(pattern.findall(text)) for pattern in (_ODD, _ODDER, _DRAWN)) + _loose_marks(text)


def _loose_marks(text: str) -> int:
    """Marks that stand above or below a letter, as in Thai, where there is no letter before them."""
    pairs = zip(" " + text, text, strict=False)
    return sum(
        unicodedata.category(mark) == "Mn" and unicodedata.category(before)[0] not in "LM" for before, mark in pairs
    )


def _accented(text: str) -> list[str]:
    return [letter for letter in text.casefold() if letter > "\x7f" and letter.isalpha()]


def decoded_as(content: bytes, encoding: str) -> str:
    """The text in that code page; empty where it has no letter for a byte."""
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return ""
