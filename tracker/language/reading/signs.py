"""The signs of a text as the reader of attributions takes them: one hyphen, one apostrophe, one pair of quotes.

Marks that stand behind a name or around it are no part of it and are left out, and a letter with an accent is one
letter even where Unicode has no single character for both. `restored` puts such accents back.
"""

import re
import unicodedata

from tracker.language.mapped_text import MappedText

_LETTER = r"[^\W\d_]"
# Pictures, flags, arrows, bullets, numbers in circles.
_SIGNS = (
    "\U0001f000-\U0001f0ff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
    "\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2500-\u275a\u2761-\u27bf\u2900-\u297f\u2b00-\u2bff"
)
_NOT_ACCENTS = r"\w\s\x00-\u02ff\u2000-\u20cf\u20f1-\u2fff"
_ODD = re.compile(
    rf"[\^{{<`~¶•\\‐‑﹣－−‒´′″‛ʼʹ‹›‟〝-〟❛-❞「-』®™©℠§†‡{_SIGNS}]|=[^\W\d_]|\|\||[^\W\d_]–[^\W\d_]|\]\(|\]\[|[^\W\d_]‘|\w(?:#\d|[^{_NOT_ACCENTS}])|\((?:R|TM|SM)\)"
)

_ADDRESS = r"\((?=[^\s]{0,600}[/#.])(?:[^()\s]|\([^()\s]{0,100}\)){1,600}(?: \"[^\"\n]{0,200}\")?\)"
_LINKED = re.compile(rf"\[([^\[\]\n]{{1,200}})(\](?:{_ADDRESS}|\[[^\[\]\s]{{0,40}}\]))")
_LINK_MARK = re.compile(rf"\[|\](?:{_ADDRESS}|\[[^\[\]\s]{{0,40}}\])")
# Small letters between two “`” are a word of a program.
_AROUND = re.compile(r"(?<![\w`~=])(`|~~?|==?)(?=[^\W\d_a-z])[^`~=\n,;!?]{0,60}(?<=[\w.])\1(?![\w`~=])")
_AROUND_MARK = re.compile("`|~~?|==?")
_BREAK_TAG = re.compile(r"<(?:br|wbr|hr)\b[^<>]{0,100}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|em|font|i|ins|mark|nobr|s|small|span|strong|sub|time|tt|u|var)(?:\s[^<>]{0,600})?>",
    re.IGNORECASE,
)
_RAISED = re.compile(
    rf"(?<={_LETTER}{{2}})<sup(?:\s[^<>]{{0,300}})?>\s?\[?(?:\d{{1,3}}|[a-z*†‡])\]?\s?</sup>", re.IGNORECASE
)
_RAISED_TAG = re.compile(r"</?sup(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[ \u00a0]?[®™℠]|(?<=\w)©|(?<={_LETTER})\((?:R|TM|SM)\)"
    rf"|(?<={_LETTER}{{2}})(?:\^(?:\d{{1,3}}|[a-z*]|\[[\d, ]{{1,9}}\]|\{{[\d, ]{{1,9}}\}}|\(\d{{1,3}}\))(?!\w)"
    r"|\{\w{1,3}\}|\[\^[\w-]{1,20}\]|§+(?![ \u00a0]?\d)|[ \u00a0]?[†‡]{1,3}(?!\w)|[¶•]+|#\d{1,3}(?!\w)|\|{2}"
    r"|\\?[*†‡](?=[\s,.;:])|[ \u00a0][\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u24ff]+(?!\w))"
)
# Behind a full stop, or on a line of their own, they are no part of a name.
_PICTURE = re.compile(rf"(?<=[\w,)”’»])[ \t\u00a0]*+(?:[{_SIGNS}]++[ \t\u00a0]*+)++(?=[\w,.;:!?)”’(])")
_HYPHEN = re.compile(rf"(?<={_LETTER})[‐‑﹣－−‒–](?={_LETTER})")
_WORD_BEFORE = re.compile(rf"{_LETTER}+$")
# “non–violent” and “al–Sisi”; another small word before an en dash may end a clause.
_PREFIXES = frozenset(["al", "el", "abu", "ex", "non", "anti", "pro", "vice", "mid", "self"])
_APOSTROPHE = re.compile(rf"(?<={_LETTER})[‘´`′‛ʼʹ](?={_LETTER})|(?<=s)[´′‛ʼ](?=\s)")
_QUOTE = re.compile(r"[‟〝〞〟❛-❞「-』″]|<q>|</q>|<<(?=\w)|(?<=[\w.,!?])>>")
_QUOTES = {
    "〝": "“",
    "❝": "“",
    "「": "“",
    "『": "“",
    "〞": "”",
    "〟": "”",
    "❞": "”",
    "」": "”",
    "』": "”",
    "❛": "‘",
    "❜": "’",
    "<q>": "“",
    "</q>": "”",
    "<<": "«",
    ">>": "»",
}
_FARTHEST = 300  # characters beside a quotation mark in which others are looked for
_ANGLE = re.compile("[‹›]")
_OTHER_QUOTES = re.compile('[«»“”„"]')
_ACCENTS = re.compile(rf"(?<=\w)[^{_NOT_ACCENTS}]+")
# Letters of a script that no reader of English needs, each the place of one accent.
_PLACES = 0x20000
_PLACE = re.compile("[\U00020000-\U0002a6df]")


