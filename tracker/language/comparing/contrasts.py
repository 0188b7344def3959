"""Where two sentences say the same but for one word: what is counted, what is done, or which part of a whole it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.directions import Role, is_movement
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.inflections import may_stand_for
from tracker.language.comparing.speakers import without_speaker
from tracker.language.comparing.units import Kind, same_thing
from tracker.language.comparing.words import content, is_grammar, split_words, stem, words_of

_MOST_TOKENS = 60
_NUMBER = "#"
_PRAISE = ("ed", "ing", "ly")
_NO_PART = frozenset(["well", "highly", "fully", "newly", "brand", "strong", "estimated", "whole", "total", "full"])
_OF_A_WHOLE = re.compile(r"\s(?:of|among) (?:the|its|their|his|her|these|those|them|whom|which)(?!\w)", re.IGNORECASE)
_FROM_A_WHOLE = re.compile(
    r"(?<!\w)(?:including|among|of (?:them|whom|which)|of (?:the|its|their) [^,;.]{1,40},)[^,;.]{0,30}\Z", re.IGNORECASE
)
_LITTLE_SAYING = frozenset(["people", "person", "persons", "men", "women", "man", "woman", ""])


@dataclass(frozen=True)
class _Token:
    """A word of a sentence as it is compared, and as it is written."""

    key: str
    form: str

    @property
    def is_country(self) -> bool:
        """Whether it is a country by any of its names."""
        return self.key.startswith("country ")


def contrast(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """The words by which two numbers count different things, though nobody is named: of the text, of the evidence."""
    return (
        _part_of_a_whole(claimed, attested)
        or _other_modifiers(claimed, attested)
        or _one_word_apart(claimed, attested)
        or _nothing_in_common(claimed, attested)
    )


def _one_word_apart(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“The shop sold 300 bicycles”, “the shop bought 500 bicycles”: the same words around one that differs."""
    first, second = _tokens_of(claimed), _tokens_of(attested)
    if max(len(first), len(second)) > _MOST_TOKENS:
        return None
    is_difference = Role.DIFFERENCE in {claimed.role, attested.role}
    for one, other in _exchanged(first, second):
        if not _may_be_one(one.form, other.form, is_difference=is_difference):
            return one.form, other.form
    return None


def _exchanged(first: Sequence[_Token], second: Sequence[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """The single words that stand in each other's place between words that both have."""
    before, after = 0, 0
    edits = Indel.opcodes([token.key for token in first], [token.key for token in second])
    for edit in edits:
        if edit.tag != "equal":
            continue
        yield from _facing(first[before : edit.src_start], second[after : edit.dest_start])
        before, after = edit.src_end, edit.dest_end
    if before:
        yield from _facing(first[before:], second[after:])


def _facing(first: Sequence[_Token], second: Sequence[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """One word for one; a country also for two: “the United States sent”, “the member states sent”."""
    sizes = {len(first), len(second)}
    countries = [token for token in (*first, *second) if token.is_country]
    if sizes == {1} or (sizes == {1, 2} and len(countries) == 1):
        yield first[-1], second[-1]


def _may_be_one(first: str, second: str, *, is_difference: bool) -> bool:
    """Whether two words may say the same: forms of one word, nouns for one thing, verbs of movement to a level."""
    if _NUMBER in {first, second} or may_stand_for(first, second) or same_thing(first, second):
        return True
    moving = [is_movement(form) for form in (first, second)]
    return all(moving) or (any(moving) and not is_difference)


def _part_of_a_whole(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“3,000 of its paintings” beside “90,000 paintings”."""
    if claimed.kind is not Kind.COUNT or _is_a_part(claimed) is _is_a_part(attested):
        return None
    return ("a part", "a whole") if _is_a_part(claimed) else ("a whole", "a part")


def _is_a_part(quantity: Quantity) -> bool:
    sentence = quantity.sentence
    if _OF_A_WHOLE.match(sentence, quantity.number.end):
        return True
    return bool(_FROM_A_WHOLE.search(sentence, max(0, quantity.start - 80), quantity.start))


def _other_modifiers(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“300 private clinics” beside “900 clinics”; “well-trained troops” are all of them."""
    if not claimed.units or not attested.units or claimed.kind is not Kind.COUNT:
        return None
    first, second = (_modifiers(quantity) for quantity in (claimed, attested))
    if _are_said_in(first, attested.sentence) and _are_said_in(second, claimed.sentence):
        return None
    return claimed.unit, attested.unit


def _modifiers(quantity: Quantity) -> list[str]:
    words = quantity.unit.split()[:-1]
    return [
        word
        for word in words
        if word not in _NO_PART and not word.endswith(_PRAISE) and word not in _peoples(quantity.phrase)
    ]


def _peoples(phrase: str) -> frozenset[str]:
    named = (phrase[country.start : country.end] for country in countries_in(phrase))
    return frozenset(word.form for name in named for word in split_words(name))


def _are_said_in(words: Sequence[str], sentence: str) -> bool:
    return {stem(word) for word in words} <= _stems(sentence)


@lru_cache(maxsize=1024)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(content(words_of(sentence)))


def _nothing_in_common(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“500 people work at the plant”, “700 people protested in the square”; “unemployment” beside “inflation”."""
    first, second = _matter(claimed), _matter(attested)
    if not first or not second or first & second:
        return None
    return min(first), min(second)


def _matter(quantity: Quantity) -> frozenset[str]:
    """What a sentence is about beside the number and the names."""
    counted = {concept_of(word) for unit in quantity.units for word in unit.split()}
    keys = (token.key for token in _tokens_of(quantity) if token.form not in _LITTLE_SAYING)
    return frozenset(key for key in keys if key != _NUMBER and key not in counted)


def _tokens_of(quantity: Quantity) -> tuple[_Token, ...]:
    return _tokens(quantity.sentence, quantity.number.start, quantity.number.end)


@lru_cache(maxsize=1024)
def _tokens(sentence: str, start: int, end: int) -> tuple[_Token, ...]:
    """The words of meaning without the speaker's, the number as one sign, a country by any of its names as one."""
    heard = without_speaker(sentence)
    countries = {country.start: country for country in countries_in(sentence)}
    tokens, passed = [], 0
    for word in split_words(heard):
        if word.start < passed:
            continue
        if start <= word.start < end:
            tokens.append(_Token(_NUMBER, _NUMBER))
            passed = end
        elif (country := countries.get(word.start)) is not None:
            tokens.append(_Token(country.key, sentence[country.start : country.end]))
            passed = country.end
        elif word.form[0].isalpha() and not is_grammar(word.form):
            tokens.append(_Token(concept_of(word.form), word.form))
    return tuple(tokens)
