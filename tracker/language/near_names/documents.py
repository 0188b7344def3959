"""Names of documents and datasets: by number, year or order, by what is concluded, decided or counted in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.english import CARDINALS, ORDINAL_ENDING, ORDINALS
from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.countries import with_countries
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.words import plain_words_of, shown
from tracker.language.reading.wordlists import bag

_NUMBERS = {word: str(number) for words in (ORDINALS, CARDINALS) for number, word in enumerate(words, start=1)}
_ROMAN = re.compile(r"(?<=\w )(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\b")
_ROMAN_DIGITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_LETTERS_OF_NUMBER = re.compile(rf"(?<=\d){ORDINAL_ENDING}\b")
# What is concluded between parties goes by any of these words, and so do the other rows.
_SORTS = (
    "agreement accord pact deal treaty protocol memorandum memo convention",
    "statement declaration communique",
    "report study assessment findings",
    "resolution decision",
    "law act bill statute",
    "letter note",
    "survey poll",
    "census count",
    "data dataset database figures statistics numbers",
    "charter constitution",
    "directive regulation",
    "paper filing form indictment complaint minutes press release budget forecast order decree ruling judgment verdict",
)
_SORT = {word: row.split()[0] for row in _SORTS[:-1] for word in row.split()} | {
    word: word for word in _SORTS[-1].split()
}
_IN_FULL = {
    "unsc": "united nations security council",
    "unscr": "united nations security council resolution",
    "scr": "security council resolution",
    "unga": "united nations general assembly",
    "unfccc": "united nations framework convention climate change",
    "un": "united nations",
    "art": "article", "sec": "section", "para": "paragraph", "vol": "volume", "ch": "chapter",
    "no": "", "nr": "", "number": "", "num": "", "pdf": "",
}  # fmt: skip
_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBERS = {
    form: str(number) for number, name in enumerate(_MONTHS.split(), start=1) for form in (name, name[:3])
}
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:19|20)\d\d\b"
# The day or year that a document is of, which many leave out; a bare year behind a word may be its number.
_DAY = re.compile(
    rf"(?:\b(?:of|from|dated|on)\s+|[,(]\s*)?(?P<day>\b\d{{1,2}}{ORDINAL_ENDING}?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"
    rf"|\b{_MONTH}\s+\d{{1,2}}{ORDINAL_ENDING}?\b(?:,?\s+{_YEAR})?|\b{_MONTH},?\s+{_YEAR}"
    rf"|\b{_YEAR}-\d\d?-\d\d?\b|\b\d\d?[./]\d\d?[./]{_YEAR})\)?|[,(]\s*(?P<year>{_YEAR})\)?",
    re.IGNORECASE,
)
_BESIDES = bag("joint peace climate final full annual interim draft new official formal text")
"""Words that people leave out of the name of a document."""


@dataclass(frozen=True)
class Document:
    """The numbers in a name, what sorts of document it names, its other words, and the parts of the day it is of."""

    numbers: tuple[str, ...]
    sorts: frozenset[str]
    words: frozenset[str]
    day: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def document(name: str) -> Document:
    """What a name says of the document that bears it, in whatever order."""
    visible = re.sub(r"\.pdf$", "", shown(name))
    undated = _DAY.sub(" ", visible)
    # “15 December 2025” alone is what a document is called.
    dated, text = (visible, undated) if re.search(r"\w", undated) else ("", visible)
    text = _ROMAN.sub(_as_digits, _LETTERS_OF_NUMBER.sub("", text))
    plain = (_NUMBERS.get(word, _IN_FULL.get(word, word)) for word in plain_words_of(text))
    words = [part for part in " ".join(plain).split() if part not in SMALL_WORDS]
    tokens = [_singular(token) for token, _ in with_countries(words)]
    numbers = tuple(sorted(token.lstrip("0") for token in tokens if token.isdigit()))
    sorts = frozenset(_SORT[token] for token in tokens if token in _SORT)
    return Document(numbers, sorts, frozenset(t for t in tokens if not t.isdigit() and t not in _SORT), _day(dated))


def _day(text: str) -> frozenset[str]:
    """The numbers of year, month and day in whatever order they are written."""
    words = [word for match in _DAY.finditer(text) for word in re.findall(r"[A-Za-z]+|\d+", match[0].lower())]
    numbers = (_MONTH_NUMBERS.get(word, word) for word in words)
    return frozenset(number.lstrip("0") for number in numbers if number.isdigit())


def _as_digits(numeral: re.Match[str]) -> str:
    return str(10 * len(numeral[1]) + _ROMAN_DIGITS[numeral[2]])


def _singular(token: str) -> str:
    if token in _SORT or token.startswith("country ") or not token.endswith("s") or len(token) < 5:
        return token
    return token[:-1] if token[:-1] in _SORT else token


def why_near(first: Document, second: Document) -> Nearness | None:
    """Why two names may be of one document; those of two numbers or years are two."""
    if first.numbers != second.numbers or _are_of_two_days(first, second) or not _may_be_one_sort(first, second):
        return None
    if not (first.numbers or first.sorts or second.sorts):
        return None
    if first.words == second.words:
        # One that carries no day may be either of two that do.
        if first.day != second.day:
            return Nearness.SHORTER
        return Nearness.ORDER if first.words or first.numbers else None
    more, less = first.words - second.words, second.words - first.words
    if more and less:
        return None
    is_named = bool(first.words & second.words)
    # With a number the rest may be left out: “UN Security Council Resolution 242” and “Resolution 242”.
    is_short = bool(first.numbers) or (is_named and more | less <= _BESIDES)
    return Nearness.SHORTER if is_short else None


def are_two(first: Document, second: Document) -> bool:
    """Whether both have numbers and not the same ones, “Minsk I” and “Minsk II”."""
    is_other_number = bool(first.numbers and second.numbers) and first.numbers != second.numbers
    return is_other_number or _are_of_two_days(first, second)


def _are_of_two_days(first: Document, second: Document) -> bool:
    return not (first.day <= second.day or second.day <= first.day)


def _may_be_one_sort(first: Document, second: Document) -> bool:
    return first.sorts == second.sorts or not first.sorts or not second.sorts


def marks_of(document: Document) -> Iterator[str]:
    """What two near names of documents share one of."""
    if document.numbers:
        yield f"numbers {' '.join(document.numbers)}"
    if document.words and (document.sorts or document.numbers):
        yield f"document {' '.join(sorted(document.words - _BESIDES))}"
