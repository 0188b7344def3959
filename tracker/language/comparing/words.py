"""Words with their places: the normal forms that comparisons use, and which of them carry meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.language.search_key import fold
from tracker.language.tokens import COMPARED, tokens

_SPELT = {"%": "percent"}
_GRAMMAR = """
    a about after all almost also am an and any are around as at be because been before being between both but by
    can could did do does during each either else even ever every for from further had has have having he her here
    him his how i if in into is it its itself just last less like many may me might more most much must my near
    nearly new no nor not now of off on once one only or other our out over own per said same say says she should
    since so some still such than that the their them then there these they this those though through to today told
    too toward towards under until up upon us very was we were what when where whether which while who whom whose
    why will with within without would year yesterday yet you your
"""
_STOP = frozenset(_GRAMMAR.split())


@dataclass(frozen=True)
class Word:
    """One word or number: as it is compared, and where it stands (half-open)."""

    form: str
    start: int
    end: int


def split_words(text: str) -> list[Word]:
    """The words and numbers of a text: small letters, plain quotes, no accents; “U.S.” is us, “%” is percent."""
    return list(joined_percent(_split(text)))


@lru_cache(maxsize=512)  # a sentence is asked for its countries, names and concepts one after another
def words_of(text: str) -> tuple[Word, ...]:
    """The same, for what is looked at more than once."""
    return tuple(split_words(text))


def stem(word: str) -> str:
    """The part of a word that its forms share: “minister” and “ministers” are one, “ministry” and “army” are others."""
    return _stem(word)


def content(words: Iterable[Word]) -> set[str]:
    """The stems of the words that carry meaning: no grammar, no numbers, no single letters."""
    return {
        stem(word.form) for word in words if word.form not in _STOP and word.form[0].isalpha() and len(word.form) > 1
    }


def is_grammar(form: str) -> bool:
    """Whether a word serves the sentence only, such as “the” and “of”."""
    return form in _STOP


@lru_cache(maxsize=8192)  # every comparison asks for the same words again
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word.removesuffix("'s").removesuffix("'")))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer  # only where something is compared

    return snowballstemmer.stemmer("english")


def joined_percent(words: Iterable[Word]) -> Iterator[Word]:
    """The words with “per cent” as one: “5 per cent” is 5 percent, “per head” stays two."""
    per: Word | None = None
    for word in words:
        if per is not None and word.form == "cent":
            yield Word("percent", per.start, word.end)
            per = None
            continue
        if per is not None:
            yield per
        per = word if word.form == "per" else None
        if per is None:
            yield word
    if per is not None:
        yield per


def _split(text: str) -> Iterator[Word]:
    for token in tokens(text, COMPARED):
        form = _SPELT.get(token.text) or fold(token.text)
        # “U.S.” is us and “[T]he” is the, but the point of “3.4” must stay
        form = re.sub(r"[.\[\]]", "", form) if not form[0].isdigit() else form
        yield Word(form, token.start, token.end)
