"""Whether a sentence speaks of an office-holder as of now, as of then, or of what is left of the time."""

import re
from enum import Enum, auto

from tracker.language.calendar.date_names import MONTH, WEEKDAY
from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.past_verbs import PAST_VERB, SAYING

# No word may be here in two ways (“only” is one of \w+ly): “only only only …” would be tried in 2^n.
_ADVERBS = r"(?:(?:also|first|later|once|then|itself|himself|herself|never|not|\w+ly)\s+)*"
_SUBJECT_VERB = re.compile(
    rf"(?:'s)?(?:\s+(?:officials?|aides?|advis[eo]rs?|appointees?|ministers?|diplomats?"
    rf"|spokes\w+))?(?:,[^,;]{{1,70}},)?\s+{_ADVERBS}"
    rf"(?:(?P<saying>{SAYING})|(?P<unclear>would|could|might)|(?P<past>{PAST_VERB})|(?P<perfect>has|have)\b"
    r"|(?P<present>is|are|will|does|do|can|may|must|should|says?|wants?|plans?|(?P<plural>[a-z]{2,}(?<![su])s)))\b",
)
# What follows a verb and no noun: its object, an infinitive, an adverb.
_AFTER_A_VERB = re.compile(
    r"\s+(?:the|an?|its|his|her|their|this|that|these|those|no|any|all|more|most|both|each|it|him|them|us|what|how|why"
    r"|whether|to|into|up|out|off|back|down|ahead|away|\w+ly|\w+ing|[A-Z]\w+|\d+)\b|\s*[.?!]?\s*$"
)
# “Limits dating from”, “has reversed”, “since”, “unlike”, “under” before the name: its time is over, or may be.
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
# “Were drawn up by the Obama administration” looks back; “is backed by” does not.
_BY = re.compile(
    r"(?P<now>\b(?:is|are|being|be)\s+)?(?P<perfect>\b(?:has|have)\s+been\s+)?(?:\w+ly\s+)?"
    r"\b(?P<verb>[a-z]{2,}ed|sent|made|given|taken|led|built|put|set|struck|drawn|written|won"
    r"|begun|brought|negotiated|left)"
    r"\s+(?:\w+\s+){0,3}?(?:by|under|with|during)\s+(?:the\s+|then\s+)?$"
)
# “The Scholz government's last budget is still in force.”
_STILL = re.compile(
    r"\b(?:still (?:in (?:place|force|effect)|on the books|stands?|apply|applies)|remain(?:s"
    r"|ed)? (?:in (?:place|force|effect)"
    r"|on the books|valid)|continues? to apply|(?:was|were|has been|have been|been|since) (?:reversed|repealed|revoked"
    r"|rescinded|scrapped|overturned|undone|rolled back)|dat(?:es?|ing) (?:from|back to))\b",
    re.I,
)
# “Under President X, Washington is …”: the clause that follows makes it the present.
_PRESENT_AFTER = re.compile(
    r"\s*,\s+(?:[\w.'-]+\s+){1,6}?(?:is|are|has|have|continues?|wants?|plans?|insists?|says?|backs?|supports?|keeps?)\b"
)
# “… that was agreed fits the Biden administration's strategy”: a past verb before it does not make the strategy past.
_FITS = re.compile(
    r"\b(?:fits|aligns|reflects|matches|mirrors|follows|echoes|supports|suits|is|are"
    r"|contradicts|undermines|clashes|complicates"
    r"|tests|suggests|serves|signals|marks|backs|advances|chimes|sits|says|believes|thinks|wants|hopes|shows|aims)\b",
    re.I,
)
# “As a minister in the Sunak government, he voted for it.”
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
# What is only supposed: “a Smith administration”, “if President Smith”.
_SUPPOSED = re.compile(
    r"\b(?:an?|any|another|future|potential|possible|prospective|next)\s+(?:potential\s+"
    r"|possible\s+|new\s+|future\s+)?$"
    r"|\b(?:if|unless|hopes?|hoping|wish(?:es)?|imagine|suppose|whether|prospect of|were to)\b[^,;]{0,60}$",
    re.I,
)
# “She was a speechwriter to President Bill Clinton”: her time, not the day of publication, would be judged.
_IN_SERVICE = re.compile(
    r"\b(?:chief of staff|aide|advis[eo]r|secretary|spokes(?:man|woman|person)|speechwriter"
    r"|ambassador|counsel|lawyer|envoy"
    r"|deput(?:y|ies)|assistant|son|daughter|wife|widow|brother|friend|critic|biographer"
    r"|biography|portrait|statue|nominee"
    r"|appointee|photo\w*|book|film|blam\w+[^,;]{0,40}\bon)s?\s+(?:(?:to|for|of|by|about)\s+)?(?:the\s+)?$"
)
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\s+for\s+(?:the\s+)?$", re.I)
_INVERTED = re.compile(r"\b(?:would|could|might|should)\s+(?:not\s+)?$", re.I)
_FIRST_VERB = re.compile(
    rf"(?:\s+[\w'-]+){{1,7}}?\s+(?:(?P<past>{PAST_VERB})"
    r"|(?P<now>is|are|has|have|will|does|do|remains?|says?|can|may|must))\b"
)
# A weekday without a date makes a past verb news of this week: “approved the plan on Wednesday”. “Two years ago this
# week” is of two years ago.
_NEWS = re.compile(
    rf"(?<!\bago )(?<!\bago on )\b(?:{WEEKDAY}(?!,?\s+(?:{MONTH}|\d))|yesterday|today|this week|this morning|tonight"
    r"|overnight)\b"
)
_SAID_ON = re.compile(rf"\s+{_ADVERBS}(?:{SAYING})\s+(?:\w+\s+)?(?:on\s+)?{WEEKDAY}\b(?!,?\s+(?:{MONTH}|\d))")
_PAST = re.compile(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bthe )(?<!\ba )(?<!\bto )\b(?:(?P<saying>{SAYING})|{PAST_VERB})\b"
)


