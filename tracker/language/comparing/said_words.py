"""The words of meaning in a number's sentence: without the speaker's, the number as one sign, a country as one word."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.speakers import without_speaker
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import is_grammar, split_words

_MEASURED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.TIME, Kind.TEMPERATURE})
NUMBER = "#"
"""What stands for the number itself."""


@dataclass(frozen=True)
class SaidWord:
    """A word of a sentence as it is compared, and as it is written."""

    key: str
    form: str
    written: str

    @property
    def is_country(self) -> bool:
        """Whether it is a country by any of its names."""
        return self.key.startswith("country ")


def said_words(quantity: Quantity) -> tuple[SaidWord, ...]:
    """The words of the sentence of a number, in order."""
    # A currency or a unit is compared for itself: miles are no kilometres, but still of one road.
    place = quantity if quantity.kind in _MEASURED else quantity.number
    return _of_sentence(quantity.sentence, place.start, place.end)


# Each number is set beside each of the evidence, 160,000 pairs at most; what a sentence says is read once.
@lru_cache(maxsize=2048)
def _of_sentence(sentence: str, start: int, end: int) -> tuple[SaidWord, ...]:
    before = tuple(word for place, word in _read(sentence) if place < start)
    behind = tuple(word for place, word in _read(sentence) if place >= end)
    return (*before, SaidWord(NUMBER, NUMBER, NUMBER), *behind)


@lru_cache(maxsize=512)
def _read(sentence: str) -> tuple[tuple[int, SaidWord], ...]:
    """The words of meaning and where they begin, without the speaker's; a country by any of its names is one."""
    heard = without_speaker(sentence)
    countries = {country.start: country for country in countries_in(sentence)}
    meaning, passed = [], 0
    for word in split_words(heard):
        if word.start < passed:
            continue
        if (country := countries.get(word.start)) is not None:
            written = sentence[country.start : country.end]
            meaning.append((word.start, SaidWord(country.key, written, written)))
            passed = country.end
        elif word.form[0].isalpha() and not is_grammar(word.form):
            said = SaidWord(concept_of(word.form), word.form, sentence[word.start : word.end])
            meaning.append((word.start, said))
    return tuple(meaning)
