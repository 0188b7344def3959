"""The words of meaning in a number's sentence: without the speaker's, the number as one sign, a country as one word."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.speakers import without_speaker
from tracker.language.comparing.words import is_grammar, split_words

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
    return _of_sentence(quantity.sentence, quantity.number.start, quantity.number.end)


@lru_cache(maxsize=1024)
def _of_sentence(sentence: str, start: int, end: int) -> tuple[SaidWord, ...]:
    """The words of meaning without the speaker's, the number as one sign, a country by any of its names as one."""
    heard = without_speaker(sentence)
    countries = {country.start: country for country in countries_in(sentence)}
    meaning, passed = [], 0
    for word in split_words(heard):
        if word.start < passed:
            continue
        if start <= word.start < end:
            meaning.append(SaidWord(NUMBER, NUMBER, NUMBER))
            passed = end
        elif (country := countries.get(word.start)) is not None:
            written = sentence[country.start : country.end]
            meaning.append(SaidWord(country.key, written, written))
            passed = country.end
        elif word.form[0].isalpha() and not is_grammar(word.form):
            meaning.append(SaidWord(concept_of(word.form), word.form, sentence[word.start : word.end]))
    return tuple(meaning)
