"""Whether a claim says that something is the first, the only or the most of its kind."""

import re

from tracker.language.reading.main_clause import Clause
from tracker.language.reading.opinions import EVALUATIVE
from tracker.language.reading.pieces import Range
from tracker.language.reading.wordlists import bag

_ALWAYS = re.compile(
    r"\b(?:unprecedented|unparalleled|unmatched|unrivalled|first[- ]ever|for the (?:very )?first time|never before|"
    r"no other|like no other|record (?:high|low|number|year|sum|level|profits?|losses|turnout|heat)|all-time|"
    r"more than any(?:one)?(?: other)?|the only|its only|(?:his|her|their|’s|'s) only)\b"
    r"|(?:^|, |\band )\s*only (?:one|two|three|four|five|\d+)\b"
)
_HAS_EST = re.compile(
    r"(?:\b(?:the|its|his|her|their|our)|[’']s?) (?:\w+ )?(?P<word>\w{2,}est|worst|most (?P<adjective>\w+))\b"
)
_NO_SUPERLATIVES = bag(
    "interest forest protest request test arrest honest west guest invest contest harvest suggest modest conquest "
    "northwest midwest southwest latest rest chest nest quest inquest unrest everest priest digest behest manifest "
    "bequest crest pest zest request best dearest nearest next-door closest eldest"
)
_FIRST = re.compile(r"\b(?:the|its|his|her|their|[’']s) (?:\w+ )?first (?P<noun>\w+)(?P<rest>[^,;]*)")
_IN_A_ROW = bag(
    "round half phase step part stage day days week month night lady place time name minister quarter leg page act "
    "chapter paragraph reading floor hour hours minutes draft document thing term shift class attempt line"
)
_IS_FIRST = re.compile(r"\b(?:is|was|are|were|be|been|becomes?|became|as|makes? \w+|made \w+)\s+$")
_SAYS_OF_ALL = re.compile(r"\b(?:to \w+|since|ever|of its kind|in (?:\w+ )?(?:years|decades|history)|in more than)\b")


def superlative_in(clause: Clause) -> Range | None:
    """The words, by their place in the text, that set it above or before all others."""
    text = clause.main_text
    span = _always(text) or _most(text) or _first(text)
    return (clause.start + span[0], clause.start + span[1]) if span else None


def _always(text: str) -> Range | None:
    match = _ALWAYS.search(text)
    return match.span() if match else None


def _most(text: str) -> Range | None:
    """Where "the deepest" or "their most expensive" stands; "the latest" and "most of the" are none."""
    for match in _HAS_EST.finditer(text):
        adjective = match["adjective"]
        if adjective in {"of", "part"} or match["word"] in _NO_SUPERLATIVES or adjective in EVALUATIVE:
            continue
        return match.span()
    return None


def _first(text: str) -> Range | None:
    """Where "is the first woman" or "the first train since" stands; "in the first round" is one of a row."""
    for match in _FIRST.finditer(text):
        if match["noun"] in _IN_A_ROW:
            continue
        if _IS_FIRST.search(text[: match.start()]) or _SAYS_OF_ALL.search(match["rest"]):
            return match.start(), match.start("noun")
    return None
