"""When who denies, rejects or questions something does a deed with a thing: "denied bail", "questioned the witness"."""

from tracker.language.attitudes import GRANTS, JUDGING, SAID, TURNING, VERBS
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.letters import NOUN_OR_ADJECTIVE
from tracker.language.reading.lexicon import MATTERS
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag

_RELATIONS = bag(
    "link links tie ties connection connections relation relations relationship damage harm threat threats injury "
    "payment payments contribution allegiance loyalty loan loans"
)
"""What is to somebody by itself: "denied any links to the gang" denies them, and gives nobody anything."""


def is_deed(words: Words, match: CueMatch) -> bool:
    """Whether the object is no claim that could be denied, so that the article tells what was done."""
    if match.rule not in {"thing", "passive"} or not match.content or VERBS.get(match.lemma) not in TURNING:
        return False
    first, end = match.content[0]
    if {"T", "z"} & set(words.tags[first:end]) and words.tags[first] != "d":
        return False
    head = _head(words, first, end)
    noun = words.low[head]
    if noun in SAID:
        return False
    if match.lemma in JUDGING:
        return '"' not in words.tags[first:end]
    return match.lemma == "deny" and (noun in GRANTS or (noun not in _RELATIONS and _is_given(words, head)))


def _head(words: Words, first: int, end: int) -> int:
    """The noun of the phrase: the last word before "of", "that" or another clause."""
    at = first
    while at < end - 1 and words.tags[at + 1] in "aPng-":
        at += 1
    return at


def _is_given(words: Words, head: int) -> bool:
    """Whether it says to whom it was not given: "denied aid to the villages"."""
    if words.tags[head + 1 : head + 2] == "d":
        return True  # "denied the paper an interview"
    if words.tags[head + 1 : head + 2] == "t" and words.tags[head + 2 : head + 3] in NOUN_OR_ADJECTIVE | {"d", "o"}:
        return right_phrase(words, head + 2) > head + 2
    return False


def is_matter(words: Words, at: int) -> bool:
    """Whether something said stands before "that": "the claim that", "a claim by the mayor that"."""
    by = next((place for place in range(at - 2, max(at - 7, 0), -1) if words.low[place] in {"by", "from"}), at)
    return words.low[at - 1] in MATTERS or (
        words.low[by - 1] in MATTERS and set(words.tags[by + 1 : at]) <= set("dPna")
    )
