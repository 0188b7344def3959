"""How much two whole articles have in common, and by which few marks the likely ones are found among very many."""

import re
import zlib
from collections.abc import Collection, Iterable

from tracker.language.reading_key import readable
from tracker.language.search_key import fold
from tracker.language.text_reuse.words import all_words, sequences

SKETCH = 64
"""So many of the smallest marks stand for a text: two texts share about as large a part of them as of all."""

MEETINGS = 6
"""From so many marks of the sketch on two texts are compared: less than a tenth, where nearly the same is 0.7."""

NEARLY_THE_SAME = 0.7
"""From this share of either text's sequences on a person is asked. A rewrite of one agency report has less."""

READ = 100_000
"""So many characters of a text are looked at: the beginning of a book tells which book it is."""

_LEAST_OWN = 15  # words: a report of one sentence stands above long notices, and few headlines are longer

_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_BARE = re.compile(r"\W+")


def paragraph_marks(text: str) -> dict[int, str]:
    """The paragraphs of a text by their marks; signs, spaces, case and accents make no other mark."""
    paragraphs = [paragraph for paragraph in _PARAGRAPH.split(readable(text[:READ]).text) if paragraph.strip()]
    return {zlib.crc32(_BARE.sub("", fold(paragraph)).encode()): paragraph for paragraph in paragraphs}


def sequence_marks(paragraphs: Iterable[str]) -> frozenset[int]:
    """The marks of all five words in a row in these paragraphs, quotations included."""
    return frozenset(sequence.mark for sequence in sequences(all_words("\n\n".join(paragraphs))))


def without_repeated(paragraphs: dict[int, str], repeated: Collection[int]) -> list[str]:
    """The paragraphs of a text that its outlet does not repeat under every article.

    All of them where no more than a headline would be left: then it is the article that is repeated, and no notice
    below it.
    """
    own = [paragraph for mark, paragraph in paragraphs.items() if mark not in repeated]
    is_enough = len(" ".join(own).split()) >= _LEAST_OWN
    return own if is_enough else list(paragraphs.values())


def sketch(marks: Iterable[int]) -> frozenset[int]:
    """The marks that stand for a text where it is looked for among very many."""
    return frozenset(sorted(marks)[:SKETCH])


def share_of(first: frozenset[int], second: frozenset[int]) -> float:
    """Which part of the first text's sequences the second has, from 0 to 1."""
    return len(first & second) / len(first) if first else 0.0