_TURN = re.compile(r"[;\"]|\b(?:while|although|but|said|says)\b")
_ANY_VERB = re.compile(rf"\b(?:{SAYING}|{PAST_VERB}|is|are|was|has|have|says?|will|would)\b")
_GOVERNS = re.compile(
    r"\b(?:fits|aligns with|supports|suits|advances|backs|is in line with|chimes with|sits with|serves)\s+"
    r"(?:(?:well|neatly|badly)\s+)?$",
    re.I,
)


class Tense(Enum):
    """How a sentence speaks of somebody in office."""

    PRESENT = auto()
    PAST = auto()
    PERSISTS = auto()
    UNCLEAR = auto()


def tense(passage: Passage, holder: OfficeHolder) -> Tense:
    """How the sentence speaks of this office-holder; verbs of saying in the past count as present, as in news."""
    clause_start, _ = passage.clause(holder.start)
    before = passage.text[clause_start : holder.start]
    # The surer sign goes first; the last one always answers.
    return (
        _unclear(passage.text, before, holder)
        or _looking_back(passage.text, before, holder)
        or _by_own_verb(passage, holder)
        or _lasting(passage.text)
        or _by_verb_of_possession(passage.text, before, holder)
        or _by_passive(before)
        or _by_verb_before(passage, before)
    )


def _unclear(text: str, before: str, holder: OfficeHolder) -> Tense | None:
    """What is only supposed, whom somebody served, who is spoken to: no day of these can be judged."""
    is_supposed = _SUPPOSED.search(before) and not PEOPLE_AFTER.match(text, holder.end)
    # “Nor would President X”: the verb stands before its subject.
    # “A spokesman for President X said” speaks for them now.
    serves = _IN_SERVICE.search(before) and not (_SPEAKS_FOR.search(before) and _SUBJECT_VERB.match(text, holder.end))
    if is_supposed or _INVERTED.search(before) or serves or _is_addressed(text, holder):
        return Tense.UNCLEAR
    return None


def _is_addressed(text: str, holder: OfficeHolder) -> bool:
    """Whether somebody is spoken to, as in “"President X, thank you"”."""
    opens_a_quotation = text[: holder.start].rstrip(" ")[-1:] == '"'
    return opens_a_quotation and text[holder.end : holder.end + 1] == "," and not holder.body


def _looking_back(text: str, before: str, holder: OfficeHolder) -> Tense | None:
    """“Reversed the Biden administration's rule”, “under President X”, “a minister in the Sunak government”."""
    match = _LOOKS_BACK.search(text[max(0, holder.start - 60) : holder.start])
    if match and (not match["during"] or _means_a_time(match["during"], holder)):
        return Tense.PRESENT if match["during"] and _goes_on_now(text, before, holder) else Tense.PERSISTS
    if _AS_MEMBER.search(text, max(0, holder.start - 90), holder.start):
        return Tense.PERSISTS
    return None


def _means_a_time(preposition: str, holder: OfficeHolder) -> bool:
    """“Under President X” and “during the X administration” say when; “in the X government” says who."""
    return preposition.lower() != "in" and (bool(holder.body) or preposition.lower() == "under")


def _goes_on_now(text: str, before: str, holder: OfficeHolder) -> bool:
    """“Under President X, Washington is sending tanks”: nothing but “under” before the name, a present after it."""
    longer_than_under = before.strip(" \"'")[len("Under ") :]
    return not longer_than_under and bool(_PRESENT_AFTER.match(text, holder.end)) and not _STILL.search(text)


def _by_own_verb(passage: Passage, holder: OfficeHolder) -> Tense | None:
    """“The Biden administration imposed limits”, “… is preparing”, “… would send”: by the verb of the holder."""
    # In “the X administration's policy was” the verb is the policy's.
    verb = None if holder.is_owner else _subject_verb(passage.text, holder)
    # “The X government remains on the books” may go on with what makes it persist.
    if verb is None or verb["present"] in {"remains", "stays"}:
        return None
    if verb["unclear"]:
        return Tense.UNCLEAR
    if verb["plural"] and holder.body and _is_noun(passage.text, verb):
        return None
    if verb["past"]:
        # “The Scholz cabinet approved the plan on Wednesday” is news; “had backed” looks back even on a Wednesday.
        return Tense.PRESENT if _is_news(passage, holder) and verb["past"] != "had" else Tense.PAST
    return Tense.PRESENT


