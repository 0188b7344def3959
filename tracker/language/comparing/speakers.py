"""Where a sentence names who says it, who counted it or who reported it: that is not whom it is about."""

import re
from functools import lru_cache

# “The Kremlin announced 300 sanctions” tells what it did, “announced that” what it said
_SPEAKS = (
    r"(?:(?:sa(?:id|ys?)|t(?:old|ells?)|stated|wrote|writes|insist(?:s|ed)|argue[sd]?|believe[sd]?)(?!\w)|"
    r"put the\b|(?:announce[sd]?|add(?:s|ed)|confirm(?:s|ed)|claim(?:s|ed)?|warn(?:s|ed)|report(?:s|ed)|"
    r"estimate[sd]?)(?= that\b))"
)
_COUNTS = r"(?:report(?:s|ed)?|estimate[sd]?|count(?:s|ed)|found|find|show(?:s|ed)?)(?!\w)"
_COUNTERS = (
    r"(?:police|census|officials?|commission|surveys?|polls?|reports?|stud(?:y|ies)|data|figures|statistics|authorit(?:y|ies)|"
    r"ministry|agency|auditors?|organi[sz]ers|monitors|watchdog|observers|witnesses|doctors|medics|rescuers|registry)"
)
_SAYS = rf"(?:{_SPEAKS}|{_COUNTS}|(?:announced|added|confirmed|claimed|warned|ruled)(?!\w))"
# “Officials said 287 people were evacuated”: what stands before the verb, and whom they told
_BEFORE = re.compile(
    rf"^(?:[^,;\d]{{1,80}}?\s(?:has |have |had )?{_SPEAKS}|[^,;\d]{{0,60}}?\b{_COUNTERS} (?:has |have |had )?{_COUNTS})"
    r"(?:\s(?:reporters|journalists|parliament|lawmakers|us|the \w+(?= that| on )))?(?:\son \w+day)?(?:\sthat(?!\w))?",
    re.IGNORECASE,
)
# “…, the commission said on Monday”
_BEHIND = re.compile(rf",[”\"’']?\s[^,;]{{1,80}}?\s{_SAYS}[^,;]*", re.IGNORECASE)
_INVERTED = re.compile(r",[”\"’']\s(?:said|says)\s[^,;]*|(?<!\w)according to [^,;]*", re.IGNORECASE)
_OF_THEMSELVES = re.compile(r"\s(?:it|they|he|she|we|its|their|his|her|our)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def spoken_spans(sentence: str) -> tuple[tuple[int, int], ...]:
    """From where to where it speaks of the speaker; “Egypt said it imported” is about Egypt."""
    spans = [match.span() for pattern in (_BEHIND, _INVERTED) for match in pattern.finditer(sentence)]
    before = _BEFORE.match(sentence)
    if before is not None and not _OF_THEMSELVES.match(sentence, before.end()):
        spans.append(before.span())
    return tuple(spans)


def without_speaker(sentence: str) -> str:
    """The sentence with blanks in place of the words on who says it; every other word keeps its place."""
    for start, end in spoken_spans(sentence):
        sentence = f"{sentence[:start]}{' ' * (end - start)}{sentence[end:]}"
    return sentence
