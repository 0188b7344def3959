"""What bounds the work on texts that nobody writes by hand: long sentences are cut, lists end somewhere."""

from collections.abc import Iterator

from tracker.language.sentences import split_sentences

MOST_NUMBERS = 400
"""Of one text that are compared; each is set beside each of the evidence."""

MOST_QUOTATIONS = 200
"""Of one text that are looked up."""

_LONGEST = 3_000  # characters of a sentence that is read as one


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of a text with their places; one that is too long to be one is cut between words."""
    for sentence in split_sentences(text):
        start, end = sentence.start, sentence.end
        while end - start > _LONGEST:
            # between words, and not before the middle, so that no piece is a word or two
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = cut if cut > 0 else start + _LONGEST
            yield text[start:cut], start
            start = cut
        yield text[start:end], start