def _subject_verb(text: str, holder: OfficeHolder) -> re.Match[str] | None:
    """The verb behind somebody; behind “Angela Merkel, the German chancellor” a comma stands before it."""
    is_closed = "," in text[holder.start : holder.end] and text[holder.end : holder.end + 1] == ","
    return _SUBJECT_VERB.match(text, holder.end + is_closed)


def _is_noun(text: str, verb: re.Match[str]) -> bool:
    """“The Bush administration policies on trade”: a noun has no object behind it, as “backs the plan” has."""
    return not _AFTER_A_VERB.match(text, verb.end())


def _is_news(passage: Passage, holder: OfficeHolder) -> bool:
    """Whether a weekday or “today” belongs to the verb of the holder, and not to somebody who speaks of it."""
    start, _ = passage.clause(holder.start)
    stop = _TURN.search(passage.text, holder.end)
    if _NEWS.search(passage.text, holder.end, stop.start() if stop else len(passage.text)):
        return True
    # “On Wednesday, President X signed the bill”, and not “he said on Wednesday that President X signed it”.
    opening = passage.text[:start] + passage.text[start : holder.start]
    return bool(_NEWS.search(opening)) and not _ANY_VERB.search(opening)


def has_own_present(passage: Passage, holder: OfficeHolder) -> bool:
    """“President X is preparing”, “President X said”, “signed on Wednesday”, “under President X, Washington is …”."""
    before = passage.text[passage.clause(holder.start)[0] : holder.start]
    if _goes_on_now(passage.text, before, holder) and before.strip(" \"'").lower().startswith("under"):
        return True
    return _by_own_verb(passage, holder) is Tense.PRESENT


def speaks_in_the_past(passage: Passage, holder: OfficeHolder) -> bool:
    """Whether the verb is one of saying in the past, which tells of now in news and of then in history."""
    verb = _subject_verb(passage.text, holder)
    return bool(verb and verb["saying"] and not _is_news(passage, holder))


def looks_ahead(passage: Passage, holder: OfficeHolder) -> bool:
    """“President X will send”, “the X administration may”: what is to come, or can be."""
    verb = _subject_verb(passage.text, holder)
    return bool(verb and verb["present"] in {"will", "can", "may", "must", "should"})


def is_news_of(passage: Passage, holder: OfficeHolder) -> bool:
    """Whether a weekday or “today” makes what they do news: “said on Thursday”."""
    return _is_news(passage, holder) or bool(_SAID_ON.match(passage.text, holder.end))


def has_governing_present(passage: Passage, holder: OfficeHolder) -> bool:
    """“Fits the X administration's approach”, “is backed by President X”, “the X administration's plan is …”."""
    before = passage.text[passage.clause(holder.start)[0] : holder.start]
    passive = _BY.search(before)
    if passive and passive["now"]:
        return True
    if not holder.body:
        return False
    is_subject = _by_verb_of_possession(passage.text, before, holder) is Tense.PRESENT
    return is_subject or bool(_GOVERNS.search(before))


def _lasting(text: str) -> Tense | None:
    """“… remains in force”, “… was repealed”."""
    return Tense.PERSISTS if _STILL.search(text) else None


def _by_verb_of_possession(text: str, before: str, holder: OfficeHolder) -> Tense | None:
    """“The X administration's policy was …”: the first verb after it, where the clause begins with it."""
    if not holder.is_owner or before.strip(" ,;\"'"):
        return None
    verb = _FIRST_VERB.match(text, holder.end)
    return (Tense.PAST if verb["past"] else Tense.PRESENT) if verb and not _NEWS.search(text) else None


def _by_passive(before: str) -> Tense | None:
    """“Is backed by”, “has been backed by”, “was drawn up by” before the name."""
    match = _BY.search(before)
    if not match:
        return None
    return Tense.PRESENT if match["now"] else Tense.UNCLEAR if match["perfect"] else Tense.PERSISTS


def _by_verb_before(passage: Passage, before: str) -> Tense:
    """By the last verb before the name, where the name is its object."""
    *_, past = None, *_PAST.finditer(before)
    # “Officials said the Biden administration …” is a verb of saying, and news.
    if past is None or past["saying"] or _FITS.search(before, past.end()):
        return Tense.PRESENT
    # “Has met President X” is a perfect, which tells of now.
    if re.search(r"\b(?:has|have|is|are)\s+(?:\w+\s+)?$", before[: past.start()]):
        return Tense.PRESENT
    return Tense.PRESENT if _NEWS.search(passage.text) else Tense.PAST
