"""“Enters its eighth year”, “the war's fourth year”, “year four of the war”: where a text counts the years of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, ordinal
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.past_verbs import tells_of_the_past
from tracker.language.calendar.subjects import Subject, owner_of, subject_of

_ENTERS = (
    r"enter(?:s|ed|ing)?|(?:begin(?:s|ning)?|began|start(?:s|ed|ing)?)(?! to)|going into"
    r"|goes into|moves into|moved into"
)
_ENTERS += r"|passes into|passed into|rolls into|rolled into|drags into|dragged into|grinds into|stretches into"
_ENTERS += r"|stretched into|crosses into|crossed into|heads into|heading into|stumbles into|into"
_NEARS = (
    r"(?:approach|near|clos)(?:es|s|ed|ing)?(?: in on)?|about to enter|set to enter"
    r"|poised to enter|ahead of|on the (?:verge|brink|eve) of"
)
_NEARS += r"|will (?:soon |shortly )?(?:enter|be entering)|due to enter|preparing to enter|prepares to enter"
_WITHIN = (
    r"in|within|through|throughout|during|reached|reaches|reaching|is|was|now|already|still"
    r"|well into|deep into|midway through"
)
_PHRASE = re.compile(
    rf"(?:(?P<nears>\b(?:{_NEARS})\s+)|(?P<enters>\b(?:{_ENTERS})\s+)|(?P<within>\b(?:{_WITHIN})\s+)|(?P<bare>\b))"
    r"(?:(?P<end>the (?:end|close|finish) of\s+)|the (?:start|beginning|opening|middle|second half|first half) of\s+)?"
    r"(?:what is\s+|now\s+)?"
    rf"(?:(?P<whose>its|the|a|their)\s+)?(?:\w+ly\s+)?(?P<ordinal>{ORDINAL})\s+(?:full\s+"
    rf"|straight\s+|consecutive\s+|bloody\s+|brutal\s+"
    r"|gruelling\s+|grueling\s+)?year(?![\w-])(?!\s+(?:in a row|in office|in power|student|running))"
    rf"|(?P<now>(?:\b(?:{_WITHIN}|{_ENTERS})\s+)?)\byear\s+(?P<cardinal>{CARDINAL})\s+of(?=\s)",
    re.I,
)

_OWNED = re.compile(rf"(?P<own>'s)\s+(?P<ordinal>{ORDINAL})\s+year\b(?!-)", re.I)
_TOLD_OF_THEN = re.compile(r"\b(?:was|were|had|would|then)\s+(?:\w+\s+)?$", re.I)
# “People brace for a fifth year”, “until its fourth year”: not the year it is.
_AWAY = re.compile(r"\b(?:for|before|until|toward|towards|since|after|than|from|like|unlike)\s+$", re.I)
# “In the first year of the invasion, the army took back Kherson” is told of then.
_THE_YEAR = re.compile(r"(?:(?:in|during|within|throughout|through)\s+)?(?:the\s|year\b)", re.I)
# “Children born in the first year of the full-scale invasion go to kindergarten.”
_DONE = re.compile(r"\b(?:born|lost|made|seized|[a-z]+ed)\s+$")
# “The war's eighth year begins” enters it.
_OPENS = re.compile(r"\s+(?:begins?|began|starts?|started|opens?|opened|dawns?|dawned|gets? under way)\b", re.I)


@dataclass(frozen=True)
class Claim:
    """The phrase, the number of the year, and whether it `enters`, `nears` or is `in` it."""

    start: int
    end: int
    number: int
    form: str


def claims(passage: Passage) -> Iterator[tuple[Claim, Subject]]:
    """Every Nth year the sentence speaks of, with whose year it is."""
    yield from _owned(passage)
    yield from _phrased(passage)


def tells_of_then(passage: Passage, claim: Claim) -> bool:
    """Whether the year may be one long past: “was in its”, or “in the first year of” with a plain past and no news."""
    before = (passage.text, max(0, claim.start - 24), claim.start)
    if _TOLD_OF_THEN.search(*before):
        return True
    # “Its fourth year” is the running one; “the first year of the invasion” any.
    if not _THE_YEAR.match(passage.text[claim.start : claim.end]):
        return False
    return bool(_DONE.search(*before)) or tells_of_the_past(passage.text)


def _owned(passage: Passage) -> Iterator[tuple[Claim, Subject]]:
    """“The war's fourth year”."""
    for match in _OWNED.finditer(passage.text):
        owner = owner_of(passage, match.start("own"))
        if owner:
            form = "enters" if _OPENS.match(passage.text, match.end()) else "in"
            yield Claim(match.start("ordinal"), match.end(), ordinal(match["ordinal"]), form), owner


def _phrased(passage: Passage) -> Iterator[tuple[Claim, Subject]]:
    """“Enters its fourth year”, “the fourth year of the war”, “year four of the war”."""
    for match in _PHRASE.finditer(passage.text):
        claim = None if _is_no_claim(passage, match) else _claim(match)
        subject = subject_of(passage, claim.start, claim.end) if claim else None
        if claim and subject and (subject.is_direct or _may_stand_alone(match)):
            yield claim, subject


def _is_no_claim(passage: Passage, match: re.Match[str]) -> bool:
    """“A fifth year of war” is any; “brace for a fifth year” and “since the third year” say nothing of now."""
    if match["bare"] is None:
        return False
    leads_away = _AWAY.search(passage.text, max(0, match.start() - 20), match.start())
    return (match["whose"] or "").lower() == "a" or bool(leads_away)


def _may_stand_alone(match: re.Match[str]) -> bool:
    """Whether the article can speak of the subject: “its”, or “into a fourth year”; “the second year” cannot."""
    determiner = (match["whose"] or "").lower().strip()
    is_into_a = determiner == "a" and bool(match["enters"] or match["nears"])
    return determiner == "its" or is_into_a or bool(match["cardinal"])


def _claim(match: re.Match[str]) -> Claim | None:
    start = match.start()
    while match.string[start].isspace():
        start += 1
    if match["cardinal"]:
        form = "enters" if re.match(rf"(?:{_ENTERS})\b", match["now"] or "", re.I) else "in"
        # Without the “ of” that the pattern asks for.
        return Claim(start, match.end() - len(" of"), cardinal(match["cardinal"]), form)
    # A bare “third year”, without “its” or “the”, is too little to go by.
    if match["bare"] is not None and not match["whose"]:
        return None
    number = ordinal(match["ordinal"])
    # “Nears the end of its third year” is in its third year.
    if match["nears"] and not match["end"]:
        return Claim(start, match.end(), number, "nears")
    return Claim(start, match.end(), number, "enters" if match["enters"] else "in")
