"""What a sentence says in numbers: value, unit, modifier, direction of change, and whose number it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice, pairwise

from tracker.language.comparing.bounds import MOST_NUMBERS, sentences
from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.directions import Direction, Role, direction_of
from tracker.language.comparing.numbers import Number, numbers
from tracker.language.comparing.tokens import Token, is_grammar, tokens
from tracker.language.comparing.units import CODES, CURRENCIES, MEASURE_OF, MEASURES, SYMBOLS, Kind, is_counted

_MODIFIERS = {
    "about": r"about|around|roughly|some|approximately|approx\.?|an estimated|estimated at|estimated|circa|"
    r"close to|in the region of|~",
    "nearly": r"nearly|almost|just under|just below|just short of|approaching|not quite",
    "more than": r"(?:far |well |just |slightly |a little )?(?:more than|over|above)|in excess of|exceed(?:s|ed|"
    r"ing)?|upwards? of|"
    r"(?:north|greater|higher|larger) (?:of|than)|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?",
    "at least": r"at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of",
    "less than": r"(?:far |well |slightly )?(?:less than|fewer than|under|below)|lower than|smaller than",
    "up to": r"up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|not exceeding",
}
_MODIFIER = re.compile(
    r"(?<![\w])(?:" + "|".join(f"(?P<m{n}>{pattern})" for n, pattern in enumerate(_MODIFIERS.values())) + r")\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:(?P<plus>\+|-plus(?!\w)| plus(?!\s+\d)|or more(?!\w)| or more(?!\w))|(?P<so>(?: |)or so(?!\w)))"
)
_SIGN = re.compile(
    r"(?:(?<!\w)(?P<code>USD|EUR|GBP|UAH|RUB|PLN|CHF|JPY|CNY|SEK|NOK|DKK)\s?|(?P<lead>US|C|A|NZ|"
    r"HK)?(?P<sign>[$€£¥₴₽])\s?)$"
)
_RANGE = re.compile(r"\s?(?:to|[-–—]|or)\s?(?:[$€£]|US\$)?$|\s?[-–—]\s?$")
_NOT_A_RANGE = re.compile(r"\s(?:to|or)\s?(?:[$€£]|US\$)?$")
_YEAR = re.compile(r"(?<!\w)(?:in|for|during|of)\s(?:(?:early|late|mid|all of|\w+)\s)?((?:19|20)\d\d)(?![\d,])", re.I)
_VAGUE = re.compile(
    r"(?<!\w)(dozens|hundreds|thousands|millions)(?:\s(?:and|or)\s\w+)?(?:\sof)\s(?!thousands|millions|dollars)", re.I
)
_TENS = re.compile(r"(?<!\w)(?:tens|scores|many)\sof\s$", re.IGNORECASE)
_POINTS = re.compile(r"\s?-?(?:percentage|percent|per cent|%|basis)[\s-]?points?(?!\w)", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|[\s-]?(?:percent|per cent|pct)(?!\w)", re.IGNORECASE)
_RANGING = re.compile(
    r"(?<!\w)(?:rang\w+|anywhere|estimat\w+|var(?:y|ies|ied|ying)|costs?|somewhere|spans?)[\s\w]{0,30}$", re.I
)
_ONE = Fraction(1)
_MOST_UNIT = 5


@dataclass(frozen=True)
class Quantity:
    """One number of a sentence with what it says. `high` is the upper end where a range is written."""

    number: Number
    high: Number | None
    kind: Kind
    units: tuple[str, ...]
    unit: str
    modifier: str
    direction: Direction
    role: Role
    start: int
    end: int
    sentence: str
    about: frozenset[str]
    year: str = ""
    vague: str = ""

    @property
    def phrase(self) -> str:
        """The number with what belongs to it, as it is written."""
        return self.sentence[self.start : self.end]


@dataclass(frozen=True)
class Placed:
    """A quantity and where its sentence begins in the text."""

    quantity: Quantity
    offset: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.offset + self.quantity.start, self.offset + self.quantity.end


def quantities(text: str) -> list[Placed]:
    """The quantities of a text, in order, each with its place; the first few hundred."""
    found = (Placed(each, start) for sentence, start in sentences(text) for each in in_sentence(sentence))
    return list(islice(found, MOST_NUMBERS))


def in_sentence(sentence: str) -> list[Quantity]:
    """Every quantity of one sentence, in order; the two ends of a range are one."""
    found = list(numbers(sentence))
    words = tokens(sentence)
    about = concepts(sentence)
    only_year = _only_year(sentence)
    read: list[Quantity] = []
    for place, number in enumerate(found):
        before_start = found[place - 1].end if place else 0
        after_end = found[place + 1].start if place + 1 < len(found) else len(sentence)
        quantity = _quantity(sentence, words, number, before_start, after_end, about)
        quantity = replace(quantity, year=quantity.year or only_year)
        if read and _continues(sentence, read[-1], quantity):
            read[-1] = _joined(read[-1], quantity)
        else:
            read.append(quantity)
    return sorted([*_with_changes(read), *_vague(sentence, words, about)], key=lambda each: each.start)


def _with_changes(found: list[Quantity]) -> list[Quantity]:
    """“From 900,000 to 800,000” is a fall, with a verb or without."""
    told = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        between = one.sentence[one.end : other.start]
        opens = one.sentence[max(0, one.start - 6) : one.start].lower().endswith("from ")
        if not opens or not re.fullmatch(r"(?:\s\w+){0,3}\sto\s", between) or one.kind not in {other.kind, Kind.COUNT}:
            continue
        if one.number.value != other.number.value and not _RANGING.search(one.sentence, 0, one.start):
            way = Direction.UP if other.number.value > one.number.value else Direction.DOWN
            told[place] = replace(one, role=Role.START, direction=way)
            told[place + 1] = replace(other, role=Role.TARGET, direction=way)
    return told


def _quantity(
    sentence: str, words: list[Token], number: Number, low: int, high: int, about: frozenset[str]
) -> Quantity:
    start = number.start
    before = sentence[max(low, start - 60) : start]
    money = ""
    if (sign := _SIGN.search(before)) is not None:
        money = CODES[sign["code"].lower()] if sign["code"] else SYMBOLS[sign["sign"]]
        if sign["lead"] and sign["lead"] != "US":
            money = f"{sign['lead']}$"
        start -= len(sign[0])
        before = before[: sign.start()]
    modifier = ""
    if (match := _MODIFIER.search(before)) is not None:
        modifier = next(name for n, name in enumerate(_MODIFIERS) if match[f"m{n}"])
        start -= len(match[0])
    kind, units, unit, end = _unit(sentence, words, number, min(high, number.end + 80))
    if (match := _AFTER.match(sentence, number.end)) is not None:
        modifier = modifier or ("at least" if match["plus"] else "about")
        end = max(end, match.end())
        if not units and kind is Kind.COUNT:
            kind, units, unit, end = _unit(sentence, words, replace(number, end=match.end()), min(high, end + 80))
    if money:
        kind, unit = Kind.MONEY, money
    if re.search(r"(?<!\w)not\s$", sentence[max(0, start - 5) : start]) and modifier in {"more than", "less than"}:
        modifier = "up to" if modifier == "more than" else "at least"
    direction, role = direction_of(sentence, start, end, low, high)
    year = _YEAR.search(sentence, number.end, min(high, number.end + 60))
    return Quantity(
        number, None, kind, units, unit, modifier, direction, role, start, end, sentence, about, year[1] if year else ""
    )


def _only_year(sentence: str) -> str:
    """The year of the whole sentence, where it names one only."""
    years = set(_YEAR.findall(sentence))
    return years.pop() if len(years) == 1 else ""


def _unit(sentence: str, words: list[Token], number: Number, limit: int) -> tuple[Kind, tuple[str, ...], str, int]:
    """Kind, the nouns that may be the unit, its name, and where the phrase ends."""
    if (points := _POINTS.match(sentence, number.end)) is not None:
        return Kind.POINTS, ("point",), "percentage points", points.end()
    if (percent := _PERCENT.match(sentence, number.end)) is not None:
        return Kind.PERCENT, ("percent",), "percent", percent.end()
    nouns = _nouns(sentence, words, number.end, limit)
    for place, each in enumerate(nouns):
        if each.form in CURRENCIES:
            return Kind.MONEY, (each.form,), CURRENCIES[each.form], each.end
        if each.form in MEASURE_OF and place <= 1 and nouns[0].form != "cubic":
            name = MEASURE_OF[each.form]
            if place and nouns[0].form in {"square", "sq"}:
                name = f"square {name}" if f"square {name}" in MEASURES else name
            kind = Kind.TIME if MEASURES[name].of == "time" else Kind.MEASURE
            return kind, (name,), name, each.end
    if not nouns or (nouns[-1].form.endswith(("ing", "ed")) and not is_counted(nouns[-1].form)):
        return Kind.COUNT, (), "", number.end
    return Kind.COUNT, (nouns[-1].form,), " ".join(each.form for each in nouns), nouns[-1].end


def _nouns(sentence: str, words: list[Token], start: int, limit: int) -> list[Token]:
    """The words after a number up to the noun that it counts: one of the tables, else the first plural, else one."""
    nouns: list[Token] = []
    position = start
    for token in _from(words, start):
        joined = token.form in {"of", "more", "other", "new", "further", "and", "the", "its", "their", "additional"}
        if token.start >= limit or sentence[position : token.start].strip(" \u00a0-–") or len(nouns) == _MOST_UNIT:
            break
        position = token.end
        if joined and (token.form not in {"and", "the", "its", "their"} or nouns):
            continue
        if is_grammar(token.form) or token.form == "according" or token.form[0].isdigit():
            break
        nouns.append(token)
        if token.form in CURRENCIES or token.form in MEASURE_OF or is_counted(token.form) or _is_plural(token.form):
            return nouns
    return nouns[:1]


def _is_plural(form: str) -> bool:
    return form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3


def _from(words: list[Token], position: int) -> Iterator[Token]:
    """The words that begin at or after a place."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].start < position else (low, middle)
    yield from words[low : low + 3 * _MOST_UNIT]


