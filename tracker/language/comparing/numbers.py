"""Numbers in running English: digits, words, scale words, ranges; not dates, ordinals, articles, ages or scores."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

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
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(rf"(?<!\w){_MONTH}\.?\s$")
_MONTH_AFTER = re.compile(rf"\s(?:of\s)?{_MONTH}(?!\w)")
_NAMED_BEFORE = re.compile(
    r"(?<!\w)(?:articles?|chapters?|sections?|no\.|number|resolution|protocol|phase|page|group of|paragraph|annex|"
    r"clause|rule|title|channel|route|room|gate|flight|type|model|mark|unit|brigade|day|week|year|level|stage|"
    r"version|"
    r"leopard|boeing|airbus|patriot|day|appendix|directive|regulation|grade|class|part|volume|episode|season)\s$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|by|of|until|till|from|before|after|during|early|late|mid|the|between|and|to|for|year|spring|"
    r"summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|,)\s$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-]years?[\s-]old|\s?years of age|,?\s?y/o", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"(?:(?<!\w)(?:aged?|turned|turns)\s|[A-Z][\w’'-]{1,40},\s)$")
_CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?m\.?(?!\w)|o'clock|o’clock|GMT|CET|UTC|hours? (?:local|GMT))", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"(?<!\w)(?:past|at|quarter to|by|until)\s$", re.IGNORECASE)
_SCORE_AFTER = re.compile(r"[-–](\d{1,2})(?![\d%]|[,.]\d|\s?per)")
_PERCENT_AFTER = re.compile(r"[\s-](?:percent|per cent)", re.IGNORECASE)
_SCORE_BEFORE = re.compile(r"(?<![\d,.])(\d{1,2})[-–]$")
_FRACTION_AFTER = re.compile(r"[\s-](?:thirds?|quarters?|fifths?|tenths?|eighths?)(?!\w)", re.IGNORECASE)
_ORDINAL_AFTER = re.compile(r"-?(?:st|nd|rd|th)(?!\w)|[\s-](?:first|second|third|fourth|fifth)(?!\w)", re.IGNORECASE)


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
        if number is not None and not _is_a_name(text, number, bare=match["digits"]):
            yield number


def shown(value: Fraction) -> str:
    """A number for a sentence: thousands apart, at most two decimals."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")


def _read(match: re.Match[str]) -> Number | None:
    start, end, written = match.start(), match.end(), match[0]
    if match["digits"]:
        digits = re.sub(r"[,\u202f\u00a0]", "", match["digits"])
        scale = Fraction(_SCALES[match["scale"].lower()]) if match["scale"] else Fraction(1)
        value, step = Fraction(digits), _last_digit(digits)
        if match["scale"]:
            decimals = len(digits.partition(".")[2])
            step = Fraction(1, 10**decimals) if decimals else min(step, Fraction(1))
            step = max(step * scale, Fraction(0))
        return Number(value * scale, step, start, end, written)
    if match["words"]:
        if written.lower() == "one" and not _PERCENT_AFTER.match(match.string, end):
            return None
        return _spelt(written, start, end)
    scale = Fraction(_SCALES[written.split()[-1].lower()])
    part = Fraction(1, 2) if match["half"] else Fraction(1, 4) if match["quarter"] else Fraction(1)
    return Number(scale * part, scale * part if part == 1 else scale / 10, start, end, written)


def _spelt(written: str, start: int, end: int) -> Number | None:
    total = part = 0
    parts = [word for word in re.split(r"[\s-]+", written.lower()) if word != "and"]
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
    scaled = any(word in _SCALES and word != "dozen" for word in parts)
    step = _last_digit(str(value)) if scaled else Fraction(1)
    return Number(Fraction(value), step, start, end, written)


def _last_digit(digits: str) -> Fraction:
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else Fraction(1)


def _is_a_name(text: str, number: Number, *, bare: str | None) -> bool:
    """Whether the digits are a date, an ordinal, an age, a clock time, a score or the number of an article."""
    before = text[max(0, number.start - 48) : number.start]
    after = text[number.end : number.end + 24]
    if before.endswith(("-", "–", "№", "#")) and before[:-1][-1:].isalpha():
        return True
    if _ORDINAL_AFTER.match(after) or _FRACTION_AFTER.match(after) or _AGE_AFTER.match(after):
        return True
    if number.value <= 12 and _CLOCK_BEFORE.search(before) and not re.match(r"[\s-](?!in the|it|and)\w|%", after):
        return True
    if bare is None:
        return False
    plain = number.written.isdigit()
    if plain and _is_a_score(number, _SCORE_BEFORE.search(before), _SCORE_AFTER.match(after)):
        return True
    if _CLOCK_AFTER.match(after) or _NAMED_BEFORE.search(before):
        return True
    if plain and number.value <= 31 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    if plain and number.value < 120 and _AGE_BEFORE.search(before) and re.match(r"[,.]|$", after):
        return True
    return plain and len(bare) == 4 and 1700 <= number.value < 2100 and _is_a_year(before, after)


def _is_a_score(number: Number, before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """“3-1”: the second is not the larger, as it would be in a range."""
    return bool(before and int(before[1]) >= number.value) or bool(after and int(after[1]) <= number.value)


def _is_a_year(before: str, after: str) -> bool:
    if before.endswith(("$", "€", "£")) or re.match(r"\s?(?:%|percent|per cent)", after):
        return False
    return bool(_YEAR_BEFORE.search(before)) or not re.match(r"\s[a-z]{3,}s(?!\w)", after)
