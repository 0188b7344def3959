"""How words are compared: as people read them, whatever the signs, with the way back to the text as it is printed.

`readable` is what a reader of words gets, `keyed` what is compared, `search_key.fold` the part of it that a database
can do as well.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tracker.language.mapped_text import MappedText
from tracker.language.search_key import ACCENTS, DASHES, UNSEEN, fold


def _class(ranges: Iterable[range]) -> str:
    """The inside of a class of characters, for a pattern."""
    return "".join(f"{chr(points[0])}-{chr(points[-1])}" for points in ranges)


_NO_WIDTH = _class(UNSEEN)
# Letters joined or drawn otherwise: ligatures, full width, the alphabets of mathematics that social media use.
_DRAWN = (
    "\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\u2126\u212a\u212b\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128"
    "\u212c-\u2134\u2160-\u217f\u24b6-\u24e9\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdcf\ufdf0-\ufdff\ufe50-\ufe52"
    "\ufe54-\ufe6b\ufe70-\ufefc\uff01-\uff9f\uffa1-\uffdc\U0001d400-\U0001d7ff\U0001f130-\U0001f149"
)
_ACCENTS = _class(ACCENTS)
_MARKS = f"{_ACCENTS}\u093c\u09bc\u3099\u309a"  # the last ones are no accents, but joined to their letter like these
_SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_LETTER = f"[^\\W\\d_{_SUPERSCRIPTS}]"
# “km²” and “E = mc²” are no notes: a note stands behind a word of three letters, or behind its full stop or mark.
_NOTED = (
    f"(?:(?<={_LETTER}{{3}})|(?<={_LETTER}{{3}}[.,;:!?”’\"')])|(?<={_LETTER}{{2}}[.,!?][”’\"'])|(?<=\\b[12]\\d\\d\\d))"
)
_NOTE = re.compile(
    f"{_NOTED}(?!\\*{{3}}|†{{3}})(?:[{_SUPERSCRIPTS}]++|\\*{{1,2}}|[†‡]{{1,2}}|\\[\\d{{1,3}}\\])++"
    f"(?![-\\w{_MARKS}]|[.,;:!?”’\"')]{{0,2}}[*†‡\\[{_SUPERSCRIPTS}])"
)
_SOFT_BREAK = re.compile(f"(?<=[^\\W\\d_])\u00ad[{_NO_WIDTH}]*[ \\t]*\\r?\\n[ \\t]*(?=[^\\W\\d_])")
_BREAK = re.compile(r"(?<=[^\W_])([-‐])[ \t]*\r?\n[ \t]*(?=([^\W_]))")
_UNSEEN = re.compile(f"[{_NO_WIDTH}]+")
_SPELLED = re.compile(
    f"(?P<drawn>[{_DRAWN}][{_MARKS}]*)|[^\\W_][{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
_ODD = re.compile(f"[{_NO_WIDTH}{_DRAWN}{_MARKS}{_SUPERSCRIPTS}†‡‐\u1100-\u1112]")
_LINE_END = re.compile(r"-[ \t]*\r?\n")
_ACCENT = re.compile(f"[{_ACCENTS}]+")
_SPACE = re.compile(r"\s+")
# “« Non »” has its spaces inside; a German “»Nein«” has none.
_INNER_SPACE = re.compile(r"(?<![^\s(\[])[«‹]\s|\s[»›](?!\w)|[\u00a0\u202f\u2009][;:!?]")
_TYPED_QUOTE = re.compile("``|,,|<<|>>")
_QUOTES = re.compile("'{2,}")
_DASH = re.compile(rf" ?(?:[-{DASHES}]{{2,}}|[—―])(?: ?[-{DASHES}])* ?| [-{DASHES}](?: [-{DASHES}])* ")
_DOTS = re.compile(r" ?(?:(?:\. ?){0,2}…|\.(?: ?\.){2})(?: ?[.…])* ?")
_SIGNS = re.compile(r'[^\x00-\x7f]|["`]')
_FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215e]")
_CAPITALS = re.compile("[A-Z]+")
_HYPHEN = re.compile(r"(?<=[A-Za-z])-(?=[A-Za-z])")


def readable(text: str) -> MappedText:
    """The words of a text as they are read: nothing unseen, ligatures spelled out, one spelling of each letter.

    Marks of footnotes are left out, and a word that was divided at the end of a line is one again. Case, accents,
    quotes and dashes stay. A text with nothing of the kind is answered as it stands.
    """
    printed = MappedText.of(text)
    return _as_read(printed) if _is_odd(text) else printed


def keyed(text: str, *, caseless: bool = True) -> MappedText:
    """The text as it is compared, with the way back: beside what `readable` does no accents, one quote, dash and space.

    Hyphens between letters do not count, since one at the end of a line can be read either way.
    """
    words = _compared(MappedText.of(text))
    # “Grüß†” has three letters before its mark only once it is written “Gruss†”.
    if _is_odd(words.text):
        words = _compared(words)
    return words.spelled(_CAPITALS, lambda capitals: capitals[0].lower()) if caseless else words


def key(text: str) -> str:
    """The text as it is compared: two texts of the same words have the same key, however they are printed."""
    return keyed(text).text.strip()


def _is_odd(text: str) -> bool:
    """Whether there may be anything to read otherwise than it is printed; asked of every text, so it must be cheap."""
    if "*" in text or "[" in text or _LINE_END.search(text):
        return True
    return not text.isascii() and bool(_ODD.search(text))


def _compared(words: MappedText) -> MappedText:
    words = _as_read(words) if _is_odd(words.text) else words
    words = words.spelled(_ACCENT, lambda _: "").spelled(_INNER_SPACE, _without_space).spelled(_SPACE, lambda _: " ")
    words = words.spelled(_TYPED_QUOTE, lambda _: "'").spelled(_DASH, _dash).spelled(_DOTS, lambda _: "... ")
    return words.spelled(_SIGNS, _sign).spelled(_QUOTES, lambda _: "'").spelled(_HYPHEN, lambda _: "")


def _as_read(printed: MappedText) -> MappedText:
    words = printed.spelled(_SOFT_BREAK, lambda _: "").spelled(_UNSEEN, lambda _: "")
    words = words.spelled(_SPELLED, _spelling)
    return words.spelled(_BREAK, _joined).spelled(_NOTE, _without_note)


def _spelling(letters: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC" if letters["drawn"] else "NFC", letters[0])


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    """A letter or sign without accents and in plain type; a capital stays one."""
    plain = fold(sign).strip()  # an accent that stands alone would be a space
    return plain.upper() if sign[0].isupper() else plain


def _sign(sign: re.Match[str]) -> str:
    # “3½” is not “31/2”.
    is_behind_number = sign.string[sign.start() - 1 : sign.start()].isdecimal()
    return (" " if is_behind_number and _FRACTION.match(sign[0]) else "") + _plain(sign[0])


def _dash(dash: re.Match[str]) -> str:
    # Between numbers it stands for “to” and is as good as a hyphen.
    before, after = dash.string[dash.start() - 1 : dash.start()], dash.string[dash.end() : dash.end() + 1]
    return "-" if len(dash[0]) == 1 and before.isdecimal() and after.isdecimal() else " - "


def _joined(line_end: re.Match[str]) -> str:
    # “Anglo-\nSaxon” and “14-\nyear-old” keep their hyphen; of “govern-\nment” the printer made two.
    before = line_end.string[line_end.start() - 1]
    return "" if before.isalpha() and line_end[2].islower() else line_end[1]


def _without_note(mark: re.Match[str]) -> str:
    # “*never*” is stressed and has no note: its other asterisk stands before it in the line.
    line_start = mark.string.rfind("\n", 0, mark.start()) + 1
    is_stress = "*" in mark[0] and "*" in mark.string[max(line_start, mark.start() - 200) : mark.start()]
    return mark[0] if is_stress else ""


def _without_space(quote: re.Match[str]) -> str:
    return quote[0].strip()
