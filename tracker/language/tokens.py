"""A text cut into tokens: words, numbers and signs, each with its place and its kind.

Whoever cuts a text into words does it here. What has to differ is a `Cut`, and each says why. No library: those of
nltk, spaCy and blingfire know one cut, their own, and load a model or a binary for it.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, NewType

from tracker.language.english import ORDINAL_ENDING
from tracker.language.short_words import AFTER_NAMES, MONTHS_IN_SHORT, TITLES

APOSTROPHES = "'’ʼ‘‛´`′＇"
"""Every sign that is typed for an apostrophe."""

LETTER = r"[^\W\d_]"
"""A letter of any script, for patterns."""

INITIALS = r"(?:[A-Za-z]\.){2,}"
"""“U.S.”, for patterns."""

# Scripts without spaces: Thai, Lao, Burmese, Khmer, Japanese and Chinese.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""The inside of a class of characters that are words by themselves."""


class TokenKind(StrEnum):
    """What a token is; each is the name of a group in the patterns below."""

    WORD = "word"
    ABBREVIATION = "abbr"
    CLITIC = "clitic"
    NUMBER = "number"
    CHARACTER = "character"
    DASH = "dash"
    QUOTE = "quote"
    OTHER = "other"


class Token(NamedTuple):
    """One token: as it is printed, where it stands (half-open), and what it is."""

    text: str
    start: int
    end: int
    kind: str


Cut = NewType("Cut", re.Pattern[str])
"""A way to cut a text: a pattern whose groups are kinds of tokens. What it does not match is left out."""


def tokens(text: str, cut: Cut, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a text, or of a part of it, in order."""
    for match in cut.finditer(text, start, len(text) if end is None else end):
        yield Token(match[0], match.start(), match.end(), match.lastgroup or TokenKind.WORD)


def words(text: str, cut: Cut) -> list[str]:
    """The tokens as they are printed, without their places."""
    return [token.text for token in tokens(text, cut)]


def _joined(unit: str, signs: str) -> str:
    """Units in a row, and more of them behind one of the signs."""
    return f"{unit}+(?:[{signs}]{unit}+)*"


_CLITICS = "(?:s|re|ve|ll|d|m|S)\\b"
_SHORT = "|".join(sorted(word.capitalize() for word in (TITLES | AFTER_NAMES | MONTHS_IN_SHORT) - {"al", "etc"}))

READ = Cut(
    re.compile(
        rf"""(?P<clitic>(?<=\w)['’]{_CLITICS})
        |(?P<abbr>{INITIALS}|(?:(?=[A-Z][a-z]{{1,6}}\.)(?:{_SHORT}|No)|vs)\.)
        |(?P<number>[$€£]?\d(?:[\d,.:/]*\d)?(?:{ORDINAL_ENDING}|s|%|[a-z]{{1,2}}\b)?%?)
        |(?P<word>{LETTER}+(?:['’](?!{_CLITICS}){LETTER}+|[-‑&/@](?=\w)\w+)*)
        |(?P<dash>--+|—|–|―|…|\.\.\.+)
        |(?P<quote>''|``|["“”„«»])
        |(?P<other>\S)""",
        re.VERBOSE,
    )
)
"""Every sign counts where a sentence is parsed, “Merkel’s” is a name and a genitive, “peace-keeping” is one word."""

COMPARED = Cut(
    re.compile(
        rf"(?P<word>\[[A-Za-z]\]{_joined(LETTER, APOSTROPHES)})|(?P<abbr>{INITIALS})|(?P<number>\d+(?:[.,]\d+)*)"
        rf"|(?:{_joined(LETTER, APOSTROPHES)})|(?P<other>%)"
    )
)
"""Signs say nothing where two sentences are compared but %, and “peace-keeping” is as good as “peace keeping”."""

CARRIED = Cut(re.compile(rf"(?P<character>[{UNSPACED}])|" + _joined(rf"(?:(?![{UNSPACED}])\w)", "'’")))
"""Where a text is looked for in others, each character of a script without spaces is a token, a number a word."""

NAMED = Cut(re.compile(r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff])+(?:'[^\W_]+)*|(?P<other>&)"))
"""In a name hyphens and stops part words, and a sign of a vowel in the scripts of India is a mark behind its letter."""

PLAIN = Cut(re.compile(_joined(LETTER, "’'-")))
"""Words alone, as a dictionary has them."""

SPELLED = Cut(re.compile(_joined(LETTER, ".’'")))
"""Words whose letters an acronym may be made of: “U.S” is one, and a hyphen parts two that both lend a letter."""

LETTERS = Cut(re.compile(f"{LETTER}+"))
"""Nothing but runs of letters: for counting, where it does not matter what an apostrophe parts."""
