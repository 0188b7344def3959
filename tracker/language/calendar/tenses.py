"""Whether a sentence speaks of an office-holder as of now, as of then, or of what is left of the time."""

import re
from enum import Enum, auto

from tracker.language.calendar.dated import MONTH, WEEKDAY
from tracker.language.calendar.holders import Held
from tracker.language.calendar.passages import Passage

SAYING = (
    "said|told|announced|warned|added|stated|declared|claimed|insisted|argued|explained|noted|stressed|confirmed|denied"
    "|suggested|acknowledged|admitted|replied|reiterated|emphasi[sz]ed|urged|tweeted|wrote|commented|remarked|reaffirmed"
    "|repeated|maintained|asserted|indicated|signalled|signaled"
)
_IRREGULAR = (
    "was|were|had|did|sent|gave|took|made|won|led|began|held|met|left|put|set|cut|built|brought|kept|got|went|came|saw|spoke"
    "|fought|sought|withdrew|chose|drew|lost|paid|sold|struck|spent|threw|knew|found|froze|broke|forged|laid|ran|hit|let"
    "|oversaw|became|grew|stood|thought|bought|caught|flew|hung|rose|shut|swore|undid|understood|beat|felt|heard|overrode|spread|fell|shot|drove|tore|swept|fled|sank|rode|stole|stuck|taught|split|burst|rang|wore"
)
PAST_VERB = (
    rf"(?:{_IRREGULAR}|(?!need|exceed|proceed|succeed|speed|feed|indeed|hundred|embed|united|so-called)[a-z]{{2,}}ed)"
)
# No word may be here in two ways (“only” is one of \w+ly): “only only only …” would be tried in 2^n.
_ADVERBS = r"(?:(?:also|first|later|once|then|itself|himself|herself|never|not|\w+ly)\s+)*"
_SUBJECT_VERB = re.compile(
    rf"(?:'s)?(?:\s+(?:officials?|aides?|advis[eo]rs?|appointees?|ministers?|diplomats?"
    rf"|spokes\w+))?(?:,[^,;]{{1,70}},)?\s+{_ADVERBS}"
    rf"(?:(?P<saying>{SAYING})|(?P<unclear>would|could|might)|(?P<past>{PAST_VERB})|(?P<perfect>has|have)\b"
    r"|(?P<present>is|are|will|does|do|can|may|must|should|says?|wants?|plans?|[a-z]{2,}(?<!s)s))\b",
)
_LOOKS_BACK = re.compile(
    r"(?:\b(?:inherited|dat(?:ing|es?|ed)(?: back)?|left[- ]?over|held over|carried over"
    r"|holdovers?|relics?|remnants?|legacy"
    r"|product|vestiges?)\s+(?:from|to|of|by)"
    r"|\b(?:revers(?:e[ds]?|ing|al of)|repeal(?:s|ed|ing|\s+of)?|rolled back|roll(?:s"
    r"|ing)? back|undid|undo(?:es|ing)?|undone"
    r"|scrap(?:s|ped|ping)?|overturn(?:s|ed|ing)?|revok(?:es?|ed|ing)|rescind(?:s|ed|ing)?|dismantl(?:es?|ed|ing)"
    r"|abandon(?:s|ed|ing)?|blam(?:es?|ed|ing)|accus(?:es?|ed|ing)|critici[sz](?:es?|ed|ing)"
    r"|unwind(?:s|ing)?|unwound|inherit(?:s|ed|ing)?)"
    r"|\b(?:since|after|before|unlike|than|predecessor|predecessors|succeed(?:s|ed|ing)"
    r"|replac(?:es?|ed|ing)|successor to"
    r"|defeat(?:s|ed|ing)|unseat(?:s|ed|ing)|oust(?:s|ed|ing)|compared (?:with|to)|end of|days of|years of|start of"
    r"|time of|aftermath of|dating from|opposed|as under)"
    r"|\b(?P<during>under|during|throughout|in))"
    r"\s+(?:the\s+|an?\s+|many\s+|several\s+|old\s+)?$",
    re.I,
)
_BY = re.compile(
    r"(?P<now>\b(?:is|are|being|be)\s+)?(?P<perfect>\b(?:has|have)\s+been\s+)?(?:\w+ly\s+)?"
    r"\b(?P<verb>[a-z]{2,}ed|sent|made|given|taken|led|built|put|set|struck|drawn|written|won"
    r"|begun|brought|negotiated|left)"
    r"\s+(?:\w+\s+){0,3}?(?:by|under|with|during)\s+(?:the\s+|then\s+)?$"
)
_STILL = re.compile(
    r"\b(?:still (?:in (?:place|force|effect)|on the books|stands?|apply|applies)|remain(?:s"
    r"|ed)? (?:in (?:place|force|effect)"
    r"|on the books|valid)|continues? to apply|(?:was|were|has been|have been|been|since) (?:reversed|repealed|revoked"
    r"|rescinded|scrapped|overturned|undone|rolled back)|dat(?:es?|ing) (?:from|back to))\b",
    re.I,
)
_PRESENT_AFTER = re.compile(
    r"\s*,\s+(?:[\w.'-]+\s+){1,6}?(?:is|are|has|have|continues?|wants?|plans?|insists?|says?|backs?|supports?|keeps?)\b"
)
_FITS = re.compile(
    r"\b(?:fits|aligns|reflects|matches|mirrors|follows|echoes|supports|suits|is|are"
    r"|contradicts|undermines|clashes|complicates"
    r"|tests|suggests|serves|signals|marks|backs|advances|chimes|sits|says|believes|thinks|wants|hopes|shows|aims)\b",
    re.I,
)
_AS_MEMBER = re.compile(
    r"\b(?:As|served|serving|worked|working|was|were|been|became|veterans?|alumn\w+|former|ex)\b[^,;]{0,60}"
    r"\b(?:in|of|from|for|under|to|by)\s+(?:the\s+)?$"
)
PEOPLE_AFTER = re.compile(
    r"\s+(?:officials?|aides?|advis[eo]rs?|appointees?|veterans?|staffers?|negotiators?"
    r"|envoys?|alum\w*|lawyers?|members?"
    r"|ministers?|figures?|diplomats?|insiders?|nominees?)\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:an?|any|another|future|potential|possible|prospective|next)\s+(?:potential\s+"
    r"|possible\s+|new\s+|future\s+)?$"
    r"|\b(?:if|unless|hopes?|hoping|wish(?:es)?|imagine|suppose|whether|prospect of|were to)\b[^,;]{0,60}$",
    re.I,
)
"""What is only supposed: “a Smith administration”, “if President Smith”."""

