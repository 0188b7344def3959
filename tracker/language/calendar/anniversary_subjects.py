"""“The third anniversary of the invasion”: what it is an anniversary of, as far as the words beside it show."""

import re
from dataclasses import dataclass

from tracker.language.calendar.baselines import HAPPENING, Baselines, choose
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.subjects import subject_of

# “The 80th anniversary of the end of the Second World War” counts from an end, and the calendar counts from starts.
_OF_END = re.compile(r"\b(?:end|conclusion|fall|ceasefire|truce|armistice|liberation)\b", re.I)
# Possessive: “A.A.A.A.…” can be cut into such words in 2^n ways, and each would be tried before the answer is no.
_START_WORDS = re.compile(
    r"(?:\s*\b(?:the|a|an|its|his|of|start|beginning|outbreak|onset|launch|opening|signing"
    r"|[A-Z][\w.]*(?:'s)?|\w+ing|\w+ed"
    r"|full-scale|all-out|brutal|bloody|mass|pro-European|\w+al|\w+ive|war|invasion|conflict)\b)*+\s*$"
)
_NAME_AFTER = 90  # characters after “of” in which the name has to begin
_GENERAL_WORD_AFTER = 40  # the same for a general word, such as “the war”


@dataclass(frozen=True)
class Claim:
    """The phrase that names an anniversary, and its number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True)
class CountedFrom:
    """What an anniversary is of: baselines, or none; `is_of_war` where it is of a war, known or not."""

    baselines: Baselines | None = None
    is_of_war: bool = False


_NOTHING = CountedFrom()


def counted_from(passage: Passage, claim: Claim) -> CountedFrom:
    """What it is the anniversary of, and whether it is of a war at all."""
    text = passage.text
    preposition = re.match(r"\s+(?:of|since)\s+", text[claim.end : claim.end + 12])
    if preposition:
        return _named_after(passage, claim, claim.end + preposition.end())
    owner = re.search(r"([\w-]+)'s\s+$", text[: claim.start])
    if owner:
        return _owned(passage, claim, owner)
    # Behind a hyphen or an opening quotation mark the phrase may be part of a name.
    if not re.search(r"(?:^|\s)$", text[: claim.start]):
        return _NOTHING
    subject = subject_of(passage, claim.start, claim.end)
    if subject is None:
        return _NOTHING
    return CountedFrom(choose(passage, claim.start, claim.end, events=True, within=subject.within), subject.is_whole)


def _named_after(passage: Passage, claim: Claim, place: int) -> CountedFrom:
    """“The tenth anniversary of the downing of flight MH17”: the first name after “of”, else a word such as “war”."""
    for mention in passage.mentions:
        if place <= mention.start <= place + _NAME_AFTER:
            between = passage.text[place : mention.start]
            if _OF_END.search(between) or not _START_WORDS.match(between):
                return _NOTHING
            within = (mention.start, mention.end)
            return CountedFrom(choose(passage, claim.start, claim.end, events=True, within=within), is_of_war=True)
    return _general_word_after(passage, claim, place)


def _general_word_after(passage: Passage, claim: Claim, place: int) -> CountedFrom:
    """“The third anniversary of the start of the war”: which war, a name elsewhere in the sentence says."""
    text = passage.text
    word = HAPPENING.search(text, place, min(place + _GENERAL_WORD_AFTER, len(text)))
    between = text[place : word.start()] if word else ""
    if not word or _OF_END.search(between) or re.search(r"[,;]", between):
        return _NOTHING
    if re.fullmatch(r"(?:the\s+)?(?:(?:start|beginning|outbreak|launch)\s+of\s+(?:the\s+)?)?", between):
        anywhere = choose(passage, claim.start, claim.end, events=False)
        # “Of the war in Myanmar” says which war itself, so that a name elsewhere is that of another one.
        says_which = re.match(r"\s+(?:in|on|of)\b", text[word.end() : word.end() + 4])
        if anywhere and not says_which:
            return CountedFrom(anywhere, is_of_war=True)
    return CountedFrom(None, is_of_war=True)


def _owned(passage: Passage, claim: Claim, owner: re.Match[str]) -> CountedFrom:
    """“The full-scale war's fourth anniversary”."""
    end = owner.end(1)
    # A name may take its “'s” along.
    mentions = [mention for mention in passage.mentions if mention.end in (end, end + 2)]
    if mentions:
        within = (mentions[-1].start, mentions[-1].end)
        return CountedFrom(choose(passage, claim.start, claim.end, events=True, within=within), is_of_war=True)
    # “The company's tenth anniversary”.
    if not HAPPENING.fullmatch(owner[1]):
        return _NOTHING
    return CountedFrom(choose(passage, claim.start, claim.end), is_of_war=True)
