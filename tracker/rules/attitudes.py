"""What a source does to what it passes on, in words."""

import re

from tracker.language.english import is_plural
from tracker.language.kinds import Attitude

_DOES = {
    Attitude.ASSERTS: ("says this", "say this"),
    Attitude.DENIES: ("denies this", "deny this"),
    Attitude.DOUBTS: ("doubts this", "doubt this"),
    Attitude.ASKS: ("asks this", "ask this"),
    Attitude.DEMANDS: ("demands this", "demand this"),
    Attitude.PROMISES: ("promises this", "promise this"),
    Attitude.WARNS: ("warns of this", "warn of this"),
    Attitude.SUSPECTS: ("suspects this", "suspect this"),
}
NEGATIVE = "in the negative"
_DETERMINED = re.compile(r"(?:an?|the|this|that|these|those|some|[a-z]+['’]s|my|your|his|her|its|our|their) ")


def does(attitude: Attitude, name: str = "", people: int | None = None) -> str:
    """What one of that name does: “denies this”; “deny this” where it is several: “two officials”, three people."""
    several = people > 1 if people else is_plural(name.split()[-1]) and name.islower() if name.strip() else False
    return _DOES[attitude][several]


def bearing_sentence(attitude: Attitude, name: str, *, is_unnamed: bool, people: int | None = None) -> str:
    """“The minister denies this.”; nothing of an assertion."""
    if attitude is Attitude.ASSERTS:
        return ""
    # Reading names a “minister”, as the text may have “a” or “the”; an unnamed source has its own words.
    if name.islower() and not is_unnamed and not _DETERMINED.match(name):
        name = f"the {name}"
    words = f"{name} {does(attitude, name if is_unnamed else '', people)}."
    return words[:1].upper() + words[1:]


_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ions?)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|disput(?:es?|ed|ing)|contradict(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?"
    r"|disagree(?:s|d|ing)?|rul(?:es?|ed|ing) out)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:doubt(?:s|ed|ing|ful)?|question(?:s|ed|ing)?|scepti\w+|skepti\w+|unsure|uncertain|wonder(?:s|ed|ing)?"
    r"|(?:declin|refus)(?:es?|ed|ing) to|(?:can|could)(?:\s?not|n[’']t)|unable to|unlikely)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_ASKED = re.compile(r"\bquestioned (?:by|about)\b", re.IGNORECASE)  # by the police: that doubts nothing


def attitude_of(cue: str) -> Attitude:
    """What the source did, by the words that bring it in; without such words it asserts."""
    is_not = bool(_NOT.search(cue))
    if _DENIES.search(cue):
        return Attitude.DOUBTS if is_not else Attitude.DENIES  # “did not rule out”
    if _DOUBTS.search(cue) and not _ASKED.search(cue):
        # “did not doubt” is a word for it.
        return Attitude.ASSERTS if is_not and re.search(r"doubt|question", cue, re.IGNORECASE) else Attitude.DOUBTS
    return Attitude.DENIES if is_not else Attitude.ASSERTS
