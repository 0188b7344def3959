"""What a sentence says in numbers: value, unit, modifier, direction of change, and whose number it is."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from tracker.language.comparing.bounds import MOST_NUMBERS, sentences
from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.counted_nouns import counted_after
from tracker.language.comparing.directions import Direction, Role, direction_of
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.numbers import Number, numbers
from tracker.language.comparing.ranges import is_range, joined, with_changes
from tracker.language.comparing.units import CODES, SYMBOLS, Kind
from tracker.language.comparing.words import Word, split_words

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
    r"\s?(?:(?P<plus>\+|-plus(?!\w)| plus(?!\s+\d)|or more(?!\w)| or more(?!\w))|(?P<so>(?: |)or so(?!\w)))"
)
_SIGN = re.compile(
    r"(?:(?<!\w)(?P<code>USD|EUR|GBP|UAH|RUB|PLN|CHF|JPY|CNY|SEK|NOK|DKK)\s?|(?P<lead>US|C|A|NZ|"
    r"HK)?(?P<sign>[$€£¥₴₽])\s?)$"
)
_SIGN_BEHIND = re.compile(
    r"[\s\u202f]?(?:(?P<sign>[$€£¥₴₽])(?!\s?\d)|(?P<code>USD|EUR|GBP|UAH|RUB|PLN|CHF|JPY|CNY|SEK|NOK|DKK)(?!\w))"
)
_YEAR = re.compile(r"(?<!\w)(?:in|for|during|of)\s(?:(?:early|late|mid|all of|\w+)\s)?((?:19|20)\d\d)(?![\d,])", re.I)
_VAGUE = re.compile(
    r"(?<!\w)(dozens|hundreds|thousands|millions)(?:\s(?:and|or)\s\w+)?(?:\sof)\s(?!thousands|millions|dollars)", re.I
)
_TENS = re.compile(r"(?<!\w)(?:tens|scores|many)\sof\s$", re.IGNORECASE)
_NOT = re.compile(r"(?<!\w)not\s$")
_DENIED = {"more than": "up to", "less than": "at least"}
_ONE = Fraction(1)


def quantities(text: str) -> list[Figure]:
    """The quantities of a text, in order, each with its place; the first few hundred."""
    figures = (Figure(quantity, start) for sentence, start in sentences(text) for quantity in in_sentence(sentence))
    return list(islice(figures, MOST_NUMBERS))


@lru_cache(maxsize=512)  # each item of evidence is compared with the same sentences of the article again
def in_sentence(sentence: str) -> tuple[Quantity, ...]:
    """Every quantity of one sentence, in order; the two ends of a range are one."""
    reader = _SentenceReader(sentence)
    exact: list[Quantity] = []
    for quantity in reader.exact():
        if exact and is_range(exact[-1], quantity):
            exact[-1] = joined(exact[-1], quantity)
        else:
            exact.append(quantity)
    return tuple(sorted([*with_changes(exact), *reader.vague()], key=lambda quantity: quantity.start))


class _SentenceReader:
    """One sentence with what all its numbers share: its words, what it is about, its only year."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.words: list[Word] = split_words(sentence)
        self.about = concepts(sentence)
        self.only_year = _only_year(sentence)

    def exact(self) -> Iterator[Quantity]:
        """The numbers in figures and words, each read as far as its neighbours."""
        written = list(numbers(self.sentence))
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
                self.about,
                vague=number.written,
            )

    def _quantity(self, number: Number, low: int, high: int) -> Quantity:
        """The number with its sign and modifier before it, its unit after it, and the way it moves."""
        sentence = self.sentence
        before, start = sentence[max(low, number.start - 60) : number.start], number.start
        if (sign := _SIGN.search(before)) is not None:
            before, start = before[: sign.start()], start - len(sign[0])
        modifier, length = _modifier_before(before)
        start -= length
        behind = None if sign else _SIGN_BEHIND.match(sentence, number.end, high)
        money = _currency(sign) if sign else _currency_behind(behind) if behind else ""
        counted = counted_after(sentence, self.words, number.end, min(high, number.end + 80))
        end = max(counted.end, behind.end() if behind else 0)
        if (match := _AFTER.match(sentence, number.end)) is not None:
            modifier = modifier or ("at least" if match["plus"] else "about")
            end = max(end, match.end())
            # “300-plus soldiers”, “300 or so soldiers”: the noun stands behind the modifier
            if not counted.units and counted.kind is Kind.COUNT:
                counted = counted_after(sentence, self.words, match.end(), min(high, end + 80))
                end = counted.end
        if _NOT.search(sentence[max(0, start - 5) : start]):
            modifier = _DENIED.get(modifier, modifier)
        direction, role = direction_of(sentence, start, end, low, high)
        year = _YEAR.search(sentence, number.end, min(high, number.end + 60))
        return Quantity(
            number,
            None,
            Kind.MONEY if money else counted.kind,
            counted.units,
            money or counted.unit,
            modifier,
            direction,
            role,
            start,
            end,
            sentence,
            self.about,
            year[1] if year else self.only_year,
        )


def _currency(sign: re.Match[str]) -> str:
    """“C$5” and “$5” are different currencies; “US$5” and “$5” are taken for one."""
    if sign["lead"] and sign["lead"] != "US":
        return f"{sign['lead']}$"
    return CODES[sign["code"].lower()] if sign["code"] else SYMBOLS[sign["sign"]]


def _currency_behind(sign: re.Match[str]) -> str:
    return CODES[sign["code"].lower()] if sign["code"] else SYMBOLS[sign["sign"]]


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