_IN_SERVICE = re.compile(
    r"\b(?:chief of staff|aide|advis[eo]r|secretary|spokes(?:man|woman|person)|speechwriter"
    r"|ambassador|counsel|lawyer|envoy"
    r"|deput(?:y|ies)|assistant|son|daughter|wife|widow|brother|friend|critic|biographer"
    r"|biography|portrait|statue|nominee"
    r"|appointee|photo\w*|book|film|blam\w+[^,;]{0,40}\bon)s?\s+(?:(?:to|for|of|by|about)\s+)?(?:the\s+)?$"
)
_FIRST_VERB = re.compile(
    rf"(?:\s+[\w'-]+){{1,7}}?\s+(?:(?P<past>{PAST_VERB})"
    r"|(?P<now>is|are|has|have|will|does|do|remains?|says?|can|may|must))\b"
)
_NEWS = re.compile(
    rf"\b(?:{WEEKDAY}(?!,?\s+(?:{MONTH}|\d))|yesterday|today|this week|this morning|tonight|overnight)\b"
)
_PAST = re.compile(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bthe )(?<!\ba )(?<!\bto )\b(?:(?P<saying>{SAYING})|{PAST_VERB})\b"
)

_TOLD_IN_PAST = re.compile(rf"\b{PAST_VERB}\b")
_NOW = re.compile(
    rf"\b(?:has|have|is|are|remains?|still|now|will|says?|said|{WEEKDAY}|today|yesterday|this (?:week|month|year))\b"
)