def signed(words: MappedText) -> MappedText:
    """The words with one sign for each purpose, and without what is no part of a word."""
    if not _ODD.search(words.text):
        return words
    words = _without_pairs(_without_pairs(words, _LINKED, _LINK_MARK), _AROUND, _AROUND_MARK)
    words = _without_tags(words).spelled(_QUOTE, _quote).spelled(_ANGLE, _angle)
    words = words.spelled(_BEHIND, _left_out).spelled(_PICTURE, _gap)
    words = words.spelled(_HYPHEN, _hyphen).spelled(_APOSTROPHE, lambda _: "’")
    return words if _PLACE.search(words.printed) else words.spelled(_ACCENTS, _letters)


def restored(name: str) -> str:
    """A name out of such words, with the accents that its letters bear in the text."""
    return _PLACE.sub(lambda letter: chr(ord(letter[0]) - _PLACES), name)


def _without_pairs(words: MappedText, pair: re.Pattern[str], mark: re.Pattern[str]) -> MappedText:
    """The same without the marks that stand before and behind other words."""
    marks: set[int] = set()
    for match in pair.finditer(words.text):
        closing = match.start(2) if pair is _LINKED else match.end() - len(match[1])
        marks |= {match.start(), closing}
    return words.spelled(mark, lambda sign: "" if sign.start() in marks else sign[0]) if marks else words


def _without_tags(words: MappedText) -> MappedText:
    if "<" not in words.text:
        return words
    words = words.spelled(_BREAK_TAG, lambda _: " ").spelled(_TAG, _left_out)
    return words.spelled(_RAISED, _left_out).spelled(_RAISED_TAG, _left_out)


def _left_out(_: re.Match[str]) -> str:
    return ""


def _gap(picture: re.Match[str]) -> str:
    return " " if picture.string[picture.end()].isalnum() else ""


def _hyphen(sign: re.Match[str]) -> str:
    if sign[0] != "–":
        return "-"
    word = _WORD_BEFORE.search(sign.string, max(0, sign.start() - 40), sign.start())
    is_name = word is not None and word[0][0].isupper() and sign.string[sign.end()].isupper()
    return "-" if is_name or (word is not None and word[0].lower() in _PREFIXES) else "–"


def _quote(sign: re.Match[str]) -> str:
    if sign[0] in _QUOTES:
        return _QUOTES[sign[0]]
    before = sign.string[sign.start() - 1 : sign.start()]
    if sign[0] == "″" and before.isdecimal():
        return sign[0]
    return "”" if before.strip() and before not in "([—–-" else "“"


def _angle(sign: re.Match[str]) -> str:
    # Inside “…” they are the inner ones.
    start = max(sign.string.rfind("\n", max(0, sign.start() - _FARTHEST), sign.start()) + 1, sign.start() - _FARTHEST)
    end = sign.string.find("\n", sign.end(), sign.end() + _FARTHEST)
    if _OTHER_QUOTES.search(sign.string, start, end if end >= 0 else sign.end() + _FARTHEST):
        return sign[0]
    return "«" if sign[0] == "‹" else "»"


def _letters(accents: re.Match[str]) -> str:
    return "".join(chr(_PLACES + ord(sign)) if _is_accent(sign) else sign for sign in accents[0])


def _is_accent(sign: str) -> bool:
    return unicodedata.category(sign) in {"Mn", "Mc", "Me"} and ord(sign) < 0xA000
