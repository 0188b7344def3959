"""What is stepped over on the way to what is said: times, places and where it was published."""

from tracker.language.reading.letters import (
    NOMINAL,
)
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.tokens import Words
from tracker.language.reading.vocabulary import FORMS
from tracker.language.reading.wordlists import DAYS, TIMES, bag

_LEADS = bag("in on at during via through to of after with without from before by until")


BEFORE_TIMES = frozenset(["during", "after", "before", "amid", "since", "until", "despite"])


def skip_adjuncts(words: Words, at: int) -> int:
    """Step over when and where it was said: Monday, late on Tuesday, in a statement, at a rally in Ohio."""
    after = _after_adjunct(words, at)
    while after != at:
        at, after = after, _after_adjunct(words, after)
    return at


def is_not_to(words: Words, at: int) -> bool:
    """Whether "not to" or "never to" stands there."""
    return words.low[at] in {"not", "never"} and words.tags[at + 1 : at + 2] == "t"


def _after_adjunct(words: Words, at: int) -> int:
    """Where the adjunct that begins at `at` ends; `at` itself if none begins there."""
    tags, low, size = words.tags, words.low, len(words.tags)
    if at >= size:
        return at
    tag, following = (tags[at + 1], low[at + 1]) if at + 1 < size else ("", "")
    if low[at] in DAYS and tag != "g":  # not "Monday's vote"
        return at + 1 + (following in TIMES)  # "Monday morning"
    if low[at] in _NEAR_TIMES and (following in DAYS or following in TIMES or following == "this"):
        return at + 2
    if is_not_to(words, at):
        return at  # it negates what is said
    if tags[at] == "r" and tag not in {"a", "d"}:  # not "almost all"
        return at + 1
    if low[at] in _LEADS and tag and tag in NOMINAL:
        return _after_prepositional(words, at)
    if low[at] in _PUBLISHED and tag == "i":
        return at + 1
    return at


def _after_prepositional(words: Words, at: int) -> int:
    """Where "in a statement" ends, if the cue can go on after it; `at` itself if it belongs to what is said."""
    tags, low, size = words.tags, words.low, len(words.tags)
    # "agreed to talks" says what was agreed, "said to reporters" to whom.
    if low[at] == "to" and (
        words.headline or tags[at + 1] == "f" or (tags[at + 1] == "n" and not _are_people(low[at + 1]))
    ):
        return at
    end = right_phrase(words, at + 1)
    if end == size or tags[end] in 'T,:".?!szeiwkct-' or low[end] in DAYS:
        return end
    return at


def _are_people(word: str) -> bool:
    """Whether somebody may be told something by that noun: "to reporters", "to cheers", but not "to talks"."""
    form = FORMS.get(word)
    return word.endswith("s") and (form is None or not (form.preps or "c" in form.frames))


_NEAR_TIMES = frozenset(["last", "late", "early", "this", "earlier", "later"])


_PUBLISHED = frozenset(["carried", "published", "posted", "released", "broadcast", "quoted"])
