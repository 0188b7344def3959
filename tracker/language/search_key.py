"""Comparing without minding case, accents and typographic signs: one fold for what is typed and what is stored.

Every step of it has its like in PostgreSQL (see `queries/folding.py`), so that both databases find the same.
"""

import re
import unicodedata
from itertools import chain

# No decomposition makes these plain, or it makes a space and an accent of them.
_APOSTROPHES = '’‘‚‛ʼʹ‹›′‵´`＇“”„‟«»″〝〞〟＂"'
DASHES = "‐‑‒–—―−﹣－"
_LETTERS = dict(zip("øłđħŧıðς", "oldhtidσ", strict=True))
LONGER = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
"""Letters that become two."""

_SCRIPTS = (*range(0xC0, 0x250), *range(0x370, 0x400), *range(0x400, 0x530))
ACCENTS = (
    range(0x300, 0x370),
    range(0x483, 0x488),
    range(0x591, 0x5BE),
    range(0x64B, 0x660),
    range(0x1AB0, 0x1B00),
    range(0x1DC0, 0x1E00),
    range(0x20D0, 0x20F1),
    range(0xFE20, 0xFE30),
)
"""Accents and the vowel signs of Hebrew and Arabic, which stand behind their letter once it is decomposed."""

UNSEEN = (
    *(range(point, point + 1) for point in (0xAD, 0x34F, 0x61C, 0x180E, 0x2800, 0xFEFF, 0x3164)),
    range(0x115F, 0x1161),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2070),
    range(0x17B4, 0x17B6),
    range(0xFE00, 0xFE10),
    range(0xFFF9, 0xFFFC),
    range(0xE0000, 0xE0080),
    range(0xE0100, 0xE01F0),
)
"""Characters that nobody sees: soft hyphens, marks of no width or for the direction, choices of a glyph."""


def _small_letters() -> dict[str, str]:
    """Capitals, for a database whose `lower` knows ASCII only."""
    letters = map(chr, _SCRIPTS)
    return {
        letter: letter.lower()
        for letter in letters
        if letter.isupper() and len(letter.lower()) == 1 and unicodedata.normalize("NFKD", letter) == letter
    }


_SIGNS = {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-"), "⁄": "/"}
_PAIRS = _SIGNS | _LETTERS | {capital: _LETTERS.get(small, small) for capital, small in _small_letters().items()}
_DROPPED = "".join(map(chr, sorted({*chain(*ACCENTS, *UNSEEN), 0x640})))  # the last one only draws an Arabic word out
FOLD_FROM = "".join(_PAIRS) + _DROPPED
# Shorter than FOLD_FROM by what is dropped: that has no counterpart.
FOLD_TO = "".join(_PAIRS.values())
SIGN_FROM, SIGN_TO = "´`", "''"
"""Before anything is decomposed, for their own decomposition is a space with an accent."""

HYPHEN = r"(?<=[a-z])-(?:[ \t]*\r?\n[ \t]*)?(?=[a-z])"
"""Whether a hyphen at the end of a line belongs to the word nobody can tell, so that none between letters counts."""

_UNSPELLED = str.maketrans(dict.fromkeys([*_SIGNS, *map(chr, chain(*UNSEEN)), "\u0640"], " ") | {"ς": "σ"})
_SEEN = dict.fromkeys(chain(*UNSEEN))
_TABLE = str.maketrans(_PAIRS | dict.fromkeys(_DROPPED, "") | LONGER)
_SIGN_TABLE = str.maketrans(SIGN_FROM, SIGN_TO)
_HYPHEN = re.compile(HYPHEN)
_RAISED = r"\u00b2\u00b3\u00b9\u2070-\u207f\u2460-\u249b"
_LOW_OR_FRACTION = r"\u00bc-\u00be\u2080-\u2089\u2150-\u215f\u2189"
_RAISED_OR_BEHIND_DIGIT = re.compile(rf"([{_RAISED}]+|(?<=[\d{_RAISED}])[{_LOW_OR_FRACTION}{_RAISED}]+)")
_JOINING_HYPHEN = re.compile(rf"(?<=[^\W\d_])[-{DASHES}](?=[^\W\d_])")
_LONGEST_SHORT_FORM = 4  # letters: “REUTERS” is how a list in capitals prints a word, “WHO” is not the word who
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "il", "l"))


def fold(text: str) -> str:
    """The text as it is compared: small letters, no accents, no hyphens between letters, one sign for every quote."""
    if text.isascii():
        plain = text.lower().replace('"', "'").replace("`", "'")
    else:
        plain = unicodedata.normalize("NFKD", text.translate(_SIGN_TABLE)).lower().translate(_TABLE)
    return _HYPHEN.sub("", plain) if "-" in plain else plain


def spelled(text: str) -> str:
    """Only the letters and digits of a text, small and with their accents: Hùng is not Hưng, whatever `fold` says.

    A raised digit stays what it is, and behind a digit a low one and a fraction as well: 3² is not 32.
    """
    pieces = [text] if text.isascii() else _RAISED_OR_BEHIND_DIGIT.split(text)
    plain = "".join(
        piece if place % 2 else unicodedata.normalize("NFKC", piece.translate(_SIGN_TABLE))
        for place, piece in enumerate(pieces)
    )
    plain = plain.lower().translate(_UNSPELLED)
    # A capital that is two signs when small, İ, is composed anew.
    return "".join(sign for sign in unicodedata.normalize("NFC", plain) if unicodedata.category(sign)[0] in "LMN")


def is_one_spelling(first: str, second: str) -> bool:
    """Whether two texts differ in signs, spaces, case and what nobody sees, and in no letter and no accent.

    A hyphen between letters parts names, Min-a and Mina, and so do the capitals of a short form that stands alone,
    WHO and Who; small letters are typed for either.
    """
    if fold(first) != fold(second) or spelled(first) != spelled(second):
        return False
    return not is_parted_otherwise(first, second) and not _is_word_of_short_form(first, second)


def is_parted_otherwise(first: str, second: str) -> bool:
    """Whether signs, spaces or hyphens part the words of two texts of the same letters in two ways."""
    return fold(first) != fold(second) or _joined_words(first) != _joined_words(second)


def _joined_words(text: str) -> list[str]:
    return [spelled(part) for part in _JOINING_HYPHEN.split(text.translate(_SEEN))]


def _is_word_of_short_form(first: str, second: str) -> bool:
    """Whether one is short and all in capitals and the other a word with one; small letters say nothing."""
    words = {_telling_word(first), _telling_word(second)}
    short_forms = {word for word in words if word.isupper() and 1 < len(word) <= _LONGEST_SHORT_FORM}
    return bool(short_forms) and not all(word.isupper() or word.islower() for word in words)


def _telling_word(text: str) -> str:
    """The one word of a name beside its article; nothing where there are more."""
    plain = unicodedata.normalize("NFKC", text.translate(_SEEN))
    words = [word for word in re.findall(r"[^\W_]+", plain) if word.lower() not in _ARTICLES]
    return words[0] if len(words) == 1 else ""
