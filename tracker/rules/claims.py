"""The kinds of claims and how much they matter."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.search_key import fold
from tracker.rules.input_cleaning import one_line


class Importance(StrEnum):
    """How much it matters that this claim is right."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


def tidy_statement(statement: str) -> str:
    """The claim in the desk's own words, on one line; an empty or overlong one is `WrongInput`."""
    return one_line(statement, limits.STATEMENT, field="statement", needed=True)


def tidy_topic(topic: str) -> str:
    """A topic as it is kept: in lower case."""
    return one_line(topic, limits.TOPIC, field="topics").lower()


def tidy_topics(topics: Iterable[str]) -> list[str]:
    """The topics of a claim: each once, sorted."""
    # “Cease-fire” and “ceasefire” are one topic, or the claim would carry it twice.
    spellings = {fold(topic): topic for topic in sorted(map(tidy_topic, topics), reverse=True) if topic}
    tidy = sorted(spellings.values())
    limits.TOPICS.check(len(tidy), field="topics")
    return tidy


def tidy_hedges(hedges: Iterable[str]) -> list[str]:
    """The words that hedge a claim, in the order they stand in the text, each once."""
    tidy = [one_line(hedge, limits.HEDGE, field="hedges") for hedge in hedges]
    once = list(dict.fromkeys(hedge for hedge in tidy if hedge))
    limits.HEDGES.check(len(once), field="hedges")
    return once


def tightened(text: str, start: int, end: int) -> tuple[int, int]:
    """The marked passage without the space around it; one outside the text or without words is `WrongInput`."""
    if not 0 <= start <= end <= len(text):
        raise WrongInput("The marked passage lies outside the text; mark it again.", field="quote")
    quote = text[start:end]
    # A double click on a gap marks a space, which is inside the text and still makes no claim.
    if not quote.strip():
        raise WrongInput("No words are marked; mark the passage that makes the claim.", field="quote")
    return start + len(quote) - len(quote.lstrip()), end - (len(quote) - len(quote.rstrip()))


@dataclass(frozen=True)
class Passage:
    """A quote and what stands around it in its paragraph; cut ends carry an ellipsis."""

    before: str
    quote: str
    after: str


def surroundings(text: str, start: int, end: int, *, most: int = 280) -> Passage:
    """The quote from `start` to `end` with at most `most` characters of its paragraph on either side."""
    opening = text.rfind("\n", 0, start) + 1
    closing = text.find("\n", end)
    before = text[opening:start]
    after = text[end : closing if closing >= 0 else len(text)]
    if len(before) > most:
        # Cut at a space, so that no half of a word stands beside the quote.
        before = "… " + before[-most:].partition(" ")[2]
    if len(after) > most:
        after = after[:most].rpartition(" ")[0] + " …"
    return Passage(before=before.lstrip(), quote=text[start:end], after=after.rstrip())