def _continues(sentence: str, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are the ends of one range: “10,000 to 12,000”, “between 3 and 5”."""
    if one.high is not None or other.number.value <= one.number.value or one.vague or _tells_a_change(one, other):
        return False
    between = sentence[one.number.end : other.number.start]
    opening = sentence[max(0, one.start - 9) : one.start].lower()
    if re.fullmatch(r"\s?and\s?[$€£]?", between):
        return opening.endswith("between ")
    bare = re.sub(r"\s?(?:%|percent|per cent|million|billion|[€$£])", "", between)
    if not re.fullmatch(r"\s?(?:to|[-–—]|or)\s?", bare):
        return False
    return not opening.endswith("from ") or bool(_RANGING.search(sentence, 0, one.start))


def _tells_a_change(one: Quantity, other: Quantity) -> bool:
    """Whether “to” leads from a difference to a level: “rose 20 percent to 60 million”."""
    if one.kind is not other.kind and (one.kind is not Kind.COUNT or one.units):
        return not (one.kind is Kind.MONEY and other.kind is Kind.COUNT)
    moved = one.role is Role.DIFFERENCE and one.direction is not Direction.NONE
    return moved and other.number.value > 3 * one.number.value


def _joined(one: Quantity, other: Quantity) -> Quantity:
    low = one.number
    if other.number.value >= 1000 * low.value and other.number.step >= 1000 and not one.units:  # “10 to 12 million”
        factor = _factor(other.number)
        low = replace(low, value=low.value * factor, step=low.step * factor)
    return replace(
        other,
        number=low,
        high=other.number,
        modifier=one.modifier or "",
        start=one.start,
        direction=one.direction if one.direction is not Direction.NONE else other.direction,
        role=one.role,
        kind=other.kind if other.kind is not Kind.COUNT else one.kind if one.kind is Kind.MONEY else other.kind,
        unit=other.unit if other.kind is not Kind.COUNT else one.unit if one.kind is Kind.MONEY else other.unit,
    )


def _factor(number: Number) -> int:
    word = re.search(r"[a-z]+$", number.written.lower())
    return {"thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6, "mn": 10**6}.get(
        word[0] if word else "", 10**9 if word and word[0] in {"billion", "bn"} else 1
    )


def _vague(sentence: str, words: list[Token], about: frozenset[str]) -> Iterator[Quantity]:
    for match in _VAGUE.finditer(sentence):
        if _TENS.search(sentence, max(0, match.start() - 12), match.start()):
            continue
        word = match[1].lower()
        number = Number(_ONE, _ONE, match.start(), match.end(), word)
        kind, units, unit, end = _unit(sentence, words, number, match.end() + 60)
        yield Quantity(
            number,
            None,
            kind,
            units,
            unit,
            "",
            Direction.NONE,
            Role.LEVEL,
            match.start(),
            end,
            sentence,
            about,
            vague=word,
        )
