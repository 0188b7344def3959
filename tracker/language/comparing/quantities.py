"""What a sentence says in numbers: value, unit, modifier, direction of change, and whose number it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from tracker.language.comparing.bounds import MOST_NUMBERS, sentences
from tracker.language.comparing.counted_nouns import FAHRENHEIT, Counted, counted_after
from tracker.language.comparing.directions import Direction, Role, direction_of
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.money import money_before, money_behind
from tracker.language.comparing.ranges import is_margin, is_range, joined, with_changes, with_margin
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import Word, split_words
from tracker.language.number_signs import MINUS
from tracker.language.numbers.notation import Notation, notation_of
from tracker.language.numbers.number import Number
from tracker.language.numbers.reading import numbers

_MODIFIERS = {
    "about": r"about|around|roughly|some|approximately|approx\.?|an estimated|estimated at|estimated|circa|"
    r"close to|in the region of|~",
    "nearly": r"nearly|almost|just under|just below|just short of|approaching|not quite",
    "more than": r"(?:far |well |just |slightly |a little )?(?:more than|over|above)|in excess of|exceed(?:s|ed|"
    r"ing)?|upwards? of|"
    r"(?:north|greater|higher|larger) (?:of|than)|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?",
    "at least": r"at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of",
    "less than": r"(?:far |well |slightly )?(?:less than|fewer than|under|below)|lower than|smaller than",
    "up to": r"up to|at most|no more than|not more than|as many as|as much as|"
    r"a maximum of|maximum of|not exceeding",
}
_MODIFIER = re.compile(
    r"(?<![\w])(?:" + "|".join(f"(?P<m{n}>{pattern})" for n, pattern in enumerate(_MODIFIERS.values())) + r")\s?$",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"(?<!\w)([<>]=|=[<>]|[<>≤≥⩽⩾≦≧∼～≈≃≅])\s?\Z")
_LIMITS = {
    **dict.fromkeys(("≥", "⩾", "≧", ">=", "=>"), "at least"),
    **dict.fromkeys(("≤", "⩽", "≦", "<=", "=<"), "up to"),
    **dict.fromkeys("∼～≈≃≅", "about"),
    ">": "more than",
    "<": "less than",
}
_AFTER = re.compile(
    r"\s?(?:(?P<plus>\+(?![/-])|-plus(?!\w)| plus(?!\s+(?:\d|or\s+minus))|or more(?!\w)| or more(?!\w))"
    r"|(?P<so>(?: |)or so(?!\w)|-odd(?!\w)|-?ish(?!\w)))"
)
_YEAR = re.compile(r"(?<!\w)(?:in|for|during|of)\s(?:(?:early|late|mid|all of|\w+)\s)?((?:19|20)\d\d)(?![\d,])", re.I)
_VAGUE = re.compile(
    r"(?<!\w)(dozens|hundreds|thousands|millions)(?:\s(?:and|or)\s\w+)?(?:\sof)\s(?!thousands|millions|dollars)", re.I
)
_TENS = re.compile(r"(?<!\w)(?:tens|scores|many)\sof\s$", re.IGNORECASE)
_NOT = re.compile(r"(?<!\w)not\s$")
_DENIED = {"more than": "up to", "less than": "at least"}
_ONE = Fraction(1)
_FREEZING, _DEGREE = 32, Fraction(5, 9)  # of Fahrenheit
_MINUS = re.compile(rf"(?:[{MINUS}–]|minus\s)\Z", re.IGNORECASE)
_MINUS_OF_MONEY = re.compile(rf"(?<![\w%)\]])[{MINUS}–]\Z")


def quantities(text: str) -> list[Figure]:
    """The quantities of a text, in order, each with its place; the first few hundred."""
    notation = notation_of(text)
    figures = (
        Figure(quantity, start) for sentence, start in sentences(text) for quantity in in_sentence(sentence, notation)
    )
    return list(islice(figures, MOST_NUMBERS))


@lru_cache(maxsize=512)  # each item of evidence is compared with the same sentences of the article again
def in_sentence(sentence: str, notation: Notation = Notation.POINT) -> tuple[Quantity, ...]:
    """Every quantity of one sentence, in order; the two ends of a range are one."""
    reader = _SentenceReader(sentence, notation)
    exact: list[Quantity] = []
    for quantity in reader.exact():
        if exact and is_range(exact[-1], quantity):
            exact[-1] = joined(exact[-1], quantity)
        elif exact and is_margin(exact[-1], quantity):
            exact[-1] = with_margin(exact[-1], quantity)
        else:
            exact.append(quantity)
    return tuple(sorted([*with_changes(exact), *reader.vague()], key=lambda quantity: quantity.start))


class _SentenceReader:
    """One sentence with what all its numbers share: its words, its only year."""

    def __init__(self, sentence: str, notation: Notation) -> None:
        self.sentence = sentence
        self.notation = notation
        self.words: list[Word] = split_words(sentence)
        self.only_year = _only_year(sentence)

    def exact(self) -> Iterator[Quantity]:
        """The numbers in figures and words, each read as far as its neighbours."""
        written = list(numbers(self.sentence, self.notation))
        ends = [0, *(number.end for number in written)]
        starts = [*(number.start for number in written[1:]), len(self.sentence)]
        for number, low, high in zip(written, ends, starts, strict=False):
            yield self._quantity(number, low, high)

    def vague(self) -> Iterator[Quantity]:
        """“Dozens of”, “hundreds of”."""
        for match in _VAGUE.finditer(self.sentence):
            # “tens of thousands” is another size, and no table says which
            if _TENS.search(self.sentence, max(0, match.start() - 12), match.start()):
                continue
            number = Number(_ONE, _ONE, match.start(), match.end(), match[1].lower())
            counted = counted_after(self.sentence, self.words, match.end(), match.end() + 60)
            yield Quantity(
                number,
                None,
                counted.kind,
                counted.units,
                counted.unit,
                "",
                Direction.NONE,
                Role.LEVEL,
                match.start(),
                counted.end,
                self.sentence,
                vague=number.written,
            )

    def _quantity(self, number: Number, low: int, high: int) -> Quantity:
        """The number with its sign and modifier before it, its unit after it, and the way it moves."""
        sentence = self.sentence
        lead = _lead(sentence, number, low)
        behind = None if lead.currency else money_behind(sentence, number, high)
        currency = behind.currency if behind else lead.currency
        counted, modifier, end = self._counted(number, high)
        end = max(end, behind.end if behind else 0)
        modifier = lead.modifier or modifier
        if _NOT.search(sentence[max(0, lead.start - 5) : lead.start]):
            modifier = _DENIED.get(modifier, modifier)
        direction, role = direction_of(sentence, lead.start, end, low, high)
        # “growth was −0.5 percent”
        direction = Direction.DOWN if lead.is_negative and direction is Direction.UP else direction
        year = _YEAR.search(sentence, number.end, min(high, number.end + 60))
        kind = Kind.MONEY if currency else counted.kind
        number = replace(number, is_negative=lead.is_negative)
        if counted.unit == FAHRENHEIT:
            number = _in_celsius(number, is_difference=role is Role.DIFFERENCE)
        return Quantity(
            _as_counted(number, kind, counted),
            None,
            kind,
            counted.units,
            currency or counted.unit,
            modifier,
            direction,
            role,
            lead.start,
            end,
            sentence,
            year[1] if year else self.only_year,
        )

    def _counted(self, number: Number, high: int) -> tuple[Counted, str, int]:
        """What the number counts, the modifier behind it, and where both end."""
        sentence = self.sentence
        if number.is_share:
            return Counted(Kind.PERCENT, ("percent",), "percent", number.end), "", number.end
        counted = counted_after(sentence, self.words, number.end, min(high, number.end + 80))
        if (match := _AFTER.match(sentence, number.end)) is None:
            return counted, "", counted.end
        end = max(counted.end, match.end())
        # “300-plus soldiers”, “300 or so soldiers”: the noun stands behind the modifier
        is_joined = match[0][0] in "-i"  # “300-odd”, “300ish”
        if is_joined or (not counted.units and counted.kind is Kind.COUNT):
            counted = counted_after(sentence, self.words, match.end(), min(high, end + 80))
            end = counted.end
        return counted, "at least" if match["plus"] else "about", end


@dataclass(frozen=True)
class _Lead:
    """What stands before a number and belongs to it, and where that begins."""

    start: int
    modifier: str
    currency: str
    is_negative: bool


def _lead(sentence: str, number: Number, low: int) -> _Lead:
    before = sentence[max(low, number.start - 60) : number.start]
    length, is_negative = len(before), number.is_negative
    if is_negative and (minus := _MINUS.search(before)) is not None:
        before = before[: minus.start()]
    money = money_before(before, number)
    if money is not None:
        before = before[: -money.length]
        # “−€5 million”: the minus stands before the sign
        if (minus := _MINUS_OF_MONEY.search(before)) is not None:
            before, is_negative = before[: minus.start()], True
    modifier, of_modifier = _modifier_before(before)
    start = number.start - (length - len(before)) - of_modifier
    return _Lead(start, modifier, money.currency if money else "", is_negative)


def _in_celsius(number: Number, *, is_difference: bool) -> Number:
    """Degrees Fahrenheit in those of Celsius: no library is asked for a rule of three."""
    value = (number.signed - (0 if is_difference else _FREEZING)) * _DEGREE
    return replace(number, value=abs(value), step=number.step * _DEGREE, is_negative=value < 0, second=None)


def _as_counted(number: Number, kind: Kind, counted: Counted) -> Number:
    """The number as what it counts has it: people come neither in decimals nor below nought; degrees do."""
    if kind is not Kind.COUNT or not counted.units or counted.units[0].startswith("degree"):
        return number
    whole = number.second
    if whole is not None and number.value.denominator != 1 and whole.value.denominator == 1:
        number = replace(whole, second=replace(number, second=None))
    return replace(number, is_negative=False)


def _modifier_before(before: str) -> tuple[str, int]:
    """The modifier before a number, in words or as a sign, and how many characters it has."""
    if (modifying := _MODIFIER.search(before)) is not None:
        return next(name for index, name in enumerate(_MODIFIERS) if modifying[f"m{index}"]), len(modifying[0])
    limit = _LIMIT.search(before, max(0, len(before) - 3))
    return (_LIMITS[limit[1]], len(limit[0])) if limit else ("", 0)


def _only_year(sentence: str) -> str:
    """The year of the whole sentence, where it names one only."""
    years = set(_YEAR.findall(sentence))
    return years.pop() if len(years) == 1 else ""