class Tense(Enum):
    """How a sentence speaks of somebody in office."""

    PRESENT = auto()
    PAST = auto()
    PERSISTS = auto()
    UNCLEAR = auto()


def tells_of_the_past(clause: str, sentence: str = "") -> bool:
    """Whether a clause may tell of a time long past: a plain past in it, and nothing that makes the sentence news."""
    return bool(_TOLD_IN_PAST.search(clause)) and not _NOW.search(sentence or clause)


def tense(passage: Passage, held: Held) -> Tense:
    """How the sentence speaks of this office-holder; verbs of saying in the past count as present, as in news."""
    text = passage.text
    first, _ = passage.segment(held.start)
    before = text[first : held.start]
    is_supposed = _SUPPOSED.search(before) and not PEOPLE_AFTER.match(text, held.end)
    if is_supposed or _IN_SERVICE.search(before) or _is_addressed(text, held):
        return Tense.UNCLEAR
    looks_back = _LOOKS_BACK.search(text[max(0, held.start - 60) : held.start])
    if looks_back and not (looks_back["during"] and not _is_during(looks_back["during"], held)):
        if (
            looks_back["during"]
            and not before.strip(" \"'")[6:]
            and _PRESENT_AFTER.match(text, held.end)
            and not _STILL.search(text)
        ):
            return Tense.PRESENT
        return Tense.PERSISTS
    if _AS_MEMBER.search(text, max(0, held.start - 90), held.start):
        return Tense.PERSISTS
    verb = None if held.is_owner else _SUBJECT_VERB.match(text, held.end)
    if verb and verb["present"] not in {"remains", "stays"}:
        return _of_verb(passage, verb)
    if _STILL.search(text):
        return Tense.PERSISTS
    owned = _of_what_is_owned(text, held) if held.is_owner and not before.strip(" ,;\"'") else None
    if owned:
        return owned
    by = _BY.search(before)
    if by:
        return Tense.PRESENT if by["now"] else Tense.UNCLEAR if by["perfect"] else Tense.PERSISTS
    return _of_clause(passage, before)


def _is_addressed(text: str, held: Held) -> bool:
    """Whether somebody is spoken to, as in “President X, thank you”."""
    return text[: held.start].rstrip(" ")[-1:] == '"' and text[held.end : held.end + 1] == "," and not held.body


def _of_what_is_owned(text: str, held: Held) -> Tense | None:
    """“The X administration's policy was …”: the first verb after it, where the clause begins with it."""
    found = _FIRST_VERB.match(text, held.end)
    return (Tense.PAST if found["past"] else Tense.PRESENT) if found and not _NEWS.search(text) else None


def _is_during(word: str, held: Held) -> bool:
    return word.lower() != "in" and (bool(held.body) or word.lower() == "under")


def _of_verb(passage: Passage, verb: re.Match[str]) -> Tense:
    if verb["unclear"]:
        return Tense.UNCLEAR
    if verb["past"]:
        return Tense.PRESENT if _NEWS.search(passage.text) and verb["past"] != "had" else Tense.PAST
    return Tense.PRESENT


def _of_clause(passage: Passage, before: str) -> Tense:
    """By the last verb before the name, where the name is its object."""
    *_, past = None, *_PAST.finditer(before)
    if past is None or past["saying"] or _FITS.search(before, past.end()):
        return Tense.PRESENT
    if re.search(r"\b(?:has|have|is|are)\s+(?:\w+\s+)?$", before[: past.start()]):
        return Tense.PRESENT
    return Tense.PRESENT if _NEWS.search(passage.text) else Tense.PAST
