"""How words are compared: as people read them, whatever the signs, with the way back to the text as it is printed.

`readable` is what a reader of words gets, `keyed` what is compared, `search_key.fold` the part of it that a database
can do as well.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tracker.language.mapped_text import MappedText
from tracker.language.page_marks import SUPERSCRIPTS, has_marks, has_references, without_marks, without_references
from tracker.language.search_key import ACCENTS, DASHES, UNSEEN, fold


def _class(ranges: Iterable[range]) -> str:
    """The inside of a class of characters, for a pattern."""
    return "".join(f"{chr(points[0])}-{chr(points[-1])}" for points in ranges)


# Beside those that the databases leave out: half a syllable of nothing, an object that was not copied along, the
# strokes of notes, and private characters, which only the font of the page shows.
_NO_WIDTH = f"{_class(UNSEEN)}\uffa0\ufffc\ue000-\uf8ff\U0001d173-\U0001d17a\U000f0000-\U0010ffff"
# Letters joined or drawn otherwise: ligatures, full width, the alphabets of mathematics that social media use.
_DRAWN = (
    "\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\u2126\u212a\u212b\u2102\u2103\u2109-\u2113\u2115\u2119-\u211d\u2124\u2128"
    "\u212c-\u2134\u2160-\u217f\u24b6-\u24e9\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdcf\ufdf0-\ufdff\ufe50-\ufe52"
    "\ufe54-\ufe6b\ufe70-\ufefc\uff01-\uff9f\uffa1-\uffdc\U0001d400-\U0001d7ff\U0001f130-\U0001f149"
)
_ACCENTS = _class(ACCENTS)
_MARKS = f"{_ACCENTS}\u093c\u09bc\u3099\u309a"  # the last ones are no accents, but joined to their letter like these
_LINE_BREAK = "(?:\\r\\n?|[\\n\x85\u2028\u2029])"
# A scanned page has “¬” for a hyphen at the end of a line.
_SOFT_BREAK = re.compile(f"(?<=[^\\W\\d_])[{_NO_WIDTH}¬]++[ \\t]*{_LINE_BREAK}[ \\t]*(?=[^\\W\\d_])")
LINE_END_HYPHEN = re.compile(f"(?<=[^\\W_])([-‐‑])[ \\t]*{_LINE_BREAK}[ \\t]*(?=([^\\W_]))")
_UNSEEN = re.compile(f"[{_NO_WIDTH}]+")
_SPELLED = re.compile(
    f"(?P<drawn>[{_DRAWN}][{_MARKS}]*)|[^\\W_][{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
_ODD = re.compile(f"[¬{_NO_WIDTH}{_DRAWN}{_MARKS}{SUPERSCRIPTS}†‡‐‑\u1100-\u1112]")
_LINE_END = re.compile(r"-[ \t]*[\r\n\x85\u2028\u2029]")
_ACCENT = re.compile(f"[{_ACCENTS}]+")
_SPACE = re.compile(r"\s+")
# “« Non »” has its spaces inside; a German “»Nein«” has none.
_INNER_SPACE = re.compile(r"(?<![^\s(\[])[«‹]\s|\s[»›](?!\w)|[\u00a0\u202f\u2009][;:!?]")
_TYPED_QUOTE = re.compile("``|,,|<<|>>")
_QUOTES = re.compile("'{2,}")
_DASH = re.compile(rf" ?(?:[-{DASHES}]{{2,}}|[—―⸺⸻])(?: ?[-{DASHES}])* ?| [-{DASHES}](?: [-{DASHES}])* ")
_DOTS = re.compile(r" ?(?:(?:\. ?){0,2}…|\.(?: ?\.){2})(?: ?[.…])* ?")
_SIGNS = re.compile(r'[^\x00-\x7f]|["`]')
# “5 %” is “5%”, “€ 5” is “€5”, and “U. S.” is “US”.
_UNIT_SPACE = re.compile("(?<=[0-9]) (?=[%‰°])|(?<=[$£¥§\u20a0-\u20cf]) (?=[0-9])")
_ABBREVIATION = re.compile(r"(?<![A-Za-z.])[A-Za-z]\.(?: ?[A-Za-z]\.)+")
_RAISED = ("<super>", "<sub>", "<circle>")
_FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215e]")
# Signs that no decomposition makes plain and that nobody types: okinas and the like, ratios, times.
_TYPED = {"ʻ": "'", "ʽ": "'", "ʾ": "'", "ʿ": "'", "∶": ":", "×": "x", "✕": "x", "º": "°", "˚": "°"}
_TYPED |= dict.fromkeys("「」『』《》〈〉❝❞❛❜", "'")
_YEAR_BEFORE, _YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\Z"), re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_CAPITALS = re.compile("[A-Z]+")
_HYPHEN = re.compile(r"(?<=[A-Za-z])-(?=[A-Za-z])")


def readable(text: str) -> MappedText:
    """The words of a text as they are read: nothing unseen, ligatures spelled out, one spelling of each letter.

    Marks of footnotes are left out, and a word that was divided at the end of a line is one again. Case, accents,
    quotes and dashes stay. A text with nothing of the kind is answered as it stands.
    """
    printed = MappedText.of(text)
    return _as_read(printed) if _is_odd(text) else printed


def keyed(text: str, *, caseless: bool = True, keep_hyphens: bool = False) -> MappedText:
    """The text as it is compared, with the way back: beside what `readable` does no accents, one quote, dash and space.

    Hyphens between letters do not count, since one at the end of a line can be read either way; `keep_hyphens` is for
    who reads it both ways.
    """
    words = _compared(MappedText.of(text))
    # “Grüß†” has three letters before its mark only once it is written “Gruss†”.
    if _is_odd(words.text):
        words = _compared(words)
    if not keep_hyphens:
        words = words.spelled(_HYPHEN, lambda _: "")
    return words.spelled(_CAPITALS, lambda capitals: capitals[0].lower()) if caseless else words


def keyed_with_capitals(text: str) -> MappedText:
    """The text as quotes are compared."""
    return keyed(text, caseless=False)


def key(text: str) -> str:
    """The text as it is compared: two texts of the same words have the same key, however they are printed."""
    return keyed(text).text.strip()


def _is_odd(text: str) -> bool:
    """Whether there may be anything to read otherwise than it is printed; asked of every text, so it must be cheap."""
    if has_marks(text) or _LINE_END.search(text):
        return True
    return not text.isascii() and bool(_ODD.search(text))


def _compared(words: MappedText) -> MappedText:
    words = _as_read(words) if _is_odd(words.text) else words
    words = words.spelled(_ACCENT, lambda _: "").spelled(_INNER_SPACE, _without_space).spelled(_SPACE, lambda _: " ")
    words = words.spelled(_TYPED_QUOTE, lambda _: "'").spelled(_DASH, _dash).spelled(_DOTS, lambda _: "... ")
    words = words.spelled(_SIGNS, _sign).spelled(_QUOTES, lambda _: "'")
    return words.spelled(_UNIT_SPACE, lambda _: "").spelled(_ABBREVIATION, _without_points)


def _as_read(printed: MappedText) -> MappedText:
    words = without_references(printed) if has_references(printed.text) else printed
    words = words.spelled(_SOFT_BREAK, _softly_joined).spelled(_UNSEEN, _without_unseen)
    return without_marks(words.spelled(_SPELLED, _spelling).spelled(LINE_END_HYPHEN, _joined))


def _spelling(letters: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC" if letters["drawn"] else "NFC", letters[0])


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    """A letter or sign without accents and in plain type; a capital stays one."""
    if sign in _TYPED:
        return _TYPED[sign]
    plain = fold(sign).strip()  # an accent that stands alone would be a space
    written = unicodedata.normalize("NFKC", sign)
    if len(written) > 1 and written.lower() == plain:
        return written  # “No” of “№”
    return plain.upper() if sign[0].isupper() else plain


def _sign(sign: re.Match[str]) -> str:
    plain = _plain(sign[0])
    # “3½” is not “31/2”, and “3²” not “32”.
    if sign.string[sign.start() - 1 : sign.start()].isdecimal():
        return _separation(sign[0], plain) + plain
    # The capital of “Æon” is that of “Aeon”.
    is_in_small_letters = len(plain) > 1 and sign.string[sign.end() : sign.end() + 1].islower()
    return plain.capitalize() if is_in_small_letters and plain.isupper() else plain


def _separation(sign: str, plain: str) -> str:
    if _FRACTION.match(sign):
        return " "
    return "^" if unicodedata.decomposition(sign).startswith(_RAISED) and not plain.isalpha() else ""


def _without_points(letters: re.Match[str]) -> str:
    return "".join(filter(str.isalpha, letters[0]))


def _dash(dash: re.Match[str]) -> str:
    # Between numbers it stands for “to” and is as good as a hyphen.
    before, after = dash.string[dash.start() - 1 : dash.start()], dash.string[dash.end() : dash.end() + 1]
    if dash[0] == " – " and _is_between_years(dash):
        return "-"
    return "-" if len(dash[0]) == 1 and before.isdecimal() and after.isdecimal() else " - "


def _is_between_years(dash: re.Match[str]) -> bool:
    year = _YEAR_BEFORE.search(dash.string, max(0, dash.start() - 5), dash.start())
    return bool(year and _YEAR.match(dash.string, dash.end()))


def _without_unseen(unseen: re.Match[str]) -> str:
    # An empty Braille cell is as wide as a space, and some type it for one: “Anna\u2800Holm”.
    before, after = unseen.string[unseen.start() - 1 : unseen.start()], unseen.string[unseen.end() : unseen.end() + 1]
    return " " if "\u2800" in unseen[0] and before.islower() and after.isupper() else ""


def _softly_joined(line_end: re.Match[str]) -> str:
    return line_end[0] if {"\u00ad", "¬"}.isdisjoint(line_end[0]) else ""


def _joined(line_end: re.Match[str]) -> str:
    # “Anglo-\nSaxon” and “14-\nyear-old” keep their hyphen; of “govern-\nment” the printer made two.
    before = line_end.string[line_end.start() - 1]
    return "" if before.isalpha() and line_end[2].islower() else line_end[1]


def _without_space(quote: re.Match[str]) -> str:
    return quote[0].strip()
