"""Names of which one part is written by its letters: “Lisk PD” is the Lisk Police Department."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.countries import with_countries
from tracker.language.near_names.short_forms import letters_of
from tracker.language.near_names.words import Word

_MOST_WORDS = 5  # of the name, small words apart
_MOST_LETTERS = 6
_CAPITALS_OF_A_MIXED_ONE = 2  # “DoJ” and “MoD” have a small letter for a small word


@lru_cache(maxsize=8192)
def letters_written(words: tuple[Word, ...]) -> frozenset[str]:
    """The words of a name that are short forms by themselves, each with all other words: “pd of lisk”."""
    return frozenset(
        form
        for place, word in enumerate(words)
        if _is_written_by_letters(word)
        for form in _beside((*words[:place], *words[place + 1 :]), [word.plain])
    )


@lru_cache(maxsize=8192)
def letters_made(words: tuple[Word, ...]) -> frozenset[str]:
    """The short forms of the parts of a name, each with all other words, whose order does not matter."""
    if sum(word.plain not in SMALL_WORDS for word in words) > _MOST_WORDS or len(words) > 2 * _MOST_WORDS:
        return frozenset()
    parts = ((start, end) for start in range(len(words)) for end in range(start + 2, len(words) + 1))
    return frozenset(
        form
        for start, end in parts
        if not {words[start].plain, words[end - 1].plain} & SMALL_WORDS
        for form in _beside((*words[:start], *words[end:]), letters_of(words[start:end]))
    )


def _is_written_by_letters(word: Word) -> bool:
    capitals = sum(letter.isupper() for letter in word.printed)
    is_short = 1 < len(word.plain) <= _MOST_LETTERS and word.plain.isalpha()
    return is_short and (word.printed.isupper() or capitals >= _CAPITALS_OF_A_MIXED_ONE)


def _beside(others: Sequence[Word], letters: Iterable[str]) -> Iterator[str]:
    rest = [word.plain for word in others if word.plain not in SMALL_WORDS]
    if rest:
        whose = " ".join(sorted(token for token, _ in with_countries(rest)))
        yield from (f"{form} of {whose}" for form in letters if len(form) <= _MOST_LETTERS)
