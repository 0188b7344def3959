"""Numbers that name instead of counting: dates, ordinals, ages, clock times, scores and the numbers of articles."""

import re
from dataclasses import dataclass
from fractions import Fraction

from tracker.language.english import ORDINAL_ENDING
from tracker.language.number_signs import PIECES, RAISED
from tracker.language.numbers.scales import AFTER_DIGITS, WORD

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
_SCORE_AFTER = re.compile(rf"[-–](\d{{1,2}})(?![\d%{PIECES}]|[,.·{RAISED}]\d|\s?per)")
_SCORE_BEFORE = re.compile(rf"(?<![\d,.·{RAISED}])(\d{{1,2}})[-–]$")
# the space tells “2k–3k” from “90,000 K-1 visas”
_RANGE_BEFORE = re.compile(rf"\d(?:{AFTER_DIGITS}|\s(?:{WORD}|[mb]l?n|percent|per cent))[-–]\Z", re.IGNORECASE)
_MINUTES = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_FRACTION_AFTER = re.compile(r"[\s-](?:thirds?|quarters?|fifths?|tenths?|eighths?)(?!\w)", re.IGNORECASE)
_ORDINAL_AFTER = re.compile(rf"-?{ORDINAL_ENDING}(?!\w)|[\s-](?:first|second|third|fourth|fifth)(?!\w)", re.IGNORECASE)
_NOUN_OR_PERCENT = re.compile(r"[\s-](?!in the|it|and)\w|%|\s?°")


@dataclass(frozen=True)
class WrittenNumber:
    """A number with the characters around it; `digits` are those without the scale word, None where it is spelt."""

    value: Fraction
    written: str
    digits: str | None
    before: str
    after: str

    @property
    def is_plain(self) -> bool:
        """Whether it is digits and nothing else, as years and days are."""
        return self.written.isdigit()


def names_something(number: WrittenNumber) -> bool:
    """Whether the number is a name or a place in an order, so that nothing is counted with it."""
    if _is_part_of_a_name(number.before) or _is_ordinal_fraction_or_age(number.after) or _is_an_hour(number):
        return True
    if number.digits is None:
        return False
    if _CLOCK_AFTER.match(number.after) or _NAMED_BEFORE.search(number.before):
        return True
    return number.is_plain and (
        _is_a_score(number) or _is_a_day_of_a_month(number) or _is_an_age(number) or _is_a_year(number)
    )


def leads_a_name(before: str, first: int) -> bool:
    """Whether the first of two numbers in a row is a day or a name: “on December 17 500 people”, “Article 5 300 …”."""
    return bool((first <= 31 and _MONTH_BEFORE.search(before)) or _NAMED_BEFORE.search(before))


def _is_part_of_a_name(before: str) -> bool:
    """“The F-16”; the second of “2k–3k” is the end of a range."""
    is_stuck = before.endswith(("-", "–", "№", "#")) and before[:-1][-1:].isalpha()
    return is_stuck and not _RANGE_BEFORE.search(before)


def _is_ordinal_fraction_or_age(after: str) -> bool:
    """“The 101st”, “two thirds”, “a 47-year-old man”."""
    return bool(_ORDINAL_AFTER.match(after) or _FRACTION_AFTER.match(after) or _AGE_AFTER.match(after))


def _is_an_hour(number: WrittenNumber) -> bool:
    """“It closed at ten.”, “quarter past nine it closed”; “at ten schools” and “by 5%” go on with what is counted."""
    is_time = (number.value <= 12 or _MINUTES.fullmatch(number.written)) and _CLOCK_BEFORE.search(number.before)
    return bool(is_time) and not _NOUN_OR_PERCENT.match(number.after)


def _is_a_score(number: WrittenNumber) -> bool:
    """“3-1”: the second is not the larger, as it would be in a range."""
    before, after = _SCORE_BEFORE.search(number.before), _SCORE_AFTER.match(number.after)
    return bool(before and int(before[1]) >= number.value) or bool(after and int(after[1]) <= number.value)


def _is_a_day_of_a_month(number: WrittenNumber) -> bool:
    """“15 December”, “December 15”."""
    has_month = _MONTH_BEFORE.search(number.before) or _MONTH_AFTER.match(number.after)
    return number.value <= 31 and bool(has_month)


def _is_an_age(number: WrittenNumber) -> bool:
    """“Anna Roth, 47, said”: a name, a comma, and nothing that is counted behind."""
    is_closed = bool(re.match(r"[,.]|$", number.after))
    return number.value < 120 and is_closed and bool(_AGE_BEFORE.search(number.before))


def _is_a_year(number: WrittenNumber) -> bool:
    """“In 2014”, and “the 2014 accord”; “2014 soldiers” and “$2014” are counted."""
    if len(number.written) != 4 or not 1700 <= number.value < 2100:
        return False
    if number.before.endswith(("$", "€", "£")) or re.match(r"\s?(?:%|percent|per cent)", number.after):
        return False
    # a plural behind it is what it counts, unless a preposition shows the year: “in 2014 soldiers came”
    return bool(_YEAR_BEFORE.search(number.before)) or not re.match(r"\s[a-z]{3,}s(?!\w)", number.after)
