"""A text as words that can be compared: case, punctuation and accents folded, quoted speech left out."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.language.comparing.quoted import marked
from tracker.language.search_key import fold
from tracker.language.text_reuse.tolerances import LEAST_PLAIN, PASSAGE, SEQUENCE
from tracker.language.tokens import CARRIED, TokenKind, tokens

_OPEN = re.compile(r"(?:^|(?<=\n))[ \t]*[“„«][^“”«»\n]*(?:\n|$)")  # a paragraph of speech that goes on in the next
_WHOLE, _HALF = 2, 1  # what a word, and a character of a script without spaces, weigh


@dataclass(frozen=True)
class UnquotedWord:
    """One word as it is compared, where it stands and what it weighs; `part` counts stretches between quotations."""

    form: str
    start: int
    end: int
    weight: int
    part: int


@dataclass(frozen=True)
class WordSequence:
    """Words in a row: their number among the sequences of a text, and where they stand in it."""

    mark: int
    start: int
    end: int


def unquoted_words(text: str) -> list[UnquotedWord]:
    """The words of a text outside quotation marks."""
    return _words(text, _unquoted(text))


def all_words(text: str) -> list[UnquotedWord]:
    """The words of a text, quotations included."""
    return _words(text, [(0, len(text))])


def _words(text: str, stretches: Iterable[tuple[int, int]]) -> list[UnquotedWord]:
    words: list[UnquotedWord] = []
    for part, (first, last) in enumerate(stretches):
        for token in tokens(text, CARRIED, first, last):
            weight = _HALF if token.kind == TokenKind.CHARACTER else _WHOLE
            words.append(UnquotedWord(fold(token.text), token.start, token.end, weight, part))
    return words


def sequences(text_words: Sequence[UnquotedWord], length: int = SEQUENCE) -> Iterator[WordSequence]:
    """Every sequence of so many words in a row, none across a quotation."""
    needed = length * _WHOLE
    last, weight = 0, 0
    forms = [word.form for word in text_words]
    for first, word in enumerate(text_words):
        while last < len(text_words) and weight < needed:
            weight += text_words[last].weight
            last += 1
        if weight < needed:
            return
        # words on either side of a quotation stand in no row
        if text_words[last - 1].part == word.part:
            # not hash(): it differs from process to process, and the order of equal pairs would with it
            mark = zlib.crc32(" ".join(forms[first:last]).encode())
            yield WordSequence(mark, word.start, text_words[last - 1].end)
        weight -= word.weight


def longest_passage(text: str, text_words: Sequence[UnquotedWord], other_passages: frozenset[int]) -> str:
    """The longest stretch of a text whose sequences of eight words are all among those of another; else nothing.

    A stretch of titles and names, such as every report has, is none.
    """
    best = ""
    for start, end in _stretches(text_words, other_passages):
        if end - start > len(best) and _says_something(text[start:end]):
            best = text[start:end]
    return " ".join(best.split())


def _stretches(text_words: Sequence[UnquotedWord], other_passages: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Where sequences of eight words that the other text has follow one another without a gap."""
    start = end = -1
    for sequence in sequences(text_words, PASSAGE):
        if sequence.mark not in other_passages or sequence.start > end:
            if start >= 0:
                yield start, end
            start = end = -1
        if sequence.mark in other_passages:
            start, end = (sequence.start if start < 0 else start), sequence.end
    if start >= 0:
        yield start, end


def _says_something(passage: str) -> bool:
    """Whether it holds words that are not names; scripts without capitals cannot be told by that."""
    if not any(character.isupper() for character in passage) and not any(character.islower() for character in passage):
        return True
    # “First Minister Dame Ada Brandt, Lord Provost Ian MacNeil”: every report of the meeting has that
    passage_words: list[str] = re.findall(r"\w+", passage)
    return sum(len(word) >= 4 and word[0].islower() for word in passage_words) >= LEAST_PLAIN


def _unquoted(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text between its quotations."""
    # a paragraph that opens with a mark and closes none goes on in the next: all of it is speech
    spans = sorted([*marked(text), *(match.span() for match in _OPEN.finditer(text))])
    position = 0
    for start, end in spans:
        if start > position:
            yield position, start
        position = max(position, end)
    if position < len(text):
        yield position, len(text)
