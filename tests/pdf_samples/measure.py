"""How far the text read from a sample is from the text that a person would read in it."""

import re

from rapidfuzz.distance import Levenshtein

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def words(text: str) -> list[str]:
    """The words in order; the strokes between cells and the marks of lists are none."""
    return [word for word in text.split() if word not in {"|", "•", "–", "-"}]


def word_error(text: str, truth: str) -> float:
    """Words to insert, delete or change until both are equal, of all words that are true."""
    right = words(truth)
    return Levenshtein.distance(words(text), right) / len(right)


def numbers(text: str) -> list[str]:
    """All numbers as they are printed, in order."""
    return _NUMBER.findall(text)


def differences(text: str, truth: str) -> list[str]:
    """What is otherwise, for the person who looks at a failure."""
    read, right = words(text), words(truth)
    return [
        f"{edit.tag}: {read[edit.src_start : edit.src_end]} → {right[edit.dest_start : edit.dest_end]}"
        for edit in Levenshtein.opcodes(read, right)
        if edit.tag != "equal"
    ]
