"""Where words of saying say of nobody that he says it: "only a fool would say", "had he said", "not that"."""

from tracker.language.attitudes import PUTS_AWAY, RETRACTING
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag

_SUPPOSED = bag("had should were")
_COULD = bag("would could can might 'd")
_OWN = bag("his her their its my our")
_POSSIBLE = bag("may might could should")
_WHOEVER = bag("anyone anybody whoever he she")
_STOPS = ',;:"-'


def is_unsaid(words: Words, match: CueMatch) -> bool:
    """Whether the sentence is built so that its source does not say the content."""
    return (
        _is_supposed(words, match)
        or _only_fools_say(words, match)
        or _is_last_to_say(words, match)
        or _is_set_against(words, match)
        or _may_be_said(words, match)
        or _is_taken_back(words, match)
    )


def _clause(words: Words, at: int) -> int:
    """Where the clause before `at` begins."""
    return max(words.tags.rfind(sign, 0, at) for sign in _STOPS) + 1


def _is_supposed(words: Words, match: CueMatch) -> bool:
    """Whether an auxiliary before its subject supposes it: "Had the pilot said that", "Should he say that"."""
    first = match.source[0]
    return 0 < first < match.cue[0] and words.low[first - 1] in _SUPPOSED and _clause(words, first) == first - 1


def _only_fools_say(words: Words, match: CueMatch) -> bool:
    """Whether only such people would say it: "Only a fool would believe that"."""
    start = _clause(words, match.cue[0])
    is_inverted = words.low[match.source[0] - 1] in _COULD  # "Only in a dream would he admit"
    could = _COULD & set(words.low[slice(*match.cue)]) and words.tags[start + 1] not in "ik"
    return words.low[start] == "only" and (is_inverted or bool(could))


def _is_last_to_say(words: Words, match: CueMatch) -> bool:
    """Whether it is said who would not say it: "the last to say that", "would have to be mad to say that"."""
    to = words.tags.find("t", *match.cue)
    if to < 0:
        return "last" in words.low[slice(*match.source)] and words.tags[match.source[1] - 1] in "wT"
    before = words.low[max(to - 3, 0) : to]
    if "last" in before and "the" in words.low[max(to - 4, 0) : to]:
        return True
    be = next((at for at in range(to - 2, max(to - 5, -1), -1) if words.low[at] == "be"), None)
    return be is not None and bool({"would", "'d"} & set(words.low[max(be - 4, 0) : be]))


def _may_be_said(words: Words, match: CueMatch) -> bool:
    """Whether it could or should be said, or whoever says it is meant: "might say", "anyone who says that"."""
    first, last = match.source
    if match.lemma == "wish" and match.rule in {"clause", "that"}:
        return True  # "wishes he had said that": he has not
    if _POSSIBLE & set(words.low[slice(*match.cue)]):
        return True
    return words.tags[last - 1] == "w" and words.low[first] in _WHOEVER


def _is_set_against(words: Words, match: CueMatch) -> bool:
    """Whether it is named to be contradicted: "contrary to his claim that", "said not that … but that"."""
    first = match.source[0]
    if words.low[max(first - 2, 0) : first] == ["contrary", "to"]:
        return True
    content = match.content[0][0] if match.content else 0
    return content > match.cue[0] and words.low[content - 1] == "not" and words.low[content] == "that"


def _is_taken_back(words: Words, match: CueMatch) -> bool:
    """Whether it is one's own claim that one gives up: "recanted her statement that", "walked back his claim that"."""
    first = match.source[0]
    if match.rule != "noun" or words.low[first] not in _OWN or first < 2:
        return False
    if words.low[first - 1] == "from":
        return True  # "distanced herself from her claim", "backed away from his claim"
    before = first - 1 - (words.low[first - 1] == "on")
    return words.low[before] in RETRACTING or (words.low[before] in PUTS_AWAY and words.tags[before - 1] not in "bh,")
