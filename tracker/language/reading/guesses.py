"""Which letter a word gets that no list knows, by its ending and its capital."""

import re

from tracker.language.reading.vocabulary import Form

_ADJECTIVE = re.compile(r"[^\W\d_]+(?:ous|ful|ive|less|able|ible|ic|ical|ial|ional|ish)$")


_ING = re.compile(r"[^\W\d_]{2,}ing$")


_PAST = re.compile(r"[^\W\d_]{2,}ed$")


def guessed_letter(lower: str) -> str:
    """By its ending: "signed" a participle, "signing" one of the present, "quickly" an adverb; else a noun."""
    if _PAST.match(lower):
        return "e"
    if _ING.match(lower):
        return "z"
    if lower.endswith("ly"):
        return "r"
    if _ADJECTIVE.match(lower):
        return "a"
    return "n"


def opens_with_participle(at: int, after: str, forms: dict[int, Form]) -> bool:
    """Whether a participle begins the sentence and describes the noun after it: "Leaked emails reveal"."""
    following = forms.get(at + 1)
    return at == 0 and (after == "n" or (following is not None and following.noun and following.kind == "3"))


def clitic_letter(lower: str, before: str) -> str:
    """What hangs on the word before: "he's" is a verb, "Merkel's" a genitive."""
    if lower in {"'s"}:
        return "b" if before in {"s", "w", "T", "r"} else "g"
    return {"'re": "b", "'m": "b", "'ve": "h", "'ll": "m", "'d": "m"}.get(lower, "g")
