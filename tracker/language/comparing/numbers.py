"""Numbers in running English: digits, words, scale words, ranges; not dates, ordinals, articles, ages or scores."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tracker.language.comparing.number_names import WrittenNumber, names_something

_TO_NINETEEN = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
"""
_UNITS = {word: number for number, word in enumerate(_TO_NINETEEN.split(), 2)}
_TEN_NAMES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * number for number, word in enumerate(_TEN_NAMES, 2)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "dozen": 12,
}
_WORDS = {**_UNITS, **_TENS, "one": 1, "half": 0, "a": 1}
_TENS_WORD = "|".join(_TENS)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = "|".join(sorted({*_UNITS, *_TENS, "one"}, key=len, reverse=True))
_SCALE_WORD = "hundred|thousand|million|billion|trillion|dozen"
_NUMBER = re.compile(
    rf"""(?<![\w.,/:])(?:
        (?P<digits>\d{{1,3}}(?:[,\u202f\u00a0]\d{{3}}){{1,5}}(?:\.\d{{1,6}})?|\d{{1,15}}(?:\.\d{{1,6}})?)
            (?![\d:/]|[.,]\d)
            (?:[\s-]?(?P<scale>(?:{_SCALE_WORD}|mln|bln|mn|bn|tn|k|m))(?!\w))?
            (?![A-Za-z]|°)
      | (?P<half>half\ an?\s(?:million|billion|dozen))(?!\w)
      | (?P<quarter>(?:a\ )?quarter\ of\ a\ (?:million|billion))(?!\w)
      | (?P<single>an?\ (?:{_SCALE_WORD}))(?!\w)
      | (?P<words>(?:(?:{_TENS_WORD})[\s-](?:{_ONES})|{_SMALL})
            (?:(?:[\s-](?:{_SCALE_WORD}))+(?:\s(?:and\s)?(?:(?:{_TENS_WORD})[\s-](?:{_ONES})|{_SMALL}))?){{0,4}})(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_PERCENT_AFTER = re.compile(r"[\s-](?:percent|per cent)", re.IGNORECASE)
_BEFORE, _AFTER = 48, 24  # characters that can show what a number is: a month and “between”, “years of age”


@dataclass(frozen=True)
class Number:
    """A number as it is written; `step` is the worth of its last significant digit, `is_round` whether it rounds."""

    value: Fraction
    step: Fraction
    start: int
    end: int
    written: str

    @property
    def is_round(self) -> bool:
        """Whether it ends in noughts, has decimals or a scale word."""
        return self.step != 1


def numbers(text: str) -> Iterator[Number]:
    """Every number that counts or measures something, in order."""
    for match in _NUMBER.finditer(text):
        number = _read(match)
        if number is not None and not _is_a_name(text, number, match["digits"]):
            yield number


def number_text(value: Fraction) -> str:
    """A number for a sentence: thousands apart, at most two decimals."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")


def _read(match: re.Match[str]) -> Number | None:
    if match["digits"]:
        return _in_digits(match)
    start, end, written = match.start(), match.end(), match[0]
    if match["words"]:
        # “one of them” counts nothing, “one percent” does
        if written.lower() == "one" and not _PERCENT_AFTER.match(match.string, end):
            return None
        return _spelt(written, start, end)
    scale = Fraction(_SCALES[written.split()[-1].lower()])
    part = Fraction(1, 2) if match["half"] else Fraction(1, 4) if match["quarter"] else Fraction(1)
    # “half a million” is as rough as “0.5 million”, “a million” as “1 million”
    return Number(scale * part, scale * part if part == 1 else scale / 10, start, end, written)


def _in_digits(match: re.Match[str]) -> Number:
    digits = re.sub(r"[,\u202f\u00a0]", "", match["digits"])
    step, scale = _last_digit(digits), Fraction(1)
    if match["scale"]:
        scale = Fraction(_SCALES[match["scale"].lower()])
        decimals = len(digits.partition(".")[2])
        # “90 billion” is written to the billion: its nought was not rounded away
        step = scale * (Fraction(1, 10**decimals) if decimals else min(step, Fraction(1)))
    return Number(Fraction(digits) * scale, step, match.start(), match.end(), match[0])


def _spelt(written: str, start: int, end: int) -> Number | None:
    total = part = 0
    parts = [word for word in re.split(r"[\s-]+", written.lower()) if word != "and"]
    # “hundred” without a number before it: of “several hundred” or “the hundred days”, which say no number
    if parts[0] in {"dozen", "hundred", "thousand", "million", "billion", "trillion"}:
        return None
    for word in parts:
        if word not in _SCALES:
            part += _WORDS[word]
        elif word in {"hundred", "dozen"}:
            part = (part or 1) * _SCALES[word]
        else:
            total, part = total + (part or 1) * _SCALES[word], 0
    value = total + part
    # “two dozen” is 24 and not about 24; “two hundred” may be rounded
    scaled = any(word in _SCALES and word != "dozen" for word in parts)
    step = _last_digit(str(value)) if scaled else Fraction(1)
    return Number(Fraction(value), step, start, end, written)


def _last_digit(digits: str) -> Fraction:
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else Fraction(1)


def _is_a_name(text: str, number: Number, digits: str | None) -> bool:
    before = text[max(0, number.start - _BEFORE) : number.start]
    after = text[number.end : number.end + _AFTER]
    return names_something(WrittenNumber(number.value, number.written, digits, before, after))
