"""Parts: “½”, “2 1/2”, “two thirds of”, “three quarters of a million”, and the end of “a million and a half”."""

import re
import unicodedata
from fractions import Fraction

from tracker.language.english import CARDINALS
from tracker.language.number_signs import PIECES
from tracker.language.numbers.scales import WORD
from tracker.language.numbers.words import ONES

# by hand: number-parser reads “two thirds” as no number, and its list of denominators names ordinals too
_DENOMINATORS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_DENOMINATORS |= {"eighth": 8, "ninth": 9, "tenth": 10}
_PART = "half|thirds?|quarters?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_SLASHED = r"[1-9]\d?[/⁄](?:[2-6]|8|10|12|16)(?![\d/])"

BEHIND_DIGITS = (
    rf"\s?(?P<piece>[{PIECES}])|[\s-](?P<slashed>{_SLASHED})"
    r"|(?P<and_half>\sand\s(?:an?|one|three)[\s-](?:half|quarters?)(?!\w))"
)
"""What belongs to the digits before it: “2½”, “2 1/2”, “2 and a half”."""

AND_PART = r"[\s-]and[\s-](?:an?|one|two|three)[\s-](?:half|thirds?|quarters?)(?!\w)"
_OF_A_PERCENT = r"(?=\sof\s(?:an?|one)\s(?:percent|per\scent))"
_OF_MANY = r"(?=\sof\s(?!an?\s|one\s|\d|an?other|course))"
_TIMES = r"second|minute|hour|day|night|week|month|year|quarter|season|decade|percent|per\scent|point|million|billion"
ALONE = rf"""
    (?P<of_a>(?:(?:an?|{ONES})[\s-])?(?:{_PART})(?:\sof)?\san?\s(?:{WORD}))(?!\w)
  | (?P<stuck>(?:an?\s)?(?:half|quarter)[\s-](?:million|billion|trillion|crore|dozen))(?!\w)
  | (?P<in_so_many>(?P<of_them>\d{{1,2}}|{ONES})\s(?:in|out\sof)\s(?:every\s)?
        (?P<so_many>\d{{1,3}}(?:,000)?|{ONES}|ten|twelve|twenty|hundred|thousand)(?=\s[a-z])(?!\s(?:{_TIMES})))
  | (?P<of_percent>(?:(?:an?|{ONES})[\s-])?(?:{_PART})){_OF_A_PERCENT}\sof\s(?:an?|one)(?!\w)
  | (?P<share>(?:(?:an?|{ONES})[\s-](?:{_PART})|half|[{PIECES}]|{_SLASHED}){_OF_MANY}
        |half(?=\s(?:the|its|their|all|of\sall)\s))
  | (?P<stroke>[{PIECES}]|{_SLASHED}(?=\s(?:percent|per\scent|{WORD})|%))(?:\s(?P<of_scale>{WORD})(?!\w))?
"""
"""A part that no whole number stands before; `of_a` ends in its scale word."""

# “the first half of the year” and “a second half of” are spans, not shares
_SPAN_BEFORE = re.compile(
    r"(?<!\w)(?:first|second|third|fourth|last|latter|final|other|better|best|top|bottom|upper|lower|this|that|each|"
    r"next|previous|past|northern|southern|eastern|western|left|right)\s\Z",
    re.IGNORECASE,
)
_MONTH_BEHIND = re.compile(r"\sof\s(?:January|February|March|April|May|June|July|August|September|October|Nov|Dec)")
_JOINT = re.compile(r"[\s-]+")


def part_of(words: str) -> Fraction | None:
    """What a sign, a fraction with a stroke or words say; None where the words say no part of one."""
    if len(words) == 1:
        return Fraction(unicodedata.numeric(words)).limit_denominator(100)
    if "/" in words or "⁄" in words:
        upper, lower = re.split("[/⁄]", words)
        value = Fraction(int(upper), int(lower))
    else:
        *before, name = (word for word in _JOINT.split(words.lower()) if word not in {"and", "a", "an"})
        value = Fraction(CARDINALS.index(before[0]) + 1 if before else 1, _DENOMINATORS[name.rstrip("s")])
    # “two quarters of growth” are half a year, for nobody says two quarters of a whole
    return value if value < 1 and _is_reduced(words, value) else None


def is_span(text: str, start: int, end: int) -> bool:
    """“The first half of 2025”, “the Fourth of July”: what looks like a share and is a stretch of time or place."""
    return bool(_SPAN_BEFORE.search(text, max(0, start - 12), start) or _MONTH_BEHIND.match(text, end))


def _is_reduced(words: str, value: Fraction) -> bool:
    return not words.lower().startswith("two") or value.numerator == 2
