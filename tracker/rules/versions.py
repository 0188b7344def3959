"""What changed from one version of a text to the next, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from tracker.language.sentences import split_sentences

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LONGEST = 3_000  # characters of a sentence that is compared word by word
_ALIKE = 0.5  # the share of words below which two sentences are shown whole, one under the other


class Edit(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True)
class Rewording:
    """A sentence that changed, as pieces in reading order; `kept` pieces stand in both versions."""

    pieces: Sequence[tuple[Edit, str]]

    @property
    def what(self) -> str:
        """`new`, `removed` or `changed`."""
        edits = {edit for edit, _ in self.pieces}
        return "new" if edits == {Edit.PUT_IN} else "removed" if edits == {Edit.TAKEN_OUT} else "changed"


def rewordings(old: str, new: str) -> Iterator[Rewording]:
    """Every sentence that differs between two texts, in the order of the newer one."""
    before = [sentence.text for sentence in split_sentences(old)]
    after = [sentence.text for sentence in split_sentences(new)]
    for opcode, low, high, start, end in SequenceMatcher(None, before, after).get_opcodes():
        if opcode != "equal":
            for was, now in zip_longest(before[low:high], after[start:end]):
                yield from _rewording(was, now)


def _rewording(was: str | None, now: str | None) -> Sequence[Rewording]:
    # The comparison is quadratic at worst, and a text without full stops is one sentence.
    if was and now and len(was) + len(now) <= 2 * _LONGEST:
        pieces = _word_by_word(was, now)
        unchanged = sum(len(text) for edit, text in pieces if edit is Edit.KEPT)
        # Below half, crossed-out and new words alternate so thickly that nobody can read either sentence.
        if unchanged >= _ALIKE * min(len(was), len(now)):
            return [Rewording(pieces)]
    parts = ((Edit.TAKEN_OUT, was), (Edit.PUT_IN, now))
    return [Rewording([(edit, text)]) for edit, text in parts if text]


def _word_by_word(was: str, now: str) -> list[tuple[Edit, str]]:
    before, after = _WORDS.findall(was), _WORDS.findall(now)
    pieces: list[tuple[Edit, str]] = []
    for opcode, low, high, start, end in SequenceMatcher(None, before, after).get_opcodes():
        if opcode == "equal":
            pieces.append((Edit.KEPT, "".join(before[low:high])))
            continue
        if high > low:
            pieces.append((Edit.TAKEN_OUT, "".join(before[low:high])))
        if end > start:
            pieces.append((Edit.PUT_IN, "".join(after[start:end])))
    return pieces
