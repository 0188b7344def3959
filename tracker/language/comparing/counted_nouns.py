"""What stands after a number: percent, points, money, a measure, or the nouns that it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.language.comparing.currencies import currency_by_name
from tracker.language.comparing.measures import measure, measure_at
from tracker.language.comparing.unit_symbols import is_exact
from tracker.language.comparing.units import Kind, is_counted
from tracker.language.comparing.words import Word, is_grammar
from tracker.language.english import is_plural
from tracker.language.numbers.scales import AFTER_DIGITS

_POINTS = re.compile(r"\s?-?(?:percentage|percent|per cent|%|basis)[\s-]?points?(?!\w)", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|[\s-]?(?:percent|per cent|pct)(?!\w)", re.IGNORECASE)
_DEGREES = re.compile(
    r"\s?°\s?(?P<sign>[CF])(?!\w)|(?:\sdegrees?|\s?°)\s(?P<name>Celsius|Centigrade|Fahrenheit|C|F)(?!\w)", re.IGNORECASE
)
CELSIUS, FAHRENHEIT = "degrees Celsius", "degrees Fahrenheit"
_SCALE = re.compile(rf"(?<![^\W\d_]){AFTER_DIGITS}\Z", re.IGNORECASE)
_MOST_WORDS = 5  # between a number and its noun: “12 brand-new Swedish fighter planes”
_LINKING = frozenset(["of", "more", "other", "new", "further", "and", "the", "its", "their", "additional"])
_ONLY_BETWEEN_NOUNS = frozenset(["and", "the", "its", "their"])


@dataclass(frozen=True)
class Counted:
    """Kind, the nouns that may be the unit, its name, and where the phrase ends."""

    kind: Kind
    units: tuple[str, ...]
    unit: str
    end: int


def counted_after(sentence: str, words: Sequence[Word], position: int, limit: int) -> Counted:
    """What the number that ends at `position` counts; nothing at or after `limit` is read."""
    # points before percent, for “percentage points” begins like a percentage
    if (points := _POINTS.match(sentence, position)) is not None:
        return Counted(Kind.POINTS, ("point",), "percentage points", points.end())
    if (percent := _PERCENT.match(sentence, position)) is not None:
        return Counted(Kind.PERCENT, ("percent",), "percent", percent.end())
    if (degrees := _DEGREES.match(sentence, position)) is not None:
        is_fahrenheit = (degrees["sign"] or degrees["name"])[0].upper() == "F"
        name = FAHRENHEIT if is_fahrenheit else CELSIUS
        return Counted(Kind.TEMPERATURE, (name,), name, degrees.end())
    has_scale = bool(_SCALE.search(sentence, max(0, position - 9), position))
    nouns = _nouns(sentence, words, position, limit, has_scale=has_scale)
    for index, noun in enumerate(nouns):
        if currency := _currency(nouns[: index + 1], has_scale=has_scale):
            return Counted(Kind.MONEY, (noun.form,), currency, noun.end)
        if index <= 1 and (measured := _measured(sentence, nouns, index)):
            return measured
    # “40 fleeing” leaves open who fled; “12 wounded” does not, for the table knows the wounded
    if not nouns or (nouns[-1].form.endswith(("ing", "ed")) and not is_counted(nouns[-1].form)):
        return Counted(Kind.COUNT, (), "", position)
    printed = sentence[nouns[-1].start : nouns[-1].end]
    unit = printed if is_exact(printed) else nouns[-1].form
    return Counted(Kind.COUNT, (unit,), " ".join(noun.form for noun in nouns), nouns[-1].end)


def _measured(sentence: str, nouns: Sequence[Word], index: int) -> Counted | None:
    noun = nouns[index]
    if is_counted(noun.form):
        return None
    before = nouns[0].form if index else ""
    if (unit := measure_at(sentence, sentence[noun.start : noun.end], before, noun.end)) is None:
        return None
    measured, end = unit
    return Counted(Kind.TIME if measured.is_time else Kind.MEASURE, (measured.name,), measured.name, end)


def _currency(nouns: Sequence[Word], *, has_scale: bool) -> str:
    return currency_by_name([noun.form for noun in nouns], has_scale=has_scale)


def _nouns(sentence: str, words: Sequence[Word], start: int, limit: int, *, has_scale: bool) -> list[Word]:
    """The words after a number up to the noun that it counts: one of the tables, else the first plural, else one."""
    nouns: list[Word] = []
    position = start
    for word in _words_from(words, start):
        # a comma, a bracket or a dash in between: the number has nothing to do with what follows
        if word.start >= limit or sentence[position : word.start].strip(" \u00a0-–") or len(nouns) == _MOST_WORDS:
            break
        position = word.end
        # “500 more troops”, “tanks and ships”: not a noun, and no end either
        if word.form in _LINKING and (word.form not in _ONLY_BETWEEN_NOUNS or nouns):
            continue
        if is_grammar(word.form) or word.form == "according" or word.form[0].isdigit():
            break
        nouns.append(word)
        if _ends(sentence, word) or _currency(nouns, has_scale=has_scale):
            return nouns
    return nouns[:1]


def _ends(sentence: str, word: Word) -> bool:
    """Whether the word is what a number counts, and none before it: a noun of the table, a plural or a unit."""
    form = word.form
    # behind a number “cameras” is a plural, though “bias” is none
    if is_counted(form) or is_plural(form) or (form.endswith("as") and len(form) > len("gas")):
        return True
    return measure(sentence[word.start : word.end]) is not None


def _words_from(words: Sequence[Word], position: int) -> Iterator[Word]:
    """The words that begin at or after a place; halving, since a long sentence asks once for each number."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].start < position else (low, middle)
    yield from words[low : low + 3 * _MOST_WORDS]
