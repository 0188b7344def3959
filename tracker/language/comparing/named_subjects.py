"""Whom and where a sentence names: countries, cities, companies, parties, people, and the preposition before each."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from tracker.language.comparing.acronyms import is_short_for
from tracker.language.comparing.countries import Country, How, countries_in, is_in_title_case
from tracker.language.comparing.currencies import currency_by_code, is_everyday_code
from tracker.language.comparing.institutions import INSTITUTION_WORDS, LEGAL_FORMS, OFFICES, OPENINGS
from tracker.language.comparing.periods import NAMES_OF_TIMES
from tracker.language.comparing.speakers import spoken_spans
from tracker.language.comparing.words import Word, is_grammar, stem, words_of

_PLACE_WORDS = ("in", "at", "near", "across", "around", "outside", "inside", "within", "throughout", "on", "along")
_PREPOSITIONS = {
    **dict.fromkeys(_PLACE_WORDS, "in"),
    **{word: word for word in ("from", "to", "against", "with", "for", "over", "between", "under", "than", "like")},
}
_PASSED_OVER = re.compile(
    r"(?:\s(?:the|its|their|an?|(?:\w+ )?(?:city|town|port|region|province|state|village|district|capital) of|"
    r"(?:north|south|east|west|central)\w*))+\Z",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(\w+)\s*\Z")
_AND = re.compile(r",? (?:and|or|&) (?:the )?")
_INSIDE = re.compile(r"[ -]| (?:of|for) (?:the )?")


_MOST_NAMES = 40  # of a sentence; each is set beside each of another


@dataclass(frozen=True)
class Name:
    """One name: its words as they are compared, and how it stands in its sentence.

    `group` counts the names that “and” joins as one. Of a single word that opens a sentence nobody can be sure that it
    is a name.
    """

    words: frozenset[str]
    written: str
    preposition: str
    start: int
    end: int
    group: int
    is_sure: bool
    is_spoken: bool
    town: str = ""

    @property
    def as_town(self) -> "Name":
        """Itself, but for a capital: three million inhabitants are not those of the country."""
        return replace(self, words=frozenset([self.town])) if self.town else self

    def may_be(self, name: "Name") -> bool:
        """Whether one is the short form of the other: “Keller” of “Anna Keller”, “WHO” of its letters."""
        if self.words <= name.words or name.words <= self.words:
            return True
        return _is_acronym_of(self.written, name.written) or _is_acronym_of(name.written, self.written)


@lru_cache(maxsize=1024)  # asked for each number of a sentence beside each of the evidence
def names_in(sentence: str) -> tuple[Name, ...]:
    """The names of a sentence, in order."""
    words = words_of(sentence)
    countries = {country.start: country for country in countries_in(sentence)}
    chunks = [*_chunks(sentence, words, countries)]
    if is_in_title_case(sentence):
        chunks = [[part for part in chunk if isinstance(part, Country)] for chunk in chunks]
    return tuple(islice(_names(sentence, [chunk for chunk in chunks if chunk]), _MOST_NAMES))


_Chunk = list[Word | Country]


def _chunks(sentence: str, words: Sequence[Word], countries: dict[int, Country]) -> Iterator[_Chunk]:
    """Runs of words with a capital; a country is one of them, and a genitive ends them."""
    chunk: _Chunk = []
    passed = 0
    for word in words:
        if word.start < passed:
            continue
        part = countries.get(word.start, word)
        passed = part.end
        if not (isinstance(part, Country) or _may_be_of_a_name(sentence, word)):
            continue
        if chunk and not (_INSIDE.fullmatch(sentence, chunk[-1].end, part.start) and _goes_on(sentence, chunk[-1])):
            yield chunk
            chunk = []
        chunk.append(part)
    if chunk:
        yield chunk


def _may_be_of_a_name(sentence: str, word: Word) -> bool:
    form = word.form.removesuffix("'s")
    if not sentence[word.start].isupper() or len(form) < 2:
        return False
    # “US” that is no country here, “IT” and “WHO”: not the small word
    is_letters = word.end - word.start > 1 and sentence[word.start : word.end].isupper()
    if (is_letters and _is_of_money(sentence, word)) or form == "rs":
        return False
    return form not in NAMES_OF_TIMES and form not in OPENINGS and (is_letters or not is_grammar(form))


def _is_of_money(sentence: str, word: Word) -> bool:
    """“NOK 5 million”, “NZ$4 million”: the currency, which is compared with its number."""
    letters = sentence[word.start : word.end]
    if unicodedata.category(sentence[word.end : word.end + 1] or " ") == "Sc":
        return True
    return bool(currency_by_code(letters)) and not is_everyday_code(letters)


def _goes_on(sentence: str, part: Word | Country) -> bool:
    return sentence[part.end - 2 : part.end] not in {"'s", "’s"}


def _names(sentence: str, chunks: Sequence[_Chunk]) -> Iterator[Name]:
    spoken = spoken_spans(sentence)
    group, preposition, end = 0, "", -1
    for chunk in chunks:
        words = _compared(chunk)
        if not words:
            continue
        start = chunk[0].start
        if end >= 0 and _AND.fullmatch(sentence, end, start):
            preposition = _preposition(sentence, start) or preposition
        else:
            group, preposition = group + 1, _preposition(sentence, start)
        end = chunk[-1].end
        written = sentence[start:end].removesuffix("'s").removesuffix("’s")
        is_spoken = any(low <= start < high for low, high in spoken)
        name = Name(words, written, preposition, start, end, group, _is_sure(sentence, chunk), is_spoken, _town(chunk))
        # “in Berlin” is no more than the town
        yield name.as_town if preposition == "in" else name


def _compared(chunk: _Chunk) -> frozenset[str]:
    """The words that tell a name from others: no titles, no “Inc.”; a body known by its kind alone has none."""
    words = set()
    for part in chunk:
        form = part.key if isinstance(part, Country) else part.form.removesuffix("'s")
        if form not in OFFICES and form not in LEGAL_FORMS:
            words.add(form if isinstance(part, Country) else stem(form))
    if len(chunk) == 1 and isinstance(chunk[0], Word) and chunk[0].form in INSTITUTION_WORDS:
        return frozenset()
    return frozenset(words)


def _town(chunk: _Chunk) -> str:
    first = chunk[0]
    is_seat = len(chunk) == 1 and isinstance(first, Country) and first.how is How.SEAT
    return f"seat {first.code}" if is_seat and isinstance(first, Country) else ""


def _is_sure(sentence: str, chunk: _Chunk) -> bool:
    first = chunk[0]
    if len(chunk) > 1 or isinstance(first, Country) or not _goes_on(sentence, first):
        return True
    return sentence[first.start : first.end].isupper() or bool(sentence[: first.start].strip("“\"‘'( "))


def _preposition(sentence: str, start: int) -> str:
    before = sentence[max(0, start - 60) : start].rstrip()
    before = _PASSED_OVER.sub("", f" {before}")
    last = _LAST_WORD.search(before)
    return _PREPOSITIONS.get(last[1].lower(), "") if last else ""


def _is_acronym_of(letters: str, name: str) -> bool:
    return letters.isupper() and " " in name and is_short_for(letters, name)
