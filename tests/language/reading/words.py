"""Sentences as the reader sees them, for tests of its parts."""

from tracker.language.reading.tokens import Words, words_of


def in_words(sentence: str, *, headline: bool = False) -> Words:
    """The words of a sentence."""
    return words_of(sentence, 0, len(sentence), headline=headline)


def part(words: Words, span: tuple[int, int] | None) -> str:
    """What stands there; nothing where there is no place."""
    if span is None or span[0] == span[1]:
        return ""
    start, end = words.span(*span)
    return words.text[start:end]
