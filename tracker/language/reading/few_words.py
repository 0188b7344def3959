"""A few words that every one is English: too little for a library to tell a language by, which takes some for another.

It sees pairs and triples of letters, so “swipes at … over” is Danish to it. A list of words sees words.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from tracker.language.reading.wordlists import bag
from tracker.language.tokens import PLAIN
from tracker.language.tokens import words as cut_words

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_BEGINS = re.compile(r"(?:^|[.!?…:]\s+)[“\"‘'(\[]*([A-Z][^\W\d_]*)")
# Such words hold English sentences together; names and borrowed words have none of them.
_HOLDING = bag(
    "the that are were been have their which this these those would what when there than they its our of to and with "
    "from for will after over on by at as has had his who he she it is was an if not but"
)
_OFTEN = 100  # times in the books that the list was counted in: what stands there less often is a name or foreign
_ENOUGH, _LONG = 3, 5  # words without any such one, and letters of one of them


def are_english(text: str) -> bool:
    """Whether all of a few words are English: each in small letters, and enough of them, or one that holds them."""
    small = [word for word in cut_words(text, PLAIN) if word[0].islower()]
    if not small or not all(map(_is_word, small)):
        return False
    words = {*small, *filter(_is_word, (first.lower() for first in _BEGINS.findall(text)))}
    return bool(words & _HOLDING) or (len(words) >= _ENOUGH and max(map(len, words)) >= _LONG)


def _is_word(word: str) -> bool:
    return int(_speller()[word.replace("’", "'")]) >= _OFTEN or all(
        int(_speller()[part]) >= _OFTEN for part in word.split("-")
    )


@cache
def _speller() -> "SpellChecker":
    from spellchecker import SpellChecker  # loads a list of 160,000 words, so only where a few words are doubted

    return SpellChecker(language="en", distance=1)
