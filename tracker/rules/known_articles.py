"""How a text that is about to be taken in is alike to an article that is there, and what may be done then."""

from collections.abc import Collection
from enum import IntEnum

from tracker.language.english import counted, listed


class Likeness(IntEnum):
    """How alike, the likeliest first."""

    TEXT = 1
    WORDS = 2
    ADDRESS = 3
    NEARLY = 4
    PART = 5  # this text is a part of the article
    WHOLE = 6  # the article is a part of this text

    def words(self, share: float = 0.0) -> str:
        """As it goes on after a colon; `share` from 0 to 1 is what the one has of the other."""
        percent = f"{min(share, 0.99):.0%}"  # all of it would be the same words
        return {
            Likeness.TEXT: "it has this text, word for word.",
            Likeness.WORDS: "it has these words, with other signs.",
            Likeness.ADDRESS: "it stands at the same address.",
            Likeness.NEARLY: f"it has nearly this text, {percent} of it.",
            Likeness.PART: f"it is longer and has {percent} of this text.",
            Likeness.WHOLE: f"{percent} of it stands in this text, which is longer.",
        }[self]


def carried(article_id: int, keys: Collection[str]) -> str:
    """What is said once a text is recorded as a carrier of these claims of an article."""
    return (
        f"Recorded as a carrier of {counted(len(keys), 'claim')} of article {article_id}: {listed(keys)}. Each has it "
        "as evidence that supports it; say on the page of the claim whom it took the claim from."
    )
