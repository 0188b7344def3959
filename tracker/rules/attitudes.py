"""What a source did with the words that a chain gives it: it said, denied or doubted them."""

import re
from enum import StrEnum


class Attitude(StrEnum):
    """What the words that bring a source in say of it: “said”, “denied”, “questioned whether”."""

    SAID = "said"
    DENIED = "denied"
    DOUBTED = "doubted"


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
    """What the source did, by the words that bring it in; without such words it said so."""
    is_not = bool(_NOT.search(cue))
    if _DENIES.search(cue):
        return Attitude.DOUBTED if is_not else Attitude.DENIED  # “did not rule out”
    if _DOUBTS.search(cue) and not _ASKED.search(cue):
        # “did not doubt” is a word for it.
        return Attitude.SAID if is_not and re.search(r"doubt|question", cue, re.IGNORECASE) else Attitude.DOUBTED
    return Attitude.DENIED if is_not else Attitude.SAID
