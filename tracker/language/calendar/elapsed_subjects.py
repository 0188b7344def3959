"""“Nearly four years after the full-scale invasion”: what a length of time is counted from."""

import re

from tracker.language.calendar.baselines import Baselines, choose
from tracker.language.calendar.durations import Duration
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.subjects import subject_of

# “Four years after the start of the invasion”: words of any kind that belong to the name, and none that ends a clause.
_TO_NAME = re.compile(
    r"(?:(?!(?:and|or|to|for|over|against|with|from|about|amid|during|in|on|at|by|that|who"
    r"|which|before|under|when|as|end"
    r"|ended|fall|talks)\b)[\w.'-]+\s+){0,7}$",
    re.I,
)
# “A decade of war in Donbas”, “the almost three-year-old war in Sudan”: “of” and a length ask for a narrower choice.
# Possessive: “Italian” is one of these words in four ways, so twenty of them would be tried in 4^20.
_PLAIN_WORDS = re.compile(
    r"(?:(?:the|a|an|this|that|its|his|their|of|start|beginning|outbreak|onset|launch|all-out"
    r"|full-scale|full|open|brutal"
    r"|bloody|ongoing|grinding|gruelling|grueling|devastating|[A-Z][\w.]*(?:'s|ian|an|i)?|war|fighting|\w+ing|\w+ive"
    r"|nearly|total|military|armed|civil)\s+)*+$"
)
# “The war in Donbas, which began seven years ago”.
_STARTED = re.compile(
    r"(?:,?\s+(?:which|that)\b)?(?:,?\s*\b(?:began|started|was launched|broke out|erupted"
    r"|was signed|took place|was agreed"
    r"|came|happened|of Ukraine|begun|launched|signed|ended)\b){0,3}\s*"
)
_NAME_AFTER = 100  # characters after the phrase in which the name has to begin


def counted_from(passage: Passage, claim: Duration) -> Baselines | None:
    """What the phrase is tied to; nothing where that is none of the calendar's business."""
    if claim.tie == "lasted":
        subject = subject_of(passage, claim.start, claim.end)
        return choose(passage, claim.start, claim.end, within=subject.within) if subject else None
    if claim.tie == "ago":
        return _begun_before(passage, claim)
    return _named_after(passage, claim)


def _begun_before(passage: Passage, claim: Duration) -> Baselines | None:
    """“The full-scale invasion began nearly four years ago”: a name and a verb of beginning, and nothing else."""
    for mention in passage.mentions:
        if mention.end <= claim.start and _STARTED.fullmatch(passage.text[mention.end : claim.start]):
            return _of_name(passage, mention.start, mention.end, claim)
    return None


def _named_after(passage: Passage, claim: Duration) -> Baselines | None:
    """The first name that follows, with nothing between but what belongs to the name."""
    for mention in passage.mentions:
        if claim.end <= mention.start <= claim.end + _NAME_AFTER:
            if _leads_to_name(claim, passage.text[claim.end : mention.start]):
                return _of_name(passage, mention.start, mention.end, claim)
            # “Two years of talks about the war in Sudan”: what follows the first name is farther still.
            return None
    return None


def _leads_to_name(claim: Duration, between: str) -> bool:
    """Whether these words, between the phrase and a name, belong to the name."""
    between = between.lstrip(" -,")
    # “The four-year-long war”: the rest of the adjective is no word of its own.
    if re.match(r"(?:long|old)\b", between):
        between = between[4:].lstrip()
    name_words = _PLAIN_WORDS if claim.tie in {"of", "long"} else _TO_NAME
    spaced = between + " " if between and not between.endswith(" ") else between
    return bool(name_words.fullmatch(between) or name_words.match(spaced))


def _of_name(passage: Passage, start: int, end: int, claim: Duration) -> Baselines | None:
    # Names overlap: “the full-scale invasion of Ukraine” holds “the full-scale invasion”, and both may be meant.
    overlapping = [mention for mention in passage.mentions if mention.start < end and start < mention.end]
    within = (min(mention.start for mention in overlapping), max(mention.end for mention in overlapping))
    # “A decade of Brexit” is said of what goes on; only a war does.
    return choose(passage, claim.start, claim.end, events=claim.tie not in {"of", "long"}, within=within)
