"""How a text that is about to be taken in is alike to an article that is there, and what may be done then."""

from enum import IntEnum


class Likeness(IntEnum):
    """How alike, the likeliest first."""

    TEXT = 1
    WORDS = 2
    ADDRESS = 3
    NEARLY = 4

    def words(self, share: float = 0.0) -> str:
        """As it goes on after a colon; `share` from 0 to 1 matters where it is nearly the same."""
        return {
            Likeness.TEXT: "it has this text, word for word.",
            Likeness.WORDS: "it has these words, with other signs.",
            Likeness.ADDRESS: "it stands at the same address.",
            Likeness.NEARLY: f"it has nearly this text: {share:.0%} of the words in a row are the same.",
        }[self]
